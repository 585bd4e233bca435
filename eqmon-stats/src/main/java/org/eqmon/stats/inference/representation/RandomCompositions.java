package org.eqmon.stats.inference.representation;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Random compositions of a total: everyone falls into a category with its share as chance. */
final class RandomCompositions {
  private static final double TIE = 1e-9;
  private static final long LARGEST_WORK = 1_000_000_000L;

  private final GoodnessOfFit fit;
  private final double[] shares;
  private final long total;

  RandomCompositions(GoodnessOfFit fit, double[] shares, long total) {
    this.fit = fit;
    this.shares = shares;
    this.total = total;
  }

  /** Whether so many people can be drawn so often. */
  boolean canBeDrawn(FitDistribution.MonteCarlo monteCarlo) {
    return total <= LARGEST_WORK / monteCarlo.samples();
  }

  /** Returns the share of compositions, the observed one included, with at least this statistic. */
  double pValue(double statistic, FitDistribution.MonteCarlo monteCarlo) {
    double bound = statistic - TIE * Math.max(1, statistic);
    SplittableRandom random = new SplittableRandom(monteCarlo.seed());
    Alias alias = new Alias(shares);
    long[] counts = new long[shares.length];
    long atLeast = 1;
    for (int sample = 0; sample < monteCarlo.samples(); sample++) {
      Arrays.fill(counts, 0);
      for (long person = 0; person < total; person++) {
        counts[alias.draw(random)]++;
      }
      if (fit.statistic(counts, shares, total) >= bound) {
        atLeast++;
      }
    }
    return (double) atLeast / (monteCarlo.samples() + 1.0);
  }

  /** Walker's alias method as arranged by Vose (1991): one draw in constant time. */
  private static final class Alias {
    private final double[] keep;
    private final int[] other;

    Alias(double[] shares) {
      int k = shares.length;
      keep = new double[k];
      other = new int[k];
      double sum = 0;
      for (double share : shares) {
        sum += share;
      }
      int[] small = new int[k];
      int[] large = new int[k];
      int smalls = 0;
      int larges = 0;
      for (int i = 0; i < k; i++) {
        keep[i] = shares[i] * k / sum;
        other[i] = i;
        if (keep[i] < 1) {
          small[smalls++] = i;
        } else {
          large[larges++] = i;
        }
      }
      while (smalls > 0 && larges > 0) {
        int under = small[--smalls];
        int over = large[larges - 1];
        other[under] = over;
        keep[over] -= 1 - keep[under];
        if (keep[over] < 1) {
          larges--;
          small[smalls++] = over;
        }
      }
    }

    int draw(SplittableRandom random) {
      int column = random.nextInt(keep.length);
      return random.nextDouble() < keep[column] ? column : other[column];
    }
  }
}
