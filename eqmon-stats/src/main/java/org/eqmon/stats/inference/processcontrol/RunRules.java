package org.eqmon.stats.inference.processcontrol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The usual rules for runs on a control chart.
 *
 * <p>By default, those of NHS England's <i>Making data count</i>: seven points that all rise or all
 * fall (a trend), seven on one side of the centre (a shift), and two of three on one side that are
 * close to the limit. The more rules are used the more often one fires by chance: with these, on a
 * stable series of 24 points, far more often than one point beyond a limit does.
 */
public final class RunRules {
  private static final RunRules DEFAULTS = new RunRules(7, 7);
  private static final int WINDOW = 3;

  private final int trendLength;
  private final int shiftLength;

  private RunRules(int trendLength, int shiftLength) {
    this.trendLength = trendLength;
    this.shiftLength = shiftLength;
  }

  /** Returns the rules with runs of seven. */
  public static RunRules withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns the rules with another length of a trend, in points; some charts use six.
   *
   * @throws IllegalArgumentException if it is below 3
   */
  public RunRules withTrendLength(int points) {
    return new RunRules(atLeastThree(points), shiftLength);
  }

  /**
   * Returns the rules with another length of a shift, in points; some charts use six or eight.
   *
   * @throws IllegalArgumentException if it is below 3
   */
  public RunRules withShiftLength(int points) {
    return new RunRules(trendLength, atLeastThree(points));
  }

  /**
   * Returns for each value whether it is the last of a strictly rising or strictly falling run of
   * at least the trend's length.
   *
   * @throws IllegalArgumentException if a value is NaN
   */
  public boolean[] trend(double... values) {
    boolean[] flags = new boolean[values.length];
    int run = 1;
    int direction = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        throw new IllegalArgumentException("a value must be a number");
      }
      int move = i == 0 ? 0 : values[i] > values[i - 1] ? 1 : values[i] < values[i - 1] ? -1 : 0;
      run = move == 0 ? 1 : move == direction ? run + 1 : 2;
      direction = move;
      flags[i] = run >= trendLength;
    }
    return flags;
  }

  /**
   * Returns for each point whether it is the last of a run on one side of the centre of at least
   * the shift's length. A point on the centre ends a run.
   *
   * @param sides the sign of each value minus the centre: -1, 0 or 1
   * @throws IllegalArgumentException if a side isn't one of these
   */
  public boolean[] shift(int... sides) {
    boolean[] flags = new boolean[sides.length];
    int run = 0;
    for (int i = 0; i < sides.length; i++) {
      checkSide(sides[i]);
      run = sides[i] == 0 ? 0 : i > 0 && sides[i] == sides[i - 1] ? run + 1 : 1;
      flags[i] = run >= shiftLength;
    }
    return flags;
  }

  /**
   * Returns for each point whether it is in a window of three successive points that are all on one
   * side of the centre, with at least two of them close to the limit.
   *
   * @param close whether each point is close to a limit
   * @param sides the sign of each value minus the centre: -1, 0 or 1
   * @throws IllegalArgumentException if the lengths differ or a side isn't one of these
   */
  public boolean[] twoInThree(boolean[] close, int[] sides) {
    if (close.length != sides.length) {
      throw new IllegalArgumentException("close and sides must have one entry for each point");
    }
    boolean[] flags = new boolean[close.length];
    for (int side : sides) {
      checkSide(side);
    }
    for (int start = 0; start + WINDOW <= close.length; start++) {
      int near = 0;
      int sum = 0;
      for (int i = start; i < start + WINDOW; i++) {
        near += close[i] ? 1 : 0;
        sum += sides[i];
      }
      if (near >= 2 && Math.abs(sum) == WINDOW) {
        for (int i = start; i < start + WINDOW; i++) {
          flags[i] = true;
        }
      }
    }
    return flags;
  }

  /**
   * Returns the signals at each point of a chart, in the chart's order; an empty set for a point
   * that doesn't stand out. A point counts as close to the limit if it is more than two thirds of
   * the way there, or beyond it. Periods without a value are passed over: a run goes on after them.
   */
  public List<Set<Signal>> signals(ControlChart chart) {
    List<ChartPoint> points =
        chart.points().stream().filter(p -> p.zone() != Zone.NO_VALUE).toList();
    int[] sides = points.stream().mapToInt(p -> p.zone().side()).toArray();
    boolean[] close = new boolean[points.size()];
    for (int i = 0; i < close.length; i++) {
      close[i] = points.get(i).zone().isOuter();
    }
    boolean[] trend = trend(points.stream().mapToDouble(p -> p.value().value()).toArray());
    boolean[] shift = shift(sides);
    boolean[] twoInThree = twoInThree(close, sides);
    List<Set<Signal>> signals = new ArrayList<>();
    int next = 0;
    for (ChartPoint point : chart.points()) {
      Set<Signal> at = EnumSet.noneOf(Signal.class);
      if (point.zone() != Zone.NO_VALUE) {
        add(at, Signal.BEYOND_LIMIT, point.zone().isBeyondLimit());
        add(at, Signal.TREND, trend[next]);
        add(at, Signal.SHIFT, shift[next]);
        add(at, Signal.TWO_IN_THREE, twoInThree[next]);
        next++;
      }
      signals.add(Collections.unmodifiableSet(at));
    }
    return List.copyOf(signals);
  }

  private static void add(Set<Signal> signals, Signal signal, boolean fires) {
    if (fires) {
      signals.add(signal);
    }
  }

  private static int atLeastThree(int points) {
    if (points < 3) {
      throw new IllegalArgumentException("a run must have 3 points or more, and had " + points);
    }
    return points;
  }

  private static void checkSide(int side) {
    if (side < -1 || side > 1) {
      throw new IllegalArgumentException("a side must be -1, 0 or 1");
    }
  }
}
