# Intervals of one proportion: prop.test, binom.test, qbeta, and the definitions by uniroot.
source("cases.R")
r <- paste("R", getRversion())
counts <- list(c(0, 1), c(1, 1), c(0, 7), c(2, 9), c(7, 9), c(13, 40), c(40, 40), c(180, 3000), c(61234, 120000))
case_of <- function(id, x, n, confidence, limits, source, tolerance = 1e-9, more = list()) {
  case(paste0("proportion.interval.", id), c(list(x = x, n = n, confidence = confidence), more),
    list(lower = limits[1], upper = limits[2]), tolerance, paste(r, source))
}
root <- function(f, tolerance = 1e-15) uniroot(f, c(1e-12, 1 - 1e-12), tol = tolerance, maxiter = 10000)$root
suppressWarnings(for (k in counts) for (confidence in c(0.8, 0.95, 0.998)) {
  x <- k[1]; n <- k[2]; tail <- (1 - confidence) / 2; z <- qnorm(1 - tail)
  case_of("wilson", x, n, confidence, prop.test(x, n, conf.level = confidence, correct = FALSE)$conf.int, "prop.test(correct = FALSE)")
  case_of("clopperPearson", x, n, confidence, binom.test(x, n, conf.level = confidence)$conf.int, "binom.test")
  case_of("jeffreys", x, n, confidence, c(if (x == 0) 0 else qbeta(tail, x + .5, n - x + .5),
    if (x == n) 1 else qbeta(tail, x + .5, n - x + .5, lower.tail = FALSE)), "qbeta")
  case_of("midP", x, n, confidence, c(
    if (x == 0) 0 else root(function(p) pbinom(x, n, p, lower.tail = FALSE) + dbinom(x, n, p) / 2 - tail),
    if (x == n) 1 else root(function(p) pbinom(x - 1, n, p) + dbinom(x, n, p) / 2 - tail)), "uniroot on pbinom", 1e-8)
  m <- n + z^2; p <- (x + z^2 / 2) / m
  case_of("agrestiCoull", x, n, confidence, pmin(1, pmax(0, p + c(-1, 1) * z * sqrt(p * (1 - p) / m))), "formula")
  case_of("wilsonDesignEffect", x, n, confidence, {
    e <- n / 1.7; q <- x / n; centre <- q + z^2 / (2 * e); half <- z * sqrt(q * (1 - q) / e + z^2 / (4 * e^2))
    (centre + c(-1, 1) * half) / (1 + z^2 / e)
  }, "formula", 1e-9, list(deff = 1.7))
})
write_cases("proportion")
