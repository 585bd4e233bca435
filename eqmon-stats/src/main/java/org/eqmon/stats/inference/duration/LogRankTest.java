package org.eqmon.stats.inference.duration;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * The log-rank test: do several groups reach an end at one rate, at all times? At each time the
 * ends are compared with what the groups' shares of those at risk would have them be, with the
 * hypergeometric variance, and summed; the result is chi-squared. Its order of times is all that
 * matters: a change of unit changes nothing. Groups of ten or fewer are flagged a little too often;
 * {@link LogRankPermutationTest} is for them.
 *
 * <p>Degrees of freedom are one less than the groups that can be compared. A group that nobody was
 * seen in at any end's time can't, and is left out, with expected ends of 0. Strata are compared
 * within and summed; where strata link groups only in part, each linked set loses one degree.
 *
 * <p>Undefined without ends ({@link UndefinedReason#NO_VARIATION}), with fewer than two groups that
 * have people ({@link UndefinedReason#TOO_FEW_VALUES}), and if no two groups were at risk together
 * at an end that some escaped ({@link UndefinedReason#ZERO_VARIANCE}).
 */
public final class LogRankTest {
  private static final String MANTEL = "Mantel 1966, Cancer Chemotherapy Reports 50";
  private static final Method LOG_RANK = new Method("duration.logRank", MANTEL);
  private static final Method STRATIFIED = new Method("duration.logRankStratified", MANTEL);
  private static final String PETO =
      "Peto & Peto 1972, Journal of the Royal Statistical Society A 135; Harrington & Fleming 1982,"
          + " Biometrika 69";
  private static final Method PETO_PETO = new Method("duration.petoPeto", PETO);
  private static final Method PETO_STRATIFIED = new Method("duration.petoPetoStratified", PETO);
  private static final LogRankTest DEFAULTS = new LogRankTest(EventWeights.EQUAL);

  private final EventWeights weights;

  private LogRankTest(EventWeights weights) {
    this.weights = Objects.requireNonNull(weights, "weights");
  }

  /** Returns the log-rank test. */
  public static LogRankTest withDefaults() {
    return DEFAULTS;
  }

  /** Returns the test with other weights. */
  public LogRankTest with(EventWeights newWeights) {
    return new LogRankTest(newWeights);
  }

  /**
   * Tests groups.
   *
   * @throws IllegalArgumentException if there is no group, or one has several ends
   */
  public LogRankResult test(List<Durations> groups) {
    return test(List.of(groups), weights == EventWeights.EQUAL ? LOG_RANK : PETO_PETO);
  }

  /**
   * Tests groups within strata, such as one for each landlord, with weights of each stratum's own.
   *
   * @param strata for each stratum the groups, in the same order; a group that a stratum doesn't
   *     have is empty there
   * @throws IllegalArgumentException if there is no stratum or no group, strata differ in the
   *     number of groups, or a group has several ends
   */
  public LogRankResult testStratified(List<List<Durations>> strata) {
    return test(strata, weights == EventWeights.EQUAL ? STRATIFIED : PETO_STRATIFIED);
  }

  private LogRankResult test(List<List<Durations>> strata, Method method) {
    int groups = GroupScores.requireGroups(strata);
    double[] observed = new double[groups];
    double[] expected = new double[groups];
    GroupScores scores = new GroupScores(groups);
    boolean anyEnd = false;
    for (List<Durations> stratum : strata) {
      stratum.forEach(Durations::requireOneEnd);
      RiskTable table = RiskTable.of(stratum);
      anyEnd |= table.size() > 0;
      double survival = 1;
      for (int i = 0; i < table.size(); i++) {
        double risk = table.pooledAtRisk(i);
        double ended = table.pooledEnded(i, 1);
        double weight = weights == EventWeights.EQUAL ? 1 : survival;
        survival *= (risk - ended) / risk;
        for (int g = 0; g < groups; g++) {
          observed[g] += weight * table.ended(i, 1, g);
          expected[g] += weight * ended * (table.atRisk(i, g) / risk);
        }
        if (ended < risk) {
          scores.link(table, i);
          double variance = weight * weight * ended * ((risk - ended) / (risk - 1));
          for (int g = 0; g < groups; g++) {
            double share = table.atRisk(i, g) / risk;
            scores.add(g, weight * (table.ended(i, 1, g) - ended * share));
            for (int h = g; h < groups; h++) {
              double product = share * (table.atRisk(i, h) / risk);
              scores.addCovariance(g, h, variance * (g == h ? share - product : -product));
            }
          }
        }
      }
    }
    return new LogRankResult(
        Arrays.stream(observed).boxed().toList(),
        Arrays.stream(expected).boxed().toList(),
        result(strata, scores, anyEnd, method));
  }

  private static TestResult result(
      List<List<Durations>> strata, GroupScores scores, boolean anyEnd, Method method) {
    if (GroupScores.withPeople(strata) < 2) {
      return none(UndefinedReason.TOO_FEW_VALUES, method);
    }
    if (!anyEnd) {
      return none(UndefinedReason.NO_VARIATION, method);
    }
    OptionalDouble statistic = scores.statistic();
    return statistic.isPresent()
        ? TestResult.ofChiSquared(statistic.getAsDouble(), scores.degreesOfFreedom(), method)
        : none(UndefinedReason.ZERO_VARIANCE, method);
  }

  private static TestResult none(UndefinedReason reason, Method method) {
    return TestResult.undefined(reason, Alternative.TWO_SIDED, method);
  }
}
