package org.eqmon.stats.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.stats.tally.CountTable;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;

/** What is really in the cells of a released table. */
final class TrueCells {
  private TrueCells() {}

  static long count(Tally tally, ReleasedTable table, int... categories) {
    String[] ids = table.variables().stream().map(ReleasedVariable::id).toArray(String[]::new);
    return count(tally.table(TableSpec.of(ids)), table, Map.of(), categories, 0);
  }

  private static long count(
      CountTable counts,
      ReleasedTable table,
      Map<String, String> levels,
      int[] categories,
      int from) {
    if (from == categories.length) {
      return counts.count(levels);
    }
    ReleasedVariable variable = table.variables().get(from);
    ReleasedVariable.Category category = variable.categories().get(categories[from]);
    List<org.eqmon.stats.tally.Level> all =
        counts.variables().stream()
            .filter(v -> v.id().equals(variable.id()))
            .findFirst()
            .orElseThrow()
            .levels();
    long sum = 0;
    boolean multiple = variable.selection() == Selection.MULTIPLE;
    switch (category.kind()) {
      case TOTAL -> sum += count(counts, table, levels, categories, from + 1);
      case ANSWERED -> {
        if (multiple) {
          sum += count(counts, table, levels, categories, from + 1);
        }
        for (var level : all) {
          if (level.isAnswer() != multiple) {
            long each =
                count(counts, table, with(levels, variable, level.code()), categories, from + 1);
            sum += multiple ? -each : each;
          }
        }
      }
      case NO_ANSWER -> {
        for (var level : all) {
          if (!level.isAnswer()) {
            sum += count(counts, table, with(levels, variable, level.code()), categories, from + 1);
          }
        }
      }
      case ANSWER, NON_ANSWER ->
          sum +=
              count(counts, table, with(levels, variable, category.code()), categories, from + 1);
    }
    return sum;
  }

  private static Map<String, String> with(
      Map<String, String> levels, ReleasedVariable variable, String code) {
    Map<String, String> more = new HashMap<>(levels);
    more.put(variable.id(), code);
    return more;
  }
}
