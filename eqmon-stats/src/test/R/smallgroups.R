# Shrinkage by base R, pooling by the package metafor (Debian's r-cran-metafor).
source("cases.R")
library(metafor, quietly = TRUE)
r <- paste("R", getRversion())

# The most likely beta prior, by nlm from several starts on the logs of its parameters.
beta_binomial <- function(x, n, confidence, tolerance = 1e-5) {
  minus <- function(p) -sum(lbeta(exp(p[1]) + x, exp(p[2]) + n - x) - lbeta(exp(p[1]), exp(p[2])))
  fits <- lapply(c(0, 1, 3, 6), function(s) suppressWarnings(
    nlm(minus, s + log(c(mean(x / n), 1 - mean(x / n))), gradtol = 1e-11, steptol = 1e-12, iterlim = 1000)))
  best <- fits[[which.min(vapply(fits, function(f) f$minimum, 0))]]
  a <- exp(best$estimate[1])
  b <- exp(best$estimate[2])
  tail <- (1 - confidence) / 2
  case("shrinkage.betaBinomial", list(x = x, n = n, confidence = confidence),
    list(alpha = a, beta = b, negativeLogLikelihood = best$minimum,
      commonRate = a / (a + b), posteriorMean = (a + x) / (a + b + n),
      lower = qbeta(tail, a + x, b + n - x),
      upper = qbeta(tail, a + x, b + n - x, lower.tail = FALSE)),
    tolerance, paste(r, "nlm, qbeta"))
}
beta_binomial(c(3, 0, 7, 2, 5, 1, 12, 0), c(9, 4, 11, 8, 5, 6, 30, 2), 0.95)
beta_binomial(c(8120, 7900, 8555, 9010, 6400), c(10000, 10010, 11000, 10900, 9000), 0.9)
beta_binomial(c(1, 0, 0, 2, 0, 0, 0, 5, 0, 1), c(40, 35, 50, 41, 38, 44, 39, 52, 20, 33), 0.99)
beta_binomial(c(5, 0, 5, 0, 1), c(5, 5, 5, 5, 5), 0.95)

for (known in list(
  list(x = 0, n = 8, alpha = 0.5, beta = 0.5, confidence = 0.95),
  list(x = 8, n = 8, alpha = 2, beta = 30, confidence = 0.99),
  list(x = 40000, n = 100000, alpha = 1.5, beta = 2.5, confidence = 0.998),
  list(x = 0, n = 0, alpha = 3, beta = 7, confidence = 0.9))) {
  a <- known$alpha + known$x
  b <- known$beta + known$n - known$x
  tail <- (1 - known$confidence) / 2
  case("shrinkage.betaBinomial.fixedPrior", known,
    list(posteriorMean = a / (a + b), lower = qbeta(tail, a, b),
      upper = qbeta(tail, a, b, lower.tail = FALSE)), 1e-9, paste(r, "qbeta"))
}

# The posterior with the prior integrated over: a plain sum over a fine grid of logit mean and log
# strength, and uniroot on the sum of beta tails.
integrated <- function(x, n, confidence) {
  grid <- expand.grid(logit = seq(-14, 14, length.out = 561), t = seq(-20, 26, by = 0.1))
  s <- exp(grid$t)
  a <- s * plogis(grid$logit)
  b <- s * plogis(-grid$logit)
  l <- dlogis(grid$logit, log = TRUE) + dlogis(grid$t, log = TRUE)
  for (i in seq_along(x)) {
    # the product a (a + 1) ... factor by factor: lbeta loses digits where the strength is large
    for (j in seq_len(n[i]) - 1) {
      l <- l - log(a + b + j)
      if (j < x[i]) l <- l + log(a + j)
      if (j < n[i] - x[i]) l <- l + log(b + j)
    }
  }
  keep <- l > max(l) - 24
  a <- a[keep]
  b <- b[keep]
  w <- exp(l[keep] - max(l))
  w <- w / sum(w)
  tail <- (1 - confidence) / 2
  limit <- function(i, upper) {
    excess <- function(p) sum(w * pbeta(plogis(p), a + x[i], b + n[i] - x[i], lower.tail = !upper)) - tail
    # a limit below any double is 0
    if (excess(-700) > 0 && !upper) -700 else uniroot(excess, c(-700, 700), tol = 1e-10)$root
  }
  mean <- vapply(seq_along(x), function(i) sum(w * (a + x[i]) / (a + b + n[i])), 0)
  second <- vapply(seq_along(x), function(i)
    sum(w * (a + x[i]) * (a + x[i] + 1) / ((a + b + n[i]) * (a + b + n[i] + 1))), 0)
  case("shrinkage.betaBinomial.integrated", list(x = x, n = n, confidence = confidence),
    list(commonRate = sum(w * a / (a + b)), posteriorMean = mean,
      posteriorStandardDeviation = sqrt(second - mean^2),
      lower = plogis(vapply(seq_along(x), limit, 0, FALSE)),
      upper = plogis(vapply(seq_along(x), limit, 0, TRUE))),
    1e-4, paste(r, "sum over a grid, pbeta"))
}
integrated(c(12, 5, 30, 2, 18, 9, 40, 1), c(20, 10, 60, 8, 25, 30, 70, 6), 0.95)
integrated(c(3, 0, 7, 2, 5), c(9, 4, 11, 8, 5), 0.9)
integrated(c(0, 0, 0, 0), c(5, 9, 3, 7), 0.95)
integrated(c(5, 5, 5, 5, 5, 5), c(10, 10, 10, 10, 10, 10), 0.95)
integrated(c(9, 0), c(9, 9), 0.95)

