package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.stats.analysis.CountRef;
import org.eqmon.stats.tally.Provenance;
import org.eqmon.stats.tally.Rounding;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyBuilder;
import org.eqmon.stats.tally.TallySchema;

/**
 * A tally made from what is shown and nothing else, for analyses to run on. What is shown of it is
 * as shown; what is hidden is filled in somehow, so that everything adds up to what is shown.
 * Whatever is computed from it, by whatever analysis, could have been computed by any reader.
 *
 * @param tally the counts
 * @param uncertain the tables that couldn't be filled in
 */
record ProtectedTally(Tally tally, Set<TableSpec> uncertain) {
  static ProtectedTally of(
      TallySchema schema, DisclosurePolicy policy, ProtectedCounts shown, Provenance origin) {
    Rounding rounding =
        policy.roundingBase().isPresent()
            ? origin.rounding().plus(Rounding.toBase(policy.roundingBase().getAsLong()))
            : origin.rounding();
    TallyBuilder builder =
        TallyBuilder.of(
            schema,
            new Provenance(rounding, origin.publication(), origin.sources(), origin.caveats()));
    Set<TableSpec> uncertain = new HashSet<>();
    for (TableSpec spec : schema.tables()) {
      List<Axis> axes =
          spec.variables().stream().map(id -> Axis.of(schema.variable(id), Set.of(id))).toList();
      if (!new Filling(spec, axes, policy, shown).fill(builder)) {
        uncertain.add(spec);
      }
    }
    return new ProtectedTally(builder.build(), uncertain);
  }

  /** Whether an analysis could read a count from a table that couldn't be filled in. */
  boolean isUncertain(CountRef count) {
    return uncertain.stream()
        .anyMatch(spec -> spec.variables().containsAll(count.table().variables()));
  }

  /** One table that is filled in. */
  private static final class Filling {
    private final TableSpec spec;
    private final List<Axis> axes;
    private final DisclosurePolicy policy;
    private final ProtectedCounts shown;
    private final LinkedTable table;
    private final long[] known;

    Filling(TableSpec spec, List<Axis> axes, DisclosurePolicy policy, ProtectedCounts shown) {
      this.spec = spec;
      this.axes = axes;
      this.policy = policy;
      this.shown = shown;
      SortedMap<CountKey, Long> counts = new TreeMap<>();
      LinkedTable.leafNames(axes)
          .forEach(name -> counts.put(name, shown.cell(name).number().orElse(0)));
      this.table = new LinkedTable(spec, axes, counts);
      this.known = new long[table.size()];
      for (int leaf = 0; leaf < known.length; leaf++) {
        known[leaf] = table.truth(leaf);
      }
    }

    boolean fill(TallyBuilder builder) {
      Optional<long[]> completed = complete();
      long[] leaves = completed.orElse(known);
      for (Map<String, String> cell : cells()) {
        builder.addCount(spec, levels(cell), count(cell, leaves));
      }
      return completed.isPresent();
    }

    /** Finds numbers for the hidden leaves with which everything shown adds up. */
    private Optional<long[]> complete() {
      long[] highest = new long[table.size()];
      long most = 0;
      boolean complete = true;
      List<MoveProblem.Condition> conditions = new ArrayList<>(table.conditions());
      List<MoveProblem.Wish> wishes = new ArrayList<>();
      Set<Integer> shownLeaves = new HashSet<>();
      for (CountKey leaf : LinkedTable.leafNames(axes)) {
        if (shown.shows(leaf)) {
          shownLeaves.add(table.support(leaf)[0]);
        } else {
          complete = false;
        }
      }
      if (complete) {
        return Optional.of(known);
      }
      for (CountKey key : shown.shownKeys()) {
        OptionalLong number = shown.cell(key).number();
        if (number.isPresent() && table.covers(key) && !isOfState(key)) {
          int[] support = table.support(key);
          long rest = number.getAsLong() - LinkedTable.sum(support, known);
          most = Math.max(most, number.getAsLong());
          MoveProblem.Condition condition = new MoveProblem.Condition(support, rest, rest);
          if (policy.roundingBase().isPresent()) {
            wishes.add(new MoveProblem.Wish(condition, 1));
          } else {
            conditions.add(condition);
          }
        }
      }
      for (int leaf = 0; leaf < highest.length; leaf++) {
        highest[leaf] = shownLeaves.contains(leaf) ? 0 : most;
      }
      return new MoveProblem(new long[highest.length], highest, conditions, wishes)
          .solve()
          .map(this::plusKnown);
    }

    private long[] plusKnown(long[] changes) {
      long[] sum = known.clone();
      for (int leaf = 0; leaf < sum.length; leaf++) {
        sum[leaf] = Math.addExact(sum[leaf], changes[leaf]);
      }
      return sum;
    }

    private boolean isOfState(CountKey key) {
      return axes.stream()
          .anyMatch(
              axis -> {
                String part = key.parts().get(axis.id());
                return part != null && axis.part(part).kind() == Axis.Kind.STATE;
              });
    }

    /** The cells to fill: levels and, of a multiple choice, everybody once. */
    private List<Map<String, String>> cells() {
      List<Map<String, String>> cells = new ArrayList<>(List.of(Map.of()));
      for (Axis axis : axes) {
        List<Map<String, String>> more = new ArrayList<>();
        for (Map<String, String> cell : cells) {
          for (Axis.Part part : axis.parts()) {
            if (isFilled(axis, part)) {
              Map<String, String> extended = new TreeMap<>(cell);
              extended.put(axis.id(), part.code());
              more.add(extended);
            }
          }
        }
        cells = more;
      }
      return cells;
    }

    private static Map<String, String> with(Map<String, String> cell, Axis axis, String part) {
      Map<String, String> other = new TreeMap<>(cell);
      other.put(axis.id(), part);
      return other;
    }

    private boolean isFilled(Axis axis, Axis.Part part) {
      return switch (part.kind()) {
        case ANSWER, NOT_APPLICABLE -> true;
        case STATE -> shown.showsStatesOf(axis.id());
        case UNKNOWN -> !shown.showsStatesOf(axis.id());
        case TOTAL -> axis.isMultiple();
        case ANSWERED, NO_ANSWER -> false;
      };
    }

    private Map<String, String> levels(Map<String, String> cell) {
      Map<String, String> levels = new TreeMap<>();
      cell.forEach(
          (variable, part) -> {
            if (part.equals(Axis.UNKNOWN)) {
              levels.put(variable, NonAnswer.NOT_KNOWN.id());
            } else if (!part.equals(Axis.TOTAL)) {
              levels.put(variable, part);
            }
          });
      return levels;
    }

    private long count(Map<String, String> cell, long[] leaves) {
      for (Axis axis : axes) {
        if (Axis.TOTAL.equals(cell.get(axis.id()))) {
          long count = count(with(cell, axis, Axis.ANSWERED), leaves);
          for (Axis.Part part : axis.parts()) {
            if (part.kind() != Axis.Kind.ANSWER
                && part.kind() != Axis.Kind.TOTAL
                && isFilled(axis, part)) {
              count = Math.addExact(count, count(with(cell, axis, part.code()), leaves));
            }
          }
          return count;
        }
      }
      CountKey key = CountKey.EVERYBODY;
      for (Axis axis : axes) {
        String code = cell.get(axis.id());
        if (code != null) {
          key = Axis.name(key, axis.id(), axis.part(code));
        }
      }
      return isOfState(key)
          ? shown.cell(key).number().orElse(0)
          : LinkedTable.sum(table.support(key), leaves);
    }
  }
}
