package org.eqmon.stats.inference.gap;

import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.ScoreCorrection;

/**
 * The named tests of no gap between two rates. The alternative speaks of rate 1 minus rate 2.
 *
 * <p>By default Fisher's exact test. For a verdict with an interval take {@link RateGap}.
 */
public final class TwoProportionsTest {
  private static final TwoProportionsTest DEFAULT =
      new TwoProportionsTest(TwoProportionsMethod.FISHER);

  private final TwoProportionsMethod method;

  private TwoProportionsTest(TwoProportionsMethod method) {
    this.method = Objects.requireNonNull(method, "method");
  }

  /** Returns Fisher's exact test. */
  public static TwoProportionsTest withDefaults() {
    return DEFAULT;
  }

  /** Returns another test. */
  public TwoProportionsTest with(TwoProportionsMethod method) {
    return new TwoProportionsTest(method);
  }

  /** Returns the two-sided result. */
  public TestResult of(TwoGroups groups) {
    return of(groups, Alternative.TWO_SIDED);
  }

  /**
   * Returns the result. Undefined if a group is empty (but for Fisher's, which has p = 1), and for
   * the pooled z and Yates tests if there are no events or nothing but events. Barnard's and
   * Boschloo's take at most 200,000 members of both groups ({@code TOO_LARGE}).
   */
  public TestResult of(TwoGroups groups, Alternative alternative) {
    return switch (method) {
      case FISHER -> exact(fisher(FisherProbabilities.of(groups), alternative), alternative);
      case FISHER_MID_P -> exact(midP(FisherProbabilities.of(groups), alternative), alternative);
      case POOLED_Z -> asymptotic(groups, alternative, pooledZ(groups), pooledZ(groups));
      case YATES -> {
        double z = yatesZ(groups);
        yield asymptotic(groups, alternative, z * z, z);
      }
      case BARNARD -> unconditional(groups, alternative);
      case BOSCHLOO -> unconditional(groups, alternative);
    };
  }

  private static double fisher(FisherProbabilities p, Alternative alternative) {
    return switch (alternative) {
      case TWO_SIDED -> p.twoSided();
      case LESS -> p.less();
      case GREATER -> p.greater();
    };
  }

  private static double midP(FisherProbabilities p, Alternative alternative) {
    double half = 0.5 * (alternative == Alternative.TWO_SIDED ? p.tied() : p.observed());
    return Math.max(0, fisher(p, alternative) - half);
  }

  private TestResult exact(double p, Alternative alternative) {
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    return new TestResult(none, none, Estimate.of(p), alternative, method.method());
  }

  private TestResult asymptotic(
      TwoGroups groups, Alternative alternative, double statistic, double z) {
    if (groups.hasEmptyGroup()) {
      return TestResult.undefined(UndefinedReason.EMPTY_GROUP, alternative, method.method());
    }
    if (groups.hasNoVariation()) {
      return TestResult.undefined(UndefinedReason.NO_VARIATION, alternative, method.method());
    }
    double p =
        switch (alternative) {
          case TWO_SIDED -> Normal.twoSided(z);
          case LESS -> Normal.upperTail(-z);
          case GREATER -> Normal.upperTail(z);
        };
    Estimate degrees =
        method == TwoProportionsMethod.YATES
            ? Estimate.of(1)
            : Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    return new TestResult(
        Estimate.of(statistic), degrees, Estimate.of(p), alternative, method.method());
  }

  static double pooledZ(TwoGroups groups) {
    return GapScoreLimits.z(groups, FixedGap.NONE, ScoreCorrection.NONE);
  }

  private static double yatesZ(TwoGroups groups) {
    return GapScoreLimits.z(groups, FixedGap.NONE, ScoreCorrection.HALF);
  }

  private TestResult unconditional(TwoGroups groups, Alternative alternative) {
    if (groups.hasEmptyGroup()) {
      return TestResult.undefined(UndefinedReason.EMPTY_GROUP, alternative, method.method());
    }
    if (groups.trials1() + groups.trials2() > UnconditionalTest.MOST_TRIALS) {
      return TestResult.undefined(UndefinedReason.TOO_LARGE, alternative, method.method());
    }
    UnconditionalTest test = new UnconditionalTest(groups);
    boolean barnard = method == TwoProportionsMethod.BARNARD;
    return new TestResult(
        Estimate.of(barnard ? pooledZ(groups) : test.boschlooStatistic()),
        Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
        Estimate.of(barnard ? test.barnard(alternative) : test.boschloo(alternative)),
        alternative,
        method.method());
  }
}
