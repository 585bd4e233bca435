# binom.test and chisq.test(p =); Goodman's limits from qchisq.
source("cases.R")
r <- paste("R", getRversion())
for (k in list(c(0, 9, 0.05), c(3, 9, 0.05), c(9, 9, 0.8), c(41, 300, 0.11), c(2600, 120000, 0.021))) {
  x <- k[1]; n <- k[2]; p <- k[3]
  two <- binom.test(x, n, p, conf.level = 0.99)
  lower <- pbinom(x, n, p); upper <- pbinom(x - 1, n, p, lower.tail = FALSE)
  mid <- min(1, 2 * min(lower, upper) - dbinom(x, n, p))
  case("representation.binomial", list(x = x, n = n, benchmark = p, confidence = 0.99),
    list(index = x / n / p, pMinimumLikelihood = two$p.value, pMidPDoubled = mid, pLower = lower, pUpper = upper,
      shareLower = two$conf.int[1], shareUpper = two$conf.int[2]), 1e-9, paste(r, "binom.test, pbinom"))
  z <- qnorm(0.975); q <- x / n
  l <- (q + z^2 / (2 * n) + c(-1, 1) * z * sqrt(q * (1 - q) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)
  case("representation.ratioInterval", list(x = x, n = n, benchmark = p, confidence = 0.95),
    list(index = q / p, lower = l[1] / p, upper = l[2] / p, gapPercentagePoints = 100 * (q - p)), 1e-9, paste(r, "formula"))
}
suppressWarnings(for (k in list(list(c(12, 5, 83), c(0.1, 0.1, 0.8)), list(c(0, 7), c(0.3, 0.7)),
    list(c(5200, 310, 44, 12), c(0.93, 0.05, 0.015, 0.005)))) {
  test <- chisq.test(k[[1]], p = k[[2]])
  case("representation.goodnessOfFit", list(observed = k[[1]], benchmark = k[[2]]),
    list(statistic = test$statistic[[1]], df = test$parameter[[1]], pValue = test$p.value, standardisedResiduals = test$stdres),
    1e-9, paste(r, "chisq.test(p =)"))
  n <- sum(k[[1]]); q <- k[[1]] / n; c2 <- qchisq(1 - 0.1 / length(q), 1)
  half <- sqrt(c2 * (c2 + 4 * k[[1]] * (1 - q)))
  case("multinomial.interval.goodman", list(counts = k[[1]], confidence = 0.9),
    list(lower = (c2 + 2 * k[[1]] - half) / (2 * (n + c2)), upper = (c2 + 2 * k[[1]] + half) / (2 * (n + c2))), 1e-9, paste(r, "qchisq"))
})
write_cases("representation")
