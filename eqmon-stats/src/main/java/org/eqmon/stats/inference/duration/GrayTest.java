package org.eqmon.stats.inference.duration;

import java.util.List;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * Gray's test: is the cumulative incidence of one end the same in several groups, where others may
 * come first? It compares shares that reach the end, as {@link AalenJohansen} estimates them; the
 * log-rank test of {@link Durations#onlyEnd} compares rates among those still there, and the two
 * can disagree. Chi-squared with one degree of freedom less than groups.
 *
 * <p>With h = Y/S(t-) of each group, Y at risk and S its curve of any end, the score of a group is
 * the number of ends minus the share of h(1 - F(t-)) in all groups' sum of it, summed over times;
 * Gray's variance, with a correction for ties.
 *
 * <p>Groups without anybody are left out. Undefined without such ends ({@link
 * UndefinedReason#NO_VARIATION}), with fewer than two groups ({@link
 * UndefinedReason#TOO_FEW_VALUES}), and if the variance is singular, as it is when nobody of some
 * group was at risk at any such end ({@link UndefinedReason#ZERO_VARIANCE}).
 */
public final class GrayTest {
  private static final String REFERENCE = "Gray 1988, Annals of Statistics 16";
  private static final Method METHOD = new Method("duration.grayTest", REFERENCE);
  private static final Method STRATIFIED = new Method("duration.grayTestStratified", REFERENCE);

  private GrayTest() {}

  /** Returns the test, which has no options. */
  public static GrayTest withDefaults() {
    return new GrayTest();
  }

  /**
   * Tests groups.
   *
   * @param end the end whose incidence is compared, from 1 to the number of ends
   * @throws IllegalArgumentException if there is no group, groups differ in the number of ends, or
   *     there is no such end
   */
  public TestResult test(List<Durations> groups, int end) {
    return test(List.of(groups), end, METHOD);
  }

  /**
   * Tests groups within strata, such as one for each landlord.
   *
   * @param strata for each stratum the groups, in the same order; a group that a stratum doesn't
   *     have is empty there
   * @param end the end whose incidence is compared, from 1 to the number of ends
   * @throws IllegalArgumentException if there is no stratum or no group, strata differ in the
   *     number of groups or groups in the number of ends, or there is no such end
   */
  public TestResult testStratified(List<List<Durations>> strata, int end) {
    return test(strata, end, STRATIFIED);
  }

  private static TestResult test(List<List<Durations>> strata, int end, Method method) {
    int groups = GroupScores.requireGroups(strata);
    GroupScores scores = new GroupScores(groups);
    boolean anyEnd = false;
    for (List<Durations> stratum : strata) {
      stratum.forEach(group -> group.requireEnd(end));
      GrayStratum sums = new GrayStratum(RiskTable.of(stratum), groups, end);
      anyEnd |= sums.hasEnds();
      sums.addTo(scores);
    }
    int withPeople = GroupScores.withPeople(strata);
    if (withPeople < 2) {
      return none(UndefinedReason.TOO_FEW_VALUES, method);
    }
    if (!anyEnd) {
      return none(UndefinedReason.NO_VARIATION, method);
    }
    if (scores.degreesOfFreedom() < withPeople - 1) {
      return none(UndefinedReason.ZERO_VARIANCE, method);
    }
    var statistic = scores.statistic();
    return statistic.isPresent()
        ? TestResult.ofChiSquared(statistic.getAsDouble(), withPeople - 1, method)
        : none(UndefinedReason.ZERO_VARIANCE, method);
  }

  private static TestResult none(UndefinedReason reason, Method method) {
    return TestResult.undefined(reason, Alternative.TWO_SIDED, method);
  }
}
