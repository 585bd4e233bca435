package org.eqmon.stats.inference.segregation;

import java.util.Arrays;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.EstimateWithError;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.inference.numerics.Hypergeometric;
import org.eqmon.stats.inference.numerics.Totals;

/**
 * The index of dissimilarity of two groups over units, such as estates: {@code sum |a/A - b/B| /
 * 2}, with a and b a unit's members of each group and A and B all of them. It is the share of
 * either group that would have to move for both to be spread alike; 0 if they are, 1 if no unit has
 * both.
 *
 * <p>Small units look segregated by chance: a unit of one always has only one group. The noise is
 * the index's mean if people were placed at random in units of the same sizes, exact for counts.
 * The de-biased index is {@code (D - noise) / (1 - noise)}: 0 on average under random placing, and
 * still 1 if no unit has both groups. Below 0, the groups are more evenly spread than chance would
 * do.
 *
 * <p>Source: Duncan and Duncan 1955, American Sociological Review 20; the correction for chance of
 * Winship 1977, Social Forces 55, scaled as by Carrington and Troske 1997, Journal of Business and
 * Economic Statistics 15.
 */
public final class Dissimilarity {
  private static final Method METHOD =
      new Method(
          "segregation.dissimilarity",
          "Duncan & Duncan 1955, American Sociological Review 20; Winship 1977, Social Forces 55;"
              + " Carrington & Troske 1997, Journal of Business and Economic Statistics 15");
  private static final Dissimilarity DEFAULTS = new Dissimilarity();

  private Dissimilarity() {}

  /** Returns the index. */
  public static Dissimilarity withDefaults() {
    return DEFAULTS;
  }

  /**
   * Measures how differently two groups are spread.
   *
   * @param group1 the first group's members in each unit
   * @param group2 the second group's members in each unit
   * @return the index; undefined for {@link UndefinedReason#EMPTY_GROUP} if a group has no members,
   *     and the de-biased one for {@link UndefinedReason#NO_SOLUTION} if random placing always
   *     gives 1, as when every unit has one person
   * @throws IllegalArgumentException if the lengths differ or a count is negative
   * @throws IllegalArgumentException if a sum is beyond 2^63 - 1
   */
  public DebiasedIndex of(long[] group1, long[] group2) {
    long all1 = sum(group1);
    long all2 = sum(group2);
    EstimateWithError observed = observed(toDoubles(group1), toDoubles(group2));
    if (!observed.estimate().isDefined()) {
      return new DebiasedIndex(observed, observed.estimate(), observed);
    }
    long all = Totals.plus(all1, all2);
    double distance = 0;
    for (int i = 0; i < group1.length; i++) {
      distance += new Hypergeometric(all, all1, group1[i] + group2[i]).meanAbsoluteDeviation();
    }
    double noise = Math.min(1, distance / all1 * ((double) all / all2) / 2);
    return ChanceCorrection.of(observed, noise, 1);
  }

  /**
   * Measures how differently two groups are spread, from weights rather than counts: what noise
   * adds is then not known.
   *
   * @param group1 the first group's weight in each unit, 0 or more and finite
   * @param group2 the second group's weight in each unit, 0 or more and finite
   * @return the index; undefined for {@link UndefinedReason#EMPTY_GROUP} if a group has no weight,
   *     and its noise and de-biased index for {@link UndefinedReason#NO_STANDARD_ERROR}
   * @throws IllegalArgumentException if the lengths differ or a weight is out of its range
   */
  public DebiasedIndex ofWeights(double[] group1, double[] group2) {
    EstimateWithError observed = observed(group1, group2);
    UndefinedReason reason =
        observed.estimate().isDefined()
            ? UndefinedReason.NO_STANDARD_ERROR
            : UndefinedReason.EMPTY_GROUP;
    return new DebiasedIndex(
        observed, Estimate.undefined(reason), EstimateWithError.undefined(reason, METHOD));
  }

  private static EstimateWithError observed(double[] group1, double[] group2) {
    if (group1.length != group2.length) {
      throw new IllegalArgumentException("both groups must have one number for each unit");
    }
    double all1 = 0;
    double all2 = 0;
    for (int i = 0; i < group1.length; i++) {
      if (!(group1[i] >= 0 && group2[i] >= 0)
          || Double.isInfinite(group1[i])
          || Double.isInfinite(group2[i])) {
        throw new IllegalArgumentException("a number of members must be 0 or more, and finite");
      }
      all1 += group1[i];
      all2 += group2[i];
    }
    if (all1 == 0 || all2 == 0) {
      return EstimateWithError.undefined(UndefinedReason.EMPTY_GROUP, METHOD);
    }
    double distance = 0;
    for (int i = 0; i < group1.length; i++) {
      distance += Math.abs(group1[i] / all1 - group2[i] / all2);
    }
    return EstimateWithError.withoutError(
        Math.min(1, distance / 2), UndefinedReason.NOT_APPLICABLE, METHOD);
  }

  private static double[] toDoubles(long[] counts) {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }

  private static long sum(long[] counts) {
    return Arrays.stream(counts).reduce(0, Totals::plus);
  }
}
