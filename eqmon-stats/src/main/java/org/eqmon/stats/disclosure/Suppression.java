package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eqmon.stats.disclosure.WorldSearch.Aim;

/**
 * Hides counts until none that must be protected can be found out. For each of them it keeps
 * worlds, in which everything shown is the same and the count is nobody, or at or above the
 * threshold. Where there is none yet, it takes the one that is cheapest to make possible and hides
 * what differs in it. At the end it shows again what needn't have been hidden.
 */
final class Suppression {
  /** How many worlds may be looked for to show again what needn't be hidden. */
  private static final int MOST_SEARCHES = 2000;

  private final Facts facts;
  private final PrimaryRules rules;
  private final List<LinkedTable> tables;
  private final TableTree tree;
  private final WorldSearch search;
  private final SortedSet<CountKey> protectedComplements;
  private final Map<CountKey, Map<Aim, World>> worlds = new TreeMap<>();

  Suppression(DisclosurePolicy policy, Facts facts, List<LinkedTable> tables, TableTree tree) {
    this.facts = facts;
    this.rules = new PrimaryRules(policy, facts, tables);
    this.tables = tables;
    this.tree = tree;
    this.search = new WorldSearch(facts, tables, tree);
    this.protectedComplements = rules.protectedComplements();
  }

  /**
   * Hides what has to be hidden.
   *
   * @return the table in which protection failed, or empty if all is protected
   */
  Optional<Integer> run() {
    SortedSet<CountKey> primary = rules.hidden();
    primary.forEach(facts::hide);
    Optional<Integer> failed = protect();
    if (failed.isPresent()) {
      return failed;
    }
    showAgain(primary);
    return new Audit(facts, tables, tree).failure(worlds, protectedCounts());
  }

  private Optional<Integer> protect() {
    boolean changed = true;
    while (changed) {
      rules.hideZerosBesideHidden();
      changed = false;
      for (CountKey key : protectedCounts()) {
        for (Aim aim : Audit.aims(facts, search, key)) {
          if (of(key).containsKey(aim)) {
            continue;
          }
          Optional<World> world = search.find(key, aim);
          if (world.isEmpty()) {
            if (!aim.keepsZeros() || !hideZeros(search.tableOf(key))) {
              return Optional.of(search.tableOf(key));
            }
            changed = true;
            continue;
          }
          List<CountKey> broken = search.brokenBy(world.get());
          broken.forEach(facts::hide);
          changed |= !broken.isEmpty();
          keep(world.get());
        }
      }
    }
    return Optional.empty();
  }

  /** Hides the zeros of a table, so that whoever is hidden there may be nobody. */
  private boolean hideZeros(int table) {
    boolean hid = false;
    for (CountKey key : List.copyOf(facts.offered())) {
      if (facts.count(key) == 0 && tables.get(table).covers(key)) {
        hid |= facts.hide(key);
      }
    }
    return hid;
  }

  private SortedSet<CountKey> protectedCounts() {
    SortedSet<CountKey> keys = new TreeSet<>(protectedComplements);
    for (CountKey key : facts.hidden()) {
      if (facts.count(key) < facts.threshold()) {
        keys.add(key);
      }
    }
    return keys;
  }

  private Map<Aim, World> of(CountKey key) {
    return worlds.computeIfAbsent(key, any -> new EnumMap<>(Aim.class));
  }

  /** Keeps a world for every count that it serves. */
  private void keep(World world) {
    for (CountKey key : protectedCounts()) {
      long count = facts.count(key) + world.change(tables, key);
      for (Aim aim : Audit.aims(facts, search, key)) {
        if (aim.isMetBy(count, facts.threshold())
            && (!aim.keepsZeros() || Audit.keepsZeros(world, facts, tables, search))) {
          of(key).putIfAbsent(aim, world);
        }
      }
    }
  }

  /** Shows what was hidden for others and needn't be, the dearest first. */
  private void showAgain(SortedSet<CountKey> primary) {
    List<CountKey> candidates = new ArrayList<>();
    for (CountKey key : facts.hidden()) {
      if (!primary.contains(key) && facts.count(key) > 0) {
        candidates.add(key);
      }
    }
    candidates.sort(
        Comparator.comparingDouble((CountKey key) -> -facts.cost(key))
            .thenComparing(Comparator.naturalOrder()));
    int searches = 0;
    for (CountKey candidate : candidates) {
      facts.show(candidate);
      Map<CountKey, Map<Aim, World>> replaced = new TreeMap<>();
      boolean safe = true;
      for (CountKey key : protectedCounts()) {
        for (Aim aim : Audit.aims(facts, search, key)) {
          World world = Objects.requireNonNull(of(key).get(aim));
          if (safe && world.change(tables, candidate) != 0 && !inRange(world, candidate)) {
            Optional<World> other =
                searches++ < MOST_SEARCHES
                    ? search.find(key, aim).filter(found -> search.brokenBy(found).isEmpty())
                    : Optional.empty();
            safe = other.isPresent();
            other.ifPresent(
                found ->
                    replaced.computeIfAbsent(key, any -> new EnumMap<>(Aim.class)).put(aim, found));
          }
        }
      }
      if (safe) {
        replaced.forEach((key, by) -> of(key).putAll(by));
      } else {
        facts.hide(candidate);
      }
    }
  }

  private boolean inRange(World world, CountKey key) {
    for (var changed : world.changes().entrySet()) {
      LinkedTable table = tables.get(changed.getKey());
      if (table.covers(key) && !facts.range(key, table.support(key)).holds(changed.getValue())) {
        return false;
      }
    }
    return true;
  }
}
