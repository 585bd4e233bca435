package org.eqmon.stats.inference.strata;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.numerics.RestrictedRates;

/**
 * A test of whether one gap holds in every stratum. Breslow and Day's by default.
 *
 * <p>Strata with an empty margin say nothing of the odds ratio and are left out, also of the
 * degrees of freedom.
 */
public final class HomogeneityTest {
  private static final HomogeneityTest DEFAULT = new HomogeneityTest(HomogeneityMethod.BRESLOW_DAY);

  private final HomogeneityMethod method;

  private HomogeneityTest(HomogeneityMethod method) {
    this.method = Objects.requireNonNull(method, "method");
  }

  /** Returns Breslow and Day's test. */
  public static HomogeneityTest withDefaults() {
    return DEFAULT;
  }

  /** Returns another test. */
  public HomogeneityTest with(HomogeneityMethod method) {
    return new HomogeneityTest(method);
  }

  /**
   * Returns the chi-squared result, with one degree of freedom less than there are informative
   * strata. Undefined with fewer than two of them, if the pooled ratio is 0, infinite or 0/0, and
   * for {@link HomogeneityMethod#INVERSE_VARIANCE_Q} if any cell is empty.
   */
  public TestResult of(Strata strata) {
    return switch (method) {
      case BRESLOW_DAY, TARONE -> breslowDay(strata);
      case INVERSE_VARIANCE_Q -> inverseVariance(strata);
      case RISK_RATIO_SCORE_Q -> riskRatioScore(strata);
    };
  }

  private TestResult undefined(UndefinedReason reason) {
    return TestResult.undefined(reason, Alternative.TWO_SIDED, method.method());
  }

  private TestResult breslowDay(Strata strata) {
    List<TwoGroups> informative = strata.informative();
    if (informative.size() < 2) {
      return undefined(UndefinedReason.TOO_FEW_VALUES);
    }
    PooledRatio pooled = MantelHaenszel.withDefaults().oddsRatio(strata);
    if (pooled.interval().isEmpty()) {
      return undefined(UndefinedReason.TOO_FEW_EVENTS);
    }
    double oddsRatio = pooled.estimate().value();
    double sum = 0;
    double excess = 0;
    double variances = 0;
    for (TwoGroups stratum : informative) {
      double x1 = stratum.events1();
      double n1 = stratum.trials1();
      double x2 = stratum.events2();
      double n2 = stratum.trials2();
      double events2 = n2 * RestrictedRates.rate2UnderOddsRatio(x1, n1, x2, n2, oddsRatio);
      double events1 = n1 * RestrictedRates.rate2UnderOddsRatio(x2, n2, x1, n1, 1 / oddsRatio);
      double variance = 1 / (1 / events1 + 1 / (n1 - events1) + 1 / events2 + 1 / (n2 - events2));
      sum += (x1 - events1) * (x1 - events1) / variance;
      excess += x1 - events1;
      variances += variance;
    }
    double statistic =
        method == HomogeneityMethod.TARONE ? Math.max(0, sum - excess * excess / variances) : sum;
    return TestResult.ofChiSquared(statistic, informative.size() - 1, method.method());
  }

  private TestResult inverseVariance(Strata strata) {
    List<TwoGroups> groups = strata.groups();
    if (groups.size() < 2) {
      return undefined(UndefinedReason.TOO_FEW_VALUES);
    }
    double weights = 0;
    double weighted = 0;
    double[] log = new double[groups.size()];
    double[] weight = new double[groups.size()];
    for (int i = 0; i < log.length; i++) {
      TwoGroups stratum = groups.get(i);
      double a = stratum.events1();
      double b = stratum.trials1() - stratum.events1();
      double c = stratum.events2();
      double d = stratum.trials2() - stratum.events2();
      if (a == 0 || b == 0 || c == 0 || d == 0) {
        return undefined(UndefinedReason.TOO_FEW_EVENTS);
      }
      log[i] = Math.log(a / b) - Math.log(c / d);
      weight[i] = 1 / (1 / a + 1 / b + 1 / c + 1 / d);
      weights += weight[i];
      weighted += weight[i] * log[i];
    }
    double mean = weighted / weights;
    double q = 0;
    for (int i = 0; i < log.length; i++) {
      q += weight[i] * (log[i] - mean) * (log[i] - mean);
    }
    return TestResult.ofChiSquared(q, groups.size() - 1, method.method());
  }

  private TestResult riskRatioScore(Strata strata) {
    StratifiedScore score = new StratifiedScore(strata, StratifiedScoreMethod.RISK_RATIO);
    if (score.size() < 2) {
      return undefined(UndefinedReason.TOO_FEW_VALUES);
    }
    Estimate pooled = score.estimate();
    if (!(pooled.isDefined() && pooled.value() > 0 && pooled.value() < Double.POSITIVE_INFINITY)) {
      return undefined(UndefinedReason.TOO_FEW_EVENTS);
    }
    return TestResult.ofChiSquared(
        score.heterogeneity(pooled.value()), score.size() - 1, method.method());
  }
}
