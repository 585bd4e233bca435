# glm, lm, and the packages sandwich and quantreg (Debian's r-cran-sandwich and r-cran-quantreg).
source("cases.R")
suppressMessages({library(sandwich); library(quantreg)})
r <- paste("R", getRversion())
precise <- glm.control(epsilon = 1e-15, maxit = 100)
fixed <- function(n, k) matrix(round(sin(seq_len(n * k)^1.5), 3), n) # the same numbers every time
write <- function(x) unname(as.matrix(x))

x <- cbind(rep(0:1, 5), c(1, 2, 3, 4, 5, 1, 2, 3, 4, 5)); trials <- c(20, 31, 15, 8, 40, 22, 19, 30, 11, 25)
successes <- c(5, 12, 4, 5, 22, 9, 6, 17, 3, 16)
fit <- glm(cbind(successes, trials - successes) ~ x, family = binomial, control = precise)
case("regression.logistic", list(x = write(x), successes = successes, trials = trials),
  list(coefficients = unname(coef(fit)), standardErrors = unname(sqrt(diag(vcov(fit)))), deviance = fit$deviance,
    pValues = unname(summary(fit)$coefficients[, 4])), 1e-7, paste(r, "glm(binomial)"))
risk <- function(e) sum(trials * plogis(coef(fit)[1] + coef(fit)[2] * e + coef(fit)[3] * x[, 2])) / sum(trials)
case("regression.logistic.marginalStandardisation", list(x = write(x), successes = successes, trials = trials, exposure = 0),
  list(risk0 = risk(0), risk1 = risk(1), difference = risk(1) - risk(0), ratio = risk(1) / risk(0)), 1e-8, paste(r, "glm(binomial)"))

z <- fixed(24, 2); y <- as.integer(((seq_len(24) * 31) %% 7) > 3); cluster <- rep(1:6, each = 4)
fit <- glm(y ~ z, family = binomial, control = precise)
case("regression.logistic.clusterRobust", list(x = write(z), y = y, cluster = cluster),
  list(coefficients = unname(coef(fit)), standardErrors = unname(sqrt(diag(vcovCL(fit, cluster, type = "HC0", cadjust = TRUE))))),
  1e-6, paste0(r, ", sandwich ", packageVersion("sandwich")))

count <- c(3, 0, 7, 12, 5, 9, 1, 4, 30, 11, 2, 6); exposure <- c(10, 4, 12.5, 20, 9, 11, 3, 8, 44, 19, 7, 10); w <- fixed(12, 2)
fit <- glm(count ~ w + offset(log(exposure)), family = poisson, control = precise)
case("regression.poisson", list(x = write(w), count = count, exposure = exposure),
  list(coefficients = unname(coef(fit)), standardErrors = unname(sqrt(diag(vcov(fit)))),
    robustStandardErrors = unname(sqrt(diag(vcovHC(fit, type = "HC0")))), deviance = fit$deviance,
    dispersion = sum(residuals(fit, "pearson")^2) / fit$df.residual), 1e-7, paste0(r, ", sandwich ", packageVersion("sandwich")))

v <- fixed(15, 3); t <- c(3.1, 2.2, 5.9, 4.4, 1.7, 8.8, 6.1, 2.9, 3.3, 7.2, 5.5, 4.1, 9.6, 2.4, 6.6)
fit <- lm(t ~ v)
case("regression.ols", list(x = write(v), y = t),
  list(coefficients = unname(coef(fit)), standardErrors = unname(sqrt(diag(vcov(fit)))), hc1 = unname(sqrt(diag(vcovHC(fit, type = "HC1")))),
    hc3 = unname(sqrt(diag(vcovHC(fit, type = "HC3")))), rSquared = summary(fit)$r.squared), 1e-8, paste0(r, ", sandwich ", packageVersion("sandwich")))
for (tau in c(0.3, 0.5, 0.85)) {
  fit <- suppressWarnings(rq(t ~ v[, 1:2], tau, method = "br"))
  case("regression.quantile", list(x = write(v[, 1:2]), y = t, tau = tau),
    list(coefficients = unname(coef(fit)), objective = sum(residuals(fit) * (tau - (residuals(fit) < 0)))), 1e-6,
    paste0(r, ", quantreg ", packageVersion("quantreg")))
}
write_cases("regression")
