# The gap inside schools with CR2 by clubSandwich:  within-gap.R STUDENTS.csv dummies|centred
# dummies: as a textbook writes it, one column a school; centred: score and group less their school's means, which gives the same
# numbers and is by far the fastest way to them in R.
source("timed.R")
needs("clubSandwich")
arguments <- commandArgs(TRUE)
students <- read.csv(arguments[1])
students$school <- factor(students$school)
test <- function(model) clubSandwich::coef_test(model, vcov = "CR2", cluster = students$school, test = "Satterthwaite", coefs = "focal")
fit <- switch(arguments[2],
  dummies = function() test(lm(score ~ focal + school, students)),
  centred = function() {
    centred <- data.frame(focal = students$focal - ave(students$focal, students$school),
                          score = students$score - ave(students$score, students$school))
    test(lm(score ~ 0 + focal, centred))
  })
take_turns(paste0("coef_test(CR2, Satterthwaite), ", arguments[2]), "clubSandwich", fit,
  function(test) c(gap = test$beta, standardError = test$SE, df = test$df_Satt))
