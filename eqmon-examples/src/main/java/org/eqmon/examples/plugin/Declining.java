package org.eqmon.examples.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.analysis.AnalysisRequest;
import org.eqmon.stats.analysis.AnalysisResult;
import org.eqmon.stats.analysis.Comparison;
import org.eqmon.stats.analysis.CountRef;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.analysis.MaterialityMargin;
import org.eqmon.stats.analysis.RateEvidence;
import org.eqmon.stats.analysis.Side;
import org.eqmon.stats.spi.Analysis;
import org.eqmon.stats.tally.CountTable;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.Variable;

/**
 * A third party's analysis: do some groups decline a question more often than others? It takes two
 * characteristics: the groups, and the question that may be declined.
 *
 * <p>It is one class, made from public API alone, and one line in {@code
 * META-INF/services/org.eqmon.stats.spi.Analysis}. A study finds it by its id.
 */
public final class Declining implements Analysis {
  /** The id of this analysis. */
  public static final String ID = "example:declining";

  private static final MaterialityMargin MARGIN =
      MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 2);

  private static final LocalizedText OTHERS =
      LocalizedText.awaitingReview("All other groups", "Pob grŵp arall");

  /** Makes the analysis; {@link java.util.ServiceLoader} does. */
  public Declining() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<TableSpec> needs(AnalysisRequest request) {
    return Set.of(table(request));
  }

  private static TableSpec table(AnalysisRequest request) {
    List<Characteristic> two = request.characteristics();
    if (two.size() != 2) {
      throw new IllegalArgumentException(
          ID + " takes the groups and the question: by(groups, question)");
    }
    return TableSpec.of(two.get(0).id(), two.get(1).id());
  }

  @Override
  public AnalysisResult analyse(AnalysisRequest request, Tally tally) {
    CountTable table = tally.table(table(request));
    Variable groups = tally.schema().variable(request.characteristics().get(0).id());
    Variable question = tally.schema().variable(request.characteristics().get(1).id());
    long declinedByAll = 0;
    long all = 0;
    for (Level group : groups.answers()) {
      declinedByAll += declined(table, groups, group, question);
      all += asked(table, groups, group);
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (Level group : groups.answers()) {
      long declined = declined(table, groups, group, question);
      long asked = asked(table, groups, group);
      comparisons.add(
          new Comparison(
              Group.of(groups, group),
              Optional.empty(),
              Group.otherOfTwo(groups, group),
              new Side(group.label(), declined, asked),
              new Side(OTHERS, declinedByAll - declined, all - asked),
              Comparison.Reading.NEUTRAL,
              new RateEvidence(
                  declined,
                  asked,
                  declinedByAll - declined,
                  all - asked,
                  RateEvidence.Frame.TWO_GROUPS),
              request.margin().orElse(MARGIN),
              List.of(),
              implied(request, groups, group, question),
              List.of()));
    }
    return new AnalysisResult(comparisons, List.of(), List.of());
  }

  private static long declined(CountTable table, Variable groups, Level group, Variable question) {
    return table.count(
        Map.of(groups.id(), group.code(), question.id(), NonAnswer.PREFER_NOT_TO_SAY.id()));
  }

  private static long asked(CountTable table, Variable groups, Level group) {
    return table.count(Map.of(groups.id(), group.code()));
  }

  /**
   * The figures of a group give back how many declined and how many there are, in it and in all.
   */
  private static Set<CountRef> implied(
      AnalysisRequest request, Variable groups, Level group, Variable question) {
    CountRef everybody = CountRef.of(table(request));
    List<String> every = groups.answers().stream().map(Level::code).toList();
    List<String> declining = List.of(NonAnswer.PREFER_NOT_TO_SAY.id());
    CountRef one = everybody.where(groups.id(), List.of(group.code()));
    CountRef all = everybody.where(groups.id(), every);
    return Set.of(
        one, all, one.where(question.id(), declining), all.where(question.id(), declining));
  }
}