james_stein <- function(rate, n) {
  m <- mean(rate)
  c <- 1 - (length(rate) - 3) * m * (1 - m) / n / sum((rate - m)^2)
  for (positive in c(FALSE, TRUE)) {
    factor <- if (positive) max(0, c) else c
    case(if (positive) "shrinkage.jamesStein.positivePart" else "shrinkage.jamesStein",
      list(rate = rate, n = n), list(shrinkFactor = factor, estimates = m + factor * (rate - m)),
      1e-10, paste(r, "formula"))
  }
}
james_stein(c(0.30, 0.32, 0.31, 0.29, 0.33), 10)
james_stein(c(0.1, 0.9, 0.4, 0.55, 0.2, 0.7), 25)
james_stein(c(0.2, 0.4, 0.9), 7)
write_cases("shrinkage")

.cases <- list()
pool <- function(effect, se, confidence) {
  for (method in c("DL", "PM", "REML")) for (test in c("z", "knha", "adhoc")) {
    fit <- suppressWarnings(rma(effect, sei = se, method = method, test = test, level = 100 * confidence,
      control = list(tol = 1e-12, threshold = 1e-12, stepadj = 0.5, maxiter = 10000, tau2.max = 1e6)))
    tau <- confint(fit, control = list(tol = 1e-12), level = 100 * confidence)$random["tau^2", ]
    new <- fit$beta[1] + c(-1, 1) * qt((1 + confidence) / 2, fit$k - 2) * sqrt(fit$tau2 + fit$se^2)
    groups <- blup(fit)
    case(paste0("meta.randomEffects.",
        c(DL = "derSimonianLaird", PM = "pauleMandel", REML = "restrictedMaximumLikelihood")[[method]],
        c(z = "", knha = ".hartungKnapp", adhoc = ".hartungKnappAtLeast")[[test]]),
      list(effect = effect, standardError = se, confidence = confidence),
      list(estimate = fit$beta[1], standardError = fit$se, lower = fit$ci.lb, upper = fit$ci.ub,
        pValue = fit$pval, tauSquared = fit$tau2, tauSquaredLower = tau[["ci.lb"]],
        tauSquaredUpper = tau[["ci.ub"]], q = fit$QE, qPValue = fit$QEp, iSquaredPercent = fit$I2,
        newGroupLower = new[1], newGroupUpper = new[2], groups = groups$pred,
        groupErrors = groups$se),
      1e-6, paste0(r, ", metafor ", packageVersion("metafor"), " rma, confint, blup"))
  }
}
pool(c(0.18, -0.22, 0.41, 0.69, 0.10), c(0.2, 0.3, 0.25, 0.4, 0.15), 0.95)
pool(c(-0.9, 0.3, 1.4, 0.1, -0.4, 0.8, 2.2), c(0.1, 0.3, 0.25, 0.5, 0.15, 0.2, 0.9), 0.9)
pool(c(0.12, 0.10, 0.13), c(0.05, 0.04, 0.09), 0.95)
pool(c(12.5, 14.5, 3.25, 9), c(1, 0.75, 2, 0.5), 0.99)
write_cases("meta")
