package org.eqmon.stats.disclosure;

import java.util.Map;
import java.util.Set;

/**
 * A variable whose answers are those of a finer one added up, such as five ethnic groups beside
 * nineteen. A table by the finer one tells the counts of the coarser one too.
 *
 * @param axis the coarser variable
 * @param of the id of the finer one
 * @param codes from each answer of the finer one to one of the coarser
 * @param finer the ids of all variables of the study that it can be added up from
 */
record Coarser(Axis axis, String of, Map<String, String> codes, Set<String> finer) {
  Coarser {
    codes = Map.copyOf(codes);
    finer = Set.copyOf(finer);
  }

  String id() {
    return axis.id();
  }
}
