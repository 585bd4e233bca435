package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The counts of the tables of a release: what they are, which of them are hidden so far, and what
 * the others tell when they are shown.
 */
final class Facts {
  private final DisclosurePolicy policy;
  private final List<Set<CountKey>> needs;
  private final Map<CountKey, Integer> uses = new HashMap<>();
  private final NavigableMap<CountKey, Long> counts = new TreeMap<>();
  private final NavigableMap<CountKey, Double> offered = new TreeMap<>();
  private final NavigableSet<CountKey> states = new TreeSet<>();
  private final NavigableSet<CountKey> complements = new TreeSet<>();
  private final NavigableSet<CountKey> hidden = new TreeSet<>();

  /**
   * Collects the counts of some tables, of which none is hidden yet.
   *
   * @param needs for each finding the counts that it needs
   */
  Facts(DisclosurePolicy policy, List<PartCounts> tables, List<Set<CountKey>> needs) {
    this.policy = policy;
    this.needs = List.copyOf(needs);
    Map<String, Axis> axes = new HashMap<>();
    for (PartCounts table : tables) {
      table.forEach(counts::put);
      table.axes().forEach(axis -> axes.put(axis.id(), axis));
    }
    for (CountKey key : List.copyOf(counts.keySet())) {
      List<Axis.Kind> kinds = new ArrayList<>();
      key.parts()
          .forEach(
              (variable, part) ->
                  kinds.add(Objects.requireNonNull(axes.get(variable)).part(part).kind()));
      if (kinds.contains(Axis.Kind.STATE)) {
        states.add(key);
      } else {
        offered.put(key, cost(key, kinds));
        addComplements(key, axes);
      }
    }
    findUses();
  }

  /** Those who answered a multiple choice without choosing an answer, for each answer. */
  private void addComplements(CountKey key, Map<String, Axis> axes) {
    key.parts()
        .forEach(
            (variable, part) -> {
              Axis axis = Objects.requireNonNull(axes.get(variable));
              if (axis.isMultiple() && part.equals(Axis.ANSWERED)) {
                for (Axis.Part answer : axis.parts(Axis.Kind.ANSWER)) {
                  CountKey complement = key.with(variable, LinkedTable.NOT + answer.code());
                  complements.add(complement);
                  counts.put(complement, count(key) - count(key.with(variable, answer.code())));
                }
              }
            });
  }

  private double cost(CountKey key, List<Axis.Kind> kinds) {
    double cost = key.equals(CountKey.EVERYBODY) ? 30 : 1;
    for (Axis.Kind kind : kinds) {
      cost *=
          switch (kind) {
            case ANSWER -> 4;
            case ANSWERED -> 6;
            case STATE, UNKNOWN, NOT_APPLICABLE, NO_ANSWER, TOTAL -> 1;
          };
    }
    int digits = Long.SIZE - Long.numberOfLeadingZeros(count(key));
    return cost * (1 + digits);
  }

  long count(CountKey key) {
    Long count = counts.get(key);
    if (count == null) {
      throw new IllegalArgumentException("there is no such count");
    }
    return count;
  }

  Map<CountKey, Long> counts() {
    return counts;
  }

  /** The counts that are shown or hidden one by one. */
  Set<CountKey> offered() {
    return offered.keySet();
  }

  /**
   * The counts of single states of having no answer, which are shown all together or not at all.
   */
  Set<CountKey> states() {
    return states;
  }

  /** Counts that are never shown as such and that nobody may find out when they are small. */
  Set<CountKey> complements() {
    return complements;
  }

  boolean isOffered(CountKey key) {
    return offered.containsKey(key);
  }

  boolean isHidden(CountKey key) {
    return hidden.contains(key);
  }

  boolean isShown(CountKey key) {
    return offered.containsKey(key) && !hidden.contains(key);
  }

  Set<CountKey> hidden() {
    return hidden;
  }

  boolean hide(CountKey key) {
    boolean wasShown = hidden.add(key);
    if (wasShown) {
      findUses();
    }
    return wasShown;
  }

  void show(CountKey key) {
    hidden.remove(key);
    findUses();
  }

  /** How many findings that can still be shown need each count. */
  private void findUses() {
    uses.clear();
    for (Set<CountKey> need : needs) {
      if (Collections.disjoint(need, hidden)) {
        need.forEach(key -> uses.merge(key, 1, Integer::sum));
      }
    }
  }

  /**
   * What it costs, for each person, to have a count differ from what would be shown of it. A count
   * that findings need is dearer than what it adds up to or is a part of.
   */
  double cost(CountKey key) {
    return Objects.requireNonNull(offered.get(key)) * (1 + 20 * uses.getOrDefault(key, 0));
  }

  long threshold() {
    return policy.threshold();
  }

  boolean isSmall(long count) {
    return 0 < count && count < policy.threshold();
  }

  /** How far a count can be from the truth when what is shown of it stays the same. */
  MoveProblem.Condition range(CountKey key, int[] leaves) {
    long count = count(key);
    if (policy.roundingBase().isEmpty() || count == 0) {
      return new MoveProblem.Condition(leaves, 0, 0);
    }
    long base = policy.roundingBase().getAsLong();
    long shown = policy.rounded(count);
    long low = Math.max(policy.threshold(), shown - base / 2);
    long high = shown + (base + 1) / 2 - 1;
    return new MoveProblem.Condition(leaves, low - count, high - count);
  }

  @Override
  public String toString() {
    return "Facts (" + counts.size() + " counts)";
  }
}
