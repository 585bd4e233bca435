package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.eqmon.stats.disclosure.WorldSearch.Aim;

/**
 * Checks, by adding up whole numbers and nothing else, that every count that must be protected is.
 * It trusts no solver: a world is put back into everything that is shown.
 */
final class Audit {
  private final Facts facts;
  private final List<LinkedTable> tables;
  private final TableTree tree;

  Audit(Facts facts, List<LinkedTable> tables, TableTree tree) {
    this.facts = facts;
    this.tables = tables;
    this.tree = tree;
  }

  /**
   * What must be possible for a count so that nobody can tell that somebody is in it, or that it is
   * small. Where all zeros of a table are shown, who is hidden is somebody: then it must be
   * possible among those, too.
   */
  static List<Aim> aims(Facts facts, WorldSearch search, CountKey key) {
    List<Aim> aims = new ArrayList<>();
    boolean somebody =
        search.showsAllZeros(search.tableOf(key)) && !facts.complements().contains(key);
    aims.add(somebody ? Aim.LARGE_AMONG_SOMEBODY : Aim.LARGE);
    if (facts.count(key) > 0) {
      aims.add(Aim.NOBODY);
    }
    if (somebody && facts.count(key) > 1) {
      aims.add(Aim.ONE_AMONG_SOMEBODY);
    }
    return aims;
  }

  /** Whether nobody's count becomes or stops being 0, in the tables that show all zeros. */
  static boolean keepsZeros(
      World world, Facts facts, List<LinkedTable> tables, WorldSearch search) {
    for (var changed : world.changes().entrySet()) {
      LinkedTable table = tables.get(changed.getKey());
      if (!search.showsAllZeros(changed.getKey())) {
        continue;
      }
      for (int leaf = 0; leaf < table.size(); leaf++) {
        long change = changed.getValue()[leaf];
        if (change != 0 && (table.truth(leaf) == 0 || table.truth(leaf) + change == 0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the table of a count that isn't protected, or empty if all are. */
  Optional<Integer> failure(
      Map<CountKey, Map<Aim, World>> worlds, SortedSet<CountKey> protectedCounts) {
    WorldSearch search = new WorldSearch(facts, tables, tree);
    for (CountKey key : protectedCounts) {
      for (Aim aim : aims(facts, search, key)) {
        World world = worlds.getOrDefault(key, Map.of()).get(aim);
        if (world == null || !serves(world, key, aim, search)) {
          return Optional.of(search.tableOf(key));
        }
      }
    }
    return Optional.empty();
  }

  private boolean serves(World world, CountKey key, Aim aim, WorldSearch search) {
    return aim.isMetBy(facts.count(key) + world.change(tables, key), facts.threshold())
        && (!aim.keepsZeros() || keepsZeros(world, facts, tables, search))
        && isPossible(world)
        && agrees(world)
        && looksTheSame(world);
  }

  /** Nobody is counted less than not at all, and the rules of multiple choices hold. */
  private boolean isPossible(World world) {
    for (var changed : world.changes().entrySet()) {
      LinkedTable table = tables.get(changed.getKey());
      for (int leaf = 0; leaf < table.size(); leaf++) {
        if (table.truth(leaf) + changed.getValue()[leaf] < 0) {
          return false;
        }
      }
      if (!table.conditions().stream().allMatch(rule -> rule.holds(changed.getValue()))) {
        return false;
      }
    }
    return true;
  }

  /** Neighbours in the tree agree on what they share. */
  private boolean agrees(World world) {
    for (int from : world.changes().keySet()) {
      for (TableTree.Link link : tree.links(from)) {
        for (CountKey shared : tables.get(from).names(link.shared())) {
          if (change(world, from, shared) != change(world, link.to(), shared)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private long change(World world, int table, CountKey key) {
    long[] changes = world.changes().get(table);
    return changes == null ? 0 : LinkedTable.sum(tables.get(table).support(key), changes);
  }

  private boolean looksTheSame(World world) {
    for (CountKey key : facts.offered()) {
      if (facts.isShown(key)) {
        for (var changed : world.changes().entrySet()) {
          LinkedTable table = tables.get(changed.getKey());
          if (table.covers(key)
              && !facts.range(key, table.support(key)).holds(changed.getValue())) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
