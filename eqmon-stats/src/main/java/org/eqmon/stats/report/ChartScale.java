package org.eqmon.stats.report;

import java.util.ArrayList;
import java.util.List;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.MaterialityMargin;
import org.eqmon.stats.disclosure.ReleasedEffect;
import org.eqmon.stats.disclosure.ReleasedFinding;

/** Places values of one measure on an axis: ratios by their logarithm, all else as they are. */
final class ChartScale {
  private static final double[] RATIO_TICKS = {
    0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100
  };

  private final EffectMeasure measure;
  private final double low;
  private final double high;

  private ChartScale(EffectMeasure measure, double low, double high) {
    this.measure = measure;
    this.low = low;
    this.high = high;
  }

  /** The scale that holds all shown values of one measure, the value of no gap and the margin. */
  static ChartScale of(List<ReleasedFinding.Shown> findings) {
    ReleasedFinding.Shown first = findings.get(0);
    EffectMeasure measure = first.headline().measure();
    List<Double> values = new ArrayList<>(List.of(measure.nullValue()));
    if (first.margin().measure().equals(measure)) {
      values.addAll(margin(first.margin()));
    }
    for (ReleasedFinding.Shown finding : findings) {
      ReleasedEffect effect = finding.headline();
      if (effect.estimate().isDefined()) {
        values.add(effect.estimate().value());
      }
      effect.adjusted().ifPresent(i -> values.addAll(List.of(i.lower(), i.upper())));
    }
    boolean ratio = measure.scale() == EffectMeasure.Scale.RATIO;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value) && (!ratio || (value >= 0.01 && value <= 100))) {
        low = Math.min(low, transformed(measure, value));
        high = Math.max(high, transformed(measure, value));
      }
    }
    double space = 0.06 * (high - low);
    return new ChartScale(measure, low - space, high + space);
  }

  private static List<Double> margin(MaterialityMargin margin) {
    return List.of(margin.lower(), margin.upper());
  }

  EffectMeasure measure() {
    return measure;
  }

  private static double transformed(EffectMeasure measure, double value) {
    return measure.scale() == EffectMeasure.Scale.RATIO ? Math.log(value) : value;
  }

  /** Returns where a value lies, from 0 at the low end to 1 at the high end, cut at the ends. */
  double at(double value) {
    double place = (transformed(measure, value) - low) / (high - low);
    return Math.max(0, Math.min(1, place));
  }

  /** Returns the values to mark on the axis. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (measure.scale() == EffectMeasure.Scale.RATIO) {
      for (double tick : RATIO_TICKS) {
        addIfInside(ticks, tick);
      }
      return ticks;
    }
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / 2)));
    if ((high - low) / step > 6) {
      step *= 2;
    }
    for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private void addIfInside(List<Double> ticks, double tick) {
    double place = Math.log(tick);
    if (place >= low && place <= high) {
      ticks.add(tick);
    }
  }
}
