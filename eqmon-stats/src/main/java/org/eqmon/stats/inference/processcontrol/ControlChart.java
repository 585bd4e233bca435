package org.eqmon.stats.inference.processcontrol;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;

/**
 * A series with its centre and limits. A point beyond a limit, or a run that {@link RunRules} find,
 * is unlikely to be chance alone.
 *
 * @param centre the centre line; undefined, and then there are no points, if the chart can't be
 *     made
 * @param points the periods in time order
 * @param method how the limits were made
 */
public record ControlChart(Estimate centre, List<ChartPoint> points, Method method) {
  /** Copies the list. */
  public ControlChart {
    Objects.requireNonNull(centre, "centre");
    points = List.copyOf(points);
    Objects.requireNonNull(method, "method");
  }

  /** Returns the positions, from 0, of the points strictly beyond a limit. */
  public List<Integer> beyondLimits() {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).zone().isBeyondLimit())
        .boxed()
        .toList();
  }
}
