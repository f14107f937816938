# Signs of careless answering, worked out apart from ours:  response-quality.R RESOURCES
# Makes up a survey of sixty respondents (quality/survey.csv) and writes what it says (quality/expected.csv), with base R only. Besides,
# what the answers of oracles/data/synth_alpha_students_w1.csv say.
resources <- commandArgs(TRUE)[1]
set.seed(20260301)

# the survey: items in the order in which they are asked; a5 and v2 ask the other way round; the young are not asked a5 and v4
items <- c("a1", "t1", "v1", "b1", "a2", "t2", "v2", "b2", "a3", "t3", "v3", "a4", "v4", "a5")
scales <- list(care = paste0("a", 1:5), trust = paste0("t", 1:3), voice = paste0("v", 1:4), belonging = paste0("b", 1:2))
reverse <- c("a5", "v2")
bank <- list( # steps of care's items as they are keyed
  a1 = c(-2.1, -0.9, 0.3, 1.6), a2 = c(-1.4, -0.6, 0.2, 1.1), a3 = c(-1.8, -0.2, -0.1, 1.9), a4 = c(-1.0, 0.1, 0.7, 1.4),
  a5 = c(-0.8, -0.3, 0.9, 2.0))
n <- 60
theta <- rnorm(n, 0.6, 0.8)
survey <- sapply(items, function(item) pmin(5, pmax(1, round(3 + theta + rnorm(n, rnorm(1, 0, 0.4), 0.4)))))
survey[, reverse] <- 6 - survey[, reverse]
survey[7, ] <- 4                              # the same answer throughout
survey[23, 1:12] <- 5                         # a long run
unusual <- c(4, 16, 33, 40, 52)               # answers that contradict one another
survey[4, scales$care] <- c(5, 1, 5, 5, 1)    # only by a2
survey[16, scales$trust] <- c(5, 1, 5)
survey[33, scales$belonging] <- c(5, 1)
survey[40, ] <- c(1, 5)
survey[52, scales$care] <- c(1, 5, 1, 5, 5)
answers <- matrix(as.character(survey), n, dimnames = list(NULL, items))
answers[setdiff(sample(length(answers), 40), which(row(answers) %in% unusual))] <- "" # skipped
answers[setdiff(sample(length(answers), 12), which(row(answers) %in% unusual))] <- "dont-know"
band <- rep(c("old", "young", "old"), length.out = n)
answers[band == "young", c("a5", "v4")] <- "not-shown"
answers[58, -3] <- ""                         # one answer
answers[59, ] <- ""                           # none: no respondent
answers[60, ] <- "dont-know"                  # a respondent without a value
language <- rep(c("en", "en", "es"), each = 2, length.out = n)
write.csv(data.frame(language, band, answers), file.path(resources, "quality/survey.csv"), row.names = FALSE, quote = FALSE)

number <- function(texts) matrix(suppressWarnings(as.numeric(texts)), nrow(texts), dimnames = dimnames(texts))
raw <- number(answers)
keyed <- raw
keyed[, reverse] <- 6 - keyed[, reverse]

