package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.numerics.Normal;
import org.eqmon.stats.inference.numerics.ScoreCorrection;

/** One statistic that speaks for a gap above a value; for below, the groups are swapped. */
interface GapEvidence {
  /** Returns the one-sided p-value of "at most the gap". */
  double pValue(TwoGroups groups, FixedGap gap);

  /** Returns the evidence of one pair of groups, for searches at one level. */
  AtLevel of(TwoGroups groups);

  /** Returns the width to which a limit is searched. */
  double tolerance();

  /**
   * Returns how many steps beyond a limit are looked at for gaps that aren't ruled out: an exact
   * p-value jumps as the gap moves, because outcomes enter and leave.
   */
  int stepsBeyond();

  /** Returns the id and reference. */
  Method method();

  /** The evidence of one pair of groups. */
  interface AtLevel {
    /**
     * Returns the one-sided p-value of "at most the gap" as it stands at a level: at most the level
     * exactly when the gap is ruled out at that level.
     */
    double at(FixedGap gap, double level);
  }

  /** Where the exact unconditional test comes from. */
  String EXACT_REFERENCE =
      "Barnard 1947, Biometrika 34, pages 123-138; Berger & Boos 1994, Journal of the American"
          + " Statistical Association 89, pages 1012-1016";

  /** The exact unconditional test. */
  GapEvidence EXACT =
      new GapEvidence() {
        private final Method method = new Method("rateGap.exact", EXACT_REFERENCE);

        @Override
        public double pValue(TwoGroups groups, FixedGap gap) {
          return new ExactGapTest(groups).pValue(gap);
        }

        @Override
        public AtLevel of(TwoGroups groups) {
          return new ExactGapTest(groups)::atLevel;
        }

        @Override
        public double tolerance() {
          return 1e-8;
        }

        @Override
        public int stepsBeyond() {
          return 12;
        }

        @Override
        public Method method() {
          return method;
        }
      };

  /** The score test with N/(N-1), skewness correction and half of Yates' continuity correction. */
  GapEvidence CORRECTED_SCORE =
      new GapEvidence() {
        private final Method method =
            new Method(
                "rateGap.correctedScore",
                "Laud 2017, Pharmaceutical Statistics 16, with a continuity correction of a quarter"
                    + " of the steps 1/n1 + 1/n2");

        @Override
        public double pValue(TwoGroups groups, FixedGap gap) {
          return Math.max(
              ExactGapTest.LEAST,
              Normal.upperTail(GapScoreLimits.z(groups, gap, ScoreCorrection.CONTINUITY)));
        }

        @Override
        public AtLevel of(TwoGroups groups) {
          return (gap, level) -> pValue(groups, gap);
        }

        @Override
        public double tolerance() {
          return 1e-13;
        }

        @Override
        public int stepsBeyond() {
          return 0;
        }

        @Override
        public Method method() {
          return method;
        }
      };
}
