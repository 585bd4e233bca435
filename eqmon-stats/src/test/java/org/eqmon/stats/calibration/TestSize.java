package org.eqmon.stats.calibration;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.numerics.Roots;

/**
 * How often a test flags two groups that have the same rate: sums over all outcomes, for every rate
 * of {@link Grid#COMMON}.
 *
 * @param largest over the rates: the size of the test
 * @param largestAt the rate with the largest
 * @param mean over the rates
 */
record TestSize(double largest, double largestAt, double mean) {

  /** The outcomes that a test flags. */
  static final class Flagged {
    private final int[][] runs;
    private final int trials2;

    // For each count of group 1, where a run of flagged counts of group 2 starts and ends, in
    // turns.
    private Flagged(boolean[][] flagged) {
      trials2 = flagged[0].length - 1;
      runs = new int[flagged.length][];
      for (int i = 0; i < runs.length; i++) {
        boolean[] row = flagged[i];
        runs[i] =
            IntStream.rangeClosed(0, row.length)
                .filter(j -> (j < row.length && row[j]) != (j > 0 && row[j - 1]))
                .toArray();
      }
    }

    /** Asks about every outcome. */
    static Flagged all(int n1, int n2, Predicate<TwoGroups> test) {
      boolean[][] flagged = new boolean[n1 + 1][n2 + 1];
      for (int i = 0; i <= n1; i++) {
        for (int j = 0; j <= n2; j++) {
          flagged[i][j] = test.test(TwoGroups.of(i, n1, j, n2));
        }
      }
      return new Flagged(flagged);
    }

    /**
     * Finds, for each count of group 1, the counts of group 2 that aren't flagged by halving on
     * either side of where the rates are equal: for tests that flag whatever is further out than
     * what they flag.
     */
    static Flagged outward(int n1, int n2, Predicate<TwoGroups> test) {
      boolean[][] flagged = new boolean[n1 + 1][n2 + 1];
      for (int i = 0; i <= n1; i++) {
        int events = i;
        int equal = (int) Math.round((double) i * n2 / n1);
        long above =
            Roots.first(d -> test.test(TwoGroups.of(events, n1, equal + d, n2)), 0, n2 - equal);
        long below = Roots.first(d -> test.test(TwoGroups.of(events, n1, equal - d, n2)), 0, equal);
        for (int j = 0; j <= n2; j++) {
          flagged[i][j] = j >= equal + above || j <= equal - below;
        }
      }
      return new Flagged(flagged);
    }

    /** Returns the chance of being flagged for a pair of rates. */
    double chance(double rate1, double rate2) {
      double[] chance1 = TwoGroupCoverage.chances(runs.length - 1, new double[] {rate1})[0];
      double[] chance2 = TwoGroupCoverage.chances(trials2, new double[] {rate2})[0];
      double[] below = new double[chance2.length + 1];
      for (int j = 0; j < chance2.length; j++) {
        below[j + 1] = below[j] + chance2[j];
      }
      double sum = 0;
      for (int i = 0; i < chance1.length; i++) {
        for (int k = 0; k < runs[i].length; k += 2) {
          sum += chance1[i] * (below[runs[i][k + 1]] - below[runs[i][k]]);
        }
      }
      return sum;
    }

    TestSize size() {
      double largest = 0;
      double at = 0;
      double sum = 0;
      for (double rate : Grid.COMMON) {
        double chance = chance(rate, rate);
        sum += chance;
        if (chance > largest) {
          largest = chance;
          at = rate;
        }
      }
      return new TestSize(largest, at, sum / Grid.COMMON.length);
    }
  }
}
