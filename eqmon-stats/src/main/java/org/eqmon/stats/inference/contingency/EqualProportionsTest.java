package org.eqmon.stats.inference.contingency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.gap.TwoProportionsMethod;
import org.eqmon.stats.inference.gap.TwoProportionsTest;
import org.eqmon.stats.inference.multiplicity.Adjustment;

/**
 * The test that several groups have the same rate, and the tests of each pair of groups adjusted
 * for their number: by default chi-squared tests with Yates' correction, adjusted by Holm's
 * procedure.
 */
public final class EqualProportionsTest {
  private static final Method METHOD =
      new Method(
          "contingency.test.kProportions",
          "Pearson 1900; pairs: Holm 1979, Scandinavian Journal of Statistics 6");
  private static final EqualProportionsTest DEFAULT =
      new EqualProportionsTest(TwoProportionsMethod.YATES, Adjustment.HOLM);

  private final TwoProportionsMethod pairs;
  private final Adjustment adjustment;

  private EqualProportionsTest(TwoProportionsMethod pairs, Adjustment adjustment) {
    this.pairs = Objects.requireNonNull(pairs, "pairs");
    this.adjustment = Objects.requireNonNull(adjustment, "adjustment");
  }

  /** Returns the test with pairs compared by Yates' test and adjusted by Holm's procedure. */
  public static EqualProportionsTest withDefaults() {
    return DEFAULT;
  }

  /** Returns the test with pairs compared by another test. */
  public EqualProportionsTest with(TwoProportionsMethod pairs) {
    return new EqualProportionsTest(pairs, adjustment);
  }

  /** Returns the test with pairs adjusted by another procedure. */
  public EqualProportionsTest with(Adjustment adjustment) {
    return new EqualProportionsTest(pairs, adjustment);
  }

  /**
   * Returns Pearson's chi-squared test of equal rates, with one degree of freedom less than there
   * are groups. Undefined with fewer than two groups, an empty one, no events or nothing but
   * events.
   *
   * @param events of each group
   * @param trials of each group, in the same order
   */
  public TestResult of(long[] events, long[] trials) {
    check(events, trials);
    long[][] counts = new long[events.length][2];
    for (int i = 0; i < events.length; i++) {
      counts[i][0] = events[i];
      counts[i][1] = trials[i] - events[i];
    }
    if (events.length < 2) {
      return TestResult.undefined(UndefinedReason.TOO_FEW_VALUES, Alternative.TWO_SIDED, METHOD);
    }
    TestResult pearson = IndependenceTest.withDefaults().of(ContingencyTable.of(counts));
    return new TestResult(
        pearson.statistic(),
        pearson.degreesOfFreedom(),
        pearson.pValue(),
        Alternative.TWO_SIDED,
        METHOD);
  }

  /**
   * Returns the adjusted two-sided p-values of all pairs: {@code get(i).get(j)} compares group i +
   * 1 with group j, for j up to i. A pair whose test is undefined is so here, and isn't counted in
   * the adjustment.
   */
  public List<List<Estimate>> pairwise(long[] events, long[] trials) {
    check(events, trials);
    TwoProportionsTest test = TwoProportionsTest.withDefaults().with(pairs);
    List<List<Estimate>> raw = new ArrayList<>();
    List<Double> defined = new ArrayList<>();
    for (int i = 1; i < events.length; i++) {
      List<Estimate> row = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        Estimate p = test.of(TwoGroups.of(events[i], trials[i], events[j], trials[j])).pValue();
        p.toOptional().ifPresent(defined::add);
        row.add(p);
      }
      raw.add(row);
    }
    double[] adjusted =
        adjustment.adjust(defined.stream().mapToDouble(Double::doubleValue).toArray());
    List<List<Estimate>> result = new ArrayList<>();
    int next = 0;
    for (List<Estimate> row : raw) {
      List<Estimate> values = new ArrayList<>();
      for (Estimate p : row) {
        values.add(p.isDefined() ? Estimate.of(adjusted[next++]) : p);
      }
      result.add(List.copyOf(values));
    }
    return List.copyOf(result);
  }

  private static void check(long[] events, long[] trials) {
    if (events.length != trials.length) {
      throw new IllegalArgumentException("there must be as many numbers of trials as of events");
    }
    for (int i = 0; i < events.length; i++) {
      if (events[i] < 0 || events[i] > trials[i]) {
        throw new IllegalArgumentException(
            "events must be from 0 to the number of trials of their group");
      }
    }
  }
}
