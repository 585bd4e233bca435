# Probabilities and tails of counts, and noncentral tails, written with all digits to
# ../resources/org/eqmon/stats/inference/numerics/tails.csv for CountDistributionTest, which compares
# them relative to their size. Run from this folder: Rscript tails.R
rows <- character()
add <- function(kind, a, b, c, k, values) {
  numbers <- formatC(values, digits = 17, format = "g", width = 1)
  parameters <- formatC(c(a, b, c, k), digits = 17, format = "g", width = 1)
  rows <<- c(rows, paste(c(kind, parameters, numbers), collapse = ","))
}
binomial <- function(n, p, ks) for (k in ks) add("binomial", n, p, 0, k,
  c(dbinom(k, n, p), pbinom(k, n, p), pbinom(k - 1, n, p, lower.tail = FALSE)))
poisson <- function(m, ks) for (k in ks) add("poisson", m, 0, 0, k,
  c(dpois(k, m), ppois(k, m), ppois(k - 1, m, lower.tail = FALSE)))
hypergeometric <- function(N, K, n, ks) for (k in ks) add("hypergeometric", N, K, n, k,
  c(dhyper(k, K, N - K, n), phyper(k, K, N - K, n), phyper(k - 1, K, N - K, n, lower.tail = FALSE)))

binomial(1, 0.3, 0:1)
binomial(9, 0.05, c(0, 1, 4, 9))
binomial(50, 0.5, c(0, 10, 25, 40, 50))
binomial(1000, 0.01, c(0, 3, 10, 30, 90))
binomial(120000, 0.371, c(43000, 44520, 44900, 46500))
binomial(1e7, 1e-6, c(0, 2, 10, 40, 100))
poisson(0.4, c(0, 1, 5, 20))
poisson(17, c(0, 4, 17, 40, 90))
poisson(80500, c(79000, 80500, 81000, 82500))
hypergeometric(120, 8, 9, 0:8)
hypergeometric(40, 25, 30, c(15, 17, 20, 25))
hypergeometric(20000, 900, 5000, c(120, 180, 225, 260, 330))

# Noncentral chi-squared: degrees of freedom, noncentrality, value.
for (df in c(1, 4, 17)) for (ncp in c(0, 0.5, 7.85, 60)) for (x in c(0.5, 9.488, 60))
  add("chiSquared", df, ncp, 0, x, c(0, 0, pchisq(x, df, ncp, lower.tail = FALSE)))
writeLines(c(paste("# kind, parameters, count (or value), probability, at most, at least; R", getRversion(),
  "dbinom, pbinom, dpois, ppois, dhyper, phyper, pchisq; Rscript tails.R"), rows),
  "../resources/org/eqmon/stats/inference/numerics/tails.csv")
