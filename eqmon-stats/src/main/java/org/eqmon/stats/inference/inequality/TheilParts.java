package org.eqmon.stats.inference.inequality;

import java.util.Objects;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Method;

/**
 * Theil's T among people, in two parts.
 *
 * @param total the index of all people; between plus within
 * @param between the index if everybody had the mean of their group
 * @param within the groups' own indices, each weighted by the group's share of the total value
 * @param method how they were computed
 */
public record TheilParts(Estimate total, Estimate between, Estimate within, Method method) {
  /** Refuses null. */
  public TheilParts {
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(between, "between");
    Objects.requireNonNull(within, "within");
    Objects.requireNonNull(method, "method");
  }
}
