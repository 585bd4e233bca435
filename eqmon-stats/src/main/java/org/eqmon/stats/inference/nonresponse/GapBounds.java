package org.eqmon.stats.inference.nonresponse;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.Method;

/**
 * Worst-case bounds on two rates and on their gap (Manski 1990).
 *
 * @param rate1 of group 1
 * @param rate2 of group 2
 * @param gap rate 1 minus rate 2
 * @param method which answers are missing
 */
public record GapBounds(RateBounds rate1, RateBounds rate2, RateBounds gap, Method method) {
  private static final String REFERENCE = "Manski 1990, American Economic Review 80, pages 319-323";
  private static final Method MISSING_OUTCOME =
      new Method("sensitivity.bounds.missingOutcome", REFERENCE);
  private static final Method MISSING_GROUP =
      new Method("sensitivity.bounds.missingGroup", REFERENCE);

  /** Refuses null. */
  public GapBounds {
    Objects.requireNonNull(rate1, "rate1");
    Objects.requireNonNull(rate2, "rate2");
    Objects.requireNonNull(gap, "gap");
    Objects.requireNonNull(method, "method");
  }

  /**
   * Returns the bounds where the group of everybody is known but the outcome of some is not: they
   * are taken to have had no event at all, or all to have had one.
   *
   * @return empty if a group has no members
   */
  public static Optional<GapBounds> ofMissingOutcomes(
      IncompleteGroup first, IncompleteGroup second) {
    if (first.members() == 0 || second.members() == 0) {
      return Optional.empty();
    }
    RateBounds rate1 = bounds(first);
    RateBounds rate2 = bounds(second);
    RateBounds gap = new RateBounds(rate1.lower() - rate2.upper(), rate1.upper() - rate2.lower());
    return Optional.of(new GapBounds(rate1, rate2, gap, MISSING_OUTCOME));
  }

  private static RateBounds bounds(IncompleteGroup group) {
    double members = group.members();
    return new RateBounds(
        group.events() / members, (group.events() + (double) group.missing()) / members);
  }

  /**
   * Returns the bounds where the outcome of everybody is known but the group of some is not. The
   * bounds of a rate take each such person as in or out of that group; those of the gap are sharp:
   * each person is in exactly one of the two groups.
   *
   * @return empty if a group could only be empty
   */
  public static Optional<GapBounds> ofMissingGroups(UnknownGroup counts) {
    Optional<RateBounds> rate1 = counts.rate1();
    Optional<RateBounds> rate2 = counts.swapped().rate1();
    Optional<Double> most = counts.largestGap();
    Optional<Double> least = counts.swapped().largestGap().map(gap -> -gap);
    if (rate1.isEmpty() || rate2.isEmpty() || most.isEmpty() || least.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GapBounds(
            rate1.get(), rate2.get(), new RateBounds(least.get(), most.get()), MISSING_GROUP));
  }
}
