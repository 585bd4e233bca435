package org.eqmon.stats.inference.inequality;

/** How much each group counts in an average over groups. */
public enum Weighting {
  /** Every group counts the same. */
  UNWEIGHTED,
  /** Every group counts by its population. */
  POPULATION;

  /** Returns a group's weight; the weights of all groups add up to 1. */
  double of(GroupValues groups, int group) {
    if (this == POPULATION) {
      return groups.share(group);
    }
    return groups.hasValue(group) ? 1.0 / groups.valued() : 0;
  }
}
