package org.eqmon.stats.inference.gap;

import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.GapScale;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.ScoreCorrection;

/**
 * The asymptotic tests of rate 1 minus rate 2 against a margin: superiority by a margin,
 * non-inferiority, and equivalence by two one-sided tests.
 *
 * <p>By default Farrington and Manning's. For a verdict take {@link RateGap}, which keeps its level
 * for small groups.
 */
public final class DifferenceMarginTest {
  /** Which variance the difference is divided by. */
  public enum Variance {
    /** With the rates most likely under the margin (Farrington and Manning). */
    RESTRICTED(
        "riskDifference.test.farringtonManning",
        "Farrington & Manning 1990, Statistics in Medicine 9, pages 1447-1454"),
    /** The same times N/(N-1) (Miettinen and Nurminen). */
    RESTRICTED_INFLATED(
        "riskDifference.test.miettinenNurminen",
        "Miettinen & Nurminen 1985, Statistics in Medicine 4, pages 213-226"),
    /** With the observed rates (Wald); undefined where they are all 0 or 1. */
    UNPOOLED(
        "riskDifference.test.wald",
        "Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15, pages 657-680");

    private final Method method;

    Variance(String id, String reference) {
      this.method = new Method(id, reference);
    }

    /** Returns the id and reference of the test. */
    public Method method() {
      return method;
    }
  }

  private static final DifferenceMarginTest DEFAULT = new DifferenceMarginTest(Variance.RESTRICTED);

  private final Variance variance;

  private DifferenceMarginTest(Variance variance) {
    this.variance = Objects.requireNonNull(variance, "variance");
  }

  /** Returns Farrington and Manning's test. */
  public static DifferenceMarginTest withDefaults() {
    return DEFAULT;
  }

  /** Returns the test with another variance. */
  public DifferenceMarginTest with(Variance variance) {
    return new DifferenceMarginTest(variance);
  }

  /**
   * Returns the test of "rate 1 - rate 2 is the margin". The statistic is z, positive if the
   * difference is above the margin. Undefined if a group is empty, and with {@link
   * Variance#UNPOOLED} if its standard error is 0.
   *
   * @param groups the counts
   * @param margin from -1 to 1
   * @param alternative {@link Alternative#GREATER} if the difference is above the margin
   */
  public TestResult of(TwoGroups groups, double margin, Alternative alternative) {
    if (!(margin >= -1 && margin <= 1)) {
      throw new IllegalArgumentException(
          "a margin for a difference of rates must be from -1 to 1, and was " + margin);
    }
    if (groups.hasEmptyGroup()) {
      return TestResult.undefined(UndefinedReason.EMPTY_GROUP, alternative, variance.method());
    }
    double z =
        switch (variance) {
          case RESTRICTED -> score(groups, margin, ScoreCorrection.NONE);
          case RESTRICTED_INFLATED -> score(groups, margin, ScoreCorrection.INFLATED);
          case UNPOOLED -> wald(groups, margin);
        };
    if (Double.isNaN(z)) {
      return TestResult.undefined(UndefinedReason.ZERO_VARIANCE, alternative, variance.method());
    }
    double p =
        switch (alternative) {
          case TWO_SIDED -> Normal.twoSided(z);
          case LESS -> Normal.upperTail(-z);
          case GREATER -> Normal.upperTail(z);
        };
    return new TestResult(
        Estimate.of(z),
        Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
        Estimate.of(p),
        alternative,
        variance.method());
  }

  /**
   * Returns the test of equivalence: p is the larger of the tests against the lower margin and the
   * upper margin.
   *
   * @throws IllegalArgumentException for a margin of ratios
   */
  public TestResult equivalence(TwoGroups groups, GapMargin margin) {
    if (margin.scale() != GapMargin.Scale.DIFFERENCE) {
      throw new IllegalArgumentException(
          "this test takes a margin of differences: RateGap takes either");
    }
    TestResult lower = of(groups, margin.lower(), Alternative.GREATER);
    TestResult upper = of(groups, margin.upper(), Alternative.LESS);
    if (!lower.pValue().isDefined()) {
      return new TestResult(
          lower.statistic(),
          lower.degreesOfFreedom(),
          lower.pValue(),
          Alternative.TWO_SIDED,
          variance.method());
    }
    TestResult weaker = lower.pValue().value() >= upper.pValue().value() ? lower : upper;
    return new TestResult(
        weaker.statistic(),
        weaker.degreesOfFreedom(),
        weaker.pValue(),
        Alternative.TWO_SIDED,
        variance.method());
  }

  private static double score(TwoGroups groups, double margin, ScoreCorrection correction) {
    return GapScoreLimits.z(groups, new FixedGap(GapScale.DIFFERENCE, margin), correction);
  }

  private static double wald(TwoGroups groups, double margin) {
    double n1 = groups.trials1();
    double n2 = groups.trials2();
    double p1 = groups.events1() / n1;
    double p2 = groups.events2() / n2;
    double squared = p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2;
    return squared == 0
        ? Double.NaN
        : (groups.riskDifference().value() - margin) / Math.sqrt(squared);
  }
}
