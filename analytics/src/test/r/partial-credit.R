# Times the partial credit calibration in R on the answers that PartialCreditBenchmark wrote:
#   Rscript partial-credit.R ANSWERS.csv [ORACLE_LIB.R]
# TAM if it is installed, else the marginal maximum likelihood of the reference scripts (fit_pcm_mml).
args <- commandArgs(TRUE)
x <- as.matrix(read.csv(args[1], na.strings = ""))
nodes <- seq(-8, 8, length.out = 81)
if (requireNamespace("TAM", quietly = TRUE)) {
  time <- system.time(fit <- TAM::tam.mml(x, irtmodel = "PCM", verbose = FALSE, control = list(nodes = nodes, conv = 1e-6, maxiter = 4000)))
  cat("TAM", format(packageVersion("TAM")), "CPU seconds", time[["user.self"]], "log-likelihood", -fit$deviance / 2, "\n")
} else {
  suppressMessages(source(args[2]))
  time <- system.time(fit <- fit_pcm_mml(x))
  cat("R script, CPU seconds", time[["user.self"]], "log-likelihood", format(fit$loglik, digits = 12), "sigma", fit$sigma, "\n")
}
