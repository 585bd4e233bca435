package org.eqmon.stats.inference.gap;

import org.eqmon.stats.inference.numerics.RatePair;

/**
 * The exact unconditional test that a gap is at most a value, against a larger one.
 *
 * <p>Outcomes are ordered by the signed root of the likelihood ratio, which rises with the events
 * of group 1 and falls with those of group 2 for every hypothesised gap, and the unknown rate is
 * searched over the values that the data don't rule out (Berger and Boos 1994). A fixed share of
 * the level, {@value #SPENT}, is spent on ruling them out, so that the p-value has no floor.
 */
final class ExactGapTest {
  /** The share of the level that is spent on ruling out values of the unknown rate. */
  static final double SPENT = 0.001;

  /** The least p-value that is reported. */
  static final double LEAST = 1e-300;

  private static final double TIE = 1e-9;
  private static final double NEGLIGIBLE = 37;
  private static final double FARTHEST = 37;
  private static final double TOLERANCE = 1e-9;
  private static final int CROSSING_STEPS = 6;

  private final TwoGroups groups;
  private double rangeSpent = Double.NaN;
  private RateRange range1 = new RateRange(0, 1);
  private RateRange range2 = new RateRange(0, 1);

  ExactGapTest(TwoGroups groups) {
    this.groups = groups;
  }

  /**
   * Returns the signed root of the likelihood ratio of a hypothesised gap: positive if the outcome
   * lies above it.
   */
  static double signedRoot(TwoGroups groups, FixedGap gap, long events1, long events2) {
    double n1 = groups.trials1();
    double n2 = groups.trials2();
    double x1 = events1;
    double x2 = events2;
    RatePair rates = gap.likeliest(x1, n1, x2, n2);
    double deviance =
        RateRange.divergence(x1, n1, rates.rate1()) + RateRange.divergence(x2, n2, rates.rate2());
    return Math.copySign(Math.sqrt(2 * Math.max(0, deviance)), gap.excess(x1, n1, x2, n2));
  }

  /**
   * Returns the p-value of "at most the gap" as it stands at a level: it is at most the level
   * exactly when the test at that level rejects. It doesn't rise with the level.
   */
  double atLevel(FixedGap gap, double level) {
    double spent = SPENT * level;
    if (spent != rangeSpent) {
      double limit = Math.log(4 / spent);
      range1 = RateRange.within(groups.events1(), groups.trials1(), limit);
      range2 = RateRange.within(groups.events2(), groups.trials2(), limit);
      rangeSpent = spent;
    }
    double root = signedRoot(groups, gap, groups.events1(), groups.events2());
    RateRange rates = gap.rates2(range1, range2);
    if (rates.low() > rates.high()) {
      return root > 0 ? 0 : 1;
    }
    double far = Math.min(Math.abs(root), FARTHEST);
    Staircase staircase =
        new Staircase(
            groups,
            gap,
            rates,
            (x1, x2) -> signedRoot(groups, gap, x1, x2),
            root - TIE * (1 + Math.abs(root)),
            0.5 * far * far + NEGLIGIBLE);
    RateRange rates1 = new RateRange(gap.rate1(rates.low()), gap.rate1(rates.high()));
    double standardErrors =
        Math.hypot(
            rates1.standardErrors((double) groups.trials1()),
            rates.standardErrors((double) groups.trials2()));
    return UnknownRate.largest(staircase::probability, rates, standardErrors) / (1 - SPENT);
  }

  /**
   * Returns a level at which "at most the gap" is rejected: the smallest one, up to what {@value
   * #CROSSING_STEPS} halvings leave.
   */
  double pValue(FixedGap gap) {
    double root = signedRoot(groups, gap, groups.events1(), groups.events2());
    double guess = root > 0 ? 0.5 * Math.exp(-0.5 * root * root) / (1 + root) : 0.5;
    double value = atLevel(gap, Math.max(LEAST, guess));
    if (value >= 0.5 || root <= 0) {
      return Math.min(1, value);
    }
    double refused = Math.max(LEAST, value);
    double valid = atLevel(gap, refused);
    if (valid <= refused * (1 + TOLERANCE)) {
      return refused;
    }
    valid = Math.min(1, valid);
    for (int i = 0; i < CROSSING_STEPS && valid > refused * (1 + TOLERANCE); i++) {
      double least = atLevel(gap, valid);
      if (least >= valid * (1 - TOLERANCE)) {
        return valid;
      }
      double next = Math.max(least, Math.sqrt(refused * valid));
      double there = atLevel(gap, next);
      if (there <= next) {
        valid = next;
      } else {
        refused = next;
        valid = Math.min(valid, there);
      }
    }
    return valid;
  }
}
