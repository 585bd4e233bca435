package org.eqmon.stats.inference.processcontrol;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Magnitude;

/**
 * The XmR chart, or individuals chart, of a series of any kind of number.
 *
 * <p>The centre is the mean. The limits are the mean -+ 2.66 times the mean moving range, which is
 * three standard deviations judged by how much successive values differ. A moving range of 3.267
 * times the mean one or more is left out once before the limits are made, so that one jump doesn't
 * hide itself. Whether a value is beyond a limit is decided on the numbers as they are written in
 * decimals, without rounding.
 *
 * <p>For a rate of a known number of people {@link ProportionChart} knows more.
 *
 * <p>Source: Shewhart's individuals chart with the constants 2.66 and 3.267, and the screening, of
 * NHS England's <i>Making data count</i>.
 */
public final class XmrChart {
  private static final Method METHOD =
      new Method("spc.xmr", "Shewhart individuals chart; NHS England, Making data count");
  private static final XmrChart DEFAULTS = new XmrChart();
  private static final BigDecimal LIMIT = new BigDecimal("2.66");
  private static final BigDecimal SCREEN = new BigDecimal("3.267");

  private XmrChart() {}

  /** Returns the chart. */
  public static XmrChart withDefaults() {
    return DEFAULTS;
  }

  /**
   * Charts a series.
   *
   * @param values the values in time order, finite
   * @return the chart; undefined for {@link UndefinedReason#TOO_FEW_VALUES} with fewer than two
   *     values. If all values are equal, so are the limits.
   * @throws IllegalArgumentException if a value isn't finite
   */
  public XmrLimits of(double... values) {
    List<BigDecimal> exact = new ArrayList<>(values.length);
    for (double value : values) {
      if (!Magnitude.isReckonable(value)) {
        throw new IllegalArgumentException("a value must be a finite (at most 1e60) number");
      }
      exact.add(BigDecimal.valueOf(value));
    }
    if (values.length < 2) {
      Estimate none = Estimate.undefined(UndefinedReason.TOO_FEW_VALUES);
      return new XmrLimits(new ControlChart(none, List.of(), METHOD), none, none);
    }
    List<BigDecimal> ranges = new ArrayList<>();
    for (int i = 1; i < exact.size(); i++) {
      ranges.add(exact.get(i).subtract(exact.get(i - 1)).abs());
    }
    BigDecimal sumOfRanges = sum(ranges);
    BigDecimal all = BigDecimal.valueOf(ranges.size());
    List<BigDecimal> kept =
        ranges.stream()
            .filter(r -> r.multiply(all).compareTo(SCREEN.multiply(sumOfRanges)) < 0)
            .toList();
    // only ranges that are all 0 leave none below the screen
    BigDecimal sumOfKept = sum(kept);
    BigDecimal keptCount = BigDecimal.valueOf(Math.max(1, kept.size()));

    BigDecimal n = BigDecimal.valueOf(exact.size());
    BigDecimal total = sum(exact);
    double mean = quotient(total, n);
    double screened = quotient(sumOfKept, keptCount);
    double half = quotient(LIMIT.multiply(sumOfKept), keptCount);
    BigDecimal distanceToLimit = LIMIT.multiply(sumOfKept).multiply(n);
    List<ChartPoint> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      BigDecimal offset = exact.get(i).multiply(n).subtract(total);
      BigDecimal distance = offset.abs().multiply(keptCount);
      points.add(
          new ChartPoint(
              Estimate.of(values[i]),
              mean - half,
              mean + half,
              Zone.of(
                  offset.signum(),
                  distance.compareTo(distanceToLimit) > 0,
                  distance
                          .multiply(BigDecimal.valueOf(3))
                          .compareTo(distanceToLimit.multiply(BigDecimal.valueOf(2)))
                      > 0)));
    }
    return new XmrLimits(
        new ControlChart(Estimate.of(mean), points, METHOD),
        Estimate.of(quotient(sumOfRanges, all)),
        Estimate.of(screened));
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double quotient(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
  }
}
