package org.eqmon.stats.inference.amount;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * Fisher and Pitman's permutation test of the difference of two means, first minus second: how
 * often would dealing the observed values to the groups at random give a difference as large?
 *
 * <p>Every relabelling is counted where that takes at most some ten million steps, which depends on
 * how many values differ: two groups of 13 without ties, or hundreds of people on a scale of five.
 * Beyond that the answer is undefined as too large, unless {@link Draws} are given: then that many
 * random relabellings are drawn from the given seed, the p-value is (b + 1) / (B + 1) with b of B
 * as large, never 0, and its Monte Carlo error is given too. The same seed gives the same answer.
 *
 * <p>Differences within 1e-10 of the range of the values count as equal, so that rounding doesn't
 * part ties. Undefined if a group is empty.
 */
public final class PermutationTest {
  private static final Method FULL =
      new Method(
          "permutation.meanDifference",
          "Fisher 1935, The Design of Experiments; Pitman 1937, Supplement to the Journal of the"
              + " Royal Statistical Society 4; all relabellings");
  private static final Method DRAWN =
      new Method(
          "permutation.meanDifference.monteCarlo",
          "Pitman 1937, Supplement to the Journal of the Royal Statistical Society 4; p-value by"
              + " Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular Biology"
              + " 9");

  /** What a two-sided p-value counts. */
  public enum TwoSided {
    /** Relabellings whose difference is at least as large in absolute value. */
    ABSOLUTE,
    /** Twice the share in the smaller tail, at most 1. */
    DOUBLED
  }

  /**
   * Random relabellings.
   *
   * @param seed where the random numbers start
   * @param number how many relabellings are drawn, at least 1
   */
  public record Draws(long seed, int number) {
    /** Refuses fewer than one draw. */
    public Draws {
      if (number < 1) {
        throw new IllegalArgumentException("there must be at least one draw");
      }
    }
  }

  /**
   * The result.
   *
   * @param test the difference of the means and its p-value
   * @param relabellings how many there are, or, if drawn, were drawn; infinite if beyond 1e308
   * @param monteCarloError the standard error of the p-value from drawing; not applicable if every
   *     relabelling was counted
   */
  public record Result(TestResult test, double relabellings, Estimate monteCarloError) {
    /** Refuses null. */
    public Result {
      Objects.requireNonNull(test, "test");
      Objects.requireNonNull(monteCarloError, "monteCarloError");
    }
  }

  private final Alternative alternative;
  private final TwoSided twoSided;
  private final Optional<Draws> draws;

  private PermutationTest(Alternative alternative, TwoSided twoSided, Optional<Draws> draws) {
    this.alternative = alternative;
    this.twoSided = twoSided;
    this.draws = draws;
  }

  /** Returns the two-sided test by absolute differences, without random numbers. */
  public static PermutationTest withDefaults() {
    return new PermutationTest(Alternative.TWO_SIDED, TwoSided.ABSOLUTE, Optional.empty());
  }

  /** Returns the test for another alternative; "greater" is that the first mean is higher. */
  public PermutationTest with(Alternative newAlternative) {
    return new PermutationTest(newAlternative, twoSided, draws);
  }

  /** Returns the test with another rule for two-sided p-values. */
  public PermutationTest with(TwoSided newTwoSided) {
    return new PermutationTest(alternative, newTwoSided, draws);
  }

  /** Returns the test with random relabellings where there are too many to count. */
  public PermutationTest with(Draws newDraws) {
    return new PermutationTest(alternative, twoSided, Optional.of(newDraws));
  }

  /** Tests whether the first group's mean is higher or lower than the second's. */
  public Result test(ValueCounts first, ValueCounts second) {
    if (first.isEmpty() || second.isEmpty()) {
      return undefined(UndefinedReason.EMPTY_GROUP, 0);
    }
    double observed = Moments.of(first).mean().value() - Moments.of(second).mean().value();
    Relabellings relabellings = new Relabellings(first.plus(second), first.total());
    if (relabellings.canBeCounted()) {
      return result(observed, relabellings.count(observed), FULL, 0);
    }
    return draws
        .map(d -> result(observed, relabellings.draw(observed, d.seed(), d.number()), DRAWN, 1))
        .orElseGet(() -> undefined(UndefinedReason.TOO_LARGE, relabellings.number()));
  }

  private Result undefined(UndefinedReason reason, double relabellings) {
    return new Result(
        TestResult.undefined(reason, alternative, FULL), relabellings, Estimate.undefined(reason));
  }

  /** The observed labelling counts as one of the draws, and as none of a full count. */
  private Result result(
      double observed, Relabellings.Tails tails, Method method, int observedLabelling) {
    double all = tails.all() + observedLabelling;
    double lower = (tails.atMost() + observedLabelling) / all;
    double upper = (tails.atLeast() + observedLabelling) / all;
    double absolute = (tails.asLarge() + observedLabelling) / all;
    double pValue =
        switch (alternative) {
          case LESS -> lower;
          case GREATER -> upper;
          case TWO_SIDED -> twoSided == TwoSided.ABSOLUTE ? absolute : 2 * Math.min(lower, upper);
        };
    double p = Math.min(1, pValue);
    return new Result(
        new TestResult(
            Estimate.of(observed),
            Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
            Estimate.of(p),
            alternative,
            method),
        tails.relabellings(),
        observedLabelling == 0
            ? Estimate.undefined(UndefinedReason.NOT_APPLICABLE)
            : Estimate.of(Math.sqrt(p * (1 - p) / tails.all())));
  }
}
