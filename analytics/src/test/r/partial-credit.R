# Partial credit model by marginal maximum likelihood:  partial-credit.R ANSWERS.csv TAM|mirt|FILE.R
# All use the 81 nodes of org.rapport.statistics.Quadrature.
# FILE.R: the whole path of a script that defines fit_pcm_mml(x), which gives delta, sigma and loglik.
source("timed.R")
arguments <- commandArgs(TRUE)
x <- as.matrix(read.csv(arguments[1]))
nodes <- seq(-8, 8, length.out = 81)
named <- function(delta, sigma, loglik) c(setNames(delta, paste0("delta", seq_along(delta))), sigma = sigma, logLikelihood = loglik)
if (arguments[2] == "TAM") {
  needs("TAM")
  take_turns("tam.mml(PCM)", "TAM",
    function() TAM::tam.mml(x, irtmodel = "PCM", verbose = FALSE, control = list(nodes = nodes, progress = FALSE)),
    function(fit) named(fit$xsi$xsi, sqrt(fit$variance[1]), -fit$deviance / 2))
} else if (arguments[2] == "mirt") {
  needs("mirt")
  steps <- function(item) { d <- item[1, grep("^d[0-9]*$", colnames(item))]; -diff(c(d0 = 0, d[setdiff(names(d), "d0")])) }
  take_turns("mirt(Rasch)", "mirt",
    function() mirt::mirt(x, 1, "Rasch", verbose = FALSE, quadpts = 81, technical = list(theta_lim = c(-8, 8))),
    function(fit) {
      found <- mirt::coef(fit)
      named(unlist(lapply(found[colnames(x)], steps)), sqrt(found$GroupPars[1, "COV_11"]), fit@Fit$logLik)
    })
} else {
  script <- new.env() # of its own, so that its names do not get in the way of those here
  suppressMessages(source(arguments[2], local = script))
  take_turns("fit_pcm_mml", NULL, function() script$fit_pcm_mml(x), function(fit) named(unlist(fit$delta), fit$sigma, fit$loglik))
}
