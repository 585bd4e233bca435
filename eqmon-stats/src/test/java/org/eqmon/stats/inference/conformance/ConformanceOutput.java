package org.eqmon.stats.inference.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.UndefinedReason;

/**
 * What the library answered, by the keys of the case's {@code expected}. Keys that a case doesn't
 * expect are ignored.
 *
 * <p>A value is a {@link Number}, a {@link Boolean} (compared as 1 or 0), a {@link String}, an
 * {@link Estimate} (undefined is compared as {@code null}), an {@code OptionalDouble} or {@link
 * Optional}, or an array or {@link List} of these, nested as deep as needed.
 *
 * @param values the values; empty if the library says that it has no answer at all
 */
record ConformanceOutput(Map<String, Object> values) {
  /** Returns the answer that there is none, for a case that expects {@code undefined}. */
  static ConformanceOutput undefined() {
    return new ConformanceOutput(Map.of());
  }

  /** Returns one value. */
  static ConformanceOutput of(String key, Object value) {
    return undefined().and(key, value);
  }

  /** Returns two values. */
  static ConformanceOutput of(String key1, Object value1, String key2, Object value2) {
    return of(key1, value1).and(key2, value2);
  }

  /** Returns {@code lower} and {@code upper}, undefined where there is no interval. */
  static ConformanceOutput ofLimits(Optional<Interval> interval) {
    return undefined().andLimits(interval);
  }

  /** Returns these values and one more. */
  ConformanceOutput and(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(key, value);
    return new ConformanceOutput(more);
  }

  /** Returns these values with {@code lower} and {@code upper}, undefined without an interval. */
  ConformanceOutput andLimits(Optional<Interval> interval) {
    Estimate none = Estimate.undefined(UndefinedReason.NO_SOLUTION);
    return and("lower", interval.map(Interval::lower).<Object>map(Estimate::of).orElse(none))
        .and("upper", interval.map(Interval::upper).<Object>map(Estimate::of).orElse(none));
  }
}
