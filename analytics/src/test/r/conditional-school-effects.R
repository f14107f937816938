# Expected values of ConditionalSchoolModelTest, by lme4:  Rscript conditional-school-effects.R ../resources/conditional-schools
# Writes students.csv (made up: 24 schools, three of them small and special), schools.csv and model.csv into the folder.
# Errors of mean and departure come from the inverse of Henderson's mixed-model equations, not from the formulas of the Java class.
suppressMessages(library(lme4))
folder <- commandArgs(TRUE)[1]
set.seed(20261128)
schools <- data.frame(school = sprintf("s%02d", 1:24), size = c(9, 14, 22, round(exp(runif(21, 4, 7)))),
                      level = c(3.9, 4.1, 4.0, round(runif(21, 3.5, 11), 2)))
n <- pmax(1, rbinom(24, pmin(schools$size, 15), 0.7))
true <- 3.6 + 0.10 * log(schools$size / 200) - 0.08 * (schools$level - 7) + rnorm(24, sd = 0.22)
students <- data.frame(school = rep(schools$school, n), size = rep(schools$size, n), level = rep(schools$level, n))
students$score <- round(4 * pmin(5, pmax(1, rep(true, n) + rnorm(sum(n), sd = 0.7)))) / 4
students$x1 <- log(students$size) - mean(log(schools$size)); students$x2 <- students$level - mean(schools$level)

fit <- lmer(score ~ x1 + x2 + (1 | school), students, REML = TRUE)
criterion <- update(fit, devFunOnly = TRUE) # polished: the deviance is flat at its minimum, its slope is not
slope <- function(theta, h = 1e-4) (8 * (criterion(theta + h) - criterion(theta - h)) - criterion(theta + 2 * h) + criterion(theta - 2 * h)) / (12 * h)
theta <- uniroot(slope, getME(fit, "theta") * c(0.98, 1.02), tol = 1e-13)$root
invisible(criterion(theta))
fit <- mkMerMod(environment(criterion), list(par = theta, fval = criterion(theta), conv = 0), lFormula(score ~ x1 + x2 + (1 | school), students)$reTrms, model.frame(fit))
v <- as.data.frame(VarCorr(fit))$vcov
null <- as.data.frame(VarCorr(lmer(score ~ 1 + (1 | school), students, REML = TRUE, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.05, rhoend = 1e-12)))))$vcov

X <- getME(fit, "X"); Z <- as.matrix(getME(fit, "Z"))
C <- solve(rbind(cbind(crossprod(X), crossprod(X, Z)), cbind(crossprod(Z, X), crossprod(Z) + diag(24) * v[2] / v[1]))) * v[2]
stopifnot(max(abs(C[1:3, 1:3] - as.matrix(vcov(fit)))) < 1e-8)
rows <- students[!duplicated(students$school), ]
u <- ranef(fit)$school[rows$school, 1]
expected <- predict(fit, rows, re.form = NA)
at <- function(j) { k <- c(1, rows$x1[j], rows$x2[j], replace(rep(0, 24), j, 1)); sqrt(c(k %*% C %*% k)) }
digits <- function(x) sprintf("%.12g", x)
write.csv(students[c("school", "size", "level", "score")], file.path(folder, "students.csv"), row.names = FALSE, quote = FALSE)
write.csv(data.frame(school = rows$school, expected = digits(expected), departure = digits(u), mean = digits(expected + u),
                     predictionSd = digits(sapply(1:24, at)), departureSd = digits(sqrt(diag(C)[-(1:3)]))),
          file.path(folder, "schools.csv"), row.names = FALSE, quote = FALSE)
write.csv(data.frame(tau2 = digits(v[1]), sigma2 = digits(v[2]), explained = digits(1 - v[1] / null[1])),
          file.path(folder, "model.csv"), row.names = FALSE, quote = FALSE)
cat("R", format(getRversion()), "lme4", format(packageVersion("lme4")), "\n"); print(v); print(null); print(slope(theta))
