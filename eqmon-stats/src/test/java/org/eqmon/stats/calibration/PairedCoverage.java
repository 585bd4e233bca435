package org.eqmon.stats.calibration;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.numerics.Binomial;
import org.eqmon.stats.inference.paired.PairedCounts;

/**
 * How often an interval of a gap between two answers of the same people covers it, and how often a
 * test flags answers without a gap: sums over all outcomes.
 *
 * @param least over the chances of yes to both, to the first only and to the second only, in steps
 * @param mean over the same
 */
record PairedCoverage(double least, double mean) {
  private static final int STEPS = 16;

  /** Returns the coverage of the intervals for so many pairs. */
  static PairedCoverage of(
      int pairs, Function<PairedCounts, Interval> method, ToDoubleFunction<double[]> gap) {
    Interval[][][] intervals = new Interval[pairs + 1][pairs + 1][pairs + 1];
    for (int both = 0; both <= pairs; both++) {
      for (int first = 0; first <= pairs - both; first++) {
        for (int second = 0; second <= pairs - both - first; second++) {
          intervals[both][first][second] =
              method.apply(PairedCounts.of(both, first, second, pairs - both - first - second));
        }
      }
    }
    double least = 1;
    double sum = 0;
    int points = 0;
    for (int i = 1; i < STEPS; i++) {
      for (int j = 1; j < STEPS - i; j++) {
        for (int k = 1; k < STEPS - i - j; k++) {
          double[] chances = {(double) i / STEPS, (double) j / STEPS, (double) k / STEPS};
          double covered = covered(intervals, chances, gap.applyAsDouble(chances));
          least = Math.min(least, covered);
          sum += covered;
          points++;
        }
      }
    }
    return new PairedCoverage(least, sum / points);
  }

  private static double covered(Interval[][][] intervals, double[] chances, double gap) {
    int pairs = intervals.length - 1;
    Binomial ofBoth = new Binomial(pairs, chances[0]);
    double covered = 0;
    for (int both = 0; both <= pairs; both++) {
      int left = pairs - both;
      Binomial ofFirst = new Binomial(left, chances[1] / (1 - chances[0]));
      double outer = ofBoth.probability(both);
      for (int first = 0; first <= left; first++) {
        Binomial ofSecond = new Binomial(left - first, chances[2] / (1 - chances[0] - chances[1]));
        double middle = outer * ofFirst.probability(first);
        for (int second = 0; second <= left - first; second++) {
          if (intervals[both][first][second].contains(gap)) {
            covered += middle * ofSecond.probability(second);
          }
        }
      }
    }
    return covered;
  }

  /** Returns how often a test flags equal answers, at most, whatever the chance of a change. */
  static double size(int pairs, double level, ToDoubleFunction<PairedCounts> pValue) {
    double[] flagged = new double[pairs + 1];
    for (int changed = 1; changed <= pairs; changed++) {
      Binomial firstOnly = new Binomial(changed, 0.5);
      for (int first = 0; first <= changed; first++) {
        PairedCounts counts = PairedCounts.of(0, first, changed - first, pairs - changed);
        if (pValue.applyAsDouble(counts) <= level) {
          flagged[changed] += firstOnly.probability(first);
        }
      }
    }
    double largest = 0;
    for (int i = 1; i <= 500; i++) {
      Binomial changes = new Binomial(pairs, i / 500.0);
      double chance = 0;
      for (int changed = 0; changed <= pairs; changed++) {
        chance += changes.probability(changed) * flagged[changed];
      }
      largest = Math.max(largest, chance);
    }
    return largest;
  }
}
