package org.eqmon.stats.disclosure;

import java.util.List;
import java.util.SortedMap;

/**
 * How other people would have to be for everything shown to stay as it is: how far each leaf of
 * each table is from the truth. Tables that aren't named are as they are.
 */
record World(SortedMap<Integer, long[]> changes) {
  /** How far a count is from the truth. */
  long change(List<LinkedTable> tables, CountKey key) {
    for (var table : changes.entrySet()) {
      LinkedTable linked = tables.get(table.getKey());
      if (linked.covers(key)) {
        return LinkedTable.sum(linked.support(key), table.getValue());
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return "World (" + changes.size() + " tables)";
  }
}
