package org.eqmon.stats.analysis;

import java.util.List;
import java.util.Optional;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;

/**
 * What one comparison has to say about a gap, from one statistic. An analysis makes it; {@link
 * Study} adjusts and judges it, in one place, for all analyses alike.
 *
 * <p>The interval of every measure must exclude its null value exactly when {@link #pValue()} is at
 * or below one minus the interval's confidence.
 */
public interface GapEvidence {
  /** Returns the measures of the gap, the headline first; at least one. */
  List<EffectMeasure> measures();

  /** Returns the estimated gap. */
  Estimate estimate(EffectMeasure measure);

  /** Returns the interval of the gap at a confidence between 0 and 1, or empty if there is none. */
  Optional<Interval> interval(EffectMeasure measure, double confidence);

  /** Returns the two-sided p-value of no gap. */
  Estimate pValue();

  /**
   * Returns the p-value of the hypothesis that the gap lies on or outside the margin: a small one
   * shows that it lies within.
   *
   * @throws IllegalArgumentException if the margin is on a measure that this evidence lacks
   */
  Estimate equivalencePValue(MaterialityMargin margin);

  /**
   * Returns the smallest gaps that these numbers of people could have detected.
   *
   * @param level the level of the test, between 0 and 1
   * @param power the probability of detecting it, between the level and 1
   */
  DetectableGap detectable(double level, double power);

  /** Returns the method. */
  Method method();

  /** Returns why that method was chosen for these numbers. */
  LocalizedText whyChosen();
}
