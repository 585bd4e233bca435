package org.eqmon.stats.inference.inequality;

/**
 * The relative ranks of ordered groups: the share of the population in groups before a group, plus
 * half its own. From 0 to 1, with a weighted mean of a half.
 */
final class Ridits {
  private Ridits() {}

  static double[] of(GroupValues groups) {
    double[] ranks = new double[groups.size()];
    double before = 0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = before + groups.share(i) / 2;
      before += groups.share(i);
    }
    return ranks;
  }
}
