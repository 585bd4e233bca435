package org.eqmon.stats.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.stats.tally.CountTable;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Variable;

/** A binary outcome by the groups of one characteristic (in one period). */
final class Outcomes {
  /** What all periods of one request share. */
  record Context(
      Variable variable,
      Indicator indicator,
      Baseline baseline,
      MaterialityMargin margin,
      long roundingError) {}

  /** How often the outcome happened, didn't, and isn't known. */
  private record Counts(long yes, long no, long unknown) {
    long known() {
      return Math.addExact(yes, no);
    }

    Counts minus(Counts other) {
      return new Counts(yes - other.yes, no - other.no, unknown - other.unknown);
    }
  }

  private static final LocalizedText REST =
      LocalizedText.awaitingReview("All other groups", "Pob grŵp arall");
  private static final LocalizedText OVERALL =
      LocalizedText.awaitingReview("All groups together", "Pob grŵp gyda'i gilydd");

  private final Context context;
  private final CountTable table;
  private final CountRef everybody;
  private final Optional<Group> period;
  private final Counts ofUnknownGroup;
  private final Counts ofKnownGroup;

  Outcomes(Context context, CountTable table, CountRef everybody, Optional<Group> period) {
    this.context = context;
    this.table = table;
    this.everybody = everybody;
    this.period = period;
    Counts hidden = new Counts(0, 0, 0);
    Counts outside = hidden;
    for (Level level : context.variable().levels()) {
      if (level.nonAnswer().isPresent()) {
        Counts counts = counts(Map.of(context.variable().id(), level.code()));
        if (level.nonAnswer().get().hidesAnAnswer()) {
          hidden = plus(hidden, counts);
        } else {
          outside = plus(outside, counts);
        }
      }
    }
    this.ofUnknownGroup = hidden;
    this.ofKnownGroup = counts(Map.of()).minus(hidden).minus(outside);
  }

  private static Counts plus(Counts a, Counts b) {
    return new Counts(
        Math.addExact(a.yes(), b.yes()),
        Math.addExact(a.no(), b.no()),
        Math.addExact(a.unknown(), b.unknown()));
  }

  private Counts counts(Map<String, String> of) {
    Variable outcome = context.indicator().variable();
    long unknown = 0;
    for (Level level : outcome.levels()) {
      if (level.nonAnswer().map(NonAnswer::hidesAnAnswer).orElse(false)) {
        unknown = Math.addExact(unknown, count(of, outcome.id(), level.code()));
      }
    }
    return new Counts(
        count(of, outcome.id(), Variable.YES), count(of, outcome.id(), Variable.NO), unknown);
  }

  private long count(Map<String, String> of, String outcome, String level) {
    Map<String, String> levels = new HashMap<>(of);
    levels.put(outcome, level);
    return table.count(levels);
  }

  private Counts counts(Level group) {
    return counts(Map.of(context.variable().id(), group.code()));
  }

  List<Comparison> comparisons() {
    List<Level> answers = context.variable().answers();
    List<Comparison> comparisons = new ArrayList<>();
    if (context.baseline() instanceof Baseline.Whole whole
        && whole != Baseline.Whole.LARGEST_GROUP) {
      for (Level level : answers) {
        comparisons.add(againstOthers(level, whole));
      }
      return comparisons;
    }
    Level baseline = baselineGroup(answers);
    for (Level level : answers) {
      if (!level.equals(baseline)) {
        comparisons.add(againstGroup(level, baseline));
      }
    }
    return comparisons;
  }

