# fisher.test, prop.test, chisq.test, mcnemar.test and binom.test. Intervals that base R lacks are written out as
# the definitions say, with uniroot.
source("cases.R")
r <- paste("R", getRversion())

groups <- list(c(7, 18, 1, 18), c(0, 20, 5, 25), c(12, 30, 0, 14), c(29, 55, 11, 11), c(3, 4, 2, 9),
  c(150, 400, 90, 300), c(1, 5, 5, 1000), c(499, 1000, 61000, 120000), c(2, 2, 0, 3))

# The score statistic of p1 - p2 = t or p1 = t p2, with the most likely rates by uniroot.
score <- function(g, t, scale, inflate) {
  bounds <- if (scale == "RD") c(max(0, -t), min(1, 1 - t)) else c(0, min(1, 1 / t))
  rate1 <- function(q) if (scale == "RD") q + t else q * t
  slope <- function(q) {
    p <- rate1(q); d <- if (scale == "RD") 1 else t
    term <- function(x, n, p, d) (if (x > 0) d * x / p else 0) - (if (n > x) d * (n - x) / (1 - p) else 0)
    term(g[1], g[2], p, d) + term(g[3], g[4], q, 1)
  }
  e <- diff(bounds) * 1e-15
  q <- if (diff(bounds) <= 0 || slope(bounds[1] + e) <= 0) bounds[1]
    else if (slope(bounds[2] - e) >= 0) bounds[2]
    else uniroot(slope, c(bounds[1] + e, bounds[2] - e), tol = 1e-16, maxiter = 10000)$root
  p <- rate1(q)
  factor <- if (inflate) (g[2] + g[4]) / (g[2] + g[4] - 1) else 1
  k <- if (scale == "RD") 1 else t
  s <- if (scale == "RD") g[1] / g[2] - g[3] / g[4] - t else g[1] / g[2] - t * g[3] / g[4]
  v <- (p * (1 - p) / g[2] + k^2 * q * (1 - q) / g[4]) * factor
  if (v <= 0) ifelse(s == 0, 0, sign(s) * Inf) else s / sqrt(v)
}
limits <- function(g, scale, inflate, confidence) {
  z <- qnorm((1 + confidence) / 2)
  find <- function(target) {
    f <- function(u) max(-1e9, min(1e9, score(g, if (scale == "RD") u else exp(u), scale, inflate) - target))
    range <- if (scale == "RD") c(-1, 1) else c(-30, 30)
    if (f(range[1]) <= 0) return(range[1])
    if (f(range[2]) >= 0) return(range[2])
    uniroot(f, range, tol = 1e-13, maxiter = 10000)$root
  }
  l <- c(find(z), find(-z))
  if (scale == "RD") return(l)
  c(if (g[1] == 0) 0 else exp(l[1]), if (g[3] == 0) Inf else exp(l[2]))
}
interval <- function(id, g, scale, inflate, confidence, tolerance) {
  l <- limits(g, scale, inflate, confidence)
  p <- g[c(1, 3)] / g[c(2, 4)]
  case(id, list(x1 = g[1], n1 = g[2], x2 = g[3], n2 = g[4], confidence = confidence),
    list(estimate = if (scale == "RD") p[1] - p[2] else p[1] / p[2], lower = l[1], upper = l[2]),
    tolerance, paste(r, "uniroot on the definition"))
}
for (g in groups) for (confidence in c(0.9, 0.99)) {
  interval("riskDifference.interval.miettinenNurminen", g, "RD", TRUE, confidence, 1e-6)
  interval("riskDifference.interval.mee", g, "RD", FALSE, confidence, 1e-6)
}
wilson <- function(x, n, confidence) {
  as.numeric(prop.test(x, n, conf.level = confidence, correct = FALSE)$conf.int)
}
suppressWarnings(for (g in groups) {
  w1 <- wilson(g[1], g[2], 0.95); w2 <- wilson(g[3], g[4], 0.95)
  p <- g[c(1, 3)] / g[c(2, 4)]; d <- p[1] - p[2]
  case("riskDifference.interval.newcombe", list(x1 = g[1], n1 = g[2], x2 = g[3], n2 = g[4], confidence = 0.95),
    list(estimate = d, lower = d - sqrt((p[1] - w1[1])^2 + (w2[2] - p[2])^2),
      upper = d + sqrt((w1[2] - p[1])^2 + (p[2] - w2[1])^2)), 1e-9, paste(r, "prop.test per group"))
})
write_cases("riskDifference")

.cases <- list()
for (g in groups) {
  interval("riskRatio.interval.miettinenNurminen", g, "RR", TRUE, 0.95, 1e-6)
  interval("riskRatio.interval.koopman", g, "RR", FALSE, 0.95, 1e-6)
}
write_cases("riskRatio")

