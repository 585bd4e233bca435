# power.prop.test, power.t.test, noncentral pchisq, and the normal formulas of plans that base R has no function for.
source("cases.R")
r <- paste("R", getRversion())
for (k in list(c(100, 0.5, 0.7, 0.05), c(37.5, 0.02, 0.3, 0.01), c(9000, 0.81, 0.8, 0.1))) {
  case("power.twoProportions.power", list(n = k[1], p1 = k[2], p2 = k[3], alpha = k[4]),
    list(power = power.prop.test(n = k[1], p1 = k[2], p2 = k[3], sig.level = k[4])$power), 1e-9, paste(r, "power.prop.test"))
}
for (k in list(c(0.5, 0.7, 0.9, 0.05), c(0.02, 0.03, 0.8, 0.01))) {
  case("power.twoProportions.sampleSize", list(p1 = k[1], p2 = k[2], power = k[3], alpha = k[4]),
    list(n = power.prop.test(p1 = k[1], p2 = k[2], power = k[3], sig.level = k[4], tol = 1e-12)$n), 1e-7, paste(r, "power.prop.test"))
}
for (k in list(c(20, 0.8, 1, 0.05), c(6, 11, 9, 0.01), c(2.5, 1, 1.2, 0.1))) {
  case("power.tTest", list(n = k[1], delta = k[2], standardDeviation = k[3], alpha = k[4]),
    list(power = power.t.test(n = k[1], delta = k[2], sd = k[3], sig.level = k[4])$power), 1e-8, paste(r, "power.t.test"))
}
for (k in list(c(12, 300, 0.8, 1.1, 0.05), c(5, 40, 20, 15, 0.01), c(1000, 20, 0.1, 0.3, 0.05))) {
  n1 <- k[1]; n2 <- k[2]; df <- n1 + n2 - 2
  case("power.tTest.unequal", list(n1 = n1, n2 = n2, delta = k[3], standardDeviation = k[4], alpha = k[5]),
    list(power = pt(qt(k[5] / 2, df, lower.tail = FALSE), df, k[3] / k[4] / sqrt(1 / n1 + 1 / n2), lower.tail = FALSE)),
    1e-8, paste(r, "pt(ncp)"))
}
z <- function(alpha) qnorm(1 - alpha / 2)
for (k in list(c(0.2, 0.1, 150, 0.05, 0.8), c(0.04, 0.31, 60, 0.01, 0.9))) {
  d <- abs(k[1] - k[2]); s <- k[1] + k[2]
  case("power.paired", list(firstOnly = k[1], secondOnly = k[2], pairs = k[3], alpha = k[4], power = k[5]),
    list(chance = pnorm((d * sqrt(k[3]) - z(k[4]) * sqrt(s)) / sqrt(s - d^2)),
      size = ((z(k[4]) * sqrt(s) + qnorm(k[5]) * sqrt(s - d^2)) / d)^2), 1e-9, paste(r, "Connor's formula"))
}
for (k in list(list(c(0.2, 0.3, 0.4), c(50, 60, 70), 0.05, 0.8), list(c(0.1, 0.12, 0.1, 0.3), c(500, 20, 80, 40), 0.01, 0.9))) {
  p <- k[[1]]; n <- k[[2]]; m <- sum(n * p) / sum(n); w2 <- sum(n * (p - m)^2) / sum(n) / (m * (1 - m)); df <- length(p) - 1
  crit <- qchisq(1 - k[[3]], df)
  chance <- function(ncp) pchisq(crit, df, ncp, lower.tail = FALSE)
  case("power.severalGroups", list(rates = p, sizes = n, alpha = k[[3]], power = k[[4]]),
    list(chance = chance(w2 * sum(n)),
      size = uniroot(function(ncp) chance(ncp) - k[[4]], c(0.01, 1000), tol = 1e-12)$root / w2), 1e-7, paste(r, "pchisq(ncp =)"))
}
for (k in list(list(c(0.2, 0.25, 0.32), c(60, 80, 50), c(1, 2, 3), 0.05), list(c(0.6, 0.55, 0.5, 0.2), c(30, 9, 14, 60), c(0, 1, 5, 7), 0.01))) {
  p <- k[[1]]; n <- k[[2]]; s <- k[[3]]; m <- sum(n * p) / sum(n); d <- s - sum(n * s) / sum(n)
  gap <- abs(sum(n * d * p)); v0 <- m * (1 - m) * sum(n * d^2); v1 <- sum(n * d^2 * p * (1 - p))
  case("power.trend", list(rates = p, sizes = n, scores = s, alpha = k[[4]]),
    list(chance = pnorm((gap - z(k[[4]]) * sqrt(v0)) / sqrt(v1))), 1e-9, paste(r, "formula"))
}
for (k in list(c(120, 3, 100, 2, 0.05), c(15.5, 0.4, 80, 0.9, 0.1))) {
  case("power.rateRatio", list(exposure1 = k[1], rate1 = k[2], exposure2 = k[3], rate2 = k[4], alpha = k[5]),
    list(chance = pnorm(abs(log(k[2] / k[4])) / sqrt(1 / (k[1] * k[2]) + 1 / (k[3] * k[4])) - z(k[5]))), 1e-9, paste(r, "formula"))
}
# The rates most likely under a margin, by optimize on the expected log likelihood.
for (k in list(c(300, 0.8, 200, 0.78, -0.1, 0.1, 0.05), c(90, 0.3, 120, 0.3, -0.15, 0.2, 0.025))) {
  part <- function(n1, p1, n2, p2, margin) {
    loglik <- function(p) n1 * (p1 * log(p) + (1 - p1) * log(1 - p)) + n2 * (p2 * log(p - margin) + (1 - p2) * log(1 - p + margin))
    f <- optimize(loglik, c(max(0, margin) + 1e-9, min(1, 1 + margin) - 1e-9), maximum = TRUE, tol = 1e-12)$maximum
    v0 <- f * (1 - f) / n1 + (f - margin) * (1 - f + margin) / n2
    pnorm((p1 - p2 - margin - qnorm(1 - k[7]) * sqrt(v0)) / sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2))
  }
  case("power.margin", list(n1 = k[1], p1 = k[2], n2 = k[3], p2 = k[4], lower = k[5], upper = k[6], alpha = k[7]),
    list(nonInferiority = part(k[1], k[2], k[3], k[4], k[5]),
      equivalence = max(0, part(k[1], k[2], k[3], k[4], k[5]) + part(k[3], k[4], k[1], k[2], -k[6]) - 1)),
    1e-6, paste(r, "optimize, pnorm"))
}
write_cases("power")
