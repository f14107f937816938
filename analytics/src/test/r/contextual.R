# Contextual effects (between less within) for MultilevelRegressionTest:  Rscript contextual.R
# Estimate and standard error: lme4 with the school's mean beside the uncentred predictor, where the effect is a coefficient of its own.
# Degrees of freedom after Satterthwaite (numerical derivatives) and Kenward and Roger (1997, their formulas, with whole matrices).
suppressMessages(library(lme4))
y <- list(c(3,4,3,2,5,4,4,3), c(2,1,3,2,2,4,1), c(5,5,4,3,5,4,5,3,4), c(2,3,3,4,5,5))
x <- list(c(1,2,1,1,3,2,2,1), c(1,1,2,1,1,3,1), c(3,2,2,1,3,2,3,1,2), c(1,1,2,2,3,2))
d <- data.frame(school = factor(rep(seq_along(y), lengths(y))), y = unlist(y), x = unlist(x))
d$mean <- ave(d$x, d$school)
d$apart <- d$x - d$mean
exact <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.1, rhoend = 1e-12, maxfun = 1e5))
fit <- lmer(y ~ x + mean + (1 | school), d, REML = TRUE, control = exact)
cat(sprintf("lme4 %s: estimate %.10f standard error %.10f\n", packageVersion("lme4"), fixef(fit)[["mean"]], sqrt(vcov(fit)[3, 3])))

split <- lmer(y ~ apart + mean + (1 | school), d, REML = TRUE, control = exact)
X <- getME(split, "X"); Z <- as.matrix(getME(split, "Z")); n <- nrow(X)
weights <- c(0, -1, 1)
variances <- as.data.frame(VarCorr(split))$vcov
covariance <- function(tau2, sigma2) tau2 * tcrossprod(Z) + sigma2 * diag(n)
phi <- function(tau2, sigma2) solve(t(X) %*% solve(covariance(tau2, sigma2), X))
deviance <- function(v) { # restricted, by (tau, sigma)
  S <- covariance(v[1]^2, v[2]^2); P <- phi(v[1]^2, v[2]^2)
  r <- d$y - X %*% P %*% t(X) %*% solve(S, d$y)
  c(determinant(S)$modulus + determinant(solve(P))$modulus + t(r) %*% solve(S, r))
}
at <- sqrt(variances)
A <- 2 * solve(optimHess(at, deviance, control = list(ndeps = c(1e-4, 1e-4))))
f <- function(v) c(t(weights) %*% phi(v[1]^2, v[2]^2) %*% weights)
g <- sapply(1:2, function(k) { h <- replace(c(0, 0), k, 1e-5); (f(at + h) - f(at - h)) / 2e-5 })
cat(sprintf("Satterthwaite: degrees %.6f\n", 2 * f(at)^2 / c(t(g) %*% A %*% g)))

S <- solve(covariance(variances[1], variances[2])); G <- list(tcrossprod(Z), diag(n)); Phi <- phi(variances[1], variances[2])
P <- lapply(G, function(g) -t(X) %*% S %*% g %*% S %*% X)
Q <- lapply(G, function(g) lapply(G, function(h) t(X) %*% S %*% g %*% S %*% h %*% S %*% X))
tr <- function(m) sum(diag(m))
I <- outer(1:2, 1:2, Vectorize(function(i, j) (tr(S %*% G[[i]] %*% S %*% G[[j]]) - 2 * tr(Phi %*% Q[[i]][[j]]) + tr(Phi %*% P[[i]] %*% Phi %*% P[[j]])) / 2))
W <- solve(I)
U <- Reduce(`+`, lapply(1:2, function(i) Reduce(`+`, lapply(1:2, function(j) W[i, j] * (Q[[i]][[j]] - P[[i]] %*% Phi %*% P[[j]])))))
adjusted <- Phi + 2 * Phi %*% U %*% Phi
share <- sapply(1:2, function(i) c(t(weights) %*% Phi %*% P[[i]] %*% Phi %*% weights) / c(t(weights) %*% Phi %*% weights))
cat(sprintf("Kenward and Roger: standard error %.10f degrees %.10f\n", sqrt(c(t(weights) %*% adjusted %*% weights)), 2 / c(t(share) %*% W %*% share)))
