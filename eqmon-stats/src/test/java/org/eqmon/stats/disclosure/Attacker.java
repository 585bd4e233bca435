package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.stats.disclosure.ReleasedVariable.CategoryKind;

/**
 * Somebody who reads all tables of a release and tries every population that they leave possible.
 * It shares no code with what protects them: it narrows the limits of whole numbers and tries what
 * is left, so it is for small tables only.
 */
final class Attacker {
  /** What an attempt came to. */
  enum Answer {
    POSSIBLE,
    IMPOSSIBLE,
    GAVE_UP
  }

  private record Constraint(List<Integer> plus, List<Integer> minus, long low, long high) {}

  private static final int MOST_STEPS = 3_000;

  private final List<ReleasedTable> tables;
  private final List<List<Map<String, Integer>>> leaves = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final int size;
  private long highest;
  private int steps;

  /**
   * Reads a release.
   *
   * @param threshold the threshold of its policy, which is public
   */
  Attacker(List<ReleasedTable> tables, long threshold) {
    this.tables = tables;
    int next = 0;
    for (ReleasedTable table : tables) {
      offsets.add(next);
      leaves.add(leaves(table));
      next += leaves.get(leaves.size() - 1).size();
    }
    this.size = next;
    this.highest = 3 * threshold;
    for (int t = 0; t < tables.size(); t++) {
      readCells(t, threshold);
    }
    for (int a = 0; a < tables.size(); a++) {
      for (int b = a + 1; b < tables.size(); b++) {
        link(a, b);
      }
    }
  }

  /** The kinds of people of a table: of each variable a finest category, or a set of answers. */
  private static List<Map<String, Integer>> leaves(ReleasedTable table) {
    List<Map<String, Integer>> found = new ArrayList<>(List.of(Map.of()));
    for (ReleasedVariable variable : table.variables()) {
      List<Map<String, Integer>> more = new ArrayList<>();
      for (Map<String, Integer> leaf : found) {
        for (int kind : kinds(variable)) {
          Map<String, Integer> extended = new TreeMap<>(leaf);
          extended.put(variable.id(), kind);
          more.add(extended);
        }
      }
      found = more;
    }
    return found;
  }

  /** Bits: which categories people of each kind are in. */
  private static List<Integer> kinds(ReleasedVariable variable) {
    List<Integer> answers = new ArrayList<>();
    List<Integer> kinds = new ArrayList<>();
    int totals = 0;
    int answered = 0;
    int noAnswer = 0;
    boolean statesShown = false;
    for (int i = 0; i < variable.categories().size(); i++) {
      switch (variable.categories().get(i).kind()) {
        case ANSWER -> answers.add(i);
        case ANSWERED -> answered |= 1 << i;
        case NO_ANSWER -> noAnswer |= 1 << i;
        case TOTAL -> totals |= 1 << i;
        case NON_ANSWER -> statesShown = true;
      }
    }
    boolean multiple = variable.selection() == Selection.MULTIPLE;
    for (int set = 1; set < 1 << answers.size(); set++) {
      if (multiple || Integer.bitCount(set) == 1) {
        int kind = answered | totals;
        for (int a = 0; a < answers.size(); a++) {
          kind |= (set >> a & 1) << answers.get(a);
        }
        kinds.add(kind);
      }
    }
    if (statesShown) {
      for (int i = 0; i < variable.categories().size(); i++) {
        if (variable.categories().get(i).kind() == CategoryKind.NON_ANSWER) {
          kinds.add(noAnswer | totals | 1 << i);
        }
      }
    } else if (noAnswer != 0) {
      kinds.add(noAnswer | totals);
    }
    return kinds;
  }

