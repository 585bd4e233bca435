package org.eqmon.stats.analysis;

import java.util.Objects;
import org.eqmon.stats.inference.multiplicity.Adjustment;

/**
 * The comparisons that are adjusted together: those of one request that have a p-value.
 *
 * @param id the position of the request in the study, from 1
 * @param adjustment how they are adjusted
 * @param level the level, such as 0.05
 * @param size how many comparisons have a p-value; two that ask one question, seen from either
 *     side, count once
 */
public record Family(int id, Adjustment adjustment, double level, int size) {
  /** Refuses null. */
  public Family {
    Objects.requireNonNull(adjustment, "adjustment");
  }
}
