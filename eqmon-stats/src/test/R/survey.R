# Weighted samples and raking, by the package survey (r-cran-survey in Debian).
source("cases.R")
suppressMessages(library(survey))
r <- paste0("R ", getRversion(), ", survey ", packageVersion("survey"))
none <- function(method, input, why) {
  case(method, input, list(undefined = why), 1e-7, "definition")
}
suppressWarnings(RNGversion("4.0.0"))
set.seed(20261127)

# --- Stratified means ----------------------------------------------------------------------------
stratified <- function(samples, size) {
  data <- data.frame(y = unlist(samples), h = rep(seq_along(samples), lengths(samples)))
  data$N <- size[data$h]
  m <- svymean(~y, svydesign(~1, strata = ~h, fpc = ~N, data = data))
  case("survey.stratifiedMean",
    list(n = lengths(samples), populationSize = size, mean = sapply(samples, mean),
      standardDeviation = sapply(samples, sd)),
    list(estimate = coef(m)[[1]], standardError = SE(m)[[1]]), 1e-9, paste(r, "svymean"))
}
stratified(list(c(1, 0, 0, 1, 1), c(0, 0, 1), c(1, 1, 0, 1)), c(310, 42, 4))
stratified(list(c(401.5, 390, 455), c(512, 498, 505.25, 520)), c(1e6, 25))
case("survey.stratifiedMean",
  list(n = c(1, 3), populationSize = c(10, 20), mean = c(4, 5), standardDeviation = c(0, 1)),
  list(estimate = 14 / 3, standardError = NA), 1e-9, "definition: one person shows no spread")
case("survey.stratifiedMean",
  list(n = c(1, 3), populationSize = c(1, 20), mean = c(4, 5), standardDeviation = c(0, 1)),
  list(estimate = 104 / 21, standardError = 20 / 21 * sqrt(0.85 / 3)), 1e-9,
  "by hand: a stratum that was asked as a whole")
none("survey.stratifiedMean",
  list(n = c(0, 3), populationSize = c(10, 20), mean = c(0, 5), standardDeviation = c(0, 1)),
  "nobody sampled in a stratum")

# --- Proportions in a domain ---------------------------------------------------------------------
domain <- function(y, w, d, confidence) {
  design <- svydesign(~1, weights = ~w, data = data.frame(y, w, d))
  part <- subset(design, d == 1)
  m <- svymean(~y, part)
  p <- coef(m)[[1]]
  inside <- function(ci, which) as.vector(confint(ci))[which]
  logit <- if (p > 0 && p < 1)
    inside(svyciprop(~y, part, method = "logit", level = confidence, df = Inf), 1:2) else c(NA, NA)
  wald <- p + c(-1, 1) * qnorm((1 + confidence) / 2) * SE(m)[[1]]
  case("survey.domainProportion",
    list(y = y, weight = w, inDomain = d, confidence = confidence),
    list(estimate = p, standardError = SE(m)[[1]],
      kishEffectiveN = sum(w[d == 1])^2 / sum(w[d == 1]^2),
      logitLower = logit[1], logitUpper = logit[2], waldLower = wald[1], waldUpper = wald[2]),
    1e-8, paste(r, "svymean, svyciprop(df = Inf)"))
}
n <- 30
y <- rbinom(n, 1, 0.4); w <- round(runif(n, 0.5, 4), 2); d <- rbinom(n, 1, 0.5)
domain(y, w, d, 0.95)
domain(y, rep(1, n), rep(1, n), 0.9)
domain(c(0, 0, 1, 1, 0), c(1, 2, 1, 3, 1), c(1, 1, 0, 0, 1), 0.95)
domain(c(1, 0, 1, 0, 1), c(0, 2, 1, 3, 1), c(1, 1, 1, 1, 0), 0.99)
none("survey.domainProportion",
  list(y = c(1, 0), weight = c(1, 2), inDomain = c(0, 0), confidence = 0.95), "empty domain")
none("survey.domainProportion",
  list(y = c(1, 0), weight = c(0, 2), inDomain = c(1, 0), confidence = 0.95), "no weight")