longest <- function(x) { x <- x[!is.na(x)]; if (length(x) == 0) 0 else max(rle(x)$lengths) }
even_odd <- function(row, scales) {
  halves <- t(sapply(scales, function(scale) {
    places <- seq_along(scale)
    c(mean(row[scale[places %% 2 == 1]], na.rm = TRUE), mean(row[scale[places %% 2 == 0]], na.rm = TRUE))
  }))
  halves <- halves[complete.cases(halves), , drop = FALSE]
  if (nrow(halves) < 3 || sd(halves[, 1]) < 1e-12 || sd(halves[, 2]) < 1e-12) return(NA)
  r <- cor(halves[, 1], halves[, 2])
  if (r <= -1) -1 else max(-1, 2 * r / (1 + r))
}
outliers <- function(x) {
  x <- x[complete.cases(x), , drop = FALSE]
  c(sum(pchisq(mahalanobis(x, colMeans(x), cov(x)), ncol(x), lower.tail = FALSE) < 0.001), nrow(x))
}
category_probabilities <- function(theta, steps) {
  terms <- cumsum(c(0, theta - steps))
  exp(terms - max(terms)) / sum(exp(terms - max(terms)))
}
lz <- function(x, bank) { # x from 0
  given <- which(!is.na(x))
  if (length(given) < 2) return(NA)
  warm <- function(theta) {
    moments <- sapply(given, function(i) {
      p <- category_probabilities(theta, bank[[i]]); k <- seq_along(p) - 1; m <- sum(k * p)
      c(m, sum((k - m)^2 * p), sum((k - m)^3 * p))
    })
    sum(x[given]) - sum(moments[1, ]) + sum(moments[3, ]) / (2 * sum(moments[2, ]))
  }
  theta <- uniroot(warm, c(-15, 15), tol = 1e-12)$root
  parts <- sapply(given, function(i) {
    p <- category_probabilities(theta, bank[[i]])
    c(log(p[x[i] + 1]), sum(p * log(p)), sum(p * log(p)^2) - sum(p * log(p))^2)
  })
  (sum(parts[1, ]) - sum(parts[2, ])) / sqrt(sum(parts[3, ]))
}

results <- data.frame(case = character(), about = character(), statistic = character(), value = numeric(), n = numeric())
tell <- function(case, about, statistic, value, n) results[nrow(results) + 1, ] <<- list(case, about, statistic, value, n)
tell_mean <- function(case, statistic, values) tell(case, "responses", statistic, mean(values, na.rm = TRUE), sum(!is.na(values)))
tell_runs <- function(case, groups, long, respondent) {
  for (group in sort(unique(groups))) {
    tell(case, group, "quality.longstring", sum(long & respondent & groups == group), sum(respondent & groups == group))
  }
}

respondent <- rowSums(answers != "" & answers != "not-shown") > 0
shown <- rowSums(answers != "not-shown")
long <- apply(raw, 1, longest) >= pmax(10, ceiling(0.4 * shown))
tell_mean("survey", "quality.irv", apply(raw, 1, sd, na.rm = TRUE))
tell_mean("survey", "quality.even-odd", apply(keyed, 1, even_odd, scales))
for (scale in names(scales)) {
  found <- outliers(keyed[, scales[[scale]]])
  tell("survey", scale, "quality.outliers", found[1], found[2])
}
fits <- apply(keyed[, scales$care] - 1, 1, lz, bank)
tell("survey", "care", "quality.misfit", sum(fits < -2, na.rm = TRUE), sum(!is.na(fits)))
fits <- apply(keyed[, scales$care[-2]] - 1, 1, lz, bank[-2]) # where a2 drifted
tell("survey", "care without a2", "quality.misfit", sum(fits < -2, na.rm = TRUE), sum(!is.na(fits)))
tell_runs("survey", language, long, respondent)
tell_runs("survey", band, long, respondent)

alpha <- read.csv(file.path(resources, "oracles/data/synth_alpha_students_w1.csv"), na.strings = "")
prefixes <- c("c1", "c2", "c3", "c4", "bel", "eng")
alpha_scales <- lapply(prefixes, paste0, "_", 1:4)
x <- as.matrix(alpha[, unlist(alpha_scales)])
tell_mean("alpha", "quality.irv", apply(x, 1, sd, na.rm = TRUE))
tell_mean("alpha", "quality.even-odd", apply(x, 1, even_odd, alpha_scales))
for (scale in seq_along(prefixes)) {
  found <- outliers(x[, alpha_scales[[scale]]])
  tell("alpha", prefixes[scale], "quality.outliers", found[1], found[2])
}
tell_runs("alpha", ifelse(alpha$language == "B", "es", "en"), apply(x, 1, longest) >= 10, rowSums(!is.na(x)) > 0)

results$value <- sapply(results$value, format, digits = 15)
write.csv(results, file.path(resources, "quality/expected.csv"), row.names = FALSE, quote = FALSE)
