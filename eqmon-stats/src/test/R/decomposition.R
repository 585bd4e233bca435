# Decompositions of gaps, by lm, glm and formulas written independently of the Java. Standard errors
# come from numeric derivatives of the whole decomposition by the weight of each person: no covariance
# formula is used. R's oaxaca package (bootstrap errors) isn't part of Debian.
source("cases.R")
r <- paste("R", getRversion())

# theta: a function of the weights of the cells of A and of B; fA, fB: the people in each cell.
# Both groups' sizes are fixed, so what people add is centred within each group.
errors <- function(theta, fA, fB) {
  groups <- list(fA, fB)
  at <- function(g, i, d) {
    f <- groups
    f[[g]][i] <- f[[g]][i] + d
    theta(f[[1]], f[[2]])
  }
  h <- 1e-2
  variance <- 0
  for (g in 1:2) {
    f <- groups[[g]]
    move <- sapply(seq_along(f), function(i) {
      (8 * (at(g, i, h) - at(g, i, -h)) - (at(g, i, 2 * h) - at(g, i, -2 * h))) / (12 * h)
    })
    move <- matrix(move, ncol = length(f))
    centred <- move - as.vector(move %*% f) / sum(f)
    variance <- variance + sum(f) / (sum(f) - 1) * as.vector(centred^2 %*% f)
  }
  sqrt(variance)
}

# --- Kitagawa ------------------------------------------------------------------------------------
kitagawa <- function(eA, mA, eB, mB) {
  rA <- eA / mA; rB <- eB / mB; sA <- mA / sum(mA); sB <- mB / sum(mB)
  c(gap = sum(sA * rA) - sum(sB * rB), rate = sum((sA + sB) / 2 * (rA - rB)),
    composition = sum((rA + rB) / 2 * (sA - sB)), bToA = sum(sA * rB), aToB = sum(sB * rA),
    crudeA = sum(sA * rA), crudeB = sum(sB * rB))
}
kitagawa_case <- function(eA, mA, eB, mB) {
  k <- seq_along(eA)
  input <- list(eventsA = I(eA), membersA = I(mA), eventsB = I(eB), membersB = I(mB))
  v <- kitagawa(eA, mA, eB, mB)
  s <- errors(function(a, b) kitagawa(a[k], a[k] + a[-k], b[k], b[k] + b[-k]),
    c(eA, mA - eA), c(eB, mB - eB))
  case("decomposition.kitagawa.counts", input,
    list(crudeA = v[["crudeA"]], crudeB = v[["crudeB"]], gap = v[["gap"]], rateEffect = v[["rate"]],
      compositionEffect = v[["composition"]], standardisedBToA = v[["bToA"]],
      standardisedAToB = v[["aToB"]], gapError = s[1], rateEffectError = s[2],
      compositionEffectError = s[3], standardisedBToAError = s[4]),
    1e-8, paste(r, "formula, numeric derivative"))
}
a <- UCBAdmissions
kitagawa_case(as.vector(a["Admitted", "Male", ]), as.vector(colSums(a[, "Male", ])),
  as.vector(a["Admitted", "Female", ]), as.vector(colSums(a[, "Female", ])))
kitagawa_case(c(3, 0, 7), c(10, 4, 7), c(30, 41, 12), c(55, 63, 40))
kitagawa_case(12, 40, 9, 21)
case("decomposition.kitagawa.counts",
  list(eventsA = c(3, 0), membersA = c(10, 0), eventsB = c(4, 2), membersB = c(9, 8)),
  list(undefined = "A has nobody in the second category"), 1e-8, "definition")
case("decomposition.kitagawa.counts",
  list(eventsA = c(0, 0), membersA = c(0, 0), eventsB = c(4, 2), membersB = c(9, 8)),
  list(undefined = "empty group"), 1e-8, "definition")
case("decomposition.kitagawa",
  list(rateA = c(31.5, 12.25, 80), shareA = c(0.5, 0.25, 0.25), rateB = c(28, 14.75, 61),
    shareB = c(0.125, 0.5, 0.375)),
  list(crudeA = 38.8125, crudeB = 33.75, gap = 5.0625,
    rateEffect = 0.3125 * 3.5 - 0.375 * 2.5 + 0.3125 * 19,
    compositionEffect = 29.75 * 0.375 - 13.5 * 0.25 - 70.5 * 0.125,
    standardisedBToA = 32.9375, standardisedAToB = 40.0625),
  1e-12, "by hand")

