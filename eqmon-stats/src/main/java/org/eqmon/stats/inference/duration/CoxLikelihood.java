package org.eqmon.stats.inference.duration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eqmon.stats.inference.numerics.DesignMatrix;
import org.eqmon.stats.inference.numerics.Likelihood;
import org.eqmon.stats.inference.numerics.PositiveDefinite;

/**
 * The partial likelihood of proportional hazards with Efron's way with ties, for patterns of
 * covariates with their durations, within strata. Each evaluation goes once through the patterns'
 * distinct times, from the last to the first, however many people stand behind them.
 */
final class CoxLikelihood implements Likelihood {
  private static final long LARGEST = 100_000_000_000L;
  private static final double SAME_DIRECTION = 1e-6;
  private static final double COLLINEAR = 1e-11;

  private final DesignMatrix design;
  private final double[][] rows;

  /** The cells: one for each time of each pattern, by stratum and then from the last time on. */
  private final int[] pattern;

  private final double[] leaving;
  private final double[] ended;

  /** Where the cells of one stratum and time end, and which of these start a stratum. */
  private final int[] blockEnd;

  private final boolean[] startsStratum;
  private final double events;

  private record Cell(int stratum, double time, int pattern, double leaving, double ended) {}

  CoxLikelihood(DesignMatrix design, List<Durations> durations, int[] strata) {
    this.design = design;
    rows = new double[design.rows()][];
    List<Cell> cells = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = design.row(i);
      Durations group = durations.get(i).requireOneEnd();
      for (int t = 0; t < group.distinct(); t++) {
        double ends = group.ended(1, t);
        sum += ends;
        cells.add(new Cell(strata[i], group.time(t), i, ends + group.censored(t), ends));
      }
    }
    events = sum;
    cells.sort(
        Comparator.comparingInt(Cell::stratum)
            .thenComparing(Comparator.comparingDouble(Cell::time).reversed()));
    pattern = new int[cells.size()];
    leaving = new double[cells.size()];
    ended = new double[cells.size()];
    int[] ends = new int[cells.size()];
    boolean[] starts = new boolean[cells.size()];
    int blocks = 0;
    for (int c = 0; c < pattern.length; c++) {
      Cell cell = cells.get(c);
      pattern[c] = cell.pattern();
      leaving[c] = cell.leaving();
      ended[c] = cell.ended();
      boolean sameStratum = c > 0 && cells.get(c - 1).stratum() == cell.stratum();
      if (!sameStratum || cells.get(c - 1).time() != cell.time()) {
        starts[blocks] = !sameStratum;
        blocks++;
      }
      ends[blocks - 1] = c + 1;
    }
    blockEnd = Arrays.copyOf(ends, blocks);
    startsStratum = Arrays.copyOf(starts, blocks);
  }

  boolean hasPeople() {
    return blockEnd.length > 0;
  }

  boolean hasEvents() {
    return events > 0;
  }

  /**
   * Returns whether some combination of covariates is the same for everybody at risk at the first
   * end of each stratum, so that the likelihood is level in it.
   */
  boolean isCollinear() {
    int columns = design.columns();
    double[][] products = new double[columns][columns];
    double[] squares = new double[columns];
    boolean[] present = new boolean[rows.length];
    int block = 0;
    while (block < blockEnd.length) {
      int next = block + 1;
      while (next < blockEnd.length && !startsStratum[next]) {
        next++;
      }
      addCentred(firstRiskSet(block, next, present), products, squares);
      block = next;
    }
    for (int j = 0; j < columns; j++) {
      if (!(products[j][j] > COLLINEAR * squares[j])) {
        return true;
      }
    }
    return PositiveDefinite.of(products, COLLINEAR).isEmpty();
  }

  /** Returns the patterns at risk at the first end of a stratum, each once. */
  private List<double[]> firstRiskSet(int from, int to, boolean[] present) {
    int last = from - 1;
    for (int block = from; block < to; block++) {
      for (int c = start(block); c < blockEnd[block]; c++) {
        last = ended[c] > 0 ? block : last;
      }
    }
    List<double[]> set = new ArrayList<>();
    for (int c = start(from); last >= from && c < blockEnd[last]; c++) {
      if (!present[pattern[c]]) {
        present[pattern[c]] = true;
        set.add(rows[pattern[c]]);
      }
    }
    return set;
  }

  private static void addCentred(List<double[]> set, double[][] products, double[] squares) {
    int columns = squares.length;
    double[] mean = new double[columns];
    for (double[] row : set) {
      for (int j = 0; j < columns; j++) {
        mean[j] += row[j] / set.size();
        squares[j] += row[j] * row[j];
      }
    }
    for (double[] row : set) {
      for (int j = 0; j < columns; j++) {
        for (int k = j; k < columns; k++) {
          products[j][k] += (row[j] - mean[j]) * (row[k] - mean[k]);
        }
      }
    }
  }

  private int start(int block) {
    return block == 0 ? 0 : blockEnd[block - 1];
  }

  /** Returns whether differences of the log likelihood would be lost in its rounding. */
  static boolean isTooLarge(List<Durations> durations) {
    return durations.stream().anyMatch(group -> group.total() > LARGEST);
  }

  @Override
  public double value(double[] beta) {
    double[] eta = design.times(beta);
    double highest = Arrays.stream(eta).max().orElse(0);
    double sum = 0;
    double risk = 0;
    for (int block = 0; block < blockEnd.length; block++) {
      risk = startsStratum[block] ? 0 : risk;
      double ties = 0;
      double tiesRisk = 0;
      for (int c = start(block); c < blockEnd[block]; c++) {
        double relative = eta[pattern[c]] - highest;
        double weight = Math.exp(relative);
        risk += leaving[c] * weight;
        if (ended[c] > 0) {
          ties += ended[c];
          tiesRisk += ended[c] * weight;
          sum += ended[c] * relative;
        }
      }
      if (ties > 0) {
        if (!(tiesRisk > 0)) {
          return Double.NEGATIVE_INFINITY;
        }
        sum -= ties * Math.log(risk);
        sum -= ties > 1 ? new EfronTies(shrinking(risk, ties, tiesRisk), ties).logSum : 0;
      }
    }
    return sum;
  }

  private static double shrinking(double risk, double ties, double tiesRisk) {
    return Math.max(ties, ties * (risk / tiesRisk));
  }

  @Override
  public double[][] derivatives(double[] beta, double[] gradient) {
    double[] eta = design.times(beta);
    double highest = Arrays.stream(eta).max().orElse(0);
    int columns = beta.length;
    Arrays.fill(gradient, 0);
    double[][] information = new double[columns][columns];
    Weighted risk = new Weighted(columns);
    for (int block = 0; block < blockEnd.length; block++) {
      risk = startsStratum[block] ? new Weighted(columns) : risk;
      Weighted tied = new Weighted(columns);
      double ties = 0;
      for (int c = start(block); c < blockEnd[block]; c++) {
        double[] row = rows[pattern[c]];
        double weight = Math.exp(eta[pattern[c]] - highest);
        risk.add(leaving[c] * weight, row);
        if (ended[c] > 0) {
          ties += ended[c];
          tied.add(ended[c] * weight, row);
          for (int j = 0; j < columns; j++) {
            gradient[j] += ended[c] * row[j];
          }
        }
      }
      if (ties > 0) {
        EfronTies sums = new EfronTies(shrinking(risk.weight, ties, tied.weight), ties);
        double[] apart = new double[columns];
        for (int j = 0; j < columns; j++) {
          apart[j] = risk.mean(j) - tied.mean(j);
          gradient[j] -= ties * risk.mean(j) + sums.excess * apart[j];
        }
        for (int j = 0; j < columns; j++) {
          for (int k = j; k < columns; k++) {
            information[j][k] +=
                (ties + sums.excess) * risk.covariance(j, k)
                    - sums.excess * tied.covariance(j, k)
                    - (sums.excess + sums.squaredExcess) * apart[j] * apart[k];
          }
        }
      }
    }
    return information;
  }

  /**
   * Returns whether everybody who ended had the steepest rise of those at risk, always: then no end
   * becomes less likely along the direction, and there is no maximum.
   */
  @Override
  public boolean risesForEver(double[] direction) {
    double[] slope = design.times(direction);
    double largest = 0;
    for (int c : pattern) {
      largest = Math.max(largest, Math.abs(slope[c]));
    }
    double tolerance = SAME_DIRECTION * largest;
    boolean rises = false;
    double steepest = 0;
    double flattest = 0;
    for (int block = 0; block < blockEnd.length; block++) {
      if (startsStratum[block]) {
        steepest = Double.NEGATIVE_INFINITY;
        flattest = Double.POSITIVE_INFINITY;
      }
      for (int c = start(block); c < blockEnd[block]; c++) {
        steepest = Math.max(steepest, slope[pattern[c]]);
        flattest = Math.min(flattest, slope[pattern[c]]);
      }
      for (int c = start(block); c < blockEnd[block]; c++) {
        if (ended[c] > 0) {
          if (slope[pattern[c]] < steepest - tolerance) {
            return false;
          }
          rises |= flattest < steepest - tolerance;
        }
      }
    }
    return rises;
  }

  /**
   * A weighted set of rows: its weight, mean and covariance matrix, kept up to date as rows are
   * added, so that nothing cancels when nearly all weight is on one row (West 1979, Communications
   * of the ACM 22).
   */
  private static final class Weighted {
    private double weight;
    private final double[] mean;
    private final double[][] products;

    Weighted(int columns) {
      mean = new double[columns];
      products = new double[columns][columns];
    }

    void add(double amount, double[] row) {
      if (!(amount > 0)) {
        return;
      }
      double before = weight;
      weight += amount;
      double share = amount / weight;
      double[] away = new double[row.length];
      for (int j = 0; j < row.length; j++) {
        away[j] = row[j] - mean[j];
        mean[j] += share * away[j];
      }
      for (int j = 0; j < row.length; j++) {
        for (int k = j; away[j] != 0 && k < row.length; k++) {
          products[j][k] += before * share * away[j] * away[k];
        }
      }
    }

    double mean(int j) {
      return mean[j];
    }

    double covariance(int j, int k) {
      return products[j][k] / weight;
    }
  }
}
