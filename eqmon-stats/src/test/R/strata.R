# mantelhaen.test, and the definitions of what base R lacks.
source("cases.R")
r <- paste("R", getRversion())

as_array <- function(strata) array(unlist(lapply(strata, function(m) as.vector(m))), c(2, 2, length(strata)))
stratum <- function(a, b, c, d) matrix(c(a, c, b, d), 2)
sets <- list(
  list(stratum(3, 9, 2, 14), stratum(8, 4, 5, 9), stratum(1, 6, 0, 11)),
  list(stratum(120, 380, 90, 410), stratum(33, 67, 41, 159), stratum(5, 45, 2, 28), stratum(300, 100, 210, 90)),
  list(stratum(10, 2, 3, 7), stratum(4, 1, 2, 3)))
berkeley <- lapply(1:6, function(k) UCBAdmissions[, , k])
sets <- c(sets, list(lapply(berkeley, function(m) t(unname(matrix(m, 2))))))

for (strata in sets) {
  cells <- as_array(strata)
  plain <- mantelhaen.test(cells, correct = FALSE)
  corrected <- mantelhaen.test(cells)
  input <- lapply(strata, function(m) m)
  case("stratified.mantelHaenszel.oddsRatio", list(strata = input, confidence = 0.95),
    list(estimate = plain$estimate[[1]],
      logStandardError = log(plain$conf.int[2] / plain$conf.int[1]) / (2 * qnorm(0.975)),
      lower = plain$conf.int[1], upper = plain$conf.int[2]), 1e-8, paste(r, "mantelhaen.test"))
  # mantelhaen.test drops the correction when the excess is below 1/2.
  excess <- abs(sum(apply(cells, 3, function(m) m[1, 1] - sum(m[1, ]) * sum(m[, 1]) / sum(m))))
  if (excess >= 0.5) case("stratified.cochranMantelHaenszel", list(strata = input),
    list(statistic = plain$statistic[[1]], pValue = plain$p.value,
      statisticCorrected = corrected$statistic[[1]], pValueCorrected = corrected$p.value),
    1e-8, paste(r, "mantelhaen.test"))
  if (sum(cells) < 1000) {
    exact <- mantelhaen.test(cells, exact = TRUE)
    case("stratified.exactConditional", list(strata = input, confidence = 0.95),
      list(estimate = exact$estimate[[1]], lower = exact$conf.int[1], upper = exact$conf.int[2],
        pValue = exact$p.value), 5e-3, paste(r, "mantelhaen.test(exact = TRUE), which stops at about 1e-4"))
  }
  weights <- apply(cells, 3, function(m) sum(m[1, ]) * sum(m[2, ]) / sum(m))
  differences <- apply(cells, 3, function(m) m[1, 1] / sum(m[1, ]) - m[2, 1] / sum(m[2, ]))
  pooled <- apply(cells, c(1, 2), sum)
  crude <- pooled[1, 1] / sum(pooled[1, ]) - pooled[2, 1] / sum(pooled[2, ])
  adjusted <- sum(weights * differences) / sum(weights)
  case("stratified.crudeVersusAdjusted", list(strata = input),
    list(crudeOddsRatio = pooled[1, 1] * pooled[2, 2] / (pooled[1, 2] * pooled[2, 1]),
      adjustedOddsRatio = plain$estimate[[1]], crudeRiskDifference = crude,
      adjustedRiskDifference = adjusted, reversed = as.numeric(crude * adjusted < 0)),
    1e-9, paste(r, "definition; mantelhaen.test"))
}
write_cases("stratified")
