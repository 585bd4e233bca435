package org.eqmon.stats.calibration;

import java.util.Optional;
import java.util.function.Function;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.numerics.Binomial;

/**
 * How often an interval of a gap between two groups covers it: sums over all outcomes, for pairs of
 * rates on a grid. An interval that isn't defined covers nothing.
 *
 * @param least over the pairs of rates
 * @param rate1 the rate of group 1 at the least
 * @param rate2 the rate of group 2 at the least
 * @param mean over the pairs of rates
 * @param meanWidth over the pairs of rates; of a ratio r, on the scale r / (1 + r)
 */
record TwoGroupCoverage(double least, double rate1, double rate2, double mean, double meanWidth) {

  /** What a gap is. */
  enum Measure {
    RISK_DIFFERENCE {
      @Override
      double of(double rate1, double rate2) {
        return rate1 - rate2;
      }
    },
    RISK_RATIO {
      @Override
      double of(double rate1, double rate2) {
        return rate1 / rate2;
      }
    },
    ODDS_RATIO {
      @Override
      double of(double rate1, double rate2) {
        return rate1 / (1 - rate1) / (rate2 / (1 - rate2));
      }
    };

    abstract double of(double rate1, double rate2);

    double opposite(double gap) {
      return this == RISK_DIFFERENCE ? -gap : 1 / gap;
    }

    double width(Interval interval) {
      return this == RISK_DIFFERENCE
          ? interval.width()
          : part(interval.upper()) - part(interval.lower());
    }

    private static double part(double ratio) {
      return Double.isInfinite(ratio) ? 1 : ratio / (1 + ratio);
    }

    /** The rates for which it is looked at; a ratio isn't defined at 0. */
    double[] rates() {
      return this == RISK_DIFFERENCE ? Grid.CLOSED : Grid.OPEN;
    }
  }

  /** Returns the coverage of a method's intervals for two groups of given sizes. */
  static TwoGroupCoverage of(
      int n1, int n2, Measure measure, Function<TwoGroups, Optional<Interval>> method) {
    return new Intervals(n1, n2, measure, method).coverage();
  }

  private static final class Intervals {
    private final double[][] lower;
    private final double[][] upper;
    private final double[][] width;
    private final Measure measure;

    Intervals(int n1, int n2, Measure measure, Function<TwoGroups, Optional<Interval>> method) {
      this.measure = measure;
      lower = new double[n1 + 1][n2 + 1];
      upper = new double[n1 + 1][n2 + 1];
      width = new double[n1 + 1][n2 + 1];
      for (int i = 0; i <= n1; i++) {
        for (int j = 0; j <= n2; j++) {
          if (n1 == n2 && j < i && j > 0) {
            // Swapping the groups inverts every interval: GapLawsTest. Some aren't defined without
            // events in group 2.
            lower[i][j] = measure.opposite(upper[j][i]);
            upper[i][j] = measure.opposite(lower[j][i]);
            width[i][j] = width[j][i];
            continue;
          }
          Optional<Interval> interval = method.apply(TwoGroups.of(i, n1, j, n2));
          lower[i][j] = interval.map(Interval::lower).orElse(Double.NaN);
          upper[i][j] = interval.map(Interval::upper).orElse(Double.NaN);
          width[i][j] = interval.map(measure::width).orElse(0.0);
        }
      }
    }

    TwoGroupCoverage coverage() {
      double[] rates = measure.rates();
      double[][] chance1 = chances(lower.length - 1, rates);
      double[][] chance2 = chances(lower[0].length - 1, rates);
      double least = Double.POSITIVE_INFINITY;
      double rate1 = 0;
      double rate2 = 0;
      double sum = 0;
      double widths = 0;
      for (int a = 0; a < rates.length; a++) {
        for (int b = 0; b < rates.length; b++) {
          double gap = measure.of(rates[a], rates[b]);
          double covered = 0;
          for (int i = 0; i < lower.length; i++) {
            double row = 0;
            double rowWidth = 0;
            for (int j = 0; j < lower[i].length; j++) {
              if (lower[i][j] <= gap && gap <= upper[i][j]) {
                row += chance2[b][j];
              }
              rowWidth += chance2[b][j] * width[i][j];
            }
            covered += chance1[a][i] * row;
            widths += chance1[a][i] * rowWidth;
          }
          sum += covered;
          if (covered < least) {
            least = covered;
            rate1 = rates[a];
            rate2 = rates[b];
          }
        }
      }
      int pairs = rates.length * rates.length;
      return new TwoGroupCoverage(least, rate1, rate2, sum / pairs, widths / pairs);
    }
  }

  /** Returns the probability of each count, by rate. */
  static double[][] chances(int trials, double[] rates) {
    double[][] chances = new double[rates.length][trials + 1];
    for (int a = 0; a < rates.length; a++) {
      Binomial counts = new Binomial(trials, rates[a]);
      for (int i = 0; i <= trials; i++) {
        chances[a][i] = counts.probability(i);
      }
    }
    return chances;
  }
}