# --- Oaxaca-Blinder ------------------------------------------------------------------------------
fit <- function(x, y, w) unname(coef(lm(y ~ ., data = data.frame(y = y, x), weights = w)))
threefold <- function(xA, yA, xB, yB, wA, wB) {
  bA <- fit(xA, yA, wA); bB <- fit(xB, yB, wB)
  mA <- c(1, colSums(xA * wA) / sum(wA)); mB <- c(1, colSums(xB * wB) / sum(wB))
  c(sum(yA * wA) / sum(wA) - sum(yB * wB) / sum(wB), sum((mA - mB) * bB), sum(mB * (bA - bB)),
    sum((mA - mB) * (bA - bB)))
}
twofold <- function(xA, yA, xB, yB, wA, wB, reference, shareA) {
  bA <- fit(xA, yA, wA); bB <- fit(xB, yB, wB)
  mA <- c(1, colSums(xA * wA) / sum(wA)); mB <- c(1, colSums(xB * wB) / sum(wB))
  both <- fit(rbind(xA, xB), c(yA, yB), c(wA, wB))
  # with a term for the group, its mean over all people is in the intercept
  group <- fit(cbind(rbind(xA, xB), g = rep(1:0, c(nrow(xA), nrow(xB)))), c(yA, yB), c(wA, wB))
  b <- switch(reference, GROUP_A = bA, GROUP_B = bB, MEAN = (bA + bB) / 2,
    BY_SIZE = shareA * bA + (1 - shareA) * bB, POOLED = both,
    POOLED_WITH_GROUP = c(group[1] + shareA * group[length(group)],
      group[-c(1, length(group))]))
  yA <- sum(yA * wA) / sum(wA); yB <- sum(yB * wB) / sum(wB)
  explained <- sum((mA - mB) * b)
  c(yA - yB, explained, yA - yB - explained, yA - sum(mA * b), sum(mB * b) - yB,
    (mA - mB) * b, mA * (bA - b) + mB * (b - bB))
}
amounts <- function(xA, yA, xB, yB) list(yA = I(yA), xA = xA, yB = I(yB), xB = xB)
oaxaca_case <- function(xA, yA, xB, yB) {
  oA <- rep(1, length(yA)); oB <- rep(1, length(yB))
  v <- threefold(xA, yA, xB, yB, oA, oB)
  s <- errors(function(a, b) threefold(xA, yA, xB, yB, a, b), oA, oB)
  names <- c("gap", "endowments", "coefficients", "interaction")
  explained <- function(reference) twofold(xA, yA, xB, yB, oA, oB, reference, 0.5)[2]
  case("decomposition.oaxaca", amounts(xA, yA, xB, yB),
    c(setNames(as.list(v), names), explainedPooled = explained("POOLED"),
      explainedPooledGroup = explained("POOLED_WITH_GROUP")), 1e-8, paste(r, "lm"))
  case("decomposition.oaxaca.standardErrors", amounts(xA, yA, xB, yB), setNames(as.list(s), names),
    1e-7, paste(r, "lm, numeric derivative"))
  k <- ncol(xA) + 1
  share <- length(yA) / (length(yA) + length(yB))
  for (reference in c("GROUP_A", "GROUP_B", "MEAN", "BY_SIZE", "POOLED", "POOLED_WITH_GROUP")) {
    v <- twofold(xA, yA, xB, yB, oA, oB, reference, share)
    s <- errors(function(a, b) twofold(xA, yA, xB, yB, a, b, reference, share), oA, oB)
    case("decomposition.oaxaca.twofold", c(amounts(xA, yA, xB, yB), reference = reference),
      list(gap = v[1], explained = v[2], unexplained = v[3], unexplainedA = v[4],
        unexplainedB = v[5], gapError = s[1], explainedError = s[2], unexplainedError = s[3],
        unexplainedAError = s[4], unexplainedBError = s[5], explainedTerms = v[5 + 1:k],
        unexplainedTerms = v[5 + k + 1:k], explainedTermErrors = s[5 + 1:k],
        unexplainedTermErrors = s[5 + k + 1:k]),
      1e-7, paste(r, "lm, numeric derivative"))
  }
}
xA <- cbind(c(2.5, 4, 1, 3.5, 6, 2, 5, 4.5, 3), c(0, 1, 1, 0, 1, 0, 0, 1, 1))
yA <- c(11.2, 15.9, 9.1, 13, 19.4, 10.8, 14.9, 17.2, 13.1)
xB <- cbind(c(1, 2, 5, 3, 0.5, 2.5, 4), c(1, 0, 0, 0, 1, 0, 0))
yB <- c(8.4, 8.9, 13.6, 10.7, 8, 10.1, 11.2)
oaxaca_case(xA, yA, xB, yB)
oaxaca_case(cbind(c(2019, 2021, 2020, 2023, 2018)), c(401, 455, 430, 470.5, 396),
  cbind(c(2017, 2018, 2022, 2020, 2016, 2019)), c(350, 371, 402, 384, 333, 379.25))
