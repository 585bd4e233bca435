package org.eqmon.stats.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The name of one count of people, the same in every table: by variable the part of it that they
 * are in. A variable of which everybody is counted isn't named, so the margins of two tables have
 * one name.
 */
record CountKey(SortedMap<String, String> parts) implements Comparable<CountKey> {
  static final CountKey EVERYBODY = new CountKey(new TreeMap<>());

  CountKey {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  /** This count restricted by one more variable, or with its part of that variable replaced. */
  CountKey with(String variable, String part) {
    SortedMap<String, String> more = new TreeMap<>(parts);
    more.put(variable, part);
    return new CountKey(more);
  }

  /** This count with everybody of a variable. */
  CountKey without(String variable) {
    SortedMap<String, String> fewer = new TreeMap<>(parts);
    fewer.remove(variable);
    return new CountKey(fewer);
  }

  @Override
  public int compareTo(CountKey other) {
    int bySize = Integer.compare(parts.size(), other.parts.size());
    if (bySize != 0) {
      return bySize;
    }
    var theirs = other.parts.entrySet().iterator();
    for (Map.Entry<String, String> mine : parts.entrySet()) {
      Map.Entry<String, String> their = theirs.next();
      int byVariable = mine.getKey().compareTo(their.getKey());
      int byPart = mine.getValue().compareTo(their.getValue());
      if (byVariable != 0 || byPart != 0) {
        return byVariable != 0 ? byVariable : byPart;
      }
    }
    return 0;
  }
}
