package org.eqmon.stats.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.inference.representation.GoodnessOfFit;
import org.eqmon.stats.tally.CountTable;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Variable;

/** The composition of one observed population (in one period) against a reference population. */
final class Composition {
  /** What all periods of one request share. */
  record Context(
      Variable variable,
      ReferencePopulation reference,
      MaterialityMargin margin,
      long roundingError) {}

  private static final LocalizedText FIT =
      LocalizedText.awaitingReview(
          "Does the whole composition differ from the reference population?",
          "A yw'r cyfansoddiad cyfan yn wahanol i'r boblogaeth gyfeirio?");

  private final Context context;
  private final CountTable table;
  private final CountRef everybody;
  private final Optional<Group> period;
  private final long answered;
  private final long unknown;

  Composition(Context context, CountTable table, CountRef everybody, Optional<Group> period) {
    this.context = context;
    this.table = table;
    this.everybody = everybody;
    this.period = period;
    long hidden = 0;
    long outside = 0;
    for (Level level : context.variable().levels()) {
      if (level.nonAnswer().isPresent()) {
        if (level.nonAnswer().get().hidesAnAnswer()) {
          hidden = Math.addExact(hidden, count(level));
        } else {
          outside = Math.addExact(outside, count(level));
        }
      }
    }
    this.unknown = hidden;
    this.answered = table.total() - hidden - outside;
  }

  private long count(Level level) {
    return table.count(Map.of(context.variable().id(), level.code()));
  }

  List<Comparison> comparisons() {
    List<Comparison> comparisons = new ArrayList<>();
    for (Level level : context.variable().answers()) {
      comparisons.add(comparison(level));
    }
    return comparisons;
  }

  private Comparison comparison(Level level) {
    ReferencePopulation reference = context.reference();
    long count = count(level);
    return new Comparison(
        Group.of(context.variable(), level),
        period,
        Optional.empty(),
        new Side(level.label(), count, answered),
        new Side(reference.name(), reference.count(level.code()), reference.total()),
        Comparison.Reading.REPRESENTATION,
        new RepresentationEvidence(
            count, answered, reference.count(level.code()), reference.total()),
        context.margin(),
        sensitivities(level, count),
        impliedCounts(level),
        List.of());
  }

  private List<Sensitivity> sensitivities(Level level, long count) {
    long referenceCount = context.reference().count(level.code());
    long referenceTotal = context.reference().total();
    List<Sensitivity> found = new ArrayList<>();
    if (answered == 0 || referenceCount == 0) {
      return found;
    }
    double share = (double) referenceCount / referenceTotal;
    if (unknown > 0) {
      double everyone = (double) answered + unknown;
      found.add(
          ratio(
              Sensitivity.Kind.UNKNOWN_ANSWERS,
              count / everyone / share,
              (count + (double) unknown) / everyone / share));
    }
    long error = context.roundingError();
    if (error > 0) {
      double others = (double) answered - count;
      double othersError = (double) error * (context.variable().answers().size() - 1);
      double fewest = Math.max(0, count - (double) error);
      double most = count + (double) error;
      double low = fewest == 0 ? 0 : fewest / (fewest + others + othersError);
      double high = most / (most + Math.max(0, others - othersError));
      found.add(ratio(Sensitivity.Kind.ROUNDING, low / share, high / share));
    }
    long perturbation = context.reference().perturbation();
    if (perturbation > 0 && referenceCount > perturbation) {
      double observed = (double) count / answered;
      double rest = (double) referenceTotal - referenceCount;
      double restError = (double) perturbation * (context.variable().answers().size() - 1);
      double fewest = (double) referenceCount - perturbation;
      double most = (double) referenceCount + perturbation;
      found.add(
          ratio(
              Sensitivity.Kind.REFERENCE_COUNTS,
              observed / (most / (most + Math.max(0, rest - restError))),
              observed / (fewest / (fewest + rest + restError))));
    }
    return found;
  }

  private static Sensitivity ratio(Sensitivity.Kind kind, double low, double high) {
    return new Sensitivity(kind, EffectMeasure.REPRESENTATION_RATIO, low, high);
  }

  /** The figures of a group give back its count, the count of the others and those unknown. */
  private Set<CountRef> impliedCounts(Level level) {
    String variable = context.variable().id();
    Set<CountRef> implied = new LinkedHashSet<>();
    implied.add(everybody.where(variable, Set.of(level.code())));
    implied.add(
        everybody.where(variable, context.variable().answers().stream().map(Level::code).toList()));
    implied.addAll(unknownCounts());
    return implied;
  }

  private Set<CountRef> unknownCounts() {
    List<String> codes =
        context.variable().levels().stream()
            .filter(l -> l.nonAnswer().map(NonAnswer::hidesAnAnswer).orElse(false))
            .map(Level::code)
            .toList();
    return unknown > 0 ? Set.of(everybody.where(context.variable().id(), codes)) : Set.of();
  }

  /** Tests all groups together; empty if one person may be in several groups. */
  Optional<OverallTest> goodnessOfFit() {
    if (context.variable().selection() == Characteristic.Selection.MULTIPLE) {
      return Optional.empty();
    }
    List<Level> answers = context.variable().answers();
    long[] observed = answers.stream().mapToLong(this::count).toArray();
    double[] shares =
        answers.stream().mapToDouble(l -> context.reference().share(l.code())).toArray();
    Set<CountRef> implied = new LinkedHashSet<>();
    for (Level level : answers) {
      implied.add(everybody.where(context.variable().id(), Set.of(level.code())));
    }
    return Optional.of(
        new OverallTest(
            context.variable().id(),
            period,
            FIT,
            GoodnessOfFit.withDefaults().test(observed, shares).test(),
            implied));
  }
}
