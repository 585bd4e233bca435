package org.eqmon.stats.inference.contingency;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Fisher's exact test for tables of any size: the probability, given all margins, of every table
 * not more probable than the observed one (up to a factor 1 + 1e-7, which keeps exact ties
 * together).
 *
 * <p>Tables are enumerated, leaving out branches whose tables all count or none does. Where that
 * would take too many steps there is no answer, unless random tables are allowed: those need a
 * seed, and come with a standard error.
 */
public final class FisherFreemanHaltonTest {
  private static final Method METHOD =
      new Method(
          "contingency.test.fisherFreemanHalton",
          "Freeman & Halton 1951, Biometrika 38, pages 141-149");
  private static final Method SAMPLED =
      new Method(
          "contingency.test.fisherFreemanHaltonMonteCarlo",
          "Freeman & Halton 1951, Biometrika 38, pages 141-149; Agresti, Wackerly & Boyett 1979");
  private static final FisherFreemanHaltonTest DEFAULT =
      new FisherFreemanHaltonTest(Optional.empty(), 20_000_000);

  /**
   * Where random tables are the alternative, waiting for seconds to find that out isn't worth it.
   */
  private static final long STEPS_BEFORE_SAMPLING = 1_000_000;

  private final Optional<MonteCarlo> monteCarlo;
  private final long steps;

  private FisherFreemanHaltonTest(Optional<MonteCarlo> monteCarlo, long steps) {
    this.monteCarlo = monteCarlo;
    this.steps = steps;
  }

  /** Returns the exact test, with at most 20 million steps, which take some seconds. */
  public static FisherFreemanHaltonTest withDefaults() {
    return DEFAULT;
  }

  /**
   * Returns the test that turns to random tables where enumeration takes more than a million steps,
   * or the number that {@link #withMostSteps} gives after this.
   */
  public FisherFreemanHaltonTest with(MonteCarlo monteCarlo) {
    return new FisherFreemanHaltonTest(
        Optional.of(Objects.requireNonNull(monteCarlo, "monteCarlo")),
        Math.min(steps, STEPS_BEFORE_SAMPLING));
  }

  /**
   * Returns the test with another limit on the steps of the enumeration.
   *
   * @param steps 0 or more; 0 for random tables always
   */
  public FisherFreemanHaltonTest withMostSteps(long steps) {
    if (steps < 0) {
      throw new IllegalArgumentException("the number of steps can't be negative");
    }
    return new FisherFreemanHaltonTest(monteCarlo, steps);
  }

  /**
   * Returns the result. Empty rows and columns change nothing; with fewer than two of either left,
   * p is 1. Undefined ({@code TOO_LARGE}) if enumeration takes too many steps and random tables
   * weren't allowed, or if the total is above 2^31 - 1.
   */
  public FisherFreemanHaltonResult of(ContingencyTable table) {
    if (table.total() > Integer.MAX_VALUE - 8) {
      return undefined();
    }
    TableMargins margins = TableMargins.of(table);
    if (margins.isDetermined()) {
      return exact(1);
    }
    OptionalDouble p =
        steps == 0 ? OptionalDouble.empty() : new TableEnumeration(margins, steps).pValue();
    if (p.isPresent()) {
      return exact(p.getAsDouble());
    }
    return monteCarlo.map(m -> sampled(margins, m)).orElseGet(FisherFreemanHaltonTest::undefined);
  }

  private static FisherFreemanHaltonResult undefined() {
    return new FisherFreemanHaltonResult(
        TestResult.undefined(UndefinedReason.TOO_LARGE, Alternative.TWO_SIDED, METHOD),
        Estimate.undefined(UndefinedReason.TOO_LARGE));
  }

  private static FisherFreemanHaltonResult exact(double p) {
    return new FisherFreemanHaltonResult(
        result(p, METHOD), Estimate.undefined(UndefinedReason.NOT_APPLICABLE));
  }

  // The observed table counts as one of the random ones, so that p is never 0.
  private static FisherFreemanHaltonResult sampled(TableMargins margins, MonteCarlo monteCarlo) {
    double all = monteCarlo.tables() + 1.0;
    double p = (new TableSampling(margins, monteCarlo).extreme() + 1) / all;
    return new FisherFreemanHaltonResult(
        result(p, SAMPLED), Estimate.of(Math.sqrt(p * (1 - p) / all)));
  }

  private static TestResult result(double p, Method method) {
    Estimate none = Estimate.undefined(UndefinedReason.NOT_APPLICABLE);
    return new TestResult(none, none, Estimate.of(p), Alternative.TWO_SIDED, method);
  }
}