  private void readCells(int t, long threshold) {
    ReleasedTable table = tables.get(t);
    int[] sizes = table.variables().stream().mapToInt(v -> v.categories().size()).toArray();
    int[] at = new int[sizes.length];
    for (ReleasedCell cell : table.cells()) {
      if (cell instanceof ReleasedCell.Shown shown) {
        add(new Constraint(members(t, at), List.of(), shown.count(), shown.count()));
      } else if (cell instanceof ReleasedCell.Rounded rounded) {
        long low = 0;
        long high = 0;
        if (rounded.count() > 0) {
          low = Math.max(threshold, rounded.count() - rounded.base() / 2);
          high = rounded.count() + (rounded.base() - 1) / 2;
        }
        add(new Constraint(members(t, at), List.of(), low, high));
      }
      PartCounts.next(at, sizes);
    }
  }

  private void add(Constraint constraint) {
    constraints.add(constraint);
    highest = Math.max(highest, constraint.high());
  }

  private List<Integer> members(int t, int[] categories) {
    List<Integer> members = new ArrayList<>();
    for (int leaf = 0; leaf < leaves.get(t).size(); leaf++) {
      boolean in = true;
      for (int i = 0; i < categories.length; i++) {
        int kind = leaves.get(t).get(leaf).get(tables.get(t).variables().get(i).id());
        in &= (kind >> categories[i] & 1) == 1;
      }
      if (in) {
        members.add(offsets.get(t) + leaf);
      }
    }
    return members;
  }

  /** Uses that the detailed groups of one table add up to the broad ones of another. */
  void knowing(String fine, String broad, Map<String, String> rollUp) {
    for (int a = 0; a < tables.size(); a++) {
      for (int b = 0; b < tables.size(); b++) {
        if (has(a, fine) && !has(a, broad) && has(b, broad)) {
          Map<String, List<Integer>> inA = new TreeMap<>();
          Map<String, List<Integer>> inB = new TreeMap<>();
          Set<String> shared = shared(a, b);
          for (int t : List.of(a, b)) {
            for (int leaf = 0; leaf < leaves.get(t).size(); leaf++) {
              Map<String, Integer> kinds = leaves.get(t).get(leaf);
              StringBuilder name = new StringBuilder();
              shared.forEach(
                  id -> name.append(kindName(inTable(id), id, kinds.get(id))).append(' '));
              name.append(broadName(t, t == a ? fine : broad, kinds, t == a ? rollUp : Map.of()));
              (t == a ? inA : inB)
                  .computeIfAbsent(name.toString(), any -> new ArrayList<>())
                  .add(offsets.get(t) + leaf);
            }
          }
          Set<String> names = new TreeSet<>(inA.keySet());
          names.addAll(inB.keySet());
          for (String name : names) {
            constraints.add(
                new Constraint(
                    inA.getOrDefault(name, List.of()), inB.getOrDefault(name, List.of()), 0, 0));
          }
        }
      }
    }
  }

  private boolean has(int t, String id) {
    return tables.get(t).variables().stream().anyMatch(variable -> variable.id().equals(id));
  }

  private int inTable(String id) {
    return IntStream.range(0, tables.size()).filter(t -> has(t, id)).findFirst().orElseThrow();
  }

  private Set<String> shared(int a, int b) {
    Set<String> shared = new TreeSet<>();
    for (ReleasedVariable variable : tables.get(a).variables()) {
      if (has(b, variable.id())) {
        shared.add(variable.id());
      }
    }
    return shared;
  }

  /** The broad answer of a kind of people, or that they have none. */
  private String broadName(
      int t, String id, Map<String, Integer> kinds, Map<String, String> rollUp) {
    int kind = kinds.get(id);
    for (ReleasedVariable variable : tables.get(t).variables()) {
      for (int i = 0; variable.id().equals(id) && i < variable.categories().size(); i++) {
        ReleasedVariable.Category category = variable.categories().get(i);
        if ((kind >> i & 1) == 1 && category.kind() == CategoryKind.ANSWER) {
          return rollUp.getOrDefault(category.code(), category.code());
        }
      }
    }
    return "none";
  }

