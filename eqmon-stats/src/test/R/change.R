# prop.trend.test, cor.test and the limits of control charts.
source("cases.R")
r <- paste("R", getRversion())

trend <- function(x, n, scores) {
  test <- prop.trend.test(x, n, scores)
  slope <- coef(lm(x / n ~ scores, weights = n))[[2]]
  case("trend.cochranArmitage", list(x = x, n = n, scores = scores),
    list(statistic = test$statistic[[1]], pValue = test$p.value, direction = sign(slope)),
    1e-9, paste(r, "prop.trend.test"))
}
trend(c(4, 9, 13, 11, 20), c(30, 41, 50, 38, 52), c(2015, 2016, 2018, 2019, 2022))
trend(c(190000, 201000, 180500), c(400000, 410000, 402000), c(1, 2, 3))
trend(c(7, 3, 1), c(7, 9, 12), c(-1, 0, 2.5))
trend(c(1, 0), c(2, 3), c(0, 1))

kendall <- function(y) {
  n <- length(y)
  test <- cor.test(seq_len(n), y, method = "kendall", exact = TRUE)
  pairs <- outer(seq_len(n), seq_len(n), "<")
  slopes <- (outer(y, y, function(a, b) b - a) / outer(seq_len(n), seq_len(n), function(a, b) b - a))[pairs]
  case("trend.mannKendall", list(y = y),
    list(s = sum(sign(slopes)), tau = test$estimate[[1]], pValue = test$p.value,
      senSlope = median(slopes)),
    1e-9, paste(r, "cor.test(method = 'kendall', exact = TRUE)"))
}
kendall(c(71.2, 70.1, 73.4, 69.9, 68.5, 69.0, 66.2, 67.7, 65.1, 64.8, 66.0, 63.9))
kendall(c(2, 1))
kendall(c(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))
kendall(c(0.31, 0.29, 0.30, 0.33, 0.28, 0.35, 0.27, 0.32, 0.34))

write_cases("trend")

.cases <- list()
chart <- function(x, n) {
  c <- sum(x) / sum(n)
  se <- sqrt(c * (1 - c) / n)
  sigma <- mean(abs(diff((x / n - c) / se))) / 1.128
  for (s in c(1, sigma)) {
    case(if (s == 1) "spc.pChart" else "spc.laneyPPrime", list(x = x, n = n),
      list(centre = c, sigmaZ = s, lower = pmax(0, c - 3 * s * se), upper = pmin(1, c + 3 * s * se)),
      1e-10, paste(r, "formula"))
  }
}
chart(c(812, 790, 855, 901, 640), c(1000, 1001, 1100, 1090, 900))
chart(c(3, 0, 1, 5, 2, 2), c(9, 4, 6, 11, 5, 7))

for (confidence in c(0.9, 0.998)) {
  expected <- c(0.4, 3, 77.7, 5120)
  tail <- (1 - confidence) / 2
  case("spc.funnel.poissonRatio", list(expected = expected, confidence = confidence),
    list(lower = qchisq(tail, 2 * expected) / 2 / expected,
      upper = qchisq(tail, 2 * (expected + 1), lower.tail = FALSE) / 2 / expected),
    1e-9, paste(r, "qchisq"))
}
write_cases("spc")
