package org.eqmon.stats.inference.strata;

import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.TwoGroups;

/**
 * The test of no gap in any stratum, against a gap in the same direction in all, with the
 * hypergeometric variance.
 */
public final class CochranMantelHaenszelTest {
  /** Whether the chi-squared statistic is corrected for continuity. */
  public enum Continuity {
    /** It is not. */
    UNCORRECTED("stratified.cochranMantelHaenszel"),
    /** 1/2 is taken from the absolute excess of events, never below 0. */
    CORRECTED("stratified.cochranMantelHaenszel.corrected");

    private final Method method;

    Continuity(String id) {
      this.method =
          new Method(id, "Mantel & Haenszel 1959, Journal of the National Cancer Institute 22");
    }

    /** Returns the id and reference. */
    public Method method() {
      return method;
    }
  }

  private static final CochranMantelHaenszelTest DEFAULT =
      new CochranMantelHaenszelTest(Continuity.UNCORRECTED);

  private final Continuity continuity;

  private CochranMantelHaenszelTest(Continuity continuity) {
    this.continuity = Objects.requireNonNull(continuity, "continuity");
  }

  /** Returns the test without a correction. */
  public static CochranMantelHaenszelTest withDefaults() {
    return DEFAULT;
  }

  /** Returns the test with or without a correction. */
  public CochranMantelHaenszelTest with(Continuity continuity) {
    return new CochranMantelHaenszelTest(continuity);
  }

  /**
   * Returns the chi-squared result with 1 degree of freedom. Strata with an empty margin or fewer
   * than two members contribute nothing; undefined if all are such.
   */
  public TestResult of(Strata strata) {
    double excess = 0;
    double variance = 0;
    for (TwoGroups stratum : strata.informative()) {
      double n1 = stratum.trials1();
      double n2 = stratum.trials2();
      double n = n1 + n2;
      double events = (double) stratum.events1() + stratum.events2();
      excess += ((double) stratum.events1() * n2 - (double) stratum.events2() * n1) / n;
      variance += (n1 / n) * (n2 / n) * (events / (n - 1)) * (n - events);
    }
    if (variance == 0) {
      return TestResult.undefined(
          UndefinedReason.NO_VARIATION, Alternative.TWO_SIDED, continuity.method());
    }
    double distance =
        continuity == Continuity.CORRECTED ? Math.max(0, Math.abs(excess) - 0.5) : Math.abs(excess);
    return TestResult.ofChiSquared(distance * distance / variance, 1, continuity.method());
  }
}