.cases <- list()
for (g in c(groups, list(c(8, 23, 18, 29), c(1, 5, 11, 32), c(3000, 9000, 2900, 9000)))) {
  table <- matrix(c(g[1], g[3], g[2] - g[1], g[4] - g[3]), 2)
  test <- function(alternative) fisher.test(table, alternative = alternative)$p.value
  # fisher.test itself stops its root search at about 1e-4.
  support <- max(0, sum(table[, 1]) - sum(table[2, ])):min(sum(table[1, ]), sum(table[, 1]))
  logs <- dhyper(support, sum(table[1, ]), sum(table[2, ]), sum(table[, 1]), log = TRUE)
  mass <- function(u) { w <- logs + support * u; w <- exp(w - max(w)); w / sum(w) }
  root <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-14, maxiter = 10000)$root)
  x <- table[1, 1]; at <- function(end) x == end
  expected <- list(pTwoSided = test("two.sided"), pLess = test("less"), pGreater = test("greater"),
    estimate = if (at(min(support))) 0 else if (at(max(support))) Inf
      else root(function(u) sum(support * mass(u)) - x),
    lower = if (at(min(support))) 0 else root(function(u) sum(mass(u)[support >= x]) - 0.025),
    upper = if (at(max(support))) Inf else root(function(u) sum(mass(u)[support <= x]) - 0.025))
  case("oddsRatio.test.fisherExact", list(table = table, confidence = 0.95), expected, 1e-6,
    paste(r, "fisher.test; estimate and limits by uniroot on dhyper"))
}
# The odds ratio with the score corrected for skewness, and recovered from the Wilson limits of both odds.
odds_score <- function(g, t, z) {
  total <- g[1] + g[3]
  fitted <- function(q) g[2] * t * q / (1 - q + t * q) + g[4] * q - total
  q <- uniroot(fitted, c(1e-14, 1 - 1e-14), tol = 1e-16, maxiter = 10000)$root
  p <- t * q / (1 - q + t * q)
  s <- (g[1] / g[2] - p) / (p * (1 - p)) - (g[3] / g[4] - q) / (q * (1 - q))
  v <- (1 / (g[2] * p * (1 - p)) + 1 / (g[4] * q * (1 - q))) * (g[2] + g[4]) / (g[2] + g[4] - 1)
  m <- (1 - 2 * p) / (g[2] * p * (1 - p))^2 - (1 - 2 * q) / (g[4] * q * (1 - q))^2
  k <- m / (6 * v^1.5)
  # Z = z where k z^2 + z = s / sqrt(v) + k
  s / sqrt(v) + k - k * z^2 - z
}
wilson_odds <- function(x, n) {
  l <- as.numeric(suppressWarnings(prop.test(x, n, conf.level = 0.95, correct = FALSE))$conf.int)
  l / (1 - l)
}
for (g in list(c(7, 18, 3, 18), c(12, 30, 5, 14), c(29, 55, 9, 11), c(150, 400, 90, 300), c(499, 1000, 61000, 120000))) {
  input <- list(x1 = g[1], n1 = g[2], x2 = g[3], n2 = g[4], confidence = 0.95)
  o <- c(g[1] / (g[2] - g[1]), g[3] / (g[4] - g[3]))
  limit <- function(z) exp(uniroot(function(u) odds_score(g, exp(u), z), log(o[1] / o[2]) + c(-5, 5), tol = 1e-13, maxiter = 10000)$root)
  case("oddsRatio.interval.scas", input, list(estimate = o[1] / o[2], lower = limit(qnorm(0.975)), upper = limit(qnorm(0.025))),
    1e-7, paste(r, "uniroot on the definition"))
  w1 <- log(wilson_odds(g[1], g[2])); w2 <- log(wilson_odds(g[3], g[4])); l <- log(o)
  case("oddsRatio.interval.moverWilson", input, list(estimate = o[1] / o[2],
    lower = exp(l[1] - l[2] - sqrt((l[1] - w1[1])^2 + (w2[2] - l[2])^2)),
    upper = exp(l[1] - l[2] + sqrt((w1[2] - l[1])^2 + (l[2] - w2[1])^2))),
    1e-8, paste(r, "prop.test per group"))
}
write_cases("oddsRatio")

.cases <- list()
suppressWarnings(for (g in groups) {
  plain <- prop.test(g[c(1, 3)], g[c(2, 4)], correct = FALSE)
  yates <- prop.test(g[c(1, 3)], g[c(2, 4)])
  input <- list(x1 = g[1], n1 = g[2], x2 = g[3], n2 = g[4])
  case("twoProportions.test.pooledZ", input,
    list(statistic = sign(g[1] / g[2] - g[3] / g[4]) * sqrt(plain$statistic[[1]]),
      pValue = plain$p.value, chiSquared = plain$statistic[[1]]), 1e-9, paste(r, "prop.test(correct = FALSE)"))
  case("twoProportions.test.yatesChiSquared", input,
    list(statistic = yates$statistic[[1]], pValue = yates$p.value), 1e-9, paste(r, "prop.test"))
})
write_cases("twoProportions")

.cases <- list()
for (d in list(c(3, 9), c(0, 4), c(61, 33), c(10000, 10400), c(1, 0))) {
  plain <- mcnemar.test(matrix(c(5, d[2], d[1], 5), 2), correct = FALSE)
  edwards <- mcnemar.test(matrix(c(5, d[2], d[1], 5), 2))
  case("paired.mcnemar", list(b = d[1], c = d[2]),
    list(statistic = plain$statistic[[1]], pValue = plain$p.value,
      statisticCorrected = edwards$statistic[[1]], pValueCorrected = edwards$p.value,
      exactPValue = binom.test(d[1], sum(d))$p.value), 1e-9, paste(r, "mcnemar.test, binom.test"))
}
for (d in list(c(3, 9), c(0, 4), c(61, 33), c(0, 0))) {
  limits <- if (sum(d) == 0) c(0, 1) else binom.test(d[1], sum(d), conf.level = 0.9)$conf.int
  case("paired.oddsRatio.conditionalExact", list(a = 4, b = d[1], c = d[2], d = 11, confidence = 0.9),
    list(estimate = if (sum(d) == 0) NA else d[1] / d[2], lower = limits[1] / (1 - limits[1]), upper = limits[2] / (1 - limits[2])),
    1e-8, paste(r, "binom.test"))
}
write_cases("paired")
