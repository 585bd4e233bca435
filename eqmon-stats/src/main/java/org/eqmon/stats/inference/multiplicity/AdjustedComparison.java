package org.eqmon.stats.inference.multiplicity;

/**
 * One comparison of a family.
 *
 * @param pValue the p-value before adjustment, from 0 to 1
 * @param adjustedPValue the p-value adjusted within the family, from the unadjusted one to 1
 * @param isRejected whether the adjusted p-value is at or below the family's level
 * @param intervalConfidence the confidence, between 0 and 1, whose interval agrees with the
 *     decision: {@code pValue <= 1 - intervalConfidence} exactly when {@code isRejected}
 */
public record AdjustedComparison(
    double pValue, double adjustedPValue, boolean isRejected, double intervalConfidence) {}
