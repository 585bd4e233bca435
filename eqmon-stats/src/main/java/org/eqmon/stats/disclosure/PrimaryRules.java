package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which counts have to be hidden for their own sake: those below the threshold, those of a group
 * nearly all of which have the same answer, and zeros among the answers of a group of which another
 * is hidden.
 */
final class PrimaryRules {
  private final DisclosurePolicy policy;
  private final Facts facts;
  private final Map<String, Axis> axes = new HashMap<>();

  PrimaryRules(DisclosurePolicy policy, Facts facts, List<LinkedTable> tables) {
    this.policy = policy;
    this.facts = facts;
    tables.forEach(table -> table.axes().forEach(axis -> axes.put(axis.id(), axis)));
  }

  /** The counts that are hidden whatever else is. */
  SortedSet<CountKey> hidden() {
    SortedSet<CountKey> hidden = new TreeSet<>();
    for (CountKey key : facts.offered()) {
      if (facts.isSmall(facts.count(key))) {
        hidden.add(key);
      }
      for (String variable : key.parts().keySet()) {
        hidden.addAll(disclosedAnswers(key, axis(variable)));
      }
    }
    return hidden;
  }

  private Axis axis(String variable) {
    Axis axis = axes.get(variable);
    if (axis == null) {
      throw new IllegalArgumentException("there is no variable '" + variable + "'");
    }
    return axis;
  }

  /** The small and empty answers of a group nearly all of which gave one answer. */
  private List<CountKey> disclosedAnswers(CountKey answered, Axis axis) {
    if (policy.insiders().isEmpty()
        || axis.isMultiple()
        || !Axis.ANSWERED.equals(answered.parts().get(axis.id()))) {
      return List.of();
    }
    List<CountKey> answers = new ArrayList<>();
    long largest = 0;
    for (Axis.Part part : axis.parts(Axis.Kind.ANSWER)) {
      CountKey answer = answered.with(axis.id(), part.code());
      answers.add(answer);
      largest = Math.max(largest, facts.count(answer));
    }
    long total = facts.count(answered);
    if (total == 0 || answers.size() < 2 || total - largest > policy.insiders().getAsInt()) {
      return List.of();
    }
    return answers.stream().filter(key -> facts.count(key) < facts.threshold()).toList();
  }

  /**
   * The complements that nobody may find out: a few, or (nearly) none, of those who answered didn't
   * choose an answer.
   */
  SortedSet<CountKey> protectedComplements() {
    SortedSet<CountKey> found = new TreeSet<>();
    for (CountKey key : facts.complements()) {
      long count = facts.count(key);
      if (facts.isSmall(count)
          || (policy.insiders().isPresent()
              && count <= policy.insiders().getAsInt()
              && chosen(key) > 0)) {
        found.add(key);
      }
    }
    return found;
  }

  private long chosen(CountKey complement) {
    CountKey key = complement;
    for (Map.Entry<String, String> named : complement.parts().entrySet()) {
      if (named.getValue().startsWith(LinkedTable.NOT)) {
        key = key.with(named.getKey(), named.getValue().substring(LinkedTable.NOT.length()));
      }
    }
    return facts.count(key);
  }

  /** Hides the zeros beside counts that are hidden, until there are none left. */
  void hideZerosBesideHidden() {
    List<CountKey> next = List.copyOf(facts.hidden());
    while (!next.isEmpty()) {
      List<CountKey> more = new ArrayList<>();
      for (CountKey key : next) {
        for (CountKey sibling : siblings(key)) {
          if (facts.isOffered(sibling) && facts.count(sibling) == 0 && facts.hide(sibling)) {
            more.add(sibling);
          }
        }
      }
      next = more;
    }
  }

  /**
   * The other answers (or states) of the same group; of a count of people by group, other groups.
   */
  private List<CountKey> siblings(CountKey key) {
    boolean byOutcome = key.parts().keySet().stream().anyMatch(id -> axis(id).isOutcome());
    List<CountKey> siblings = new ArrayList<>();
    key.parts()
        .forEach(
            (variable, code) -> {
              Axis axis = axis(variable);
              if (!axis.isPeriod() && axis.isOutcome() == byOutcome) {
                Set<Axis.Kind> alike = alike(axis.part(code).kind());
                axis.parts().stream()
                    .filter(part -> alike.contains(part.kind()))
                    .filter(part -> !part.code().equals(code))
                    .forEach(part -> siblings.add(key.with(variable, part.code())));
              }
            });
    return siblings;
  }

  private static Set<Axis.Kind> alike(Axis.Kind kind) {
    return switch (kind) {
      case ANSWER -> Set.of(Axis.Kind.ANSWER);
      case UNKNOWN, NOT_APPLICABLE -> Set.of(Axis.Kind.UNKNOWN, Axis.Kind.NOT_APPLICABLE);
      case ANSWERED, NO_ANSWER -> Set.of(Axis.Kind.ANSWERED, Axis.Kind.NO_ANSWER);
      case STATE, TOTAL -> Set.of();
    };
  }

  /**
   * The variables whose states of having no answer are shown one by one: where each is large enough
   * and what they add up to is shown. Rounded, they would tell more than their sum does, so then
   * only if nothing is hidden.
   */
  SortedSet<String> statesShown() {
    SortedSet<String> shown = new TreeSet<>();
    if (policy.roundingBase().isPresent() && !facts.hidden().isEmpty()) {
      return shown;
    }
    for (Axis axis : axes.values()) {
      boolean large =
          facts.states().stream()
              .filter(key -> isState(key, axis))
              .noneMatch(key -> facts.isSmall(facts.count(key)));
      boolean summed =
          facts.hidden().stream().noneMatch(key -> Axis.UNKNOWN.equals(key.parts().get(axis.id())));
      if (large && summed) {
        shown.add(axis.id());
      }
    }
    return shown;
  }

  private static boolean isState(CountKey key, Axis axis) {
    String part = key.parts().get(axis.id());
    return part != null && axis.part(part).kind() == Axis.Kind.STATE;
  }
}
