package org.eqmon.stats.inference.contingency;

import java.util.SplittableRandom;

/** Random tables with given margins, drawn cell by cell from hypergeometric distributions. */
final class TableSampling {
  private static final double LOG_TIE = Math.log1p(1e-7);

  private final TableMargins margins;
  private final int tables;
  private final SplittableRandom random;

  TableSampling(TableMargins margins, MonteCarlo monteCarlo) {
    this.margins = margins;
    this.tables = monteCarlo.tables();
    this.random = new SplittableRandom(monteCarlo.seed());
  }

  /** Returns how many of the random tables are not more probable than the observed one. */
  int extreme() {
    int count = 0;
    double limit = margins.logObserved() + LOG_TIE;
    for (int i = 0; i < tables; i++) {
      if (logProbability() <= limit) {
        count++;
      }
    }
    return count;
  }

  private double logProbability() {
    int[] left = margins.columns().clone();
    int[] rows = margins.rows();
    double log = margins.logConstant();
    int all = 0;
    for (int column : left) {
      all += column;
    }
    for (int i = 0; i < rows.length - 1; i++) {
      int rowLeft = rows[i];
      int others = all;
      for (int j = 0; j < left.length; j++) {
        int x = others == left[j] ? rowLeft : draw(left[j], others - left[j], rowLeft);
        others -= left[j];
        rowLeft -= x;
        left[j] -= x;
        log -= margins.logFactorial(x);
        if (others == 0) {
          break;
        }
      }
      all -= rows[i];
    }
    for (int column : left) {
      log -= margins.logFactorial(column);
    }
    return log;
  }

  // How many of a drawn are among u, of u and v in all: by inversion, outward from the mode.
  private int draw(int u, int v, int a) {
    int fewest = Math.max(0, a - v);
    int most = Math.min(a, u);
    if (fewest == most) {
      return fewest;
    }
    int mode = (int) Math.floor((a + 1.0) * (u + 1.0) / (u + v + 2.0));
    mode = Math.max(fewest, Math.min(most, mode));
    double probability =
        Math.exp(
            margins.logFactorial(u)
                + margins.logFactorial(v)
                + margins.logFactorial(a)
                + margins.logFactorial(u + v - a)
                - margins.logFactorial(u + v)
                - margins.logFactorial(mode)
                - margins.logFactorial(u - mode)
                - margins.logFactorial(a - mode)
                - margins.logFactorial(v - a + mode));
    double rest = random.nextDouble() - probability;
    int down = mode;
    int up = mode;
    double below = probability;
    double above = probability;
    while (rest > 0 && (down > fewest || up < most)) {
      if (up < most) {
        above *= ((double) (a - up) * (u - up)) / ((up + 1.0) * (v - a + up + 1.0));
        up++;
        rest -= above;
        if (rest <= 0) {
          return up;
        }
      }
      if (down > fewest) {
        below *= ((double) down * (v - a + down)) / ((a - down + 1.0) * (u - down + 1.0));
        down--;
        rest -= below;
        if (rest <= 0) {
          return down;
        }
      }
    }
    return mode;
  }
}
