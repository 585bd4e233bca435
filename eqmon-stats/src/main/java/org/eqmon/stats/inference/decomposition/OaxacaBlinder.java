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
 * The Oaxaca-Blinder decomposition of a gap in means, by linear models of the outcome: how much of
 * the gap goes with the groups' different covariates, and how much with different outcomes at equal
 * ones.
 *
 * <p>With m the means of the covariates (1 for the intercept) and b the coefficients of a group,
 * three parts are {@code (mA - mB)'bB}, {@code mB'(bA - bB)} and {@code (mA - mB)'(bA - bB)}; two
 * parts, against reference coefficients r, are {@code (mA - mB)'r} and the rest.
 *
 * <p>Standard errors are by the delta method, from how far each person moves the means and the
 * coefficients together. Covariates are random, as the people are; variances may differ; both
 * groups' sizes are fixed. So the gap has the standard error of Welch's test, whatever the
 * covariates. They suppose large samples: a group of one person has none.
 */
public final class OaxacaBlinder {
  private static final String REFERENCE =
      "Oaxaca 1973, International Economic Review 14; Blinder 1973, Journal of Human Resources 8";
  private static final Method THREEFOLD =
      new Method("decomposition.oaxaca", REFERENCE + "; errors: Jann 2008, The Stata Journal 8");
  private static final Method THREEFOLD_FROM_MEANS =
      new Method("decomposition.oaxaca.fromMeans", REFERENCE);
  private static final OaxacaBlinder DEFAULTS =
      new OaxacaBlinder(ReferenceCoefficients.POOLED_WITH_GROUP, Confidence.NINETY_FIVE_PERCENT);

  private final ReferenceCoefficients reference;
  private final Confidence confidence;

  private OaxacaBlinder(ReferenceCoefficients reference, Confidence confidence) {
    this.reference = Objects.requireNonNull(reference, "reference");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /**
   * Returns the decomposition with intervals at 95%. Two parts are against the coefficients of both
   * groups together with a term for the group: they treat the groups alike, and don't lay a
   * difference between the groups to the covariates.
   */
  public static OaxacaBlinder withDefaults() {
    return DEFAULTS;
  }

  /** Returns the decomposition with two parts against other coefficients. */
  public OaxacaBlinder with(ReferenceCoefficients reference) {
    return new OaxacaBlinder(reference, confidence);
  }

  /** Returns the decomposition with intervals at another level. */
  public OaxacaBlinder with(Confidence confidence) {
    return new OaxacaBlinder(reference, confidence);
  }

  /**
   * Returns the gap in three parts, as seen from group B.
   *
   * @return the parts; undefined for {@link UndefinedReason#EMPTY_GROUP} if a group has nobody, and
   *     for {@link UndefinedReason#COLLINEAR} if the covariates of a group are combinations of each
   *     other or one doesn't vary, in which case the gap itself is still there
   * @throws IllegalArgumentException if the groups don't have the same covariates
   */
  public ThreefoldParts threefold(GroupAmounts a, GroupAmounts b) {
    GroupRows.requireSameCovariates(a.rows(), b.rows());
    if (a.rows().isEmpty() || b.rows().isEmpty()) {
      Comparison none = Comparison.undefined(UndefinedReason.EMPTY_GROUP, THREEFOLD);
      return new ThreefoldParts(none, none, none, none, List.of());
    }
    LinearGap gap = new LinearGap(a.rows(), b.rows(), Optional.empty());
    Optional<UndefinedReason> obstacle = gap.a().obstacle().or(gap.b()::obstacle);
    if (obstacle.isPresent()) {
      Comparison none = Comparison.undefined(obstacle.get(), THREEFOLD);
      Differentiated difference = gap.a().outcome().minus(gap.b().outcome());
      return new ThreefoldParts(
          gap.error().comparison(difference, confidence, THREEFOLD), none, none, none, List.of());
    }
    return threefold(gap.a(), gap.b(), gap.error(), THREEFOLD);
  }

  /**
   * Returns the gap in three parts, as seen from group B, from published means and coefficients.
   * There are no standard errors: means and coefficients without their covariances have none.
   *
   * @throws IllegalArgumentException if the groups don't have the same covariates
   */
  public ThreefoldParts threefold(GroupMeans a, GroupMeans b) {
    requireSameSize(a.size(), b.size());
    return threefold(
        LinearSide.of(a),
        LinearSide.of(b),
        SamplingError.unknown(UndefinedReason.NO_STANDARD_ERROR),
        THREEFOLD_FROM_MEANS);
  }

  private ThreefoldParts threefold(LinearSide a, LinearSide b, SamplingError error, Method method) {
    List<ThreefoldTerm> terms = new ArrayList<>();
    Differentiated endowments = a.outcome().times(0);
    Differentiated coefficients = endowments;
    Differentiated interaction = endowments;
    for (int j = 0; j < a.size(); j++) {
      Differentiated means = a.mean(j).minus(b.mean(j));
      Differentiated slopes = a.coefficient(j).minus(b.coefficient(j));
      Differentiated endowment = means.times(b.coefficient(j));
      Differentiated coefficient = b.mean(j).times(slopes);
      Differentiated both = means.times(slopes);
      terms.add(
          new ThreefoldTerm(
              error.comparison(endowment, confidence, method),
              error.comparison(coefficient, confidence, method),
              error.comparison(both, confidence, method)));
      endowments = endowments.plus(endowment);
      coefficients = coefficients.plus(coefficient);
      interaction = interaction.plus(both);
    }
    return new ThreefoldParts(
        error.comparison(a.outcome().minus(b.outcome()), confidence, method),
        error.comparison(endowments, confidence, method),
        error.comparison(coefficients, confidence, method),
        error.comparison(interaction, confidence, method),
        terms);
  }

  /**
   * Returns the gap in two parts, against the reference coefficients.
   *
   * @return the parts; undefined for {@link UndefinedReason#EMPTY_GROUP} if a group has nobody, and
   *     for {@link UndefinedReason#COLLINEAR} if the reference coefficients can't be had, in which
   *     case the gap itself is still there
   * @throws IllegalArgumentException if the groups don't have the same covariates
   */
  public TwofoldParts twofold(GroupAmounts a, GroupAmounts b) {
    GroupRows.requireSameCovariates(a.rows(), b.rows());
    Method method = twofoldMethod();
    if (a.rows().isEmpty() || b.rows().isEmpty()) {
      Comparison none = Comparison.undefined(UndefinedReason.EMPTY_GROUP, method);
      return new TwofoldParts(none, none, none, none, none, List.of());
    }
    Optional<GroupModel> pooled =
        switch (reference) {
          case POOLED -> Optional.of(GroupRows.pooled(a.rows(), b.rows())).map(GroupModel::linear);
          case POOLED_WITH_GROUP ->
              Optional.of(GroupRows.pooledWithGroup(a.rows(), b.rows())).map(GroupModel::linear);
          case GROUP_A, GROUP_B, MEAN, BY_SIZE -> Optional.empty();
        };
    LinearGap gap = new LinearGap(a.rows(), b.rows(), pooled);
    Optional<UndefinedReason> obstacle =
        switch (reference) {
          case POOLED, POOLED_WITH_GROUP -> pooled.flatMap(GroupModel::obstacle);
          case GROUP_A -> gap.a().obstacle();
          case GROUP_B -> gap.b().obstacle();
          case MEAN, BY_SIZE -> gap.a().obstacle().or(gap.b()::obstacle);
        };
    if (obstacle.isPresent()) {
      Comparison none = Comparison.undefined(obstacle.get(), method);
      Differentiated difference = gap.a().outcome().minus(gap.b().outcome());
      return new TwofoldParts(
          gap.error().comparison(difference, confidence, method),
          none,
          none,
          none,
          none,
          List.of());
    }
    List<Differentiated> coefficients = new ArrayList<>();
    for (int j = 0; j < gap.a().size(); j++) {
      int index = j;
      coefficients.add(
          switch (reference) {
            case GROUP_A -> gap.a().coefficient(index);
            case GROUP_B -> gap.b().coefficient(index);
            case MEAN -> weighted(gap, index, 0.5);
            case BY_SIZE -> weighted(gap, index, gap.shareA());
            case POOLED, POOLED_WITH_GROUP -> gap.pooledCoefficient(index);
          });
    }
    return twofold(gap.a(), gap.b(), coefficients, gap.error(), method);
  }

  private static Differentiated weighted(LinearGap gap, int index, double shareA) {
    return gap.a()
        .coefficient(index)
        .times(shareA)
        .plus(gap.b().coefficient(index).times(1 - shareA));
  }

  private Method twofoldMethod() {
    return new Method(
        "decomposition.oaxaca.twofold",
        REFERENCE + "; reference coefficients " + reference.reference());
  }

  /**
   * Returns the gap in two parts, from published means and coefficients, against coefficients that
   * are given too. There are no standard errors: means and coefficients without their covariances
   * have none.
   *
   * @param referenceCoefficients in the order of the groups' coefficients
   * @throws IllegalArgumentException if the groups and the reference don't have the same covariates
   */
  public TwofoldParts twofold(GroupMeans a, GroupMeans b, double[] referenceCoefficients) {
    requireSameSize(a.size(), b.size());
    requireSameSize(a.size(), referenceCoefficients.length);
    // refuses what isn't finite, as the groups do
    GroupMeans.of(referenceCoefficients, referenceCoefficients);
    List<Differentiated> coefficients = new ArrayList<>();
    for (double coefficient : referenceCoefficients) {
      coefficients.add(Differentiated.constant(coefficient, 0));
    }
    return twofold(
        LinearSide.of(a),
        LinearSide.of(b),
        coefficients,
        SamplingError.unknown(UndefinedReason.NO_STANDARD_ERROR),
        THREEFOLD_FROM_MEANS);
  }

  private TwofoldParts twofold(
      LinearSide a,
      LinearSide b,
      List<Differentiated> coefficients,
      SamplingError error,
      Method method) {
    List<TwofoldTerm> terms = new ArrayList<>();
    Optional<UndefinedReason> obstacle = a.obstacle().or(b::obstacle);
    Differentiated explained = a.outcome().times(0);
    Differentiated predictedA = explained;
    Differentiated predictedB = explained;
    Differentiated beyondA = explained;
    Differentiated beyondB = explained;
    for (int j = 0; j < a.size(); j++) {
      Differentiated common = coefficients.get(j);
      Differentiated term = a.mean(j).minus(b.mean(j)).times(common);
      explained = explained.plus(term);
      Comparison rest;
      if (obstacle.isPresent()) {
        rest = Comparison.undefined(obstacle.get(), method);
        predictedA = predictedA.plus(a.mean(j).times(common));
        predictedB = predictedB.plus(b.mean(j).times(common));
      } else {
        Differentiated ofA = a.mean(j).times(a.coefficient(j).minus(common));
        Differentiated ofB = b.mean(j).times(common.minus(b.coefficient(j)));
        rest = error.comparison(ofA.plus(ofB), confidence, method);
        beyondA = beyondA.plus(ofA);
        beyondB = beyondB.plus(ofB);
      }
      terms.add(new TwofoldTerm(error.comparison(term, confidence, method), rest));
    }
    if (obstacle.isPresent()) {
      // a group without coefficients of its own still has what is beyond the reference
      beyondA = a.outcome().minus(predictedA);
      beyondB = predictedB.minus(b.outcome());
    }
    Differentiated gap = a.outcome().minus(b.outcome());
    return new TwofoldParts(
        error.comparison(gap, confidence, method),
        error.comparison(explained, confidence, method),
        error.comparison(gap.minus(explained), confidence, method),
        error.comparison(beyondA, confidence, method),
        error.comparison(beyondB, confidence, method),
        terms);
  }

  private static void requireSameSize(int one, int other) {
    if (one != other) {
      throw new IllegalArgumentException("both groups must have the same covariates");
    }
  }
}