  private Level baselineGroup(List<Level> answers) {
    if (context.baseline() instanceof Baseline.NamedGroup named) {
      return answers.stream()
          .filter(level -> level.code().equals(named.code()))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "'"
                          + named.code()
                          + "' isn't a group of "
                          + context.variable().id()
                          + "; it has "
                          + answers.stream().map(Level::code).toList()));
    }
    Level largest = answers.get(0);
    for (Level level : answers) {
      if (counts(level).known() > counts(largest).known()) {
        largest = level;
      }
    }
    return largest;
  }

  private Comparison againstGroup(Level level, Level baseline) {
    Counts group = counts(level);
    Counts other = counts(baseline);
    return comparison(
        level,
        group,
        baseline.label(),
        other,
        new RateEvidence(
            group.yes(), group.known(), other.yes(), other.known(), RateEvidence.Frame.TWO_GROUPS),
        implied(List.of(level.code()), List.of(baseline.code())),
        1,
        Optional.empty());
  }

  private Comparison againstOthers(Level level, Baseline.Whole whole) {
    Counts group = counts(level);
    Counts rest = ofKnownGroup.minus(group);
    List<String> all = context.variable().answers().stream().map(Level::code).toList();
    boolean overall = whole == Baseline.Whole.OVERALL;
    return comparison(
        level,
        group,
        overall ? OVERALL : REST,
        overall ? ofKnownGroup : rest,
        new RateEvidence(
            group.yes(),
            group.known(),
            rest.yes(),
            rest.known(),
            overall ? RateEvidence.Frame.GROUP_IN_WHOLE : RateEvidence.Frame.TWO_GROUPS),
        implied(List.of(level.code()), all),
        context.variable().answers().size() - 1,
        overall ? Optional.empty() : Group.otherOfTwo(context.variable(), level));
  }

  private Comparison comparison(
      Level level,
      Counts group,
      LocalizedText baselineLabel,
      Counts baseline,
      RateEvidence evidence,
      Set<CountRef> implied,
      int groupsInBaseline,
      Optional<Group> mirror) {
    return new Comparison(
        Group.of(context.variable(), level),
        period,
        mirror,
        new Side(level.label(), group.yes(), group.known()),
        new Side(baselineLabel, baseline.yes(), baseline.known()),
        reading(),
        evidence,
        context.margin(),
        sensitivities(group, baseline, groupsInBaseline, evidence.frame()),
        implied,
        List.of());
  }

  private Comparison.Reading reading() {
    return switch (context.indicator().better()) {
      case HIGHER -> Comparison.Reading.HIGHER_IS_BETTER;
      case LOWER -> Comparison.Reading.LOWER_IS_BETTER;
      case NEITHER -> Comparison.Reading.NEUTRAL;
    };
  }

  private Set<CountRef> implied(List<String> group, List<String> baseline) {
    String outcome = context.indicator().id();
    Set<CountRef> implied = new LinkedHashSet<>();
    for (List<String> codes : List.of(group, baseline)) {
      CountRef members = everybody.where(context.variable().id(), codes);
      implied.add(members.where(outcome, Set.of(Variable.YES)));
      implied.add(members.where(outcome, Set.of(Variable.NO)));
      addUnknown(implied, members);
    }
    List<String> unknownGroup =
        context.variable().levels().stream()
            .filter(l -> l.nonAnswer().map(NonAnswer::hidesAnAnswer).orElse(false))
            .map(Level::code)
            .toList();
    if (ofUnknownGroup.known() > 0 || ofUnknownGroup.unknown() > 0) {
      CountRef unknown = everybody.where(context.variable().id(), unknownGroup);
      implied.add(unknown.where(outcome, Set.of(Variable.YES)));
      implied.add(unknown.where(outcome, Set.of(Variable.NO)));
      addUnknown(implied, unknown);
    }
    return implied;
  }

  private void addUnknown(Set<CountRef> implied, CountRef members) {
    Variable outcome = context.indicator().variable();
    List<String> unknown =
        outcome.levels().stream()
            .filter(l -> l.nonAnswer().map(NonAnswer::hidesAnAnswer).orElse(false))
            .map(Level::code)
            .toList();
    implied.add(members.where(outcome.id(), unknown));
  }

  private List<Sensitivity> sensitivities(
      Counts group, Counts baseline, int groupsInBaseline, RateEvidence.Frame frame) {
    List<Sensitivity> found = new ArrayList<>();
    if (group.known() == 0 || baseline.known() == 0 || frame == RateEvidence.Frame.GROUP_IN_WHOLE) {
      return found;
    }
    if (group.unknown() > 0
        || baseline.unknown() > 0
        || ofUnknownGroup.known() > 0
        || ofUnknownGroup.unknown() > 0) {
      found.add(
          difference(
              Sensitivity.Kind.UNKNOWN_ANSWERS,
              lowest(group) - highest(baseline),
              highest(group) - lowest(baseline)));
    }
    long error = context.roundingError();
    if (error > 0) {
      long baselineError = Math.multiplyExact(error, groupsInBaseline);
      found.add(
          difference(
              Sensitivity.Kind.ROUNDING,
              rounded(group, -error) - rounded(baseline, baselineError),
              rounded(group, error) - rounded(baseline, -baselineError)));
    }
    return found;
  }

  /**
   * The lowest rate that unknown outcomes and groups allow: every unknown outcome of the group is
   * "no", and of the people of unknown group those belong to it whose outcome is "no" or unknown.
   */
  private double lowest(Counts counts) {
    double others = (double) ofUnknownGroup.no() + ofUnknownGroup.unknown();
    return counts.yes() / ((double) counts.known() + counts.unknown() + others);
  }

  private double highest(Counts counts) {
    double others = (double) ofUnknownGroup.yes() + ofUnknownGroup.unknown();
    return (counts.yes() + (double) counts.unknown() + others)
        / ((double) counts.known() + counts.unknown() + others);
  }

  private static double rounded(Counts counts, long error) {
    double yes = Math.max(0, counts.yes() + (double) error);
    double no = Math.max(0, counts.no() - (double) error);
    return yes + no == 0 ? (error > 0 ? 1 : 0) : yes / (yes + no);
  }

  private static Sensitivity difference(Sensitivity.Kind kind, double low, double high) {
    return new Sensitivity(kind, EffectMeasure.RISK_DIFFERENCE, low, high);
  }
}
