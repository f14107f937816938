# REML null model by lme4:  null-model.R STUDENTS.csv
source("timed.R")
needs("lme4")
students <- read.csv(commandArgs(TRUE)[1])
students$school <- factor(students$school)
take_turns("lmer(score ~ 1 + (1 | school))", "lme4",
  function() lme4::lmer(score ~ 1 + (1 | school), students, REML = TRUE),
  function(fit) {
    variances <- as.data.frame(lme4::VarCorr(fit))$vcov
    c(beta0 = lme4::fixef(fit)[[1]], beta0Error = sqrt(stats::vcov(fit)[1, 1]), tau2 = variances[1], sigma2 = variances[2],
      minus2LogLikelihood = lme4::REMLcrit(fit))
  })