# --- Rao-Scott -----------------------------------------------------------------------------------
rao_scott <- function(method, key, y, w, g) {
  test <- svychisq(~y + g, svydesign(~1, weights = ~w, data = data.frame(y, w, g)))
  input <- list(y, w, g); names(input) <- c(key, "weight", "group")
  case(method, input,
    list(statistic = test$statistic[[1]], numeratorDf = test$parameter[[1]],
      denominatorDf = test$parameter[[2]], pValue = test$p.value[[1]]),
    1e-7, paste(r, "svychisq(statistic = 'F')"))
}
g3 <- sample(1:3, n, TRUE); row <- sample(1:3, n, TRUE)
rao_scott("survey.raoScott", "y", y, w, d + 1)
rao_scott("survey.raoScott", "y", y, w, g3)
rao_scott("survey.raoScott", "y", c(1, 1, 0, 1, 0, 0, 1, 1), c(1, 2, 1, 3, 1, 1, 2, 1),
  c(1, 1, 1, 1, 2, 2, 1, 1)) # a cell without people
rao_scott("survey.raoScott.table", "row", row, w, g3)
rao_scott("survey.raoScott.table", "row", c(row, row), rep(1, 2 * n), c(g3, g3))
none("survey.raoScott", list(y = c(1, 0, 1), weight = c(1, 2, 1), group = c(4, 4, 4)), "one group")
none("survey.raoScott", list(y = c(1, 1, 1), weight = c(1, 2, 1), group = c(1, 2, 2)),
  "everybody has the event")
none("survey.raoScott", list(y = c(1, 0, 1, 0), weight = c(1, 2, 0, 0), group = c(1, 1, 2, 2)),
  "a group without weight")

# --- Weighted logistic regression ----------------------------------------------------------------
weighted <- function(x, y, w) {
  data <- data.frame(y = y, w = w, x)
  fit <- svyglm(reformulate(names(data)[-(1:2)], "y"), svydesign(~1, weights = ~w, data = data), family = quasibinomial,
    control = list(epsilon = 1e-14, maxit = 100))
  case("survey.weightedLogistic", list(x = x, y = y, weight = w),
    list(coefficients = unname(coef(fit)), standardErrors = unname(SE(fit))), 1e-6,
    paste(r, "svyglm(quasibinomial)"))
}
x <- unname(cbind(d, round(rnorm(n, 40, 12), 1)))
weighted(x, y, w)
weighted(x, y, rep(1e-6, n))
none("survey.weightedLogistic",
  list(x = cbind(1:6), y = c(0, 0, 0, 1, 1, 1), weight = c(1, 2, 1, 3, 1, 1)), "separated")
none("survey.weightedLogistic",
  list(x = cbind(1:6), y = c(0, 0, 1, 0, 1, 1), weight = c(1, 2, 0, 3, 1, 1)),
  "separated among those with a weight")
none("survey.weightedLogistic",
  list(x = cbind(1:6, 2 * 1:6), y = c(0, 1, 0, 1, 1, 0), weight = c(1, 2, 1, 3, 1, 1)), "collinear")
none("survey.weightedLogistic",
  list(x = cbind(1:4), y = c(0, 0, 0, 0), weight = c(1, 2, 1, 3)), "no events")

