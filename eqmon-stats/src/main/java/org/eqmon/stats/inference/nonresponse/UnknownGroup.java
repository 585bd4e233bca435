package org.eqmon.stats.inference.nonresponse;

import java.util.Objects;
import java.util.Optional;
import org.eqmon.stats.inference.gap.TwoGroups;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * Two groups, and people who belong to one of them but it isn't known to which.
 *
 * @param known those whose group is known
 * @param eventsUnknown of the others, those with the event
 * @param membersUnknown all the others
 */
public record UnknownGroup(TwoGroups known, long eventsUnknown, long membersUnknown) {
  /** Refuses counts below 0 and more events than members. */
  public UnknownGroup {
    Objects.requireNonNull(known, "known");
    if (eventsUnknown < 0 || eventsUnknown > membersUnknown) {
      throw new IllegalArgumentException(
          "the events of unknown group must be from 0 to the number of unknown group");
    }
    // refuses what can't be counted
    Totals.plus(membersUnknown, Totals.plus(known.trials1(), known.trials2()));
  }

  UnknownGroup swapped() {
    return new UnknownGroup(known.swapped(), eventsUnknown, membersUnknown);
  }

  private long nonEventsUnknown() {
    return membersUnknown - eventsUnknown;
  }

  /** Returns the bounds of the rate of group 1; empty if nobody could be in it. */
  Optional<RateBounds> rate1() {
    double events = known.events1();
    double members = known.trials1();
    double yes = eventsUnknown;
    double no = nonEventsUnknown();
    if (members + yes + no == 0) {
      return Optional.empty();
    }
    double lower = members + no > 0 ? events / (members + no) : 1;
    double upper = members + yes > 0 ? (events + yes) / (members + yes) : 0;
    return Optional.of(new RateBounds(lower, upper));
  }

  /**
   * Returns the largest rate 1 - rate 2 with nobody left out and neither group empty; empty if that
   * can't be.
   *
   * <p>Every event that goes to group 1, and every non-event that goes to group 2, widens the gap.
   * One person is left to a group that would be empty otherwise.
   */
  Optional<Double> largestGap() {
    Optional<Double> best = gap(eventsUnknown, 0);
    if (best.isPresent()) {
      return best;
    }
    Optional<Double> keptEvent = gap(eventsUnknown - 1, 0);
    return keptEvent.isPresent() ? keptEvent : gap(eventsUnknown, 1);
  }

  // With so many of the unknown events and non-events in group 1; empty if that is impossible.
  private Optional<Double> gap(long yes, long no) {
    double members1 = (double) known.trials1() + yes + no;
    double members2 = (double) known.trials2() + membersUnknown - yes - no;
    if (yes < 0 || no > nonEventsUnknown() || members1 == 0 || members2 == 0) {
      return Optional.empty();
    }
    double events1 = (double) known.events1() + yes;
    double events2 = (double) known.events2() + eventsUnknown - yes;
    return Optional.of(events1 / members1 - events2 / members2);
  }
}
