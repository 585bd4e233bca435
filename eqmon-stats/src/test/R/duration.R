# survival, cmprsk and coin (Debian: r-cran-survival, r-cran-cmprsk, r-cran-coin). Beside the shared
# method ids there are some of this library alone: limits on other scales, errors of incidences,
# stratified forms, the three tests of a Cox model, the likelihood-ratio interval of a hazard ratio
# and log-rank tests over all relabellings.
source("cases.R")
suppressMessages({
  library(survival)
  library(cmprsk)
  library(coin)
})
r <- paste("R", getRversion(), "survival", packageVersion("survival"))
gray <- paste("R", getRversion(), "cmprsk", packageVersion("cmprsk"))
coin <- paste("coin", packageVersion("coin"))
undefined <- function(reason) list(undefined = reason)

set.seed(20261127)
people <- function(n, last, seen = 0.7, groups = 2, shift = 0, strata = 3) {
  group <- sample(seq_len(groups), n, TRUE)
  list(time = pmax(0, pmin(last, ceiling(rexp(n, 2 / last)) + shift * (group - 1))),
    event = as.numeric(runif(n) < seen), group = group, stratum = sample(seq_len(strata), n, TRUE),
    cause = ifelse(runif(n) < seen, sample(1:2, n, TRUE, c(0.6, 0.4)), 0))
}
days <- people(45, 30)
several <- people(60, 15, groups = 4)
sparse <- people(25, 200, seen = 0.3)
heavy <- people(70, 4, seen = 0.8, groups = 3)
decimal <- people(40, 20)
decimal$time <- decimal$time + round(runif(40), 3)
at_once <- list(time = c(5, 5, 5, 5, 5), event = c(1, 1, 1, 1, 1), group = c(1, 1, 2, 2, 2),
  stratum = rep(1, 5), cause = c(1, 2, 1, 1, 2))
from_zero <- list(time = c(0, 0, 0, 1, 2, 2, 7), event = c(1, 0, 1, 0, 1, 1, 0),
  group = c(1, 2, 2, 1, 2, 1, 2), stratum = c(1, 1, 1, 1, 1, 1, 1), cause = c(1, 0, 2, 0, 2, 1, 0))
apart <- list(time = c(1:20, 31:50), event = rep(1, 40), group = rep(1:2, each = 20),
  stratum = rep(1:2, 20), cause = rep(1:2, 20))
early <- list(time = c(1, 2, 2, 5, 6, 7, 7, 9, 10), event = c(0, 0, 0, 1, 1, 1, 0, 1, 1),
  group = c(1, 1, 1, 2, 2, 3, 3, 3, 2), stratum = c(1, 1, 2, 1, 2, 2, 1, 1, 2),
  cause = c(0, 0, 0, 1, 2, 1, 0, 1, 1))
none <- list(time = c(3, 4, 9, 9), event = rep(0, 4), group = c(1, 1, 2, 2), stratum = rep(1, 4),
  cause = rep(0, 4))
sets <- list(days, several, sparse, heavy, decimal, at_once, from_zero, apart, early, none)

curve <- function(s, at, confidence, scale) {
  fit <- summary(survfit(Surv(s$time, s$event) ~ 1, conf.type = scale, conf.int = confidence),
    times = at, extend = TRUE)
  # before the first end, and where nobody is left, survfit leaves gaps
  one <- fit$surv == 1
  zero <- fit$surv == 0
  list(survival = I(fit$surv), standardError = I(ifelse(one, 0, ifelse(zero, NA, fit$std.err))),
    lower = I(ifelse(one, 1, ifelse(zero, NA, fit$lower))),
    upper = I(ifelse(one, 1, ifelse(zero, NA, fit$upper))))
}
for (s in sets) {
  at <- c(0, 0.5, 1, 3, 5, 8, 14, 40, 500)
  case("duration.kaplanMeier",
    list(time = s$time, event = s$event, at = at, confidence = 0.9), curve(s, at, 0.9, "log-log"),
    1e-9, paste(r, "survfit(conf.type = 'log-log')"))
}
for (scale in c("log", "plain")) for (s in list(days, sparse, at_once)) {
  at <- c(2, 5, 9, 25, 30)
  case("duration.kaplanMeier.limits",
    list(time = s$time, event = s$event, at = at, confidence = 0.95, scale = scale),
    curve(s, at, 0.95, scale), 1e-9, paste0(r, " survfit(conf.type = '", scale, "')"))
}

small <- sets[-c(2, 4)]
for (s in small) for (share in c(0.1, 0.5, 1 / 3, 0.9)) {
  fit <- survfit(Surv(s$time, s$event) ~ 1, conf.type = "log-log")
  q <- quantile(fit, share)
  case("duration.kaplanMeier.quantile",
    list(time = s$time, event = s$event, probability = share, confidence = 0.95),
    list(estimate = q$quantile[[1]], lower = q$lower[[1]], upper = q$upper[[1]]),
    1e-9, paste(r, "quantile.survfit(conf.type = 'log-log')"))
}

