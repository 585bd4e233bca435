package org.eqmon.stats.inference.multiplicity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.Method;

/**
 * A procedure that adjusts p-values for how many comparisons are made.
 *
 * <p>Which rate each keeps at or below the level: the <em>family-wise error rate</em> is the chance
 * of any false rejection in the family, the <em>false discovery rate</em> the expected share of
 * false rejections among the rejections.
 *
 * <p>The confidence of the interval that goes with each comparison follows from the level q, the
 * number of comparisons m and the number rejected R, as the constants say. In each case it is one
 * minus the level at which the procedure tested that comparison, so the interval excludes "no gap"
 * exactly when the adjusted p-value is at or below q.
 */
public enum Adjustment {
  /** No adjustment. Intervals at 1 - q. */
  NONE("none", "No adjustment for the number of comparisons"),
  /** Bonferroni: family-wise error rate, any dependence. Intervals at 1 - q/m. */
  BONFERRONI("bonferroni", "Bonferroni 1936; Dunn 1961"),
  /**
   * Šidák: family-wise error rate, independent or positively dependent comparisons. Intervals at (1
   * - q)^(1/m).
   */
  SIDAK("sidak", "Šidák 1967, Journal of the American Statistical Association 62"),
  /**
   * Holm: family-wise error rate, any dependence. A comparison rejected at step j has its interval
   * at 1 - q/(m-j+1), the others at 1 - q/(m-R), where the procedure stopped.
   */
  HOLM("holm", "Holm 1979, Scandinavian Journal of Statistics 6"),
  /**
   * Holm with Šidák's levels: family-wise error rate, independent or positively dependent
   * comparisons. Intervals at (1 - q)^(1/(m-j+1)), the others at (1 - q)^(1/(m-R)).
   */
  HOLM_SIDAK("holmSidak", "Holm 1979 with the levels of Šidák 1967"),
  /**
   * Hochberg: family-wise error rate, independent or positively dependent comparisons. Intervals at
   * 1 - q/(m-R+1) for the rejected and 1 - q/(m-R) for the others.
   */
  HOCHBERG("hochberg", "Hochberg 1988, Biometrika 75"),
  /**
   * Hommel: family-wise error rate, independent or positively dependent comparisons. All intervals
   * at 1 - q/j, with j the largest number of comparisons that could all be null by Simes' test.
   */
  HOMMEL("hommel", "Hommel 1988, Biometrika 75; Wright 1992, Biometrics 48"),
  /**
   * Benjamini and Hochberg: false discovery rate, independent or positively dependent comparisons.
   * Intervals at 1 - Rq/m for the rejected, which keep the false coverage rate at q, and 1 -
   * (R+1)q/m for the others: the level at which the next one would have been rejected.
   */
  BENJAMINI_HOCHBERG(
      "benjaminiHochberg",
      "Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57; intervals:"
          + " Benjamini & Yekutieli 2005, Journal of the American Statistical Association 100"),
  /**
   * Benjamini and Yekutieli: false discovery rate, any dependence. As Benjamini and Hochberg with q
   * divided by 1 + 1/2 + ... + 1/m.
   */
  BENJAMINI_YEKUTIELI(
      "benjaminiYekutieli",
      "Benjamini & Yekutieli 2001, Annals of Statistics 29; intervals: Benjamini & Yekutieli 2005");

  private static final double ROUNDING = 1e-9;

  private final Method method;

  Adjustment(String id, String reference) {
    this.method = new Method("multiplicity." + id, reference);
  }

  /** Returns the procedure's id and reference. */
  public Method method() {
    return method;
  }

  /**
   * Returns the adjusted p-values, in the order given: the smallest level at which the procedure
   * would reject each comparison, at most 1. An empty family gives an empty array.
   *
   * @param pValues the p-values of the whole family, each from 0 to 1
   * @throws IllegalArgumentException if a p-value isn't from 0 to 1
   */
  public double[] adjust(double... pValues) {
    int[] order = ascending(pValues);
    int m = pValues.length;
    double[] sorted = new double[m];
    for (int i = 0; i < m; i++) {
      sorted[i] = pValues[order[i]];
    }
    double[] adjusted = adjustSorted(sorted);
    double[] result = new double[m];
    for (int i = 0; i < m; i++) {
      result[order[i]] = Math.min(1, adjusted[i]);
    }
    return result;
  }

