package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.eqmon.stats.tally.CountTable;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.Variable;

/** The true counts of a table by every combination of the parts of its variables. */
final class PartCounts {
  private final List<Axis> axes;
  private final long[] counts;

  private PartCounts(List<Axis> axes, long[] counts) {
    this.axes = axes;
    this.counts = counts;
  }

  /**
   * Counts a table.
   *
   * @param addedUp the periods of which a total is asked for
   */
  static PartCounts of(Tally tally, TableSpec spec, Set<String> addedUp) {
    CountTable table = tally.table(spec);
    List<Axis> axes =
        table.variables().stream().map(variable -> Axis.of(variable, addedUp)).toList();
    long[] counts = positions(table, axes);
    for (int dimension = 0; dimension < axes.size(); dimension++) {
      counts = toParts(counts, axes, dimension);
    }
    return new PartCounts(axes, counts);
  }

  List<Axis> axes() {
    return axes;
  }

  /** Passes every count with its name, in the order of the parts. */
  void forEach(ObjLongConsumer<CountKey> action) {
    int[] sizes = axes.stream().mapToInt(axis -> axis.parts().size()).toArray();
    int[] at = new int[sizes.length];
    for (long count : counts) {
      CountKey key = CountKey.EVERYBODY;
      for (int i = 0; i < at.length; i++) {
        key = Axis.name(key, axes.get(i).id(), axes.get(i).parts().get(at[i]));
      }
      action.accept(key, count);
      next(at, sizes);
    }
  }

  /** The cells of a table, with one more position of a multiple choice that counts people once. */
  private static long[] positions(CountTable table, List<Axis> axes) {
    int[] sizes = axes.stream().mapToInt(Axis::positions).toArray();
    long[] counts = new long[product(sizes)];
    Map<List<String>, CountTable> margins = new HashMap<>();
    int[] at = new int[sizes.length];
    for (int i = 0; i < counts.length; i++, next(at, sizes)) {
      counts[i] = read(table, margins, axes, at);
    }
    return counts;
  }

  private static long read(
      CountTable table, Map<List<String>, CountTable> margins, List<Axis> axes, int[] at) {
    List<String> kept = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      Variable variable = axes.get(i).variable();
      if (at[i] < variable.levels().size()) {
        kept.add(variable.id());
        levels.add(at[i]);
      }
    }
    CountTable margin =
        margins.computeIfAbsent(kept, ids -> table.margin(ids.toArray(String[]::new)));
    return margin.cell(levels.stream().mapToInt(Integer::intValue).toArray());
  }

  private static long[] toParts(long[] counts, List<Axis> axes, int dimension) {
    Axis axis = axes.get(dimension);
    int inner = 1;
    for (int i = dimension + 1; i < axes.size(); i++) {
      inner *= axes.get(i).positions();
    }
    int positions = axis.positions();
    int parts = axis.parts().size();
    int outer = counts.length / (inner * positions);
    long[] sums = new long[Math.multiplyExact(outer * inner, parts)];
    for (int p = 0; p < parts; p++) {
      for (int q = 0; q < positions; q++) {
        int coefficient = axis.coefficient(axis.parts().get(p), q);
        if (coefficient == 0) {
          continue;
        }
        for (int o = 0; o < outer; o++) {
          for (int i = 0; i < inner; i++) {
            int to = (o * parts + p) * inner + i;
            sums[to] =
                Math.addExact(sums[to], coefficient * counts[(o * positions + q) * inner + i]);
          }
        }
      }
    }
    return sums;
  }

  private static int product(int[] sizes) {
    int product = 1;
    for (int size : sizes) {
      product = Math.multiplyExact(product, size);
    }
    return product;
  }

  static void next(int[] at, int[] sizes) {
    for (int i = at.length - 1; i >= 0; i--) {
      if (++at[i] < sizes[i]) {
        return;
      }
      at[i] = 0;
    }
  }
}
