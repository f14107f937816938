# The change between the two waves of the synthetic survey after raking both to one roster: base R only.
# Run in src/test/resources/oracles/data; prints the expected values of RakedChangesTest.
survey <- lapply(1:2, function(wave) read.csv(sprintf("synth_epsilon_students_w%d.csv", wave)))
respondents <- lapply(survey, function(rows) rows[rowSums(!is.na(rows[, grep("^c[1-4]_", names(rows))])) > 0, ])
roster <- table(respondents[[1]]$school_id, respondents[[1]]$language)
roster[, "A"] <- 2 * roster[, "A"] + 1
roster[, "B"] <- 3 * roster[, "B"] + 1

score <- function(rows, scale) {
  items <- rows[, sprintf("%s_%d", scale, 1:4)]
  ifelse(rowSums(!is.na(items)) >= 2, rowMeans(items, na.rm = TRUE), NA)
}
rake <- function(w, rows, people) repeat {
  before <- w
  for (margin in c("school_id", "language")) {
    have <- tapply(w, rows[[margin]], sum)
    want <- apply(people, if (margin == "school_id") 1 else 2, sum)
    w <- w * as.numeric(want[as.character(rows[[margin]])] / have[as.character(rows[[margin]])])
  }
  if (max(abs(w / before - 1)) < 1e-12) return(w)
}
weights <- function(rows, people) {
  n <- table(rows$school_id)
  w <- rake(as.numeric(rowSums(people)[as.character(rows$school_id)] / n[as.character(rows$school_id)]), rows, people)
  stopifnot(w > 0.3 * mean(w), w < 3 * mean(w)) # nothing to trim
  w
}
one <- function(rows, people, scale) {
  y <- score(rows, scale)
  w <- weights(rows, people)[!is.na(y)]
  school <- rows$school_id[!is.na(y)]
  y <- y[!is.na(y)]
  mean <- sum(w * y) / sum(w)
  list(mean = mean, z = tapply(w * (y - mean) / sum(w), school, sum), person = w * (y - mean) / sum(w))
}
tell <- function(name, difference, variance, df) {
  half <- qt(.975, df) * sqrt(variance)
  cat(sprintf("%s,%.15g,%.15g,%.15g\n", name, difference, difference - half, difference + half))
}
for (scale in c("c1", "c2", "c3", "c4")) {
  now <- one(respondents[[2]], roster, scale)
  then <- one(respondents[[1]], roster, scale)
  z <- now$z - then$z
  tell(paste("all", scale), now$mean - then$mean, length(z) / (length(z) - 1) * sum(z^2), length(z) - 1)
}
for (school in c("S003", "S005")) {
  of <- function(wave) respondents[[wave]][respondents[[wave]]$school_id == school, ]
  now <- one(of(2), roster[school, , drop = FALSE], "c1")
  then <- one(of(1), roster[school, , drop = FALSE], "c1")
  v <- sapply(list(now, then), function(w) length(w$person) / (length(w$person) - 1) * sum(w$person^2))
  n <- c(length(now$person), length(then$person))
  tell(paste(school, "c1"), now$mean - then$mean, sum(v), sum(v)^2 / sum(v^2 / (n - 1)))
}
