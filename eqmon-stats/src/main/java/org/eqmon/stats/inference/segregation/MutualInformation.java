package org.eqmon.stats.inference.segregation;

import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Hypergeometric;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * Segregation of any number of groups over units by the mutual information M of unit and group, and
 * Theil's H: {@code M = sum p ln(p / (q r))}, with p a cell's share of all people, and q and r its
 * unit's and its group's. 0 if every unit has the same make-up.
 *
 * <p>The noise is the mean of M if people were placed at random in units of the same sizes,
 * exactly, cell by cell. M's de-biased figure is {@code E (M - noise) / (E - noise)}, with E the
 * entropy of the groups, and H's is that over E: 0 on average under random placing, and 1 if no
 * unit has more than one group.
 *
 * <p>Source: Theil and Finizza 1971, Journal of Mathematical Sociology 1; Mora and Ruiz-Castillo
 * 2011, Sociological Methodology 41; the expectation of Vinh, Epps and Bailey 2010, Journal of
 * Machine Learning Research 11.
 */
public final class MutualInformation {
  private static final String REFERENCE =
      "Theil & Finizza 1971, Journal of Mathematical Sociology 1; Mora & Ruiz-Castillo 2011,"
          + " Sociological Methodology 41; Vinh, Epps & Bailey 2010, Journal of Machine Learning"
          + " Research 11";
  private static final Method METHOD = new Method("segregation.mutualInformation", REFERENCE);
  private static final Method THEIL_H = new Method("segregation.theilH", REFERENCE);
  private static final MutualInformation DEFAULTS = new MutualInformation();
  private static final double MANY = 1e7;

  private MutualInformation() {}

  /** Returns the index. */
  public static MutualInformation withDefaults() {
    return DEFAULTS;
  }

  /**
   * Measures the segregation of groups.
   *
   * @param counts the members of each group (columns) in each unit (rows), 0 or more
   * @return the indices; undefined for {@link UndefinedReason#EMPTY_GROUP} without people; H for
   *     {@link UndefinedReason#NO_VARIATION} if only one group has people; what is de-biased for
   *     {@link UndefinedReason#NO_SOLUTION} if random placing always gives the most, as when every
   *     unit has one person
   * @throws IllegalArgumentException if rows differ in length or a count is negative
   * @throws IllegalArgumentException if a sum is beyond 2^63 - 1
   */
  public GroupSegregation of(long[][] counts) {
    int groups = counts.length == 0 ? 0 : counts[0].length;
    long[] unitSizes = new long[counts.length];
    long[] groupSizes = new long[groups];
    long all = 0;
    for (int unit = 0; unit < counts.length; unit++) {
      if (counts[unit].length != groups) {
        throw new IllegalArgumentException("every unit must have one count for each group");
      }
      for (int group = 0; group < groups; group++) {
        long count = counts[unit][group];
        if (count < 0) {
          throw new IllegalArgumentException("a count must be 0 or more");
        }
        unitSizes[unit] = Totals.plus(unitSizes[unit], count);
        groupSizes[group] = Totals.plus(groupSizes[group], count);
        all = Totals.plus(all, count);
      }
    }
    if (all == 0) {
      DebiasedIndex none = undefined(UndefinedReason.EMPTY_GROUP, METHOD);
      return new GroupSegregation(
          none, none.noise(), undefined(UndefinedReason.EMPTY_GROUP, THEIL_H));
    }
    double information = 0;
    double noise = 0;
    for (int unit = 0; unit < counts.length; unit++) {
      for (int group = 0; group < groups; group++) {
        if (unitSizes[unit] > 0 && groupSizes[group] > 0) {
          double expected = (double) unitSizes[unit] * ((double) groupSizes[group] / all);
          information += expected / all * divergence(counts[unit][group] / expected);
          noise += expected / all * meanDivergence(all, unitSizes[unit], groupSizes[group]);
        }
      }
    }
    double entropy = 0;
    for (long size : groupSizes) {
      double share = (double) size / all;
      entropy -= size == 0 ? 0 : share * Math.log(share);
    }
    DebiasedIndex index = index(information, noise, entropy, METHOD);
    DebiasedIndex theilH =
        entropy == 0
            ? undefined(UndefinedReason.NO_VARIATION, THEIL_H)
            : index(information / entropy, noise / entropy, 1, THEIL_H);
    return new GroupSegregation(index, Estimate.of(Math.max(0, entropy)), theilH);
  }

  private static DebiasedIndex index(double observed, double noise, double maximum, Method method) {
    return ChanceCorrection.of(
        EstimateWithError.withoutError(
            Math.min(observed, maximum), UndefinedReason.NOT_APPLICABLE, method),
        Math.min(noise, maximum),
        maximum);
  }

  /** r ln r - (r - 1): the logarithm's part of M with nothing to cancel, as the rest sums to 0. */
  private static double divergence(double ratio) {
    double excess = ratio - 1;
    return ratio == 0 ? 1 : ratio * Math.log1p(excess) - excess;
  }

  /** Returns the mean divergence of a cell under random placing. */
  private static double meanDivergence(long all, long unitSize, long groupSize) {
    Hypergeometric cell = new Hypergeometric(all, groupSize, unitSize);
    double expected = (double) unitSize * ((double) groupSize / all);
    return cell.variance() > MANY
        ? cell.variance() / expected / expected / 2
        : cell.mean(count -> divergence(count / expected));
  }

  private static DebiasedIndex undefined(UndefinedReason reason, Method method) {
    EstimateWithError none = EstimateWithError.undefined(reason, method);
    return new DebiasedIndex(none, none.estimate(), none);
  }
}
