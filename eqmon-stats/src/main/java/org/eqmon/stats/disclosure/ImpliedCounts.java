package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.eqmon.stats.analysis.CountRef;

/**
 * How the counts that a printed figure gives back can be had from named ones: as one of them, or as
 * a sum or difference of some.
 */
final class ImpliedCounts {
  /** Named counts, each with how often it is added or taken away. */
  private record Sum(Map<CountKey, Integer> terms) {}

  private final Map<String, Axis> axes = new HashMap<>();

  ImpliedCounts(List<Axis> axes) {
    axes.forEach(axis -> this.axes.put(axis.id(), axis));
  }

  /** Returns the named counts that make up a count in the shortest way; none if there is no way. */
  Set<CountKey> parts(CountRef count) {
    return sums(count).stream()
        .min(Comparator.comparingInt(sum -> sum.terms().size()))
        .map(sum -> sum.terms().keySet())
        .orElse(Set.of());
  }

  /**
   * Returns whether a count may be given back: it can be had from what is shown, and is 0 or at or
   * above the threshold. From rounded counts it can be had in the shortest way only, as each number
   * that is added makes it less certain.
   */
  boolean isOpen(CountRef count, ProtectedCounts shown, DisclosurePolicy policy) {
    List<Sum> sums = sums(count);
    int most =
        policy.roundingBase().isEmpty()
            ? Integer.MAX_VALUE
            : sums.stream().mapToInt(sum -> sum.terms().size()).min().orElse(0);
    for (Sum sum : sums) {
      OptionalLong value = value(sum, shown);
      if (value.isPresent() && sum.terms().size() <= most) {
        return value.getAsLong() == 0 || value.getAsLong() >= policy.threshold();
      }
    }
    return false;
  }

  private static OptionalLong value(Sum sum, ProtectedCounts shown) {
    long value = 0;
    for (Map.Entry<CountKey, Integer> term : sum.terms().entrySet()) {
      OptionalLong number = shown.cell(term.getKey()).number();
      if (number.isEmpty()) {
        return OptionalLong.empty();
      }
      value = Math.addExact(value, Math.multiplyExact(term.getValue(), number.getAsLong()));
    }
    return OptionalLong.of(value);
  }

  private List<Sum> sums(CountRef count) {
    List<Sum> sums = new ArrayList<>(List.of(new Sum(Map.of(CountKey.EVERYBODY, 1))));
    for (String variable : count.table().variables()) {
      Axis axis = axes.get(variable);
      if (axis == null) {
        return List.of();
      }
      SortedSet<String> levels = count.levels().get(variable);
      List<Map<String, Integer>> ways =
          levels == null ? everybody(axis) : new LevelSums(axis).ways(levels);
      List<Sum> more = new ArrayList<>();
      for (Sum sum : sums) {
        for (Map<String, Integer> way : ways) {
          more.add(product(sum, axis, way));
        }
      }
      sums = more;
    }
    return sums;
  }

  private static List<Map<String, Integer>> everybody(Axis axis) {
    if (!axis.parts(Axis.Kind.TOTAL).isEmpty()) {
      return List.of(Map.of(Axis.TOTAL, 1));
    }
    Map<String, Integer> all = new TreeMap<>();
    axis.parts(Axis.Kind.ANSWER).forEach(part -> all.put(part.code(), 1));
    return List.of(all);
  }

  private static Sum product(Sum sum, Axis axis, Map<String, Integer> way) {
    Map<CountKey, Integer> terms = new TreeMap<>();
    sum.terms()
        .forEach(
            (key, times) ->
                way.forEach(
                    (code, each) ->
                        terms.put(Axis.name(key, axis.id(), axis.part(code)), times * each)));
    return new Sum(terms);
  }

  /** The ways to make up a set of levels of one variable from its parts. */
  private record LevelSums(Axis axis) {
    List<Map<String, Integer>> ways(Set<String> levels) {
      Set<String> known = codes(Axis.Kind.ANSWER);
      known.addAll(codes(Axis.Kind.STATE));
      known.addAll(codes(Axis.Kind.NOT_APPLICABLE));
      if (!known.containsAll(levels)) {
        return List.of();
      }
      List<Map<String, Integer>> ways = new ArrayList<>(added(levels));
      if (!axis.parts(Axis.Kind.TOTAL).isEmpty()) {
        Set<String> others = new HashSet<>(known);
        others.removeAll(levels);
        for (Map<String, Integer> way : added(others)) {
          ways.add(plus(Map.of(Axis.TOTAL, 1), way, -1));
        }
      }
      return ways;
    }

    private List<Map<String, Integer>> added(Set<String> levels) {
      List<Map<String, Integer>> ways = new ArrayList<>();
      Set<String> states = codes(Axis.Kind.STATE);
      Set<String> notApplicable = codes(Axis.Kind.NOT_APPLICABLE);
      for (Map<String, Integer> answers : of(levels, codes(Axis.Kind.ANSWER), Axis.ANSWERED)) {
        for (Map<String, Integer> unknown : of(levels, states, Axis.UNKNOWN)) {
          for (Map<String, Integer> rest : of(levels, notApplicable, Axis.NO_ANSWER)) {
            ways.add(plus(plus(answers, unknown, 1), rest, 1));
          }
        }
        if (!states.isEmpty() && levels.containsAll(states) && levels.containsAll(notApplicable)) {
          ways.add(plus(answers, Map.of(Axis.NO_ANSWER, 1), 1));
        }
      }
      return ways;
    }

    /** The ways to make up those levels that are of one kind, whose sum is a part of its own. */
    private List<Map<String, Integer>> of(Set<String> levels, Set<String> kind, String sum) {
      Map<String, Integer> in = new TreeMap<>();
      Map<String, Integer> out = new TreeMap<>();
      for (String code : kind) {
        (levels.contains(code) ? in : out).put(code, 1);
      }
      boolean summed = kind.size() > 1 && axis.parts().stream().anyMatch(p -> p.code().equals(sum));
      boolean each = !axis.isMultiple() || !sum.equals(Axis.ANSWERED);
      List<Map<String, Integer>> ways = new ArrayList<>();
      if (in.isEmpty()) {
        ways.add(in);
      } else {
        if (each || in.size() == 1) {
          ways.add(in);
        }
        if (summed && (each || out.size() <= 1)) {
          ways.add(plus(Map.of(sum, 1), out, -1));
        }
      }
      return ways;
    }

    private Set<String> codes(Axis.Kind kind) {
      Set<String> codes = new HashSet<>();
      axis.parts(kind).forEach(part -> codes.add(part.code()));
      return codes;
    }

    private static Map<String, Integer> plus(
        Map<String, Integer> a, Map<String, Integer> b, int times) {
      Map<String, Integer> sum = new TreeMap<>(a);
      b.forEach((code, each) -> sum.merge(code, times * each, Integer::sum));
      sum.values().removeIf(each -> each == 0);
      return sum;
    }
  }
}
