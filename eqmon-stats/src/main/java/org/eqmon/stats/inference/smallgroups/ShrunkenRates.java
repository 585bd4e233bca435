package org.eqmon.stats.inference.smallgroups;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;

/**
 * Rates of groups that have borrowed strength from each other.
 *
 * @param prior the distribution that the rates were taken to come from; empty if it was integrated
 *     over, or there is none
 * @param negativeLogLikelihood minus the log likelihood of that distribution, without the binomial
 *     coefficients; undefined without one
 * @param commonRate the mean of the distribution of rates, which all groups were drawn towards
 * @param rates each group's rate, with its posterior standard deviation and equal-tailed credible
 *     interval
 * @param priorShares the share of the common rate in each group's estimate, from 0 to 1: 1 for a
 *     group without anybody
 * @param method how they were computed
 */
public record ShrunkenRates(
    Optional<BetaPrior> prior,
    Estimate negativeLogLikelihood,
    Estimate commonRate,
    List<EstimateWithError> rates,
    List<Estimate> priorShares,
    Method method) {
  /** Refuses null and copies the lists. */
  public ShrunkenRates {
    Objects.requireNonNull(prior, "prior");
    Objects.requireNonNull(negativeLogLikelihood, "negativeLogLikelihood");
    Objects.requireNonNull(commonRate, "commonRate");
    rates = List.copyOf(rates);
    priorShares = List.copyOf(priorShares);
    Objects.requireNonNull(method, "method");
  }
}
