# Dobson's and Fay and Feuer's limits with qgamma and qchisq.
source("cases.R")
r <- paste("R", getRversion())
sets <- list(list(c(3, 9, 14), c(800, 1100, 640.5), c(20000, 30000, 15000)), list(c(0, 2, 30, 41), c(50, 400, 900, 300), c(1, 2, 3, 0.5)),
  list(c(0, 0, 0), c(9, 8, 7), c(1, 1, 1)))
byar <- function(x, z) c(if (x == 0) 0 else max(0, x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3), (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3)
for (s in sets) for (confidence in c(0.9, 0.998)) {
  events <- s[[1]]; n <- s[[2]]; w <- s[[3]]; total <- sum(events); tail <- (1 - confidence) / 2
  d <- sum(w * events / n) / sum(w); v <- sum(w^2 * events / n^2) / sum(w)^2; m <- max(w / n) / sum(w)
  input <- list(count = events, population = n, standardPopulation = w, multiplier = 1000, confidence = confidence)
  case("standardisation.direct.fayFeuer", input, list(estimate = 1000 * d,
    lower = if (total == 0) 0 else 1000 * qgamma(tail, d^2 / v, scale = v / d),
    upper = 1000 * qgamma(1 - tail, (d + m)^2 / (v + m^2), scale = (v + m^2) / (d + m))), 1e-9, paste(r, "qgamma"))
  if (total >= 10) {
    l <- d + sqrt(v / total) * (byar(total, qnorm(1 - tail)) - total)
    case("standardisation.direct.dobsonByars", input, list(estimate = 1000 * d, lower = 1000 * l[1], upper = 1000 * l[2]), 1e-9, paste(r, "formula"))
  }
  expected <- sum(n * c(5, 20, 60, 9)[seq_along(n)] / 5000)
  indirect <- list(count = events, population = n, referenceCount = c(5, 20, 60, 9)[seq_along(n)], referencePopulation = rep(5000, length(n)),
    multiplier = 100, confidence = confidence)
  exact <- c(if (total == 0) 0 else qchisq(tail, 2 * total) / 2, qchisq(tail, 2 * total + 2, lower.tail = FALSE) / 2)
  for (id in c("exact", "byars")) {
    l <- if (id == "exact") exact else byar(total, qnorm(1 - tail))
    case(paste0("standardisation.indirect.", id), indirect, list(observed = total, expected = expected, estimate = 100 * total / expected,
      lower = 100 * l[1] / expected, upper = 100 * l[2] / expected), 1e-9, paste(r, if (id == "exact") "qchisq" else "formula"))
  }
}
write_cases("standardisation")
