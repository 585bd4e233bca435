# wilcox.test, kruskal.test and the formulas of Brunner and Munzel.
source("cases.R")
r <- paste("R", getRversion())
spread <- function(counts) rep(seq_along(counts), counts)
brunner_munzel <- function(x, y, confidence) {
  m <- length(x); n <- length(y); all <- rank(c(x, y)); rx <- all[1:m]; ry <- all[-(1:m)]
  vx <- sum((rx - rank(x) - mean(rx) + (m + 1) / 2)^2) / (m - 1)
  vy <- sum((ry - rank(y) - mean(ry) + (n + 1) / 2)^2) / (n - 1)
  p <- (mean(ry) - (n + 1) / 2) / m
  statistic <- m * n * (mean(ry) - mean(rx)) / (m + n) / sqrt(m * vx + n * vy)
  df <- (m * vx + n * vy)^2 / ((m * vx)^2 / (m - 1) + (n * vy)^2 / (n - 1))
  half <- qt((1 + confidence) / 2, df) * sqrt(vx / (m * n^2) + vy / (m^2 * n))
  list(statistic = statistic, df = df, pValue = 2 * pt(-abs(statistic), df), estimate = p, lower = p - half, upper = p + half)
}
suppressWarnings(for (k in list(list(c(4, 9, 3), c(2, 5, 11)), list(c(30, 0, 12, 7, 1), c(21, 15, 2, 0, 9)), list(c(410, 300, 95), c(380, 333, 140)))) {
  x <- spread(k[[1]]); y <- spread(k[[2]]); mn <- as.numeric(length(x)) * length(y)
  u <- wilcox.test(y, x, exact = FALSE)$statistic[[1]]
  p <- wilcox.test(y, x, exact = FALSE, correct = FALSE)$p.value
  case("ordinal.mannWhitney.counts", list(xCounts = k[[1]], yCounts = k[[2]]),
    list(u = u, probability = u / mn, cliffsDelta = 2 * u / mn - 1, statistic = sign(u - mn / 2) * qnorm(p / 2, lower.tail = FALSE),
      pValue = p, pValueCorrected = wilcox.test(y, x, exact = FALSE)$p.value), 1e-8, paste(r, "wilcox.test(exact = FALSE)"))
  case("ordinal.brunnerMunzel.counts", list(xCounts = k[[1]], yCounts = k[[2]], confidence = 0.9),
    brunner_munzel(x, y, 0.9), 1e-9, paste(r, "formula"))
  third <- rev(k[[1]])
  test <- kruskal.test(c(x, y, spread(third)), rep(1:3, c(length(x), length(y), sum(third))))
  case("ordinal.kruskalWallis.counts", list(counts = rbind(k[[1]], k[[2]], third)),
    list(statistic = test$statistic[[1]], df = test$parameter[[1]], pValue = test$p.value), 1e-9, paste(r, "kruskal.test"))
})
for (k in list(list(c(1.1, 2.7, 3.3, 8.2), c(0.4, 2.2, 9.9, 10.1, 12)), list(c(5, 1, 9, 12, 30, 2.5), c(3, 4, 6, 7.5, 20, 21, 22)))) {
  p <- function(alternative) wilcox.test(k[[1]], k[[2]], alternative = alternative, exact = TRUE)$p.value
  two <- wilcox.test(k[[1]], k[[2]], exact = TRUE, conf.int = TRUE, conf.level = 0.9)
  case("ordinal.wilcoxonExact", list(x = k[[1]], y = k[[2]]),
    list(u = two$statistic[[1]], pTwoSided = p("two.sided"), pLess = p("less"), pGreater = p("greater")), 1e-10, paste(r, "wilcox.test(exact = TRUE)"))
  case("ordinal.hodgesLehmann", list(x = k[[1]], y = k[[2]], confidence = 0.9),
    list(estimate = two$estimate[[1]], lower = two$conf.int[1], upper = two$conf.int[2]), 1e-9, paste(r, "wilcox.test(conf.int = TRUE)"))
}
for (d in list(c(1, -2, 3.5, 4, -0.5, 6), c(-1, -2.2, -3.1, 0.4, 5, -7, -8.5, -9))) {
  x <- 10 + d; y <- rep(10, length(d))
  p <- function(alternative) wilcox.test(x, y, paired = TRUE, alternative = alternative, exact = TRUE)$p.value
  case("ordinal.signedRankExact", list(x = x, y = y), list(v = wilcox.test(x, y, paired = TRUE, exact = TRUE)$statistic[[1]],
    pTwoSided = p("two.sided"), pLess = p("less"), pGreater = p("greater")), 1e-10, paste(r, "wilcox.test(paired = TRUE)"))
}
write_cases("ordinal")
