# t.test, quantile, and full enumeration of relabellings with combn.
source("cases.R")
r <- paste("R", getRversion())
samples <- list(list(c(2.5, 3, 7, 1.25), c(4, 9, 12.5)), list(c(100, 104, 99, 101, 98.5), c(97, 96, 103, 92, 90, 95)),
  list(c(1e6 + 1, 1e6 + 2, 1e6 + 4), c(1e6, 1e6 + 3, 1e6 + 9)))
for (s in samples) {
  one <- t.test(s[[1]], conf.level = 0.99)
  case("mean.interval.studentT", list(values = s[[1]], confidence = 0.99),
    list(estimate = one$estimate[[1]], standardDeviation = sd(s[[1]]), lower = one$conf.int[1], upper = one$conf.int[2]), 1e-10, paste(r, "t.test"))
  two <- t.test(s[[1]], s[[2]], conf.level = 0.9)
  case("mean.difference.welch", list(a = s[[1]], b = s[[2]], confidence = 0.9),
    list(statistic = two$statistic[[1]], df = two$parameter[[1]], pValue = two$p.value, estimate = mean(s[[1]]) - mean(s[[2]]),
      lower = two$conf.int[1], upper = two$conf.int[2]), 1e-9, paste(r, "t.test"))
}
write_cases("mean")

.cases <- list()
for (s in samples) for (p in c(0, 0.25, 0.5, 0.9, 1)) {
  values <- c(s[[1]], s[[2]])
  case("descriptive.quantile", list(values = values, probability = p),
    list(types = vapply(1:9, function(t) unname(quantile(values, p, type = t)), 0)), 1e-12, paste(r, "quantile(type = 1..9)"))
}
write_cases("descriptive")

.cases <- list()
for (s in samples) {
  all <- c(s[[1]], s[[2]]); m <- length(s[[1]])
  d <- combn(length(all), m, function(i) mean(all[i]) - mean(all[-i])); observed <- mean(s[[1]]) - mean(s[[2]])
  case("permutation.meanDifference", list(x = s[[1]], y = s[[2]]),
    list(statistic = observed, pAbsolute = mean(abs(d) >= abs(observed) - 1e-10),
      pDoubled = min(1, 2 * min(mean(d >= observed - 1e-10), mean(d <= observed + 1e-10))), permutations = length(d)), 1e-9, paste(r, "combn"))
}
write_cases("permutation")
