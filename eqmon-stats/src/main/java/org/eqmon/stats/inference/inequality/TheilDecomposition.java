package org.eqmon.stats.inference.inequality;

import java.util.List;
import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.ValueCounts;

/**
 * How much of the inequality among people lies between groups, and how much within them, by Theil's
 * T. Nearly always most of it lies within.
 *
 * <p>Source: Theil 1967, Economics and Information Theory; Shorrocks 1980, Econometrica 48.
 */
public final class TheilDecomposition {
  private static final Method METHOD =
      new Method(
          "inequality.theilDecomposition",
          "Theil 1967, Economics and Information Theory; Shorrocks 1980, Econometrica 48");
  private static final TheilDecomposition DEFAULTS = new TheilDecomposition();

  private TheilDecomposition() {}

  /** Returns the decomposition. */
  public static TheilDecomposition withDefaults() {
    return DEFAULTS;
  }

  /**
   * Takes the inequality of a value apart.
   *
   * @param groups the values of each group's members; a group without members has no part
   * @return the parts; undefined for {@link UndefinedReason#TOO_FEW_VALUES} without values, and for
   *     {@link UndefinedReason#ZERO_DENOMINATOR} if all are 0
   * @throws IllegalArgumentException if a value is negative
   */
  public TheilParts of(List<ValueCounts> groups) {
    ValueCounts all = groups.stream().reduce(ValueCounts.empty(), ValueCounts::plus);
    Optional<UndefinedReason> reason = PositiveValues.whyNoMean(all);
    if (reason.isPresent()) {
      Estimate none = Estimate.undefined(reason.get());
      return new TheilParts(none, none, none, METHOD);
    }
    double mean = PositiveValues.mean(all);
    double between = 0;
    double within = 0;
    for (ValueCounts group : groups) {
      if (group.isEmpty()) {
        continue;
      }
      double share = (double) group.total() / all.total();
      double relative = PositiveValues.mean(group) / mean;
      if (relative == 0) {
        between += share;
        continue;
      }
      between += share * (relative * Math.log(relative) - (relative - 1));
      within += share * relative * GeneralisedEntropy.index(group, 1);
    }
    return new TheilParts(
        Estimate.of(GeneralisedEntropy.index(all, 1)),
        Estimate.of(Math.max(0, between)),
        Estimate.of(within),
        METHOD);
  }
}