none <- function(method, input, why) {
  case(method, input, list(undefined = why), 1e-7, "definition")
}
flat <- xB; flat[, 2] <- 1
none("decomposition.oaxaca", amounts(xA, yA, flat, yB), "a covariate that doesn't vary in B")
none("decomposition.oaxaca", amounts(xA, yA, xB[1:2, ], yB[1:2]), "fewer people than coefficients")
twice <- cbind(xA[, 1], 3 * xA[, 1] - 2)
none("decomposition.oaxaca", amounts(twice, yA, xB, yB), "collinear in A")
none("decomposition.oaxaca", list(yA = I(numeric(0)), xA = list(), yB = I(yB), xB = xB),
  "empty group")
apart <- cbind(rep(1, 4), c(1, 2, 4, 3)); against <- cbind(rep(0, 4), c(2, 5, 3, 1))
none("decomposition.oaxaca.twofold",
  c(amounts(apart, yA[1:4], against, yB[1:4]), reference = "POOLED_WITH_GROUP"),
  "a covariate is the group")
none("decomposition.oaxaca.twofold", c(amounts(xA, yA, flat, yB), reference = "MEAN"),
  "no coefficients of B")
pooled <- fit(rbind(xA, flat), c(yA, yB), rep(1, 16))
case("decomposition.oaxaca.twofold", c(amounts(xA, yA, flat, yB), reference = "POOLED"),
  list(gap = mean(yA) - mean(yB), explained = sum((colMeans(xA) - colMeans(flat)) * pooled[-1]),
    unexplainedTerms = c(NA, NA, NA), unexplainedTermErrors = c(NA, NA, NA)),
  1e-8, paste(r, "lm; B has no coefficients of its own"))