rank_test <- function(method, input, fit) {
  # survdiff has a statistic of 0 with fewer than two groups to compare, and fails without variance
  compared <- if (inherits(fit, "try-error")) 0 else sum(as.matrix(fit$exp) %*% rep(1, NCOL(fit$exp)) > 0)
  case(method, input,
    if (compared < 2) undefined("nothing to compare")
    else list(observed = rowSums(as.matrix(fit$obs)), expected = rowSums(as.matrix(fit$exp)),
      statistic = fit$chisq, df = compared - 1, pValue = fit$pvalue),
    1e-8, paste(r, "survdiff"))
}
quiet <- function(x) suppressWarnings(try(x, silent = TRUE))
for (s in sets) {
  y <- Surv(s$time, s$event)
  rank_test("duration.logRank", s[c("time", "event", "group")], quiet(survdiff(y ~ s$group)))
  rank_test("duration.petoPeto", s[c("time", "event", "group")],
    quiet(survdiff(y ~ s$group, rho = 1)))
  rank_test("duration.logRankStratified", s[c("time", "event", "group", "stratum")],
    quiet(survdiff(y ~ s$group + strata(s$stratum))))
  rank_test("duration.petoPetoStratified", s[c("time", "event", "group", "stratum")],
    quiet(survdiff(y ~ s$group + strata(s$stratum), rho = 1)))
}

full <- coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 100)
cox <- function(s, x, reason = NULL) {
  y <- Surv(s$time, s$event)
  input <- list(time = s$time, event = s$event, x = unname(x))
  for (strata in c(FALSE, TRUE)) {
    method <- if (strata) "duration.coxPhStratified" else "duration.coxPh"
    if (strata) input$stratum <- s$stratum
    if (!is.null(reason)) {
      case(method, input, undefined(reason), 1e-8, paste(r, "coxph warns or drops a column"))
      next
    }
    fit <- if (strata) coxph(y ~ x + strata(s$stratum), ties = "efron", control = full)
      else coxph(y ~ x, ties = "efron", control = full)
    if (anyNA(fit$coefficients)) {
      case(method, input, undefined("a covariate is constant within strata"), 1e-8,
        paste(r, "coxph drops a column"))
      next
    }
    case(method, input, list(coefficients = I(unname(fit$coefficients)),
      standardErrors = I(sqrt(unname(diag(fit$var)))), logPartialLikelihood = fit$loglik[2]),
      1e-8, paste(r, "coxph(ties = 'efron', eps = 1e-14)"))
    if (!strata) case("duration.coxPh.tests", input,
      list(likelihoodRatio = 2 * diff(fit$loglik), wald = fit$wald.test[[1]], score = fit$score,
        df = length(fit$coefficients)),
      1e-8, paste(r, "coxph(ties = 'efron', eps = 1e-14)"))
  }
}
two <- function(s) cbind(as.numeric(s$group == 1), round(rnorm(length(s$time), 50, 12), 1))
cox(days, two(days))
cox(sparse, cbind(sparse$group))
cox(several, sapply(2:4, function(g) as.numeric(several$group == g)))
cox(heavy, cbind(two(heavy), heavy$stratum %% 2))
cox(decimal, two(decimal))
cox(at_once, cbind(at_once$group))
cox(apart, cbind(apart$group), "separated")
cox(days, cbind(two(days), 1), "constant")
cox(days, cbind(days$group, 3 - 2 * days$group), "collinear")
cox(none, cbind(none$group), "no events")
cox(early, cbind(as.numeric(early$group == 1)), "nobody of the group at risk at an end")

ratio <- function(s, confidence) {
  y <- Surv(s$time, s$event)
  x <- as.numeric(s$group == 1)
  at <- function(b) coxph(y ~ offset(b * x), ties = "efron")$loglik[1]
  fit <- coxph(y ~ x, ties = "efron", control = full)
  best <- fit$coefficients[[1]]
  drop <- function(b) 2 * (fit$loglik[2] - at(b)) - qchisq(confidence, 1)
  root <- function(from, to) uniroot(drop, c(from, to), tol = 1e-13)$root
  case("duration.hazardRatio",
    list(time = s$time, event = s$event, group = s$group, confidence = confidence),
    list(estimate = exp(best), lower = exp(root(best - 20, best)), upper = exp(root(best, best + 20)),
      pValue = pchisq(2 * diff(fit$loglik), 1, lower.tail = FALSE)),
    1e-7, paste(r, "coxph with an offset, and uniroot"))
}
for (s in list(days, sparse, decimal)) {
  ratio(s, 0.95)
  ratio(s, 0.8)
}

