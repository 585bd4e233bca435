# chisq.test, fisher.test, prop.test and pairwise.prop.test.
source("cases.R")
r <- paste("R", getRversion())

tables <- list(rbind(c(3, 1, 4), c(1, 5, 9)), rbind(c(2, 7), c(8, 2), c(5, 5), c(1, 9)),
  rbind(c(12, 4, 0, 3), c(2, 6, 5, 1), c(7, 7, 1, 2)), rbind(c(0, 3, 0), c(2, 0, 2), c(1, 1, 4), c(0, 0, 5)),
  rbind(c(40, 60, 25), c(55, 45, 30)), rbind(c(1, 0, 2, 1, 3), c(2, 3, 0, 1, 0)))
suppressWarnings(for (table in tables) {
  input <- list(table = table)
  test <- chisq.test(table, correct = FALSE)
  expected <- test$expected
  case("contingency.test.pearson", input,
    list(statistic = test$statistic[[1]], df = test$parameter[[1]], pValue = test$p.value,
      expected = expected, standardisedResiduals = test$stdres), 1e-9, paste(r, "chisq.test(correct = FALSE)"))
  g <- 2 * sum(ifelse(table > 0, table * log(table / expected), 0))
  case("contingency.test.likelihoodRatio", input,
    list(statistic = g, df = test$parameter[[1]],
      pValue = pchisq(g, test$parameter[[1]], lower.tail = FALSE)), 1e-9, paste(r, "definition"))
  case("contingency.test.fisherFreemanHalton", input,
    list(pValue = fisher.test(table, workspace = 2e7)$p.value), 1e-7, paste(r, "fisher.test"))
  case("contingency.effectSize.cramersV", input,
    list(estimate = sqrt(test$statistic[[1]] / (sum(table) * (min(dim(table)) - 1)))), 1e-10,
    paste(r, "definition"))
  rows <- rep(row(table), table)
  columns <- rep(col(table), table)
  z <- cor(rows, columns) * sqrt(sum(table) - 1)
  case("contingency.test.linearByLinear", input, list(statistic = z, pValue = 2 * pnorm(-abs(z))), 1e-9,
    paste(r, "cor"))
})

square <- function(p) { p <- unname(p); p }
suppressWarnings(for (g in list(list(c(12, 30, 25), c(40, 50, 60)), list(c(1, 0, 4, 9), c(12, 15, 11, 20)),
  list(c(400, 420), c(1000, 990)))) {
  test <- prop.test(g[[1]], g[[2]], correct = FALSE)
  pairs <- pairwise.prop.test(g[[1]], g[[2]])$p.value
  case("contingency.test.kProportions", list(x = g[[1]], n = g[[2]]),
    list(statistic = test$statistic[[1]], df = test$parameter[[1]], pValue = test$p.value,
      pairwiseHolm = square(pairs)), 1e-9, paste(r, "prop.test, pairwise.prop.test"))
})
write_cases("contingency")
