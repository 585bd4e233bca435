package org.eqmon.stats.inference.duration;

import java.util.Arrays;

/** The scores of one stratum in Gray's test, and their covariance matrix. */
final class GrayStratum {
  private final RiskTable table;
  private final int groups;
  private final int end;

  /** By time and group: Y/S(t-), or 0 without anybody at risk. */
  private final double[][] scaledRisk;

  /** By time and group: the curve of any end just before and just after. */
  private final double[][] before;

  private final double[][] after;

  /** By time: the sum of Y/S(t-), and the pooled incidence just before and just after. */
  private final double[] scaledSum;

  private final double[] pooledBefore;
  private final double[] pooledAfter;
  private final double[] score;
  private double ends;

  GrayStratum(RiskTable table, int groups, int end) {
    this.table = table;
    this.groups = groups;
    this.end = end;
    int size = table.size();
    scaledRisk = new double[size][groups];
    before = new double[size][groups];
    after = new double[size][groups];
    scaledSum = new double[size];
    pooledBefore = new double[size];
    pooledAfter = new double[size];
    score = new double[groups];
    goForward();
  }

  boolean hasEnds() {
    return ends > 0;
  }

  private void goForward() {
    double[] survival = new double[groups];
    Arrays.fill(survival, 1);
    double[] incidence = new double[groups];
    double pooled = 0;
    for (int i = 0; i < table.size(); i++) {
      double ended = table.pooledEnded(i, end);
      ends += ended;
      double comparable = 0;
      for (int g = 0; g < groups; g++) {
        before[i][g] = survival[g];
        double risk = table.atRisk(i, g);
        if (risk > 0) {
          scaledRisk[i][g] = risk / survival[g];
          scaledSum[i] += scaledRisk[i][g];
          comparable += scaledRisk[i][g] * (1 - incidence[g]);
        }
      }
      for (int g = 0; g < groups; g++) {
        double risk = table.atRisk(i, g);
        if (risk > 0) {
          score[g] +=
              table.ended(i, end, g) - ended * (scaledRisk[i][g] * (1 - incidence[g]) / comparable);
          incidence[g] += survival[g] * table.ended(i, end, g) / risk;
          survival[g] *= (risk - table.endedAny(i, g)) / risk;
        }
        after[i][g] = survival[g];
      }
      pooledBefore[i] = pooled;
      pooled += ended / scaledSum[i];
      pooledAfter[i] = pooled;
    }
  }

  /**
   * Adds the scores, and goes from the last time to the first for the covariances. What a group's
   * ends at a time mean for another group's score is a part at that time and a part through all
   * later times, which is summed up on the way.
   */
  void addTo(GroupScores scores) {
    double[][] later = new double[groups][groups];
    for (int i = table.size() - 1; i >= 0; i--) {
      double[][] now = new double[groups][groups];
      for (int g = 0; g < groups; g++) {
        for (int k = 0; k < groups; k++) {
          double share = scaledRisk[i][k] / scaledSum[i];
          now[g][k] = scaledRisk[i][g] * ((g == k ? 1 : 0) - share);
        }
      }
      double ended = table.pooledEnded(i, end);
      if (ended > 0) {
        scores.link(table, i);
      }
      for (int k = 0; k < groups; k++) {
        if (scaledRisk[i][k] > 0) {
          addGroup(scores, i, k, now, later);
        }
      }
      double step = ended / (scaledSum[i] * (1 - pooledBefore[i]));
      for (int g = 0; ended > 0 && g < groups; g++) {
        for (int k = 0; k < groups; k++) {
          later[g][k] += now[g][k] * step;
        }
      }
    }
    for (int g = 0; g < groups; g++) {
      scores.add(g, score[g]);
    }
  }

  private void addGroup(GroupScores scores, int i, int k, double[][] now, double[][] later) {
    double risk = table.atRisk(i, k);
    double ended = table.pooledEnded(i, end);
    boolean someStay = after[i][k] > 0;
    double escaped = someStay ? (1 - pooledAfter[i]) / after[i][k] : 0;
    if (ended > 0) {
      double ties = ended > 1 ? 1 - (ended - 1) / (scaledSum[i] * before[i][k] - 1) : 1;
      double variance = ties * before[i][k] * ended / (scaledSum[i] * risk);
      double[] effect = new double[groups];
      for (int g = 0; g < groups; g++) {
        effect[g] = now[g][k] + (1 - escaped) * later[g][k];
      }
      addSquare(scores, variance, effect);
    }
    double others = (double) (table.endedAny(i, k) - table.ended(i, end, k));
    if (others > 0 && someStay) {
      double ties = others > 1 ? 1 - (others - 1) / (risk - 1) : 1;
      double variance = ties * before[i][k] * before[i][k] * others / risk / risk;
      double[] effect = new double[groups];
      for (int g = 0; g < groups; g++) {
        effect[g] = escaped * later[g][k];
      }
      addSquare(scores, variance, effect);
    }
  }

  private void addSquare(GroupScores scores, double variance, double[] effect) {
    for (int g = 0; g < groups; g++) {
      for (int h = g; h < groups; h++) {
        scores.addCovariance(g, h, variance * effect[g] * effect[h]);
      }
    }
  }
}
