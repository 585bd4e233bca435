package org.eqmon.stats.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks for other people who would give the same numbers. It starts in one table, and goes on to
 * its neighbours in the tree where what they share has changed.
 */
final class WorldSearch {
  /** What a world must do with one count. */
  enum Aim {
    /** It is at or above the threshold. */
    LARGE,
    /** It is 0. */
    NOBODY,
    /** It is at or above the threshold, and nobody's count becomes or stops being 0. */
    LARGE_AMONG_SOMEBODY,
    /** It is 1, and nobody's count becomes or stops being 0. */
    ONE_AMONG_SOMEBODY;

    boolean keepsZeros() {
      return this == LARGE_AMONG_SOMEBODY || this == ONE_AMONG_SOMEBODY;
    }

    boolean isMetBy(long count, long threshold) {
      return switch (this) {
        case LARGE, LARGE_AMONG_SOMEBODY -> count >= threshold;
        case NOBODY -> count == 0;
        case ONE_AMONG_SOMEBODY -> count == 1;
      };
    }
  }

  /** How much dearer it is to change what tables share than nothing. */
  private static final double SHARED = 0.5;

  private final Facts facts;
  private final List<LinkedTable> tables;
  private final TableTree tree;
  private final List<List<Support>> supports;

  /** A count and the leaves that it is the sum of. */
  private static final class Support {
    private final CountKey key;
    private final int[] leaves;

    Support(CountKey key, int[] leaves) {
      this.key = key;
      this.leaves = leaves;
    }
  }

  WorldSearch(Facts facts, List<LinkedTable> tables, TableTree tree) {
    this.facts = facts;
    this.tables = tables;
    this.tree = tree;
    this.supports = new ArrayList<>();
    for (LinkedTable table : tables) {
      List<Support> of = new ArrayList<>();
      for (CountKey key : facts.offered()) {
        if (table.covers(key)) {
          of.add(new Support(key, table.support(key)));
        }
      }
      supports.add(of);
    }
  }

  /** The table in which a count is looked for first. */
  int tableOf(CountKey key) {
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).covers(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no table has such a count");
  }

  /** Whether the zeros of a table are all shown: then who is hidden there is somebody. */
  boolean showsAllZeros(int table) {
    return supports.get(table).stream()
        .noneMatch(s -> facts.isHidden(s.key) && facts.count(s.key) == 0);
  }

  /** The counts that are shown and are others in a world. */
  List<CountKey> brokenBy(World world) {
    List<CountKey> broken = new ArrayList<>();
    Set<CountKey> seen = new HashSet<>();
    world
        .changes()
        .forEach(
            (table, changes) -> {
              for (Support support : supports.get(table)) {
                if (facts.isShown(support.key)
                    && !facts.range(support.key, support.leaves).holds(changes)
                    && seen.add(support.key)) {
                  broken.add(support.key);
                }
              }
            });
    return broken;
  }

  /** Looks for a world; what is shown may change in it, if it can't be done otherwise. */
  Optional<World> find(CountKey key, Aim aim) {
    int root = tableOf(key);
    long count = facts.count(key);
    int[] leaves = tables.get(root).support(key);
    MoveProblem.Condition demand =
        switch (aim) {
          case LARGE, LARGE_AMONG_SOMEBODY ->
              new MoveProblem.Condition(leaves, facts.threshold() - count, Long.MAX_VALUE);
          case NOBODY -> new MoveProblem.Condition(leaves, -count, -count);
          case ONE_AMONG_SOMEBODY -> new MoveProblem.Condition(leaves, 1 - count, 1 - count);
        };
    SortedMap<Integer, long[]> changes = new TreeMap<>();
    Optional<long[]> first = move(root, List.of(demand), true, aim);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    changes.put(root, first.get());
    Set<Integer> seen = new HashSet<>(Set.of(root));
    Deque<Integer> next = new ArrayDeque<>(Set.of(root));
    while (!next.isEmpty()) {
      int from = next.remove();
      for (TableTree.Link link : tree.links(from)) {
        if (seen.add(link.to())) {
          List<MoveProblem.Condition> agree =
              agreement(from, link, Objects.requireNonNull(changes.get(from)));
          if (agree.stream().allMatch(condition -> condition.low() == 0)) {
            continue;
          }
          Optional<long[]> moved = move(link.to(), agree, false, aim);
          if (moved.isEmpty()) {
            return Optional.empty();
          }
          changes.put(link.to(), moved.get());
          next.add(link.to());
        }
      }
    }
    return Optional.of(new World(changes));
  }

  /** What the next table has to change by so that it agrees with the last one. */
  private List<MoveProblem.Condition> agreement(int from, TableTree.Link link, long[] changes) {
    List<MoveProblem.Condition> agree = new ArrayList<>();
    for (CountKey shared : tables.get(from).names(link.shared())) {
      long change = LinkedTable.sum(tables.get(from).support(shared), changes);
      agree.add(new MoveProblem.Condition(tables.get(link.to()).support(shared), change, change));
    }
    return agree;
  }

  private Optional<long[]> move(
      int at, List<MoveProblem.Condition> demands, boolean isFirst, Aim aim) {
    LinkedTable table = tables.get(at);
    List<MoveProblem.Condition> conditions = new ArrayList<>(demands);
    conditions.addAll(table.conditions());
    List<MoveProblem.Wish> wishes = new ArrayList<>();
    for (Support support : supports.get(at)) {
      if (facts.isShown(support.key)) {
        wishes.add(
            new MoveProblem.Wish(
                facts.range(support.key, support.leaves), facts.cost(support.key)));
      }
    }
    if (isFirst) {
      for (TableTree.Link link : tree.links(at)) {
        for (CountKey shared : table.names(link.shared())) {
          wishes.add(
              new MoveProblem.Wish(new MoveProblem.Condition(table.support(shared), 0, 0), SHARED));
        }
      }
    }
    boolean keepsZeros = aim.keepsZeros() && showsAllZeros(at);
    long[] lowest = new long[table.size()];
    long[] highest = new long[table.size()];
    for (int leaf = 0; leaf < table.size(); leaf++) {
      long most = 1000 * Math.max(1, facts.threshold());
      boolean stays = keepsZeros && table.truth(leaf) <= 0;
      long spare = keepsZeros ? table.truth(leaf) - 1 : table.truth(leaf);
      lowest[leaf] = stays ? 0 : -Math.min(spare, most);
      highest[leaf] = stays ? 0 : most;
    }
    return new MoveProblem(lowest, highest, conditions, wishes).solve();
  }
}
