package org.eqmon.stats.inference.decomposition;

import java.util.List;
import java.util.Objects;
import org.eqmon.stats.inference.Comparison;
import org.eqmon.stats.inference.EstimateWithError;

/**
 * A gap between two rates in a part by different rates in the same categories and a part by
 * different shares of the categories, which add up to it.
 *
 * @param crudeA the rate of A
 * @param crudeB the rate of B
 * @param gap the rate of A minus that of B
 * @param rateEffect differences of the categories' rates, weighted by their mean shares
 * @param compositionEffect differences of the categories' shares, weighted by their mean rates
 * @param standardisedBToA the rate with B's rates and A's shares
 * @param standardisedAToB the rate with A's rates and B's shares
 * @param categories both parts by category; those of the composition say little alone, since a
 *     category's share can't change without those of others; empty if there is no answer
 */
public record KitagawaParts(
    EstimateWithError crudeA,
    EstimateWithError crudeB,
    Comparison gap,
    Comparison rateEffect,
    Comparison compositionEffect,
    EstimateWithError standardisedBToA,
    EstimateWithError standardisedAToB,
    List<KitagawaCategory> categories) {
  /** Refuses null. */
  public KitagawaParts {
    Objects.requireNonNull(crudeA, "crudeA");
    Objects.requireNonNull(crudeB, "crudeB");
    Objects.requireNonNull(gap, "gap");
    Objects.requireNonNull(rateEffect, "rateEffect");
    Objects.requireNonNull(compositionEffect, "compositionEffect");
    Objects.requireNonNull(standardisedBToA, "standardisedBToA");
    Objects.requireNonNull(standardisedAToB, "standardisedAToB");
    categories = List.copyOf(categories);
  }
}
