package org.eqmon.stats.inference.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Yun's decomposition of a gap in rates by a logistic model of each group: {@code mean F(xA bA) -
 * mean F(xB bA)} goes with the covariates, {@code mean F(xB bA) - mean F(xB bB)} with the
 * coefficients.
 *
 * <p>Each part is shared out in proportion to the linear terms at the means: {@code (mA - mB) bA}
 * and {@code mB (bA - bB)}. The shares depend on no order and on no chance, unlike pairing people.
 *
 * <p>Standard errors are by the delta method, from how far each person moves predictions, means and
 * coefficients together; the people are random and both groups' sizes fixed. They suppose large
 * samples: a group of one person has none.
 */
public final class Yun {
  private static final Method METHOD =
      new Method("decomposition.yun", "Yun 2004, Economics Letters 82; errors by the delta method");
  private static final Yun DEFAULTS = new Yun(Confidence.NINETY_FIVE_PERCENT);
  private static final double CANCELLED = 1e-12;

  private final Confidence confidence;

  private Yun(Confidence confidence) {
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the decomposition with intervals at 95%. */
  public static Yun withDefaults() {
    return DEFAULTS;
  }

  /** Returns the decomposition with intervals at another level. */
  public Yun with(Confidence confidence) {
    return new Yun(confidence);
  }

  /**
   * Decomposes the gap.
   *
   * @return the parts; undefined for {@link UndefinedReason#EMPTY_GROUP} if a group has nobody, and
   *     for the reason that a group's model has if it can't be fitted ({@link
   *     UndefinedReason#NO_VARIATION}, {@link UndefinedReason#SEPARATION}, {@link
   *     UndefinedReason#COLLINEAR}), in which case the gap itself is still there; a part's terms
   *     for {@link UndefinedReason#ZERO_DENOMINATOR} if the linear terms cancel
   * @throws IllegalArgumentException if the groups don't have the same covariates
   */
  public YunParts of(GroupRates a, GroupRates b) {
    GroupRows.requireSameCovariates(a.rows(), b.rows());
    if (a.rows().isEmpty() || b.rows().isEmpty()) {
      Comparison none = Comparison.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
      return new YunParts(none, none, none, List.of(), List.of());
    }
    Gap gap = new Gap(a.rows(), b.rows());
    Optional<UndefinedReason> obstacle = gap.modelA.obstacle().or(gap.modelB::obstacle);
    SamplingError error = gap.error();
    Differentiated rateA = gap.parameter(gap.a.meanOutcome(), 0);
    Differentiated rateB = gap.parameter(gap.b.meanOutcome(), 1);
    Comparison wholeGap = error.comparison(rateA.minus(rateB), confidence, METHOD);
    if (obstacle.isPresent()) {
      Comparison none = Comparison.undefined(obstacle.get(), METHOD);
      return new YunParts(wholeGap, none, none, List.of(), List.of());
    }
    Differentiated ratesOfAForB = gap.parameter(gap.modelA.meanPrediction(gap.b), 2);
    Differentiated characteristics = rateA.minus(ratesOfAForB);
    Differentiated coefficients = ratesOfAForB.minus(rateB);
    double[] meansA = gap.a.means();
    double[] meansB = gap.b.means();
    double[] betaA = gap.modelA.coefficients();
    double[] betaB = gap.modelB.coefficients();
    List<Differentiated> byMeans = new ArrayList<>();
    List<Differentiated> byCoefficients = new ArrayList<>();
    for (int j = 0; j < gap.size; j++) {
      Differentiated meanA = gap.parameter(meansA[j], gap.index(0, j));
      Differentiated meanB = gap.parameter(meansB[j], gap.index(1, j));
      Differentiated ofA = gap.parameter(betaA[j], gap.index(2, j));
      Differentiated ofB = gap.parameter(betaB[j], gap.index(3, j));
      byMeans.add(meanA.minus(meanB).times(ofA));
      byCoefficients.add(meanB.times(ofA.minus(ofB)));
    }
    return new YunParts(
        wholeGap,
        error.comparison(characteristics, confidence, METHOD),
        error.comparison(coefficients, confidence, METHOD),
        shares(characteristics, byMeans, error),
        shares(coefficients, byCoefficients, error));
  }

  private List<Comparison> shares(
      Differentiated part, List<Differentiated> linear, SamplingError error) {
    Differentiated sum = linear.get(0);
    double size = Math.abs(sum.value());
    for (Differentiated term : linear.subList(1, linear.size())) {
      sum = sum.plus(term);
      size += Math.abs(term.value());
    }
    List<Comparison> shares = new ArrayList<>();
    for (Differentiated term : linear) {
      shares.add(
          Math.abs(sum.value()) <= CANCELLED * size
              ? Comparison.undefined(UndefinedReason.ZERO_DENOMINATOR, METHOD)
              : error.comparison(term.over(sum).times(part), confidence, METHOD));
    }
    return shares;
  }

  /**
   * Two groups with their models. The parameters are both rates, the rate of B by A's coefficients,
   * both groups' means and both groups' coefficients, in this order.
   */
  private static final class Gap {
    private final GroupRows a;
    private final GroupRows b;
    private final GroupModel modelA;
    private final GroupModel modelB;
    private final int size;

    Gap(GroupRows a, GroupRows b) {
      this.a = a;
      this.b = b;
      modelA = GroupModel.logistic(a);
      modelB = GroupModel.logistic(b);
      size = a.coefficients();
    }

    /** Returns the place of the means of A or B, or of the coefficients of A or B. */
    int index(int block, int j) {
      return 3 + block * size + j;
    }

    Differentiated parameter(double value, int index) {
      return Differentiated.parameter(value, index, index(4, 0));
    }

    SamplingError error() {
      SamplingError error = SamplingError.empty();
      boolean fitted = modelA.obstacle().isEmpty() && modelB.obstacle().isEmpty();
      double[] gradient = fitted ? modelA.meanPredictionGradient(b) : new double[0];
      double mixed = fitted ? modelA.meanPrediction(b) : 0;
      for (int g = 0; g < 2; g++) {
        GroupRows rows = g == 0 ? a : b;
        double n = rows.total();
        double rate = rows.meanOutcome();
        double[] means = rows.means();
        for (int i = 0; i < rows.size(); i++) {
          double[] influence = new double[index(4, 0)];
          influence[g] = (rows.y()[i] - rate) / n;
          for (int j = 0; j < size; j++) {
            influence[index(g, j)] = (rows.covariate(i, j) - means[j]) / n;
          }
          if (fitted) {
            double[] moved = (g == 0 ? modelA : modelB).influence(i);
            System.arraycopy(moved, 0, influence, index(2 + g, 0), size);
            if (g == 0) {
              for (int j = 0; j < size; j++) {
                influence[2] += gradient[j] * moved[j];
              }
            } else {
              influence[2] = (modelA.prediction(b, i) - mixed) / n;
            }
          }
          error.add(g, rows.people()[i], influence);
        }
      }
      return error;
    }
  }
}
