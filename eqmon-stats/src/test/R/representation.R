# binom.test and chisq.test(p =); Goodman's limits from qchisq; Sison and Glaz's by sums of dpois.
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
# up from one count to either side, as in May and Johnson's program of 2000
sison_glaz <- function(counts, confidence) {
  n <- sum(counts)
  coverage <- function(c) {
    sums <- rowSums(sapply(counts, function(mean) {
      from <- max(0, mean - c)
      to <- mean + c
      p <- dpois(from:to, mean)
      raw <- sapply(1:4, function(r) sum(p * (from:to - mean)^r) / sum(p))
      second <- raw[2] - raw[1]^2
      c(raw[1], second, raw[3] - 3 * raw[1] * raw[2] + 2 * raw[1]^3,
        raw[4] - 4 * raw[1] * raw[3] + 6 * raw[1]^2 * raw[2] - 3 * raw[1]^4 - 3 * second^2, log(sum(p)))
    }))
    x <- -sums[1] / sqrt(sums[2])
    skewness <- sums[3] / sums[2]^1.5
    excess <- sums[4] / sums[2]^2
    edgeworth <- dnorm(x) / sqrt(sums[2]) * (1 + skewness * (x^3 - 3 * x) / 6 +
      excess * (x^4 - 6 * x^2 + 3) / 24 + skewness^2 * (x^6 - 15 * x^4 + 45 * x^2 - 15) / 72)
    exp(sums[5]) * edgeworth / dpois(n, n)
  }
  c <- 1
  below <- 0
  while ((now <- coverage(c)) <= confidence) {
    c <- c + 1
    below <- now
  }
  part <- (confidence - below) / (now - below)
  list(lower = pmax(0, (counts - (c - 1)) / n), upper = pmin(1, (counts + c - 1 + 2 * part) / n))
}
for (counts in list(c(99, 1), c(95, 5), c(99, 1, 0), c(97, 3), c(990, 10), c(9, 1, 0), c(300, 5, 1, 1),
  c(40, 30, 20, 0), c(90, 10), c(50, 0), c(3, 3, 3))) for (confidence in c(0.5, 0.95))
  case("multinomial.interval.sisonGlaz", list(counts = counts, confidence = confidence),
    sison_glaz(counts, confidence), 1e-8, paste(r, "dpois, as May and Johnson 2000"))
write_cases("representation")
