# What the R sides of the benchmarks have in common. The Java side starts the script once and sends a line whenever it is R's turn;
# only the fit is timed: starting R, loading packages and reading the data are not.

leave <- function(sentence) {
  cat(sentence, "\n", sep = "")
  quit()
}

# TRUE where all packages are there, else the script ends with a sentence that the Java side passes on
needs <- function(...) {
  for (package in c(...)) if (!suppressMessages(requireNamespace(package, quietly = TRUE))) leave(paste("R has no package", package))
}

# name: what is timed; numbers: turns a fit into a named vector of what both sides must agree on
take_turns <- function(name, package, fit, numbers) {
  blas <- if (grepl("openblas", normalizePath(extSoftVersion()[["BLAS"]]))) "OpenBLAS" else "another BLAS than OpenBLAS"
  version <- if (is.null(package)) "" else paste0(package, " ", utils::packageDescription(package)$Version, ", ")
  cat("ready ", version, "R ", format(getRversion()), " with ", blas, ": ", name, "\n", sep = "")
  turns <- file("stdin", open = "r")
  while (length(readLines(turns, n = 1)) == 1) {
    time <- system.time(result <- fit())
    values <- c(wall = time[["elapsed"]], processor = time[["user.self"]] + time[["sys.self"]], numbers(result))
    cat(paste(sprintf("%s=%.15g", names(values), values), collapse = " "), "\n", sep = "")
    flush(stdout())
  }
}
