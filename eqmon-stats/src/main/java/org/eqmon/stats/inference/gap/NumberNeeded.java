package org.eqmon.stats.inference.gap;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Confidence;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.Method;

/**
 * Among how many people of group 1 there is one event more than among as many of group 2: one over
 * the risk difference, negative if there is one less.
 *
 * <p>The numbers that go with an interval of the difference are not always one interval. If it
 * holds 0, they run from its upper end over infinity, which is no gap, to its lower end: one event
 * more in 12 or more people, or one less in 40 or more. Then there are two intervals, and every
 * number between them is ruled out.
 *
 * <p>By default from {@link RateGap} at 95%, so that infinity is ruled out exactly when its test
 * finds a gap.
 *
 * <p>Source: Altman 1998, BMJ 317, <i>Confidence intervals for the number needed to treat</i>.
 */
public final class NumberNeeded {
  private static final NumberNeeded DEFAULTS =
      new NumberNeeded(RateGap.withDefaults(), Confidence.NINETY_FIVE_PERCENT);

  private final RateGap gap;
  private final Confidence confidence;

  private NumberNeeded(RateGap gap, Confidence confidence) {
    this.gap = Objects.requireNonNull(gap, "gap");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
  }

  /** Returns the number from {@link RateGap} at 95%. */
  public static NumberNeeded withDefaults() {
    return DEFAULTS;
  }

  /** Returns the number from the gap compared another way. */
  public NumberNeeded with(RateGap gap) {
    return new NumberNeeded(gap, confidence);
  }

  /** Returns the number at another confidence. */
  public NumberNeeded with(Confidence confidence) {
    return new NumberNeeded(gap, confidence);
  }

  /**
   * A number needed.
   *
   * @param number one over the observed difference; infinite if there is none, and undefined if a
   *     group is empty
   * @param compatible the numbers that the interval of the difference allows, ascending: one
   *     interval, or two if it allows no gap; none if a group is empty
   * @param method how the difference was compared
   */
  public record Result(Estimate number, List<Interval> compatible, Method method) {
    /** Refuses null and copies the list. */
    public Result {
      Objects.requireNonNull(number, "number");
      compatible = List.copyOf(compatible);
      Objects.requireNonNull(method, "method");
    }

    /** Returns whether a number is compatible with the counts. */
    public boolean allows(double people) {
      return compatible.stream().anyMatch(interval -> interval.contains(people));
    }
  }

  /** Returns the number for two groups; undefined if one is empty. */
  public Result of(TwoGroups groups) {
    IntervalEstimate difference = gap.compare(groups).riskDifference(confidence);
    return new Result(
        difference.estimate().map(d -> d == 0 ? Double.POSITIVE_INFINITY : 1 / d),
        difference.interval().map(this::numbers).orElse(List.of()),
        difference.method());
  }

  private List<Interval> numbers(Interval difference) {
    double lower = difference.lower();
    double upper = difference.upper();
    if (lower > 0 || upper < 0) {
      return List.of(new Interval(1 / upper, 1 / lower, confidence.level()));
    }
    Interval less =
        new Interval(
            Double.NEGATIVE_INFINITY,
            lower == 0 ? Double.NEGATIVE_INFINITY : 1 / lower,
            confidence.level());
    Interval more =
        new Interval(
            upper == 0 ? Double.POSITIVE_INFINITY : 1 / upper,
            Double.POSITIVE_INFINITY,
            confidence.level());
    return List.of(less, more);
  }
}
