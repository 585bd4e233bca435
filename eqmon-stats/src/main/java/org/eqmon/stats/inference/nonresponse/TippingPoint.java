package org.eqmon.stats.inference.nonresponse;

import java.util.OptionalLong;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.gap.RateComparison;
import org.eqmon.stats.inference.gap.RateGap;
import org.eqmon.stats.inference.gap.TwoGroups;

/**
 * How many of one group's missing members would have had to have the event for the conclusion on
 * the gap to change, with the other group's missing members as those observed in it.
 *
 * <p>The conclusion is whether {@link RateGap} finds a gap. The start is the missing members of
 * both groups having had the event as often as those observed in their group (rounded to whole
 * people); from there the number in group 1 is moved in the direction that could change the
 * conclusion.
 *
 * @param found whether a gap is found at the start
 * @param expectedEvents events among the missing members of group 1 at the start
 * @param tippingEvents the nearest number with the other conclusion; empty if there is none
 */
public record TippingPoint(boolean found, long expectedEvents, OptionalLong tippingEvents) {
  /**
   * Returns the tipping point in group 1; for that in group 2, exchange the two.
   *
   * @throws IllegalArgumentException if nobody was observed in a group, or one has more members
   *     than {@link TwoGroups} takes
   */
  public static TippingPoint of(
      IncompleteGroup first, IncompleteGroup second, Confidence confidence) {
    if (first.observed() == 0 || second.observed() == 0) {
      throw new IllegalArgumentException(
          "a tipping point needs somebody observed in each group: ask for bounds instead");
    }
    long expected1 = expected(first);
    long events2 = second.events() + expected(second);
    Conclusions conclusions = new Conclusions(first, second, events2, confidence);
    OptionalLong fewer = conclusions.nearestChange(expected1, 0);
    OptionalLong more = conclusions.nearestChange(expected1, first.missing());
    return new TippingPoint(
        conclusions.found(expected1), expected1, nearer(expected1, fewer, more));
  }

  private static long expected(IncompleteGroup group) {
    return Math.round((double) group.missing() * group.events() / group.observed());
  }

  private static OptionalLong nearer(long from, OptionalLong fewer, OptionalLong more) {
    if (fewer.isEmpty() || more.isEmpty()) {
      return fewer.isPresent() ? fewer : more;
    }
    return from - fewer.getAsLong() <= more.getAsLong() - from ? fewer : more;
  }

  /** What would be concluded for each number of events among the missing members of group 1. */
  private static final class Conclusions {
    /** By how much p can rise or fall against its trend, and some more: see docs/methods/gap.md. */
    private static final double RIPPLE = 1.5;

    private final IncompleteGroup first;
    private final IncompleteGroup second;
    private final long events2;
    private final Confidence confidence;

    Conclusions(
        IncompleteGroup first, IncompleteGroup second, long events2, Confidence confidence) {
      this.first = first;
      this.second = second;
      this.events2 = events2;
      this.confidence = confidence;
    }

    private RateComparison compare(long missingEvents) {
      return RateGap.withDefaults()
          .compare(
              TwoGroups.of(
                  first.events() + missingEvents, first.members(), events2, second.members()));
    }

    boolean found(long missingEvents) {
      return compare(missingEvents).excludesNoGap(confidence);
    }

    private boolean isClose(long missingEvents) {
      double p = compare(missingEvents).pValue().value();
      double level = 1 - confidence.level();
      return p < level * RIPPLE && p > level / RIPPLE;
    }

    /**
     * Returns the nearest number after a start, up to an end, with the other conclusion. On the way
     * to equal rates p rises, and beyond them it falls again: each stretch is searched for itself.
     */
    OptionalLong nearestChange(long from, long end) {
      long step = end > from ? 1 : -1;
      double equal =
          (double) events2 / second.members() * first.members() - (double) first.events();
      long last =
          step > 0
              ? Math.min(end, Math.max(from, (long) Math.floor(equal)))
              : Math.max(end, Math.min(from, (long) Math.ceil(equal)));
      boolean start = found(from);
      OptionalLong near = change(start, from, last);
      if (near.isPresent() || last == end) {
        return near;
      }
      long beyond = last + step;
      return found(beyond) == start ? change(start, beyond, end) : OptionalLong.of(beyond);
    }

    /**
     * Returns the nearest number on a stretch along which p rises or falls but for ripples: by
     * halving, and one by one where p is close to the level.
     */
    private OptionalLong change(boolean start, long from, long end) {
      long step = end > from ? 1 : -1;
      long same = from;
      while (same != end && isClose(same)) {
        same += step;
        if (found(same) != start) {
          return OptionalLong.of(same);
        }
      }
      OptionalLong nearest = halve(start, same, end);
      long back = nearest.orElse(end);
      while (back != same && isClose(back)) {
        back -= step;
        if (found(back) != start) {
          nearest = OptionalLong.of(back);
        }
      }
      return nearest;
    }

    private OptionalLong halve(boolean start, long from, long end) {
      if (from == end || found(end) == start) {
        return OptionalLong.empty();
      }
      long same = from;
      long other = end;
      while (Math.abs(other - same) > 1) {
        long middle = same + (other - same) / 2;
        if (found(middle) == start) {
          same = middle;
        } else {
          other = middle;
        }
      }
      return OptionalLong.of(other);
    }
  }
}
