package org.eqmon.stats.inference.nonresponse;

import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.eqmon.stats.inference.Confidence;
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
   * @throws IllegalArgumentException if nobody was observed in a group
   */
  public static TippingPoint of(
      IncompleteGroup first, IncompleteGroup second, Confidence confidence) {
    if (first.observed() == 0 || second.observed() == 0) {
      throw new IllegalArgumentException(
          "a tipping point needs somebody observed in each group: ask for bounds instead");
    }
    long expected1 = expected(first);
    long events2 = second.events() + expected(second);
    LongPredicate found =
        missing ->
            RateGap.withDefaults()
                .compare(
                    TwoGroups.of(
                        first.events() + missing, first.members(), events2, second.members()))
                .excludesNoGap(confidence);
    boolean start = found.test(expected1);
    double equal = (double) events2 / second.members() * first.members() - (double) first.events();
    OptionalLong fewer = search(found, start, expected1, 0, equal);
    OptionalLong more = search(found, start, expected1, first.missing(), equal);
    return new TippingPoint(start, expected1, nearer(expected1, fewer, more));
  }

  private static long expected(IncompleteGroup group) {
    return Math.round((double) group.missing() * group.events() / group.observed());
  }

  // The nearest number to the start, towards the end, with the other conclusion. A gap that is
  // found closes on the way to equal rates, and is found again beyond them: the search stops there,
  // at the last number on this side and then at the first on the other. One that isn't found opens
  // at most once on the way to an end.
  private static OptionalLong search(
      LongPredicate found, boolean start, long from, long end, double equal) {
    if (!start) {
      return change(found, false, from, end);
    }
    boolean towards = end > from ? equal > from : equal < from;
    if (!towards) {
      return OptionalLong.empty();
    }
    long last =
        end > from
            ? Math.min(end, (long) Math.floor(equal))
            : Math.max(end, (long) Math.ceil(equal));
    OptionalLong closed = change(found, true, from, last);
    if (closed.isPresent() || last == end) {
      return closed;
    }
    long beyond = end > from ? last + 1 : last - 1;
    return found.test(beyond) ? OptionalLong.empty() : OptionalLong.of(beyond);
  }

  private static OptionalLong change(LongPredicate found, boolean start, long from, long end) {
    long step = end > from ? 1 : -1;
    long same = from;
    long distance = 1;
    long other = from;
    while (same != end) {
      other = Math.abs(end - same) <= distance ? end : same + step * distance;
      if (found.test(other) != start) {
        break;
      }
      same = other;
      distance *= 2;
    }
    if (same == end) {
      return OptionalLong.empty();
    }
    while (Math.abs(other - same) > 1) {
      long middle = same + (other - same) / 2;
      if (found.test(middle) == start) {
        same = middle;
      } else {
        other = middle;
      }
    }
    return OptionalLong.of(other);
  }

  private static OptionalLong nearer(long from, OptionalLong fewer, OptionalLong more) {
    if (fewer.isEmpty() || more.isEmpty()) {
      return fewer.isPresent() ? fewer : more;
    }
    return from - fewer.getAsLong() <= more.getAsLong() - from ? fewer : more;
  }
}