# --- Raking and post-stratification --------------------------------------------------------------
tight <- list(maxit = 1e5, epsilon = 1e-11)
raked <- function(counts, rows, columns) {
  people <- which(counts > 0, arr.ind = TRUE)
  people <- people[rep(seq_len(nrow(people)), counts[people]), ]
  design <- svydesign(~1, weights = rep(1, nrow(people)),
    data = data.frame(a = factor(people[, 1]), b = factor(people[, 2])))
  w <- weights(rake(design, list(~a, ~b),
    list(data.frame(a = factor(seq_along(rows)), Freq = rows),
      data.frame(b = factor(seq_along(columns)), Freq = columns)), control = tight))
  fitted <- matrix(NA, nrow(counts), ncol(counts))
  fitted[people] <- w
  case("survey.raking", list(sampleCounts = counts, rowTotals = rows, columnTotals = columns),
    list(weights = fitted), 1e-8, paste(r, "rake()"))
}
raked(matrix(c(10, 3, 7, 22, 15, 9), 2), c(5100, 4400), c(2500, 3000, 4000))
raked(matrix(c(4, 0, 0, 6, 3, 0, 0, 5, 9), 3), c(40, 35, 25), c(30, 20, 50))
raked(matrix(c(5, 0, 0, 8), 2), c(30, 70), c(30, 70))
raked(matrix(c(1, 200, 300, 2), 2), c(5000, 5000), c(9990, 10))
undefined_raking <- function(counts, rows, columns, why) {
  none("survey.raking", list(sampleCounts = counts, rowTotals = I(rows), columnTotals = I(columns)),
    why)
}
undefined_raking(matrix(c(5, 0, 0, 8), 2), c(30, 70), c(40, 60), "nobody links the two blocks")
undefined_raking(matrix(c(5, 5, 0, 10), 2), c(70, 30), c(60, 40), "row 1 needs more than column 1")
undefined_raking(matrix(c(5, 5, 0, 10), 2), c(30, 70), c(30, 70), "only a weight of 0 would do")
undefined_raking(matrix(c(5, 0, 6, 0), 2), c(30, 70), c(60, 40), "nobody answered in row 2")
undefined_raking(matrix(c(5, 4, 6, 3), 2), c(100, 0), c(60, 40), "row 2 has no population")
undefined_raking(matrix(c(5, 4, 6, 3), 2), c(100, 20), c(60, 40), "two populations")
undefined_raking(matrix(0, 2, 2), c(60, 40), c(60, 40), "nobody answered")
case("survey.raking",
  list(sampleCounts = matrix(c(5, 0, 6, 0), 2), rowTotals = c(100, 0), columnTotals = c(60, 40)),
  list(weights = matrix(c(12, NA, 20 / 3, NA), 2)), 1e-9, "by hand: an empty row of no population")

margins <- function(people, cells, totals) {
  data <- data.frame(lapply(seq_len(ncol(cells)), function(m) factor(cells[, m])))
  names(data) <- paste0("m", seq_len(ncol(cells)))
  expanded <- data[rep(seq_len(nrow(data)), people), , drop = FALSE]
  design <- svydesign(~1, weights = rep(1, nrow(expanded)), data = expanded)
  w <- weights(rake(design, lapply(names(data), reformulate),
    lapply(seq_along(totals), function(m) {
      frame <- data.frame(factor(seq_along(totals[[m]]) - 1), totals[[m]])
      names(frame) <- c(names(data)[m], "Freq")
      frame
    }), control = tight))
  each <- w[cumsum(people)]
  case("survey.raking.margins",
    list(respondents = people, categories = cells, totals = lapply(totals, I)),
    list(weights = each, designEffect = length(w) * sum(w^2) / sum(w)^2,
      effectiveSize = sum(w)^2 / sum(w^2)), 1e-8, paste(r, "rake()"))
}
grid <- as.matrix(expand.grid(0:1, 0:2, 0:1))
dimnames(grid) <- NULL
margins(c(9, 4, 12, 7, 3, 8, 5, 11, 2, 6, 14, 10), grid, list(c(520, 480), c(300, 450, 250), c(610, 390)))
margins(c(3, 5, 8), cbind(0:2), list(c(100, 60, 40)))
case("survey.postStratification", list(respondents = c(3, 5, 0, 8), population = c(100, 60, 0, 40)),
  list(weights = c(100 / 3, 12, NA, 5), designEffect = 16 * (3 * (100 / 3)^2 + 5 * 144 + 8 * 25) / 200^2,
    effectiveSize = 200^2 / (3 * (100 / 3)^2 + 5 * 144 + 8 * 25)), 1e-10, "by hand")
none("survey.postStratification", list(respondents = c(3, 0), population = c(100, 60)),
  "nobody answered in a stratum")
none("survey.postStratification", list(respondents = c(3, 2), population = c(100, 0)),
  "a stratum without population")
write_cases("survey")
