# Inequality between groups and among people, and segregation, by lm, glm and formulas written
# independently of the Java; standard errors from numeric derivatives.
source("cases.R")
r <- paste("R", getRversion())

slope <- function(y, n) {
  p <- n / sum(n)
  ridit <- cumsum(p) - p / 2
  b <- unname(coef(lm(y ~ ridit, weights = n)))
  case("inequality.slopeIndexLinear", list(value = y, population = n),
    list(slopeIndex = b[2], relativeIndex = (b[1] + b[2]) / b[1], intercept = b[1]),
    1e-8, paste(r, "lm(weights = population)"))
}
slope(c(61.2, 64.9, 63.3, 70.1, 74), c(1210, 980, 1105, 1300, 870))
slope(c(9, 4), c(10, 90))

logistic <- function(s, f, scale) {
  n <- s + f
  p <- n / sum(n)
  ridit <- cumsum(p) - p / 2
  fit <- glm(cbind(s, f) ~ ridit, family = binomial, control = list(epsilon = 1e-14, maxit = 100))
  ends <- plogis(coef(fit)[[1]] + c(0, 1) * coef(fit)[[2]])
  case("inequality.slopeIndexLogistic", list(successes = s, failures = f, scale = scale),
    list(slopeIndex = scale * diff(ends), relativeIndex = ends[2] / ends[1]),
    1e-7, paste(r, "glm(binomial)"))
}
logistic(c(610, 640, 633, 701, 745), c(390, 360, 367, 299, 255), 100)
logistic(c(1, 0, 3), c(5, 4, 3), 1)

gradient <- function(f, y) {
  vapply(seq_along(y), function(i) {
    h <- 1e-4 * y[i]
    at <- function(d) { y[i] <- y[i] + d; f(y) }
    (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h)
  }, 0)
}
index <- function(id, f, y, se, n, confidence) {
  p <- n / sum(n)
  at <- f(y, p)
  error <- sqrt(sum((gradient(function(v) f(v, p), y) * se)^2))
  z <- qnorm((1 + confidence) / 2)
  case(id, list(value = y, standardError = se, population = n, confidence = confidence),
    list(estimate = at, standardError = error, lower = at - z * error, upper = at + z * error),
    1e-8, paste(r, "formula, numeric derivative"))
}
theil <- function(y, p) { m <- sum(p * y); sum(p * y / m * log(y / m)) }
mld <- function(y, p) { m <- sum(p * y); -sum(p * log(y / m)) }
for (f in c("theilT", "meanLogDeviation")) {
  index(paste0("inequality.", f), if (f == "theilT") theil else mld,
    c(0.31, 0.52, 0.44, 0.07), c(0.02, 0.05, 0.01, 0.03), c(500, 90, 1200, 60), 0.95)
  index(paste0("inequality.", f), if (f == "theilT") theil else mld,
    c(12, 15), c(4, 0), c(1, 3), 0.8)
}

people <- function(y) {
  m <- mean(y)
  q <- y / m
  n <- length(y)
  case("inequality.individual", list(values = y),
    list(ge0 = -mean(log(q)), ge05 = mean(q^0.5 - 1) / (0.5 * -0.5), ge1 = mean(q * log(q)),
      ge2 = mean(q^2 - 1) / 2, atkinson05 = 1 - mean(q^0.5)^2, atkinson1 = 1 - exp(mean(log(q))),
      coefficientOfVariation = sqrt(mean((y - m)^2)) / m,
      gini = sum(abs(outer(y, y, "-"))) / n^2 / 2 / m),
    1e-10, paste(r, "formula"))
}
people(c(212, 180, 305, 96, 1500, 402, 402, 260.5))
people(c(3, 3, 3))

concentration <- function(y, n) {
  p <- n / sum(n)
  ridit <- cumsum(p) - p / 2
  case("inequality.concentrationIndex", list(value = y, population = n),
    list(absolute = 2 * sum(p * (y - sum(p * y)) * (ridit - 0.5)),
      relative = 2 * sum(p * (y - sum(p * y)) * (ridit - 0.5)) / sum(p * y)),
    1e-9, paste(r, "covariance form"))
}
concentration(c(0.61, 0.58, 0.7, 0.66, 0.81), c(120, 300, 250, 410, 90))
write_cases("inequality")

.cases <- list()
information <- function(counts) {
  q <- counts / sum(counts)
  h <- function(v) -sum(ifelse(v > 0, v * log(v), 0))
  m <- h(rowSums(q)) + h(colSums(q)) - h(q)
  case("segregation.mutualInformation", list(counts = counts),
    list(mutualInformation = m, entropyGroups = h(colSums(q)), theilH = m / h(colSums(q))),
    1e-10, paste(r, "entropies"))
}
information(matrix(c(12, 4, 0, 7, 9, 9, 30, 2, 2), 3))
information(matrix(c(1000, 1200, 900, 40, 55, 31), 3))
write_cases("segregation")

# The noise of small tables under random placing, by dhyper: kept in SegregationLawsTest.
expected_information <- function(counts) {
  n <- sum(counts)
  total <- 0
  for (a in rowSums(counts)) for (b in colSums(counts)) {
    k <- 1:min(a, b)
    total <- total + sum(dhyper(k, b, n - b, a) * k / n * log(n * k / (a * b)))
  }
  total
}
expected_dissimilarity <- function(x, y) {
  a <- sum(x); b <- sum(y)
  sum(mapply(function(m) {
    k <- max(0, m - b):min(m, a)
    sum(dhyper(k, a, b, m) * abs(k / a - (m - k) / b))
  }, x + y)) / 2
}
cat(format(expected_information(matrix(c(12, 4, 0, 7, 9, 9, 30, 2, 2), 3)), digits = 15),
  format(expected_dissimilarity(c(12, 4, 0), c(7, 9, 9)), digits = 15), "\n")
