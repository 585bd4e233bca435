package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.analysis.AnalysisRequest;
import org.eqmon.stats.analysis.AnalysisResult;
import org.eqmon.stats.analysis.Comparison;
import org.eqmon.stats.analysis.CountRef;
import org.eqmon.stats.analysis.DetectableGap;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.GapEvidence;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.analysis.MaterialityMargin;
import org.eqmon.stats.analysis.OverallTest;
import org.eqmon.stats.analysis.Side;
import org.eqmon.stats.inference.Alternative;
import org.eqmon.stats.inference.Estimate;
import org.eqmon.stats.inference.Interval;
import org.eqmon.stats.inference.Method;
import org.eqmon.stats.inference.TestResult;
import org.eqmon.stats.inference.UndefinedReason;
import org.eqmon.stats.spi.Analysis;
import org.eqmon.stats.tally.CountTable;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.Variable;

/**
 * An analysis of a third party that compares each group with the rest, in its share or in a rate.
 * Its numbers mean nothing, but each is different for different counts, so that a release in which
 * something of a hidden count is left is seen to differ.
 */
final class CountsAnalysis implements Analysis {
  static final String ID = "test:counts";
  private static final Method METHOD = new Method("test.counts", "made up for the test");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<TableSpec> needs(AnalysisRequest request) {
    Set<TableSpec> tables = new HashSet<>();
    for (Characteristic characteristic : request.characteristics()) {
      tables.add(table(request, characteristic));
    }
    return tables;
  }

  private static TableSpec table(AnalysisRequest request, Characteristic characteristic) {
    List<String> ids = new ArrayList<>(List.of(characteristic.id()));
    request.indicator().ifPresent(indicator -> ids.add(indicator.id()));
    request.period().ifPresent(period -> ids.add(period.id()));
    return TableSpec.of(ids.toArray(String[]::new));
  }

  @Override
  public AnalysisResult analyse(AnalysisRequest request, Tally tally) {
    List<Comparison> comparisons = new ArrayList<>();
    List<OverallTest> tests = new ArrayList<>();
    for (Characteristic characteristic : request.characteristics()) {
      Variable variable = Variable.of(characteristic);
      List<Optional<Level>> periods = new ArrayList<>();
      request
          .period()
          .ifPresentOrElse(
              period -> period.levels().forEach(level -> periods.add(Optional.of(level))),
              () -> periods.add(Optional.empty()));
      for (Optional<Level> period : periods) {
        TableSpec spec = table(request, characteristic);
        CountRef everybody = CountRef.of(spec);
        CountTable table = tally.table(spec);
        if (period.isPresent()) {
          String id = request.period().orElseThrow().id();
          table = table.where(id, period.get().code());
          everybody = everybody.where(id, List.of(period.get().code()));
        }
        Optional<Group> group =
            period.map(level -> Group.of(request.period().orElseThrow(), level));
        compare(request, variable, table, everybody, group, comparisons, tests);
      }
    }
    return new AnalysisResult(comparisons, tests, List.of());
  }

  private static void compare(
      AnalysisRequest request,
      Variable variable,
      CountTable table,
      CountRef everybody,
      Optional<Group> period,
      List<Comparison> comparisons,
      List<OverallTest> tests) {
    List<String> answers = variable.answers().stream().map(Level::code).toList();
    CountRef answered = everybody.where(variable.id(), answers);
    Set<CountRef> all = new HashSet<>();
    for (Level level : variable.answers()) {
      CountRef group = everybody.where(variable.id(), List.of(level.code()));
      Set<CountRef> implied = new HashSet<>();
      long count;
      long size;
      if (request.indicator().isPresent()) {
        Variable outcome = request.indicator().get().variable();
        CountRef yes = group.where(outcome.id(), List.of(Variable.YES));
        CountRef known = group.where(outcome.id(), List.of(Variable.YES, Variable.NO));
        implied.addAll(
            List.of(
                yes,
                known,
                answered.where(outcome.id(), List.of(Variable.YES)),
                answered.where(outcome.id(), List.of(Variable.YES, Variable.NO))));
        count = table.count(Map.of(variable.id(), level.code(), outcome.id(), Variable.YES));
        size = count + table.count(Map.of(variable.id(), level.code(), outcome.id(), Variable.NO));
      } else {
        implied.addAll(List.of(group, answered));
        count = table.count(Map.of(variable.id(), level.code()));
        size = table.total();
        for (Level other : variable.levels()) {
          if (!other.isAnswer()) {
            size -= table.count(Map.of(variable.id(), other.code()));
          }
        }
      }
      all.addAll(implied);
      comparisons.add(
          new Comparison(
              Group.of(variable, level),
              period,
              Optional.empty(),
              new Side(level.label(), count, Math.max(count, size)),
              new Side(variable.name(), count, Math.max(count, size)),
              Comparison.Reading.NEUTRAL,
              new Evidence(count, size),
              MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 5),
              List.of(),
              implied,
              List.of()));
    }
    tests.add(
        new OverallTest(
            variable.id(),
            period,
            Fixtures.text("all alike"),
            new TestResult(
                Estimate.of(new TreeMap<>(counts(table, variable)).hashCode()),
                Estimate.undefined(UndefinedReason.EMPTY_GROUP),
                Estimate.of(0.5),
                Alternative.TWO_SIDED,
                METHOD),
            all));
  }

  private static Map<String, Long> counts(CountTable table, Variable variable) {
    Map<String, Long> counts = new TreeMap<>();
    for (Level level : variable.answers()) {
      counts.put(level.code(), table.count(Map.of(variable.id(), level.code())));
    }
    return counts;
  }

  private record Evidence(long count, long size) implements GapEvidence {
    @Override
    public List<EffectMeasure> measures() {
      return List.of(EffectMeasure.RISK_DIFFERENCE);
    }

    @Override
    public Estimate estimate(EffectMeasure measure) {
      return size == 0
          ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
          : Estimate.of((double) count / size);
    }

    @Override
    public Optional<Interval> interval(EffectMeasure measure, double confidence) {
      if (!pValue().isDefined()) {
        return Optional.empty();
      }
      double lower = pValue().value() <= 1 - confidence ? 0.01 : -0.01;
      return Optional.of(new Interval(lower, 1 + size, confidence));
    }

    @Override
    public Estimate pValue() {
      return size == 0
          ? Estimate.undefined(UndefinedReason.EMPTY_GROUP)
          : Estimate.of(1.0 / (2 + count + size / 1000.0));
    }

    @Override
    public Estimate equivalencePValue(MaterialityMargin margin) {
      return pValue().map(p -> 1 - p);
    }

    @Override
    public DetectableGap detectable(double level, double power) {
      return new DetectableGap(
          EffectMeasure.RISK_DIFFERENCE, Estimate.of(-0.1), Estimate.of(0.1), level, power);
    }

    @Override
    public Method method() {
      return METHOD;
    }

    @Override
    public LocalizedText whyChosen() {
      return Fixtures.text(size < 20 ? "few" : "many");
    }
  }
}