  /** Two tables are of the same people: they agree on what they share. */
  private void link(int a, int b) {
    Set<String> shared = shared(a, b);
    Map<String, List<Integer>> inA = bySharedKind(a, shared);
    Map<String, List<Integer>> inB = bySharedKind(b, shared);
    for (String kind : inA.keySet()) {
      constraints.add(new Constraint(inA.get(kind), inB.getOrDefault(kind, List.of()), 0, 0));
    }
  }

  private Map<String, List<Integer>> bySharedKind(int t, Set<String> shared) {
    Map<String, List<Integer>> found = new TreeMap<>();
    for (int leaf = 0; leaf < leaves.get(t).size(); leaf++) {
      StringBuilder name = new StringBuilder();
      for (String id : shared) {
        name.append(kindName(t, id, leaves.get(t).get(leaf).get(id))).append(' ');
      }
      found.computeIfAbsent(name.toString(), any -> new ArrayList<>()).add(offsets.get(t) + leaf);
    }
    return found;
  }

  private String kindName(int t, String id, int kind) {
    for (ReleasedVariable variable : tables.get(t).variables()) {
      if (variable.id().equals(id)) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < variable.categories().size(); i++) {
          ReleasedVariable.Category category = variable.categories().get(i);
          if ((kind >> i & 1) == 1 && category.kind() != CategoryKind.TOTAL) {
            name.append(category.code()).append('+');
          }
        }
        return name.toString();
      }
    }
    throw new IllegalStateException();
  }

  /** Whether the count of a cell could lie between two limits. */
  Answer couldBe(int table, int[] categories, long low, long high) {
    List<Constraint> all = new ArrayList<>(constraints);
    all.add(new Constraint(members(table, categories), List.of(), low, Math.min(high, 1_000_000)));
    long[] lows = new long[size];
    long[] highs = new long[size];
    Arrays.fill(highs, highest);
    steps = 0;
    return search(all, lows, highs);
  }

  private Answer search(List<Constraint> all, long[] lows, long[] highs) {
    if (steps++ > MOST_STEPS) {
      return Answer.GAVE_UP;
    }
    if (!narrow(all, lows, highs)) {
      return Answer.IMPOSSIBLE;
    }
    int open = -1;
    for (int i = 0; i < lows.length; i++) {
      if (lows[i] < highs[i] && (open < 0 || highs[i] - lows[i] < highs[open] - lows[open])) {
        open = i;
      }
    }
    if (open < 0) {
      return Answer.POSSIBLE;
    }
    long middle = lows[open] + (highs[open] - lows[open]) / 2;
    long[] lowerHighs = highs.clone();
    lowerHighs[open] = middle;
    Answer lower = search(all, lows.clone(), lowerHighs);
    if (lower != Answer.IMPOSSIBLE) {
      return lower;
    }
    long[] upperLows = lows.clone();
    upperLows[open] = middle + 1;
    return search(all, upperLows, highs.clone());
  }

  private static boolean narrow(List<Constraint> all, long[] lows, long[] highs) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Constraint c : all) {
        long least = 0;
        long most = 0;
        for (int i : c.plus()) {
          least += lows[i];
          most += highs[i];
        }
        for (int i : c.minus()) {
          least -= highs[i];
          most -= lows[i];
        }
        if (most < c.low() || least > c.high()) {
          return false;
        }
        for (int i : c.plus()) {
          changed |= limit(lows, highs, i, c.low() - most + highs[i], c.high() - least + lows[i]);
        }
        for (int i : c.minus()) {
          changed |= limit(lows, highs, i, least + highs[i] - c.high(), most + lows[i] - c.low());
        }
      }
    }
    for (int i = 0; i < lows.length; i++) {
      if (lows[i] > highs[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean limit(long[] lows, long[] highs, int i, long low, long high) {
    boolean changed = false;
    if (low > lows[i]) {
      lows[i] = low;
      changed = true;
    }
    if (high < highs[i]) {
      highs[i] = high;
      changed = true;
    }
    return changed && lows[i] <= highs[i];
  }
}