# survmean isn't exported; print.survfit(rmean) rounds nothing.
mean_to <- function(s, tau, which = TRUE) {
  fit <- survfit(Surv(s$time[which], s$event[which]) ~ 1)
  unname(survival:::survmean(fit, rmean = tau)$matrix[c("rmean", "se(rmean)")])
}
for (s in small) for (tau in c(0.25, 6, 1000)) {
  m <- mean_to(s, tau)
  case("duration.rmst", list(time = s$time, event = s$event, tau = tau),
    list(estimate = m[1], standardError = m[2]), 1e-9, paste(r, "survmean(rmean = tau)"))
}
for (s in list(days, sparse, apart, from_zero)) for (tau in c(5.5, 12, 300)) {
  a <- mean_to(s, tau, s$group == 1)
  b <- mean_to(s, tau, s$group == 2)
  se <- sqrt(a[2]^2 + b[2]^2)
  gap <- a[1] - b[1]
  # without an end before tau there is no error to make an interval of
  z <- if (se > 0) qnorm(0.975) else NA
  case("duration.rmstDifference",
    list(time = s$time, event = s$event, group = s$group, tau = tau, confidence = 0.95),
    list(estimate1 = a[1], standardError1 = a[2], estimate2 = b[1], standardError2 = b[2],
      difference = gap, standardError = se, lower = gap - z * se,
      upper = gap + z * se, pValue = 2 * pnorm(-abs(gap / se))),
    1e-9, paste(r, "survmean per group"))
}

for (s in list(days, several, sparse, decimal, at_once, from_zero, early)) {
  at <- c(0, 1, 4.5, 7, 12, 300)
  fit <- summary(survfit(Surv(s$time, factor(s$cause, 0:2)) ~ 1), times = at, extend = TRUE)
  case("duration.aalenJohansen", list(time = s$time, cause = s$cause, at = at),
    list(cumulativeIncidence1 = fit$pstate[, 2], cumulativeIncidence2 = fit$pstate[, 3],
      stateFree = fit$pstate[, 1]), 1e-10, paste(r, "survfit, multi-state"))
  case("duration.aalenJohansen.standardError", list(time = s$time, cause = s$cause, at = at),
    list(standardError1 = fit$std.err[, 2], standardError2 = fit$std.err[, 3]),
    1e-10, paste(r, "survfit, multi-state"))
}

gray_test <- function(s, strata) {
  fit <- if (strata) cuminc(s$time, s$cause, s$group, s$stratum) else cuminc(s$time, s$cause, s$group)
  tests <- fit$Tests
  input <- s[c("time", "cause", "group")]
  if (strata) input$stratum <- s$stratum
  found <- !is.null(tests) && "1" %in% rownames(tests) && tests["1", "stat"] >= 0
  case(if (strata) "duration.grayTestStratified" else "duration.grayTest", input,
    if (!found) undefined("no statistic") else list(statistic = tests["1", "stat"],
      df = tests["1", "df"],
      pValue = pchisq(tests["1", "stat"], tests["1", "df"], lower.tail = FALSE)),
    1e-9, paste(gray, "cuminc"))
}
for (s in list(days, several, heavy, decimal, apart, early)) for (strata in c(FALSE, TRUE)) {
  gray_test(s, strata)
}
case("duration.grayTest", none[c("time", "cause", "group")], undefined("no ends"), 1e-9, gray)

# all relabellings of few people; coin's scores with mid-ranks are survdiff's observed less expected
relabelled <- function(s, weighted) {
  ends <- sort(unique(s$time[s$event == 1]))
  ended <- sapply(ends, function(t) sum(s$time == t & s$event == 1))
  risk <- sapply(ends, function(t) sum(s$time >= t))
  weight <- if (weighted) c(1, cumprod(1 - ended / risk))[seq_along(ends)] else rep(1, length(ends))
  hazard <- cumsum(weight * ended / risk)
  at <- findInterval(s$time, ends)
  score <- ifelse(s$event == 1, weight[pmax(at, 1)], 0) - c(0, hazard)[at + 1]
  seen <- sum(score[s$group == 1])
  dealt <- combn(length(score), sum(s$group == 1), function(i) sum(score[i]))
  list(statistic = seen, pValue = mean(abs(dealt) >= abs(seen) - 1e-9))
}
few <- function(n, ...) people(n, ...)[c("time", "event", "group")]
for (s in list(few(10, 12), few(12, 30), few(14, 5, seen = 0.9), few(16, 8), few(15, 40, shift = 12),
  from_zero[c("time", "event", "group")])) {
  gap <- survdiff(Surv(s$time, s$event) ~ s$group)
  exact <- logrank_test(Surv(s$time, s$event) ~ factor(s$group), distribution = "exact")
  case("duration.logRankPermutation", s,
    list(statistic = unname(gap$obs - gap$exp)[1], pValue = as.numeric(pvalue(exact))),
    1e-9, paste(r, "survdiff;", coin, "logrank_test(distribution = 'exact')"))
  case("duration.petoPetoPermutation", s, relabelled(s, TRUE), 1e-9, paste(r, "combn"))
  stopifnot(abs(relabelled(s, FALSE)$pValue - as.numeric(pvalue(exact))) < 1e-9)
}

write_cases("duration")
