package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.stats.tally.TableSpec;

/**
 * A table as unknown whole numbers: one for each combination of the finest parts that are ever
 * shown (leaves), which every count of the table is a sum of.
 *
 * <p>A question with several answers per person has two leaves for each answer, those who chose it
 * and those who answered and didn't. Whatever numbers of people chose each answer, there are people
 * who chose so, if the rules hold: nobody chose more answers than they can have, and nobody none.
 */
final class LinkedTable {
  /** Begins the part of those who answered and didn't choose an answer. */
  static final String NOT = "eqmon:not:";

  private final TableSpec spec;
  private final List<Axis> axes;
  private final List<AxisLeaves> leavesOf;
  private final int[] strides;
  private final long[] truth;
  private final List<MoveProblem.Condition> rules;

  /**
   * Makes a table.
   *
   * @param truth the true counts of its cells by name
   */
  LinkedTable(TableSpec spec, List<Axis> axes, Map<CountKey, Long> truth) {
    this.spec = spec;
    this.axes = List.copyOf(axes);
    this.leavesOf = axes.stream().map(AxisLeaves::new).toList();
    this.strides = new int[axes.size()];
    int leaves = 1;
    for (int i = axes.size() - 1; i >= 0; i--) {
      strides[i] = leaves;
      leaves = Math.multiplyExact(leaves, leavesOf.get(i).size());
    }
    this.truth = new long[leaves];
    for (CountKey leaf : leafNames(axes)) {
      this.truth[support(leaf)[0]] = truth.getOrDefault(leaf, 0L);
    }
    this.rules = rules();
  }

  private List<MoveProblem.Condition> rules() {
    List<MoveProblem.Condition> rules = new ArrayList<>();
    for (int multiple = 0; multiple < axes.size(); multiple++) {
      if (axes.get(multiple).isMultiple()) {
        for (CountKey others : names(axes, Set.of(axes.get(multiple).id()))) {
          addRules(axes.get(multiple), others, rules);
        }
      }
    }
    return List.copyOf(rules);
  }

  /** The rules of a multiple choice among the people of one combination of the other variables. */
  private void addRules(Axis axis, CountKey others, List<MoveProblem.Condition> rules) {
    List<String> answers = axis.parts(Axis.Kind.ANSWER).stream().map(Axis.Part::code).toList();
    int[] answered = support(others.with(axis.id(), Axis.ANSWERED));
    List<Integer> chosen = new ArrayList<>();
    List<Integer> exclusive = new ArrayList<>();
    for (String answer : answers) {
      int[] chose = support(others.with(axis.id(), answer));
      int[] not = support(others.with(axis.id(), NOT + answer));
      if (chose[0] != answered[0]) {
        rules.add(rule(AxisLeaves.concat(chose, not), answered, 0));
      }
      chosen.add(chose[0]);
      if (isExclusive(axis, answer)) {
        exclusive.add(chose[0]);
      }
    }
    rules.add(rule(toArray(chosen), answered, Long.MAX_VALUE));
    for (int chose : exclusive.isEmpty() ? List.<Integer>of() : chosen) {
      Set<Integer> together = new LinkedHashSet<>(exclusive);
      together.add(chose);
      MoveProblem.Condition rule = rule(answered, toArray(together), Long.MAX_VALUE);
      if (rule.holds(new long[truth.length])) {
        rules.add(rule);
      }
    }
  }

  /** How far plus - minus may change so that it lies from 0 to a limit. */
  private MoveProblem.Condition rule(int[] plus, int[] minus, long limit) {
    long now = Math.subtractExact(sum(plus, truth), sum(minus, truth));
    return new MoveProblem.Condition(
        plus, minus, -now, limit == Long.MAX_VALUE ? limit : limit - now);
  }

  private static boolean isExclusive(Axis axis, String answer) {
    return axis.variable()
        .codeList()
        .map((CodeList list) -> list.get(answer).kind() == Code.Kind.EXCLUSIVE)
        .orElse(false);
  }

  private static int[] toArray(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  TableSpec spec() {
    return spec;
  }

  List<Axis> axes() {
    return axes;
  }

  Set<String> variables() {
    return spec.variables();
  }

  /** How many leaves there are. */
  int size() {
    return truth.length;
  }

  long truth(int leaf) {
    return truth[leaf];
  }

  /** How far the leaves may change so that the rules hold. */
  List<MoveProblem.Condition> conditions() {
    return rules;
  }

  /** Whether a count is one of this table or of a margin of it. */
  boolean covers(CountKey key) {
    return spec.variables().containsAll(key.parts().keySet());
  }

  /** The leaves that a count is the sum of. */
  int[] support(CountKey key) {
    int[] leaves = {0};
    for (int i = 0; i < axes.size(); i++) {
      String part = key.parts().getOrDefault(axes.get(i).id(), Axis.TOTAL);
      int[] at = leavesOf.get(i).of(part);
      int[] product = new int[leaves.length * at.length];
      int next = 0;
      for (int leaf : leaves) {
        for (int position : at) {
          product[next++] = leaf + position * strides[i];
        }
      }
      leaves = product;
    }
    return leaves;
  }

  /** The names of all leaves of a table by these variables. */
  static List<CountKey> leafNames(List<Axis> axes) {
    return names(axes, Set.of());
  }

  /** The names of the combinations of the leaves of some of the variables. */
  List<CountKey> names(Set<String> of) {
    return names(axes.stream().filter(axis -> of.contains(axis.id())).toList(), Set.of());
  }

  private static List<CountKey> names(List<Axis> axes, Set<String> without) {
    List<CountKey> names = new ArrayList<>(List.of(CountKey.EVERYBODY));
    for (Axis axis : axes) {
      if (without.contains(axis.id())) {
        continue;
      }
      List<CountKey> more = new ArrayList<>();
      for (CountKey name : names) {
        for (Axis.Part part : axis.parts()) {
          if (part.kind() == Axis.Kind.ANSWER
              || part.kind() == Axis.Kind.UNKNOWN
              || part.kind() == Axis.Kind.NOT_APPLICABLE) {
            more.add(name.with(axis.id(), part.code()));
          }
          if (part.kind() == Axis.Kind.ANSWER && axis.isMultiple()) {
            more.add(name.with(axis.id(), NOT + part.code()));
          }
        }
      }
      names = more;
    }
    return names;
  }

  static long sum(int[] leaves, long[] values) {
    long sum = 0;
    for (int leaf : leaves) {
      sum = Math.addExact(sum, values[leaf]);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "LinkedTable " + spec;
  }
}
