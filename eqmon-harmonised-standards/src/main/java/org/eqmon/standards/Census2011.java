package org.eqmon.standards;

import java.util.List;
import java.util.Map;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;

/**
 * The reference population of Census 2011 (27 March 2011): Wales by five ethnic groups. Nothing
 * else of that census is here: no detailed groups and no local authorities.
 */
public final class Census2011 {
  private Census2011() {}

  /** Returns all populations that are here. */
  public static List<ReferencePopulation> all() {
    return Holder.ALL;
  }

  /**
   * Returns the population of Wales by a characteristic.
   *
   * @throws IllegalArgumentException if it is not here; the message lists the characteristics that
   *     are
   */
  public static ReferencePopulation wales(Characteristic by) {
    return HarmonisedStandards.one(Holder.ALL, by, Areas.WALES, "Census 2011", Map.of());
  }

  private static final class Holder {
    static final List<ReferencePopulation> ALL =
        Resources.populations("census-2011-ethnic-group-5", EthnicGroup.GROUPS_5_2011.codes());
  }
}
