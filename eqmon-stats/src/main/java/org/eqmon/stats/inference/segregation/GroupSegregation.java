package org.eqmon.stats.inference.segregation;

import java.util.Objects;
import org.eqmon.stats.inference.DebiasedIndex;
import org.eqmon.stats.inference.Estimate;

/**
 * How much a unit tells about its members' group.
 *
 * @param mutualInformation the mutual information M of unit and group, in nats
 * @param entropyOfGroups the entropy of the groups' sizes, in nats: the most that M can be
 * @param theilH Theil's information index H, M over that entropy, from 0 to 1; undefined if there
 *     is only one group
 */
public record GroupSegregation(
    DebiasedIndex mutualInformation, Estimate entropyOfGroups, DebiasedIndex theilH) {
  /** Refuses null. */
  public GroupSegregation {
    Objects.requireNonNull(mutualInformation, "mutualInformation");
    Objects.requireNonNull(entropyOfGroups, "entropyOfGroups");
    Objects.requireNonNull(theilH, "theilH");
  }
}