# --- Fairlie and Yun -----------------------------------------------------------------------------
logit <- function(x, y, w) {
  unname(coef(glm(y ~ ., family = quasibinomial, data = data.frame(y = y, x), weights = w,
    control = list(epsilon = 1e-15, maxit = 100))))
}
rate <- function(x, b, w) sum(plogis(as.vector(cbind(1, x) %*% b)) * w) / sum(w)
fairlie <- function(xA, yA, xB, yB, wA, wB, reference) {
  b <- switch(reference, A = logit(xA, yA, wA), B = logit(xB, yB, wB),
    pooled = logit(rbind(xA, xB), c(yA, yB), c(wA, wB)))
  gap <- sum(yA * wA) / sum(wA) - sum(yB * wB) / sum(wB)
  explained <- rate(xA, b, wA) - rate(xB, b, wB)
  c(gap, explained, gap - explained)
}
yun <- function(xA, yA, xB, yB, wA, wB) {
  bA <- logit(xA, yA, wA); bB <- logit(xB, yB, wB)
  mA <- c(1, colSums(xA * wA) / sum(wA)); mB <- c(1, colSums(xB * wB) / sum(wB))
  characteristics <- rate(xA, bA, wA) - rate(xB, bA, wB)
  coefficients <- rate(xB, bA, wB) - rate(xB, bB, wB)
  t <- (mA - mB) * bA; u <- mB * (bA - bB)
  c(characteristics + coefficients, characteristics, coefficients, t / sum(t) * characteristics,
    u / sum(u) * coefficients)
}
rates_case <- function(xA, yA, xB, yB) {
  oA <- rep(1, length(yA)); oB <- rep(1, length(yB))
  names <- c("gap", "explained", "unexplained")
  for (reference in c("A", "B", "pooled")) {
    input <- c(amounts(xA, yA, xB, yB), reference = reference)
    case("decomposition.fairlie", input,
      setNames(as.list(fairlie(xA, yA, xB, yB, oA, oB, reference)), names), 1e-8, paste(r, "glm"))
    case("decomposition.fairlie.standardErrors", input,
      setNames(as.list(errors(function(a, b) fairlie(xA, yA, xB, yB, a, b, reference), oA, oB)),
        names), 1e-6, paste(r, "glm, numeric derivative"))
  }
  v <- yun(xA, yA, xB, yB, oA, oB)
  s <- errors(function(a, b) yun(xA, yA, xB, yB, a, b), oA, oB)
  k <- ncol(xA) + 1
  parts <- function(v) list(gap = v[1], characteristics = v[2], coefficients = v[3],
    characteristicsDetail = v[3 + 1:k], coefficientsDetail = v[3 + k + 1:k])
  case("decomposition.yun", amounts(xA, yA, xB, yB), parts(v), 1e-8, paste(r, "glm"))
  case("decomposition.yun.standardErrors", amounts(xA, yA, xB, yB), parts(s), 1e-6,
    paste(r, "glm, numeric derivative"))
}
sA <- c(1, 0, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1)
zA <- cbind(c(2.5, 4, 1, 3.5, 6, 2, 5, 4.5, 3, 2, 1.5, 4), c(0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1))
sB <- c(0, 1, 0, 0, 1, 0, 0, 1, 0, 1)
zB <- cbind(c(1, 2, 5, 3, 0.5, 2.5, 4, 1.5, 2, 3.5), c(1, 0, 0, 0, 1, 1, 0, 1, 1, 0))
rates_case(zA, sA, zB, sB)
rates_case(zA[, 1, drop = FALSE], sA, zB[, 1, drop = FALSE], sB)
separated <- amounts(cbind(1:6), c(0, 0, 0, 1, 1, 1), cbind(1:6), c(0, 1, 0, 1, 1, 0))
none("decomposition.yun", separated, "A is separated")
none("decomposition.fairlie", c(separated, reference = "A"), "A is separated")
certain <- amounts(cbind(1:6), rep(1, 6), cbind(c(1, 2, 2, 4, 5, 7)), c(0, 1, 0, 1, 1, 0))
none("decomposition.yun", certain, "everybody in A has the event")
none("decomposition.fairlie", c(certain, reference = "A"), "everybody in A has the event")
b <- logit(certain$xB, certain$yB, rep(1, 6))
case("decomposition.fairlie", c(certain, reference = "B"),
  list(gap = 0.5, explained = rate(certain$xA, b, rep(1, 6)) - 0.5,
    unexplained = 1 - rate(certain$xA, b, rep(1, 6))), 1e-8, paste(r, "glm"))
none("decomposition.fairlie", c(amounts(flat, rep(c(0, 1), c(3, 4)), zB, sB), reference = "A"),
  "a covariate that doesn't vary in A")
same <- amounts(cbind(c(1, 2, 3, 4)), c(0, 1, 0, 1), cbind(c(4, 3, 2, 1)), c(1, 1, 0, 1))
none("decomposition.yun", list(yA = I(numeric(0)), xA = list(), yB = I(sB), xB = zB), "empty group")
none("decomposition.fairlie",
  list(yA = I(sB), xA = zB, yB = I(numeric(0)), xB = list(), reference = "pooled"), "empty group")
bA <- logit(same$xA, same$yA, rep(1, 4)); bB <- logit(same$xB, same$yB, rep(1, 4))
u <- c(1, 2.5) * (bA - bB)
case("decomposition.yun", same,
  list(gap = -0.25, characteristics = 0, coefficients = -0.25, characteristicsDetail = c(NA, NA),
    coefficientsDetail = u / sum(u) * -0.25), 1e-8,
  paste(r, "glm; equal means, so the linear terms cancel"))
write_cases("decomposition")
