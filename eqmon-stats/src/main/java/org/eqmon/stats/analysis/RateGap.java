package org.eqmon.stats.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.spi.Analysis;
import org.eqmon.stats.tally.CountTable;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.Variable;

/**
 * Gaps in the rate of an outcome: how often it happens in each equality group against a baseline.
 *
 * <p><b>Estimand.</b> The rate is the share of the people of a group for whom the outcome is "yes",
 * among those for whom it is known. The gap is the group's rate minus that of the baseline (the
 * risk difference) and the one over the other (the risk ratio). See {@link Baseline} for what a
 * group can be compared with; {@link Baseline#rest()} unless the request says otherwise.
 *
 * <p><b>Margin.</b> The indicator declares it; the request can say otherwise.
 *
 * <p><b>Unknown groups and outcomes</b> are left out of the rates, and the difference is bounded
 * for the worst cases.
 */
public final class RateGap implements Analysis {
  /** The id of this analysis. */
  public static final String ID = "eqmon:rate-gap";

  /** Makes the analysis; a study finds it by its id, so callers rarely need this. */
  public RateGap() {}

  /** Starts a request about an indicator; add {@link AnalysisRequest#by}. */
  public static AnalysisRequest in(Indicator indicator) {
    return AnalysisRequest.of(
            ID,
            LocalizedText.awaitingReview(
                "Gaps in " + indicator.name().english(), "Bylchau: " + indicator.name().welsh()))
        .in(indicator);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<TableSpec> needs(AnalysisRequest request) {
    Indicator indicator = indicator(request);
    if (request.characteristics().isEmpty()) {
      throw new IllegalArgumentException(ID + " needs one or more characteristics: by(…)");
    }
    Set<TableSpec> tables = new LinkedHashSet<>();
    for (Characteristic characteristic : request.characteristics()) {
      tables.add(table(characteristic, indicator, request));
    }
    return tables;
  }

  private static Indicator indicator(AnalysisRequest request) {
    Indicator indicator =
        request
            .indicator()
            .orElseThrow(() -> new IllegalArgumentException(ID + " needs an indicator: in(…)"));
    if (indicator.type() != Indicator.Type.BINARY) {
      throw new IllegalArgumentException(ID + " needs a binary indicator, not " + indicator);
    }
    return indicator;
  }

  private static TableSpec table(
      Characteristic characteristic, Indicator indicator, AnalysisRequest request) {
    return TableSpec.of(
        Stream.concat(
                Stream.of(characteristic.id(), indicator.id()),
                request.period().stream().map(Variable::id))
            .toArray(String[]::new));
  }

  @Override
  public AnalysisResult analyse(AnalysisRequest request, Tally tally) {
    Indicator indicator = indicator(request);
    List<Comparison> comparisons = new ArrayList<>();
    for (Characteristic characteristic : request.characteristics()) {
      TableSpec spec = table(characteristic, indicator, request);
      CountTable table = tally.table(spec);
      Outcomes.Context context =
          new Outcomes.Context(
              tally.schema().variable(characteristic.id()),
              indicator,
              request.baseline(),
              request.margin().orElse(indicator.margin()),
              tally.provenance().rounding().maximumError());
      if (request.period().isPresent()) {
        Variable period = tally.schema().variable(request.period().get().id());
        for (Level level : period.answers()) {
          comparisons.addAll(
              new Outcomes(
                      context,
                      table.where(period.id(), level.code()),
                      CountRef.of(spec).where(period.id(), Set.of(level.code())),
                      Optional.of(Group.of(period, level)))
                  .comparisons());
        }
      } else {
        comparisons.addAll(
            new Outcomes(context, table, CountRef.of(spec), Optional.empty()).comparisons());
      }
    }
    return new AnalysisResult(comparisons, List.of(), List.of());
  }
}
