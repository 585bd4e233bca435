package org.eqmon.stats.inference.decomposition;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Fairlie's decomposition of a gap in rates by a logistic model: the explained part is the mean
 * rate that the reference coefficients predict for the people of A, minus that for the people of B;
 * the rest is unexplained.
 *
 * <p>It is the aggregate form, which needs no pairing of people: nothing depends on an order or on
 * chance. For the share of each covariate see {@link Yun}.
 *
 * <p>Standard errors are by the delta method, from how far each person moves the predictions and
 * the coefficients together; the people are random and both groups' sizes fixed. They suppose large
 * samples: a group of one person has none.
 */
public final class Fairlie {
  private static final Fairlie DEFAULTS =
      new Fairlie(ReferenceCoefficients.POOLED, Confidence.NINETY_FIVE_PERCENT);
  private static final int OUTCOME = 0;
  private static final int PREDICTION = 2;

  private final ReferenceCoefficients reference;
  private final Confidence confidence;

  private Fairlie(ReferenceCoefficients reference, Confidence confidence) {
    this.reference = Objects.requireNonNull(reference, "reference");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the decomposition by the model of both groups together, with intervals at 95%. */
  public static Fairlie withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns the decomposition by the coefficients of another model.
   *
   * @param reference of group A, group B or both groups together
   * @throws IllegalArgumentException if it is another one: a group term or a mean of coefficients
   *     has no agreed meaning on the scale of log odds
   */
  public Fairlie with(ReferenceCoefficients reference) {
    return switch (reference) {
      case GROUP_A, GROUP_B, POOLED -> new Fairlie(reference, confidence);
      case MEAN, BY_SIZE, POOLED_WITH_GROUP ->
          throw new IllegalArgumentException(
              "Fairlie's decomposition takes GROUP_A, GROUP_B or POOLED, and was given "
                  + reference);
    };
  }

  /** Returns the decomposition with intervals at another level. */
  public Fairlie with(Confidence confidence) {
    return new Fairlie(reference, confidence);
  }

  /**
   * Decomposes the gap.
   *
   * @return the parts; undefined for {@link UndefinedReason#EMPTY_GROUP} if a group has nobody, and
   *     for the reason that the reference model has if it can't be fitted ({@link
   *     UndefinedReason#NO_VARIATION}, {@link UndefinedReason#SEPARATION}, {@link
   *     UndefinedReason#COLLINEAR}), in which case the gap itself is still there
   * @throws IllegalArgumentException if the groups don't have the same covariates
   */
  public ExplainedGap of(GroupRates a, GroupRates b) {
    GroupRows.requireSameCovariates(a.rows(), b.rows());
    Method method =
        new Method(
            "decomposition.fairlie",
            "Fairlie 2005, Journal of Economic and Social Measurement 30; reference coefficients "
                + reference.reference());
    if (a.rows().isEmpty() || b.rows().isEmpty()) {
      Comparison none = Comparison.undefined(UndefinedReason.EMPTY_GROUP, method);
      return new ExplainedGap(none, none, none);
    }
    GroupModel model =
        GroupModel.logistic(
            switch (reference) {
              case GROUP_A -> a.rows();
              case GROUP_B -> b.rows();
              default -> GroupRows.pooled(a.rows(), b.rows());
            });
    Optional<UndefinedReason> obstacle = model.obstacle();
    SamplingError error = error(a.rows(), b.rows(), model);
    Differentiated gap =
        Differentiated.parameter(a.rows().meanOutcome(), OUTCOME, 4)
            .minus(Differentiated.parameter(b.rows().meanOutcome(), OUTCOME + 1, 4));
    Comparison wholeGap = error.comparison(gap, confidence, method);
    if (obstacle.isPresent()) {
      Comparison none = Comparison.undefined(obstacle.get(), method);
      return new ExplainedGap(wholeGap, none, none);
    }
    Differentiated explained =
        Differentiated.parameter(model.meanPrediction(a.rows()), PREDICTION, 4)
            .minus(Differentiated.parameter(model.meanPrediction(b.rows()), PREDICTION + 1, 4));
    return new ExplainedGap(
        wholeGap,
        error.comparison(explained, confidence, method),
        error.comparison(gap.minus(explained), confidence, method));
  }

  private SamplingError error(GroupRows a, GroupRows b, GroupModel model) {
    SamplingError error = SamplingError.empty();
    boolean fitted = model.obstacle().isEmpty();
    GroupRows[] groups = {a, b};
    for (int g = 0; g < 2; g++) {
      double outcome = groups[g].meanOutcome();
      double prediction = fitted ? model.meanPrediction(groups[g]) : 0;
      boolean inModel =
          reference == ReferenceCoefficients.POOLED
              || reference
                  == (g == 0 ? ReferenceCoefficients.GROUP_A : ReferenceCoefficients.GROUP_B);
      int firstRow = g == 1 && reference == ReferenceCoefficients.POOLED ? a.size() : 0;
      double[] gradientA = fitted ? model.meanPredictionGradient(a) : new double[0];
      double[] gradientB = fitted ? model.meanPredictionGradient(b) : new double[0];
      for (int i = 0; i < groups[g].size(); i++) {
        double[] influence = new double[4];
        influence[OUTCOME + g] = (groups[g].y()[i] - outcome) / groups[g].total();
        if (fitted) {
          influence[PREDICTION + g] =
              (model.prediction(groups[g], i) - prediction) / groups[g].total();
          double[] moved = inModel ? model.influence(firstRow + i) : new double[0];
          for (int j = 0; j < moved.length; j++) {
            influence[PREDICTION] += gradientA[j] * moved[j];
            influence[PREDICTION + 1] += gradientB[j] * moved[j];
          }
        }
        error.add(g, groups[g].people()[i], influence);
      }
    }
    return error;
  }
}