  /**
   * Decides every comparison of a family at a level, and says at which confidence each one's
   * interval agrees with the decision.
   *
   * @param level the level q, between 0 and 1, such as 0.05
   * @param pValues the p-values of the whole family, each from 0 to 1
   * @throws IllegalArgumentException if the level isn't between 0 and 1, or a p-value isn't from 0
   *     to 1
   */
  public AdjustedFamily decide(double level, double... pValues) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "the level must be between 0 and 1, such as 0.05, and was " + level);
    }
    double[] adjusted = adjust(pValues);
    int m = pValues.length;
    int[] order = ascending(pValues);
    int rejections = 0;
    for (double a : adjusted) {
      if (a <= level) {
        rejections++;
      }
    }
    double[] sorted = new double[m];
    for (int i = 0; i < m; i++) {
      sorted[i] = pValues[order[i]];
    }
    double[] confidence = new double[m];
    int step = 0;
    for (int i = 0; i < m; i++) {
      if (i == 0 || sorted[i] > sorted[i - 1]) {
        step = i + 1;
      }
      boolean rejected = i < rejections;
      double tested = testedAt(level, sorted, step, rejections, rejected);
      confidence[order[i]] = agreeing(1 - tested, sorted[i], rejected);
    }
    List<AdjustedComparison> comparisons = new ArrayList<>(m);
    for (int i = 0; i < m; i++) {
      comparisons.add(
          new AdjustedComparison(pValues[i], adjusted[i], adjusted[i] <= level, confidence[i]));
    }
    return new AdjustedFamily(this, level, comparisons);
  }

  /**
   * Keeps the confidence on its side of the p-value, by more than an interval is computed to, where
   * the decision was made on the very edge.
   */
  private static double agreeing(double confidence, double pValue, boolean rejected) {
    double margin = ROUNDING * Math.min(pValue, 1 - pValue);
    return rejected
        ? Math.min(confidence, 1 - pValue - margin)
        : Math.max(confidence, 1 - pValue + margin);
  }

  private double testedAt(double q, double[] sorted, int step, int rejections, boolean rejected) {
    int m = sorted.length;
    int stepDown = rejected ? m - step + 1 : m - rejections;
    int stepUp = rejected ? rejections : rejections + 1;
    return switch (this) {
      case NONE -> q;
      case BONFERRONI -> q / m;
      case SIDAK -> sidakLevel(q, m);
      case HOLM -> q / stepDown;
      case HOLM_SIDAK -> sidakLevel(q, stepDown);
      case HOCHBERG -> q / (m - stepUp + 1);
      case HOMMEL -> q / largestNullSet(q, sorted);
      case BENJAMINI_HOCHBERG -> q * stepUp / m;
      case BENJAMINI_YEKUTIELI -> q * stepUp / (m * harmonic(m));
    };
  }

  private double[] adjustSorted(double[] p) {
    int m = p.length;
    return switch (this) {
      case NONE -> p.clone();
      case BONFERRONI -> stepwise(p, i -> m * p[i]);
      case SIDAK -> stepwise(p, i -> sidak(p[i], m));
      case HOLM -> runningMaximum(stepwise(p, i -> (m - i) * p[i]));
      case HOLM_SIDAK -> runningMaximum(stepwise(p, i -> sidak(p[i], m - i)));
      case HOCHBERG -> runningMinimum(stepwise(p, i -> (m - i) * p[i]));
      case HOMMEL -> hommel(p);
      case BENJAMINI_HOCHBERG -> runningMinimum(stepwise(p, i -> m * p[i] / (i + 1)));
      case BENJAMINI_YEKUTIELI -> {
        double sum = harmonic(m);
        yield runningMinimum(stepwise(p, i -> m * sum * p[i] / (i + 1)));
      }
    };
  }

  private static double[] stepwise(double[] p, IntToDoubleFunction step) {
    return IntStream.range(0, p.length).mapToDouble(step).toArray();
  }

  private static double[] runningMaximum(double[] values) {
    for (int i = 1; i < values.length; i++) {
      values[i] = Math.max(values[i], values[i - 1]);
    }
    return values;
  }

  private static double[] runningMinimum(double[] values) {
    for (int i = values.length - 2; i >= 0; i--) {
      values[i] = Math.min(values[i], values[i + 1]);
    }
    return values;
  }

  /** Returns 1 - (1 - p)^m without losing small p. */
  private static double sidak(double p, int m) {
    return -Math.expm1(m * Math.log1p(-p));
  }

  private static double sidakLevel(double q, int m) {
    return -Math.expm1(Math.log1p(-q) / m);
  }

  private static double harmonic(int m) {
    double sum = 0;
    for (int i = m; i >= 1; i--) {
      sum += 1.0 / i;
    }
    return sum;
  }

  /**
   * A comparison is rejected at q if Simes' test rejects every set of comparisons that holds it;
   * the hardest set of each size holds it and the largest p-values.
   */
  private static double[] hommel(double[] p) {
    int m = p.length;
    double[] adjusted = p.clone();
    for (int size = 2; size <= m; size++) {
      double simesOfLargest = Double.POSITIVE_INFINITY;
      for (int k = 2; k <= size; k++) {
        simesOfLargest = Math.min(simesOfLargest, size * p[m - size + k - 1] / k);
      }
      for (int i = 0; i < m; i++) {
        double simes = Math.min(simesOfLargest, size * p[Math.min(i, m - size)]);
        adjusted[i] = Math.max(adjusted[i], simes);
      }
    }
    return adjusted;
  }

  private static int largestNullSet(double q, double[] sorted) {
    int m = sorted.length;
    for (int size = m; size >= 2; size--) {
      boolean allNull = true;
      for (int k = 1; k <= size && allNull; k++) {
        allNull = sorted[m - size + k - 1] > k * q / size;
      }
      if (allNull) {
        return size;
      }
    }
    return 1;
  }

  private static int[] ascending(double[] pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException(
            "a p-value must be from 0 to 1: leave out comparisons that have none");
      }
    }
    return IntStream.range(0, pValues.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> pValues[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
