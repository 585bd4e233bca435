package org.eqmon.stats.inference.smallgroups;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Rates of many small groups, each drawn towards what they have in common: the less a group says
 * for itself, the further.
 *
 * <p>The groups' rates are taken as drawn from one beta distribution, the prior, with parameters
 * alpha and beta; then a group with x events in n trials has a rate of Beta(alpha + x, beta + n -
 * x). Take it where groups are exchangeable beforehand, such as wards or offices. It is no test of
 * a gap: a group that is truly different is drawn in as well.
 *
 * <p>By default 95% intervals with the prior integrated over, {@link PriorUncertainty#INTEGRATED}.
 */
public final class BetaBinomialShrinkage {
  /** Between these parameters quantiles of the beta distribution keep their digits. */
  private static final double LARGEST_BETA = 1e14;

  private static final double SMALLEST_BETA = 1e-100;
  private static final Method FIXED =
      new Method("shrinkage.betaBinomial.fixedPrior", "Conjugate posterior of a binomial rate");
  private static final BetaBinomialShrinkage DEFAULTS =
      new BetaBinomialShrinkage(PriorUncertainty.INTEGRATED, Confidence.NINETY_FIVE_PERCENT);

  private final PriorUncertainty uncertainty;
  private final Confidence confidence;

  private BetaBinomialShrinkage(PriorUncertainty uncertainty, Confidence confidence) {
    this.uncertainty = Objects.requireNonNull(uncertainty, "uncertainty");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the method with 95% intervals, the prior being integrated over. */
  public static BetaBinomialShrinkage withDefaults() {
    return DEFAULTS;
  }

  /** Returns the method with something else made of not knowing the prior. */
  public BetaBinomialShrinkage with(PriorUncertainty uncertainty) {
    return new BetaBinomialShrinkage(uncertainty, confidence);
  }

  /** Returns the method with intervals at another level. */
  public BetaBinomialShrinkage with(Confidence confidence) {
    return new BetaBinomialShrinkage(uncertainty, confidence);
  }

  /**
   * Shrinks the rates of groups. A group without trials gets the common rate.
   *
   * @param events the events of each group
   * @param trials the trials of each group
   * @return the rates; undefined for {@link UndefinedReason#EMPTY_GROUP} if nobody is in any group
   *     and {@link UndefinedReason#TOO_FEW_VALUES} if only one group has anybody. With {@link
   *     PriorUncertainty#IGNORED} also for {@link UndefinedReason#NO_VARIATION} without events or
   *     with nothing but events, and {@link UndefinedReason#NO_SOLUTION} if no prior is the most
   *     likely one
   * @throws IllegalArgumentException if the lengths differ, or events aren't from 0 to trials
   */
  public ShrunkenRates of(long[] events, long[] trials) {
    GroupCounts counts = new GroupCounts(events, trials);
    Optional<UndefinedReason> nothing = counts.nothingShared();
    if (nothing.isPresent()) {
      return undefined(nothing.get(), counts.groups());
    }
    if (groups(counts).anyMatch(i -> counts.trials(i) > LARGEST_BETA)) {
      return undefined(UndefinedReason.TOO_LARGE, counts.groups());
    }
    return uncertainty == PriorUncertainty.INTEGRATED ? integrated(counts) : mostLikely(counts);
  }

  /**
   * Shrinks the rate of one group towards a prior that is known. Without trials it is the prior's.
   * Undefined ({@code TOO_LARGE}) if the trials with the prior's strength are beyond 1e14, or a
   * parameter of the result is below 1e-100.
   *
   * @param events the group's events
   * @param trials the group's trials
   * @param prior the distribution of rates before the group is seen
   * @throws IllegalArgumentException if events aren't from 0 to trials
   */
  public EstimateWithError of(long events, long trials, BetaPrior prior) {
    GroupCounts counts = new GroupCounts(new long[] {events}, new long[] {trials});
    return posterior(counts, 0, prior, FIXED);
  }

  private ShrunkenRates mostLikely(GroupCounts counts) {
    if (counts.hasNoVariation()) {
      return undefined(UndefinedReason.NO_VARIATION, counts.groups());
    }
    Optional<BetaPrior> found = counts.mostLikelyPrior();
    if (found.isEmpty()) {
      return undefined(UndefinedReason.NO_SOLUTION, counts.groups());
    }
    BetaPrior prior = found.get();
    return new ShrunkenRates(
        found,
        Estimate.of(-counts.logLikelihood(prior.alpha(), prior.beta())),
        Estimate.of(prior.mean()),
        groups(counts).mapToObj(i -> posterior(counts, i, prior, uncertainty.method())).toList(),
        groups(counts)
            .mapToObj(i -> Estimate.of(prior.strength() / (prior.strength() + counts.trials(i))))
            .toList(),
        uncertainty.method());
  }

  private ShrunkenRates integrated(GroupCounts counts) {
    PriorGrid priors = PriorGrid.of(counts);
    return new ShrunkenRates(
        Optional.empty(),
        Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
        Estimate.of(priors.commonRate()),
        groups(counts)
            .mapToObj(
                i ->
                    priors.rate(
                        counts.events(i), counts.nonEvents(i), confidence, uncertainty.method()))
            .toList(),
        groups(counts).mapToObj(i -> Estimate.of(priors.priorShare(counts.trials(i)))).toList(),
        uncertainty.method());
  }

  private EstimateWithError posterior(
      GroupCounts counts, int group, BetaPrior prior, Method method) {
    BetaPrior posterior =
        new BetaPrior(prior.alpha() + counts.events(group), prior.beta() + counts.nonEvents(group));
    if (posterior.strength() > LARGEST_BETA
        || Math.min(posterior.alpha(), posterior.beta()) < SMALLEST_BETA) {
      return EstimateWithError.undefined(UndefinedReason.TOO_LARGE, method);
    }
    BetaDistribution distribution = BetaDistribution.of(posterior.alpha(), posterior.beta());
    double mean = posterior.mean();
    // all but certain, the mean lies nearer to 0 or 1 than a quantile can be told from it
    double lower = Math.min(mean, distribution.inverseCumulativeProbability(confidence.tail()));
    double upper = Math.max(mean, distribution.inverseSurvivalProbability(confidence.tail()));
    return EstimateWithError.of(
        mean,
        posterior.standardDeviation(),
        new Interval(lower, upper, confidence.level()),
        method);
  }

  private static IntStream groups(GroupCounts counts) {
    return IntStream.range(0, counts.groups());
  }

  private ShrunkenRates undefined(UndefinedReason reason, int groups) {
    Estimate none = Estimate.undefined(reason);
    List<EstimateWithError> rates =
        Collections.nCopies(groups, EstimateWithError.undefined(reason, uncertainty.method()));
    return new ShrunkenRates(
        Optional.empty(),
        none,
        none,
        rates,
        Collections.nCopies(groups, none),
        uncertainty.method());
  }
}
