package org.eqmon.stats.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.spi.Analysis;
import org.eqmon.stats.tally.CountTable;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.Variable;

/**
 * Over- and under-representation: the composition of an observed population against a reference
 * population.
 *
 * <p><b>Estimand.</b> For each group, the share of the group among the observed people whose group
 * is known, over the group's share in the reference population (the representation ratio), and the
 * one minus the other. The reference share is taken as fixed; how far its own uncertainty could
 * move the ratio is given beside it.
 *
 * <p><b>Margin.</b> Unless the request says otherwise a ratio between 0.8 and 1.25 is immaterial.
 * That is a convention, not a legal threshold.
 *
 * <p><b>People of unknown group</b> are left out of the shares, and the ratio is bounded for the
 * worst cases: none or all of them belong to the group.
 */
public final class Representation implements Analysis {
  /** The id of this analysis. */
  public static final String ID = "eqmon:representation";

  private static final MaterialityMargin FOUR_FIFTHS =
      MaterialityMargin.ratio(EffectMeasure.REPRESENTATION_RATIO, 0.8);

  /** Makes the analysis; a study finds it by its id, so callers rarely need this. */
  public Representation() {}

  /** Starts a request by a characteristic; add {@link AnalysisRequest#against}. */
  public static AnalysisRequest of(Characteristic characteristic) {
    return AnalysisRequest.of(
            ID,
            LocalizedText.awaitingReview(
                "Representation by " + characteristic.name().english(),
                "Cynrychiolaeth yn ôl " + characteristic.name().welsh()))
        .by(characteristic);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<TableSpec> needs(AnalysisRequest request) {
    return Set.of(table(characteristic(request), request));
  }

  private static Characteristic characteristic(AnalysisRequest request) {
    if (request.characteristics().size() != 1) {
      throw new IllegalArgumentException(
          ID + " takes one characteristic and a reference population by the same code list");
    }
    return request.characteristics().get(0);
  }

  private static TableSpec table(Characteristic characteristic, AnalysisRequest request) {
    return TableSpec.of(
        Stream.concat(Stream.of(characteristic.id()), request.period().stream().map(Variable::id))
            .toArray(String[]::new));
  }

  private static ReferencePopulation reference(AnalysisRequest request, Tally tally) {
    Characteristic characteristic = characteristic(request);
    ReferencePopulation reference =
        request
            .reference()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(ID + " needs a reference population: against(…)"));
    if (!reference.codes().id().equals(characteristic.codes().id())) {
      throw new IllegalArgumentException(
          reference.id()
              + " is counted by "
              + reference.codes().id()
              + " and "
              + characteristic.id()
              + " by "
              + characteristic.codes().id()
              + ": roll up or convert the reference population first");
    }
    request.basis().check(tally.schema().unit(), reference);
    return reference;
  }

  @Override
  public AnalysisResult analyse(AnalysisRequest request, Tally tally) {
    Characteristic characteristic = characteristic(request);
    ReferencePopulation reference = reference(request, tally);
    TableSpec spec = table(characteristic, request);
    Composition.Context context =
        new Composition.Context(
            tally.schema().variable(characteristic.id()),
            reference,
            request.margin().orElse(FOUR_FIFTHS),
            tally.provenance().rounding().maximumError());
    List<Comparison> comparisons = new ArrayList<>();
    List<OverallTest> overallTests = new ArrayList<>();
    CountTable table = tally.table(spec);
    if (request.period().isPresent()) {
      Variable period = tally.schema().variable(request.period().get().id());
      for (Level level : period.answers()) {
        Composition composition =
            new Composition(
                context,
                table.where(period.id(), level.code()),
                CountRef.of(spec).where(period.id(), Set.of(level.code())),
                Optional.of(Group.of(period, level)));
        comparisons.addAll(composition.comparisons());
        composition.goodnessOfFit().ifPresent(overallTests::add);
      }
    } else {
      Composition composition =
          new Composition(context, table, CountRef.of(spec), Optional.empty());
      comparisons.addAll(composition.comparisons());
      composition.goodnessOfFit().ifPresent(overallTests::add);
    }
    return new AnalysisResult(
        comparisons, overallTests, request.basis().caveats(tally.schema().unit(), reference));
  }
}
