package org.eqmon.stats.inference.duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eqmon.stats.inference.numerics.PositiveDefinite;

/**
 * A score for each group with the scores' covariance matrix, and their chi-squared statistic.
 *
 * <p>Scores of groups that were compared with each other add up to 0, so one group of each linked
 * set is left out. Which groups are linked is counted and not read off a nearly singular matrix.
 */
final class GroupScores {
  private final double[] scores;
  private final double[][] covariance;
  private final int[] leader;

  GroupScores(int groups) {
    scores = new double[groups];
    covariance = new double[groups][groups];
    leader = new int[groups];
    for (int g = 0; g < groups; g++) {
      leader[g] = g;
    }
  }

  /** Returns the number of groups in every stratum. */
  static int requireGroups(List<List<Durations>> strata) {
    if (strata.isEmpty() || strata.get(0).isEmpty()) {
      throw new IllegalArgumentException("there must be one stratum and one group at least");
    }
    int groups = strata.get(0).size();
    for (List<Durations> stratum : strata) {
      if (stratum.size() != groups) {
        throw new IllegalArgumentException(
            "every stratum must have all groups, in the same order; one may be empty");
      }
    }
    return groups;
  }

  /** Returns how many groups have people in some stratum. */
  static int withPeople(List<List<Durations>> strata) {
    int groups = 0;
    for (int g = 0; g < strata.get(0).size(); g++) {
      int group = g;
      if (strata.stream().anyMatch(stratum -> !stratum.get(group).isEmpty())) {
        groups++;
      }
    }
    return groups;
  }

  /** Notes that the groups at risk at a time were compared with each other. */
  void link(RiskTable table, int time) {
    int first = -1;
    for (int g = 0; g < leader.length; g++) {
      if (table.atRisk(time, g) > 0) {
        if (first < 0) {
          first = leader[g];
        } else if (leader[g] != first) {
          int old = leader[g];
          for (int h = 0; h < leader.length; h++) {
            leader[h] = leader[h] == old ? first : leader[h];
          }
        }
      }
    }
  }

  void add(int group, double score) {
    scores[group] += score;
  }

  /** Adds to the upper triangle of the covariance matrix. */
  void addCovariance(int group, int other, double value) {
    covariance[group][other] += value;
  }

  /** Returns how many groups stay when one of each linked set is left out. */
  int degreesOfFreedom() {
    return kept().size();
  }

  /** Returns the statistic; empty if no groups were compared or the matrix is singular. */
  OptionalDouble statistic() {
    List<Integer> kept = kept();
    double[] vector = new double[kept.size()];
    double[][] matrix = new double[kept.size()][kept.size()];
    for (int a = 0; a < vector.length; a++) {
      vector[a] = scores[kept.get(a)];
      for (int b = a; b < vector.length; b++) {
        matrix[a][b] = covariance[kept.get(a)][kept.get(b)];
      }
    }
    Optional<PositiveDefinite> factored = PositiveDefinite.of(matrix, 0);
    if (factored.isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] solved = factored.get().solve(vector);
    double statistic = 0;
    for (int a = 0; a < vector.length; a++) {
      statistic += vector[a] * solved[a];
    }
    return OptionalDouble.of(Math.max(0, statistic));
  }

  private List<Integer> kept() {
    List<Integer> kept = new ArrayList<>();
    boolean[] seen = new boolean[leader.length];
    for (int g = 0; g < leader.length; g++) {
      if (seen[leader[g]]) {
        kept.add(g);
      }
      seen[leader[g]] = true;
    }
    return kept;
  }
}
