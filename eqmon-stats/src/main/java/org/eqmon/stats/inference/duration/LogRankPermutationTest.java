package org.eqmon.stats.inference.duration;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;
import org.eqmon.stats.inference.amount.PermutationTest;

/**
 * The log-rank test of two small groups: how often would dealing the people to the groups at random
 * give a gap between the ends observed and expected that is as large? Where the log-rank test flags
 * too many equal groups, this one doesn't.
 *
 * <p>It supposes that, if the groups have one rate of ends, they are also followed for as long: who
 * is censored when doesn't depend on the group. Where it does, no relabelling is like another, and
 * the p-value is only about right.
 *
 * <p>The statistic is the first group's ends beyond those expected, weighted if the test is. It is
 * the sum of its people's scores: of an end its weight, less the pooled cumulative hazard until
 * then; of a censored time that hazard alone, below 0. The scores are dealt by {@link
 * PermutationTest}, which counts every relabelling or draws some. "Greater" is that the first group
 * ends sooner.
 *
 * <p>Undefined if a group is empty, without ends ({@link UndefinedReason#NO_VARIATION}), if all
 * scores are the same ({@link UndefinedReason#ZERO_VARIANCE}), and as the permutation test is.
 */
public final class LogRankPermutationTest {
  private static final String SOURCE =
      "Mantel 1966, Cancer Chemotherapy Reports 50; Peto & Peto 1972, Journal of the Royal"
          + " Statistical Society A 135; all relabellings, or some that are drawn";
  private static final Method LOG_RANK = new Method("duration.logRankPermutation", SOURCE);
  private static final Method PETO_PETO = new Method("duration.petoPetoPermutation", SOURCE);

  private final EventWeights weights;
  private final PermutationTest relabelling;

  private LogRankPermutationTest(EventWeights weights, PermutationTest relabelling) {
    this.weights = Objects.requireNonNull(weights, "weights");
    this.relabelling = Objects.requireNonNull(relabelling, "relabelling");
  }

  /** Returns the two-sided log-rank test that counts every relabelling. */
  public static LogRankPermutationTest withDefaults() {
    return new LogRankPermutationTest(EventWeights.EQUAL, PermutationTest.withDefaults());
  }

  /** Returns the test with other weights. */
  public LogRankPermutationTest with(EventWeights newWeights) {
    return new LogRankPermutationTest(newWeights, relabelling);
  }

  /** Returns the test with another way of relabelling: its alternative, its draws. */
  public LogRankPermutationTest with(PermutationTest newRelabelling) {
    return new LogRankPermutationTest(weights, newRelabelling);
  }

  /**
   * Tests two groups.
   *
   * @throws IllegalArgumentException if a group has several ends
   */
  public PermutationTest.Result test(Durations first, Durations second) {
    Durations pooled = first.requireOneEnd().plus(second.requireOneEnd());
    Scores scores = new Scores(RiskTable.of(pooled));
    ValueCounts firstScores = scores.of(first);
    PermutationTest.Result dealt = relabelling.test(firstScores, scores.of(second));
    TestResult means = dealt.test();
    if (!means.pValue().isDefined()) {
      return result(means.pValue(), dealt, means.pValue(), dealt.monteCarloError());
    }
    if (scores.of(pooled).distinct() == 1) {
      boolean noEnds = scores.hazard.length == 0;
      Estimate none =
          Estimate.undefined(noEnds ? UndefinedReason.NO_VARIATION : UndefinedReason.ZERO_VARIANCE);
      return result(none, dealt, none, none);
    }
    Estimate statistic = Estimate.of(Scores.sum(firstScores));
    return result(statistic, dealt, means.pValue(), dealt.monteCarloError());
  }

  private PermutationTest.Result result(
      Estimate statistic, PermutationTest.Result dealt, Estimate pValue, Estimate error) {
    return new PermutationTest.Result(
        test(statistic, pValue, dealt.test()), dealt.relabellings(), error);
  }

  private TestResult test(Estimate statistic, Estimate pValue, TestResult means) {
    return new TestResult(
        statistic,
        Estimate.undefined(UndefinedReason.NOT_APPLICABLE),
        pValue,
        means.alternative(),
        weights == EventWeights.EQUAL ? LOG_RANK : PETO_PETO);
  }

  /** What each time counts for. */
  private final class Scores {
    private final RiskTable table;
    private final double[] weight;
    private final double[] hazard;

    Scores(RiskTable table) {
      this.table = table;
      this.weight = new double[table.size()];
      this.hazard = new double[table.size()];
      double survival = 1;
      double sum = 0;
      for (int i = 0; i < hazard.length; i++) {
        double risk = table.pooledAtRisk(i);
        double ended = table.pooledEnded(i, 1);
        weight[i] = weights == EventWeights.EQUAL ? 1 : survival;
        survival *= (risk - ended) / risk;
        sum += weight[i] * ended / risk;
        hazard[i] = sum;
      }
    }

    ValueCounts of(Durations group) {
      int distinct = group.distinct();
      double[] scores = new double[2 * distinct];
      long[] counts = new long[2 * distinct];
      for (int i = 0; i < distinct; i++) {
        int at = table.at(group.time(i));
        double until = at < 0 ? 0 : hazard[at];
        scores[2 * i] = -until;
        counts[2 * i] = group.censored(i);
        scores[2 * i + 1] = at < 0 ? 0 : weight[at] - until;
        counts[2 * i + 1] = group.ended(1, i);
      }
      return ValueCounts.of(scores, counts);
    }

    static double sum(ValueCounts scores) {
      double sum = 0;
      for (int i = 0; i < scores.distinct(); i++) {
        sum += scores.count(i) * scores.value(i);
      }
      return sum;
    }
  }
}
