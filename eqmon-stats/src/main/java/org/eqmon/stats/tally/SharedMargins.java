package org.eqmon.stats.tally;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueCollector;
import org.eqmon.core.validation.IssueType;

/** Compares aggregated tables where they count the same people by the same variables. */
final class SharedMargins {
  /**
   * A margin of a table, and how many cells of it were known and unknown.
   *
   * @param counts the counts
   * @param known how many counts each is the sum of
   * @param unknown how many counts each lacks
   * @param rounding how each count is rounded at most
   */
  private record Margin(
      CountTable counts, CountTable known, CountTable unknown, Rounding rounding) {}

  private final Tally tally;
  private final Map<AggregatedTable, Map<SortedSet<String>, Margin>> margins = new HashMap<>();

  private SharedMargins(Tally tally) {
    this.tally = tally;
  }

  /** Reports every two tables that disagree by more than rounding allows. */
  static void compare(Tally tally, Collection<AggregatedTable> tables, IssueCollector issues) {
    SharedMargins margins = new SharedMargins(tally);
    List<AggregatedTable> filled =
        tables.stream().filter(table -> !table.isEmpty() && table.hasPeople()).toList();
    for (int i = 0; i < filled.size(); i++) {
      for (int k = i + 1; k < filled.size(); k++) {
        margins.compare(filled.get(i), filled.get(k), issues);
      }
    }
  }

  private void compare(AggregatedTable one, AggregatedTable other, IssueCollector issues) {
    SortedSet<String> shared = new TreeSet<>(one.spec().variables());
    shared.retainAll(other.spec().variables());
    if (differ(margin(one, shared), margin(other, shared))) {
      issues.add(
          IssueType.MARGINS_DIFFER,
          0,
          "",
          Allowed.Form.TABLES.of(one.spec() + " & " + other.spec() + " / " + shared));
    }
  }

  private Margin margin(AggregatedTable table, SortedSet<String> by) {
    return margins
        .computeIfAbsent(table, key -> new HashMap<>())
        .computeIfAbsent(
            by,
            key -> {
              TableSpec spec = new TableSpec(by, new TreeSet<>());
              return new Margin(
                  tally.kept(table.spec()).margin(spec),
                  table.filled().margin(spec),
                  table.unknown().margin(spec),
                  table.rounding());
            });
  }

  private static boolean differ(Margin one, Margin other) {
    for (int cell = 0; cell < one.counts.layout().cells(); cell++) {
      if (one.unknown.rawCell(cell) + other.unknown.rawCell(cell) == 0) {
        Rounding rounding =
            one.rounding
                .times(one.known.rawCell(cell))
                .plus(other.rounding.times(other.known.rawCell(cell)));
        BigInteger apart =
            BigInteger.valueOf(one.counts.rawCell(cell))
                .subtract(BigInteger.valueOf(other.counts.rawCell(cell)))
                .abs();
        if (apart.compareTo(AggregatedTable.tolerance(rounding)) > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
