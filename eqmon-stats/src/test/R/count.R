# Counts and rates: qchisq and poisson.test.
source("cases.R")
r <- paste("R", getRversion())
byar <- function(x, z) c(if (x == 0) 0 else max(0, x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3),
  (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3)
exact <- function(x, tail) c(if (x == 0) 0 else qchisq(tail, 2 * x) / 2, qchisq(tail, 2 * x + 2, lower.tail = FALSE) / 2)
for (x in c(0, 1, 3, 12, 77, 10500)) for (confidence in c(0.9, 0.998)) {
  tail <- (1 - confidence) / 2
  l <- exact(x, tail)
  case("count.interval.exactPoisson", list(count = x, confidence = confidence), list(lower = l[1], upper = l[2]), 1e-9, paste(r, "qchisq"))
  l <- byar(x, qnorm(1 - tail))
  case("count.interval.byar", list(count = x, confidence = confidence), list(lower = l[1], upper = l[2]), 1e-9, paste(r, "formula"))
}
for (k in list(c(3, 12.5, 9, 14), c(0, 8, 4, 6), c(5, 2, 0, 3), c(1200, 900.25, 1100, 880), c(40, 10, 40, 10))) {
  test <- poisson.test(c(k[1], k[3]), c(k[2], k[4]), conf.level = 0.9)
  case("rateRatio.exactConditional", list(count1 = k[1], time1 = k[2], count2 = k[3], time2 = k[4], confidence = 0.9),
    list(estimate = unname(test$estimate), lower = test$conf.int[1], upper = test$conf.int[2], pValue = test$p.value),
    1e-8, paste(r, "poisson.test"))
}
for (k in list(c(0, 2.5), c(7, 3.1), c(30, 41.7), c(5000, 4800.5))) {
  test <- poisson.test(k[1], k[2], conf.level = 0.99)
  case("smr.exactPoisson", list(observed = k[1], expected = k[2], confidence = 0.99),
    list(estimate = k[1] / k[2], lower = test$conf.int[1], upper = test$conf.int[2], pValue = test$p.value),
    1e-8, paste(r, "poisson.test"))
}
write_cases("count")
