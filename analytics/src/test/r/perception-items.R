# Students and teachers item by item in the synthetic survey: base R. Run in src/test/resources/oracles/data; prints the expected
# values of ComparisonsBesideRTest: the gap of c1_1 and t1_1 in percent of the maximum possible with Welch's interval, for one
# school and as the mean over schools with five and more on either side.
students <- read.csv("synth_epsilon_students_w1.csv")
teachers <- read.csv("synth_epsilon_teachers.csv")
percent <- function(rows, item, school) 25 * (na.omit(rows[rows$school_id == school, item]) - 1)
gap <- function(school) {
  t <- t.test(percent(teachers, "t1_1", school), percent(students, "c1_1", school))
  c(unname(t$estimate[1] - t$estimate[2]), t$conf.int)
}
cat(sprintf("S007 %.12f %.12f %.12f\n", gap("S007")[1], gap("S007")[2], gap("S007")[3]))
enough <- Filter(function(s) length(percent(students, "c1_1", s)) >= 5 && length(percent(teachers, "t1_1", s)) >= 5, unique(students$school_id))
over <- t.test(sapply(enough, function(s) gap(s)[1]))
cat(sprintf("all %.12f %.12f %.12f\n", over$estimate, over$conf.int[1], over$conf.int[2]))
