package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.tally.Variable;

/**
 * What the variables of a study tell of one another. Where one adds up to another, as nineteen
 * ethnic groups do to five, their tables are checked together. Where two are about the same and
 * don't add up, as two schemes of age bands, what one hides could be worked out from the other, and
 * how is not known here.
 */
final class Kinship {
  private final List<Axis> axes;

  /** By the id of the finer and that of the coarser: from each answer of the one to the other's. */
  private final Map<String, Map<String, Map<String, String>>> rollUps = new TreeMap<>();

  Kinship(List<Axis> axes) {
    this.axes = List.copyOf(axes);
    for (Axis finer : axes) {
      for (Axis coarser : axes) {
        rollUp(finer, coarser).ifPresent(codes -> put(finer.id(), coarser.id(), codes));
      }
    }
    for (int length = 1; length < axes.size(); length++) {
      addChains();
    }
  }

  private static Optional<Map<String, String>> rollUp(Axis finer, Axis coarser) {
    if (finer.isMultiple() || coarser.isMultiple() || finer.id().equals(coarser.id())) {
      return Optional.empty();
    }
    Optional<CodeList> from = finer.variable().codeList();
    Optional<CodeList> to = coarser.variable().codeList();
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return from.get()
        .rollUpTo(to.get().id())
        .map(RollUp::codes)
        .filter(codes -> hasAll(coarser, codes.values()));
  }

  private static boolean hasAll(Axis axis, Collection<String> codes) {
    return axis.parts(Axis.Kind.ANSWER).stream().map(Axis.Part::code).toList().containsAll(codes);
  }

  private void put(String finer, String coarser, Map<String, String> codes) {
    rollUps.computeIfAbsent(finer, any -> new TreeMap<>()).putIfAbsent(coarser, codes);
  }

  private void addChains() {
    for (String finer : List.copyOf(rollUps.keySet())) {
      for (Map.Entry<String, Map<String, String>> step : List.copyOf(of(finer).entrySet())) {
        of(step.getKey())
            .forEach(
                (coarser, codes) -> {
                  if (!coarser.equals(finer)) {
                    put(finer, coarser, joined(step.getValue(), codes));
                  }
                });
      }
    }
  }

  private static Map<String, String> joined(Map<String, String> first, Map<String, String> second) {
    Map<String, String> codes = new HashMap<>();
    first.forEach((from, through) -> codes.put(from, Objects.requireNonNull(second.get(through))));
    return codes;
  }

  private Map<String, Map<String, String>> of(String finer) {
    return rollUps.getOrDefault(finer, Collections.emptyMap());
  }

  /** The variables that a table by these tells of besides. */
  List<Coarser> toldBy(Set<String> variables) {
    List<Coarser> told = new ArrayList<>();
    for (Axis axis : axes) {
      if (!variables.contains(axis.id())) {
        toldBy(variables, axis).ifPresent(told::add);
      }
    }
    return told;
  }

  private Optional<Coarser> toldBy(Set<String> variables, Axis coarser) {
    for (String finer : variables) {
      Map<String, String> codes = of(finer).get(coarser.id());
      if (codes != null) {
        return Optional.of(new Coarser(coarser, finer, codes, finerThan(coarser.id())));
      }
    }
    return Optional.empty();
  }

  private Set<String> finerThan(String coarser) {
    Set<String> finer = new TreeSet<>();
    rollUps.forEach(
        (from, to) -> {
          if (to.containsKey(coarser)) {
            finer.add(from);
          }
        });
    return finer;
  }

  /** The variables of a table with those that it tells of besides. */
  SortedSet<String> with(Set<String> variables) {
    SortedSet<String> all = new TreeSet<>(variables);
    toldBy(variables).forEach(coarser -> all.add(coarser.id()));
    return all;
  }

  /**
   * Whether a table can't be checked together with others, because one of its variables is about
   * the same as another of its own or of theirs and doesn't add up to it or from it.
   */
  boolean isTangled(Set<String> table, Collection<? extends Set<String>> others) {
    for (String variable : table) {
      for (String own : table) {
        if (isAdded(variable, own) || isUnclear(variable, own)) {
          return true;
        }
      }
      for (Set<String> other : others) {
        if (other.stream().anyMatch(theirs -> isUnclear(variable, theirs))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isAdded(String finer, String coarser) {
    return of(finer).containsKey(coarser);
  }

  private boolean isUnclear(String a, String b) {
    return !a.equals(b)
        && isAboutTheSame(axis(a).variable(), axis(b).variable())
        && !isAdded(a, b)
        && !isAdded(b, a);
  }

  private static boolean isAboutTheSame(Variable a, Variable b) {
    if (a.kind() == Variable.Kind.PERIOD && b.kind() == Variable.Kind.PERIOD) {
      return true;
    }
    if (a.characteristic().isEmpty() || b.characteristic().isEmpty()) {
      return false;
    }
    Characteristic one = a.characteristic().get();
    Characteristic other = b.characteristic().get();
    return one.name().equals(other.name())
        || one.codes().id().equals(other.codes().id())
        || !Collections.disjoint(one.protects(), other.protects());
  }

  private Axis axis(String id) {
    return axes.stream()
        .filter(axis -> axis.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no variable '" + id + "'"));
  }

  @Override
  public String toString() {
    return "Kinship (" + axes.size() + " variables)";
  }
}
