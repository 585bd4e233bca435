package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 *
 * <p>A table by nineteen ethnic groups also tells the counts of five, if the study has those too.
 */
final class LinkedTable {
  /** Begins the part of those who answered and didn't choose an answer. */
  static final String NOT = "eqmon:not:";

  private final TableSpec spec;
  private final List<Axis> axes;
  private final List<Coarser> told;
  private final Set<String> variables;
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
    this(spec, axes, List.of(), truth);
  }

  /**
   * Makes a table.
   *
   * @param told the variables that it tells of besides its own
   * @param truth the true counts of its cells by name
   */
  LinkedTable(TableSpec spec, List<Axis> axes, List<Coarser> told, Map<CountKey, Long> truth) {
    this.spec = spec;
    this.axes = List.copyOf(axes);
    this.told = List.copyOf(told);
    Set<String> all = new LinkedHashSet<>(spec.variables());
    told.forEach(coarser -> all.add(coarser.id()));
    this.variables = Set.copyOf(all);
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

  /** Whether the count of a name is had by adding up counts of a finer variable. */
  boolean isTold(CountKey key) {
    return told.stream().anyMatch(coarser -> key.parts().containsKey(coarser.id()));
  }

  /** How many leaves there are. */
  int size() {
    return truth.length;
  }

  long truth(int leaf) {
    return truth[leaf];
  }

  /** The true count of a name. */
  long truth(CountKey key) {
    return sum(support(key), truth);
  }

  /** How far the leaves may change so that the rules hold. */
  List<MoveProblem.Condition> conditions() {
    return rules;
  }

  /** Whether a count is one of this table or of a margin of it. */
  boolean covers(CountKey key) {
    return variables.containsAll(key.parts().keySet());
  }

  /** The leaves that a count is the sum of. */
  int[] support(CountKey key) {
    int[] leaves = {0};
    for (int i = 0; i < axes.size(); i++) {
      int[] at = positions(axes.get(i), leavesOf.get(i), key);
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

  private int[] positions(Axis axis, AxisLeaves leaves, CountKey key) {
    String part = key.parts().get(axis.id());
    if (part != null) {
      return leaves.of(part);
    }
    for (Coarser coarser : told) {
      String broad = key.parts().get(coarser.id());
      if (broad != null && coarser.of().equals(axis.id())) {
        return coarser.axis().part(broad).kind() == Axis.Kind.ANSWER
            ? addedUp(coarser, broad, leaves)
            : leaves.of(broad);
      }
    }
    return leaves.of(Axis.TOTAL);
  }

  private static int[] addedUp(Coarser coarser, String broad, AxisLeaves leaves) {
    int[] found = {};
    for (String answer : new TreeSet<>(coarser.codes().keySet())) {
      if (broad.equals(coarser.codes().get(answer))) {
        found = AxisLeaves.concat(found, leaves.of(answer));
      }
    }
    return found;
  }

  /** The names of all leaves of a table by these variables. */
  static List<CountKey> leafNames(List<Axis> axes) {
    return names(axes, Set.of());
  }

  /**
   * The names of the combinations of the leaves of some of the variables, told ones among them. One
   * that can be added up from another of them adds nothing and is left out.
   */
  List<CountKey> names(Set<String> of) {
    List<Axis> named = new ArrayList<>();
    axes.stream().filter(axis -> of.contains(axis.id())).forEach(named::add);
    told.stream()
        .filter(coarser -> of.contains(coarser.id()))
        .filter(coarser -> coarser.finer().stream().noneMatch(of::contains))
        .forEach(coarser -> named.add(coarser.axis()));
    return names(named, Set.of());
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
