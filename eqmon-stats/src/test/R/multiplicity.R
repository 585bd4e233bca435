# p.adjust, and Sidak's and Holm-Sidak's formulas.
source("cases.R")
r <- paste("R", getRversion())
sets <- list(I(0.03), c(0.04, 0.001, 0.7, 0.04, 0.02, 1, 0), c(0.5, 0.5, 0.5), c(1e-300, 2e-9, 0.011, 0.012, 0.013, 0.049, 0.05, 0.06, 0.9),
  (1:19) / 400)
for (p in sets) {
  for (m in c("bonferroni", "holm", "hochberg", "hommel", "BH", "BY")) {
    id <- c(BH = "benjaminiHochberg", BY = "benjaminiYekutieli")[m]
    case(paste0("multiplicity.", if (is.na(id)) m else id), list(p = I(as.numeric(p))),
      list(adjusted = I(p.adjust(as.numeric(p), m))), 1e-12, paste0(r, " p.adjust(method = '", m, "')"))
  }
  k <- length(p)
  sidak <- -expm1(k * log1p(-p))
  o <- order(p)
  down <- pmin(1, cummax(-expm1((k:1) * log1p(-p[o]))))[order(o)]
  case("multiplicity.sidak", list(p = I(as.numeric(p))), list(adjusted = I(as.numeric(sidak))), 1e-12, paste(r, "formula"))
  case("multiplicity.holmSidak", list(p = I(as.numeric(p))), list(adjusted = I(as.numeric(down))), 1e-12, paste(r, "formula"))
}
write_cases("multiplicity")
