package org.eqmon.stats.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.tally.Variable;

/**
 * One question of a study: which analysis, by which characteristics, of which indicator, against
 * what. Immutable; each method returns a changed copy. {@code Representation.of} and {@code
 * RateGap.in} start one for the built-in analyses, {@link #of} any other.
 */
public final class AnalysisRequest {
  private final String analysis;
  private final LocalizedText title;
  private final List<Characteristic> characteristics;
  private final Optional<Indicator> indicator;
  private final Optional<ReferencePopulation> reference;
  private final Baseline baseline;
  private final Optional<Variable> period;
  private final Optional<MaterialityMargin> margin;
  private final Basis basis;
  private final Map<String, String> options;

  private AnalysisRequest(
      String analysis,
      LocalizedText title,
      List<Characteristic> characteristics,
      Optional<Indicator> indicator,
      Optional<ReferencePopulation> reference,
      Baseline baseline,
      Optional<Variable> period,
      Optional<MaterialityMargin> margin,
      Basis basis,
      Map<String, String> options) {
    this.analysis = analysis;
    this.title = title;
    this.characteristics = List.copyOf(characteristics);
    this.indicator = indicator;
    this.reference = reference;
    this.baseline = baseline;
    this.period = period;
    this.margin = margin;
    this.basis = basis;
    this.options = Collections.unmodifiableMap(new TreeMap<>(options));
  }

  /**
   * Starts a request for an analysis.
   *
   * @param analysis the id of the analysis
   * @param title what is asked, as a reader sees it
   */
  public static AnalysisRequest of(String analysis, LocalizedText title) {
    Objects.requireNonNull(analysis, "analysis");
    Objects.requireNonNull(title, "title");
    return new AnalysisRequest(
        analysis,
        title,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Baseline.rest(),
        Optional.empty(),
        Optional.empty(),
        Basis.NOT_STATED,
        Map.of());
  }

  /** Returns this request under another title. */
  public AnalysisRequest titled(LocalizedText newTitle) {
    return new AnalysisRequest(
        analysis,
        newTitle,
        characteristics,
        indicator,
        reference,
        baseline,
        period,
        margin,
        basis,
        options);
  }

  /** Returns this request by one or more characteristics, each on its own. */
  public AnalysisRequest by(Characteristic... newCharacteristics) {
    return new AnalysisRequest(
        analysis,
        title,
        Arrays.asList(newCharacteristics),
        indicator,
        reference,
        baseline,
        period,
        margin,
        basis,
        options);
  }

  /** Returns this request about an indicator. */
  public AnalysisRequest in(Indicator newIndicator) {
    return new AnalysisRequest(
        analysis,
        title,
        characteristics,
        Optional.of(newIndicator),
        reference,
        baseline,
        period,
        margin,
        basis,
        options);
  }

  /** Returns this request against a reference population. */
  public AnalysisRequest against(ReferencePopulation newReference) {
    return new AnalysisRequest(
        analysis,
        title,
        characteristics,
        indicator,
        Optional.of(newReference),
        baseline,
        period,
        margin,
        basis,
        options);
  }

  /**
   * Returns this request with groups compared with another baseline; {@link Baseline#rest()} if
   * never said.
   */
  public AnalysisRequest comparedWith(Baseline newBaseline) {
    return new AnalysisRequest(
        analysis,
        title,
        characteristics,
        indicator,
        reference,
        Objects.requireNonNull(newBaseline, "baseline"),
        period,
        margin,
        basis,
        options);
  }

  /**
   * Returns this request for each period on its own.
   *
   * @param newPeriod a variable made by {@link Variable#period}
   */
  public AnalysisRequest over(Variable newPeriod) {
    if (newPeriod.kind() != Variable.Kind.PERIOD) {
      throw new IllegalArgumentException(newPeriod.id() + " isn't a period variable");
    }
    return new AnalysisRequest(
        analysis,
        title,
        characteristics,
        indicator,
        reference,
        baseline,
        Optional.of(newPeriod),
        margin,
        basis,
        options);
  }

  /**
   * Returns this request with another materiality margin than the analysis or indicator declares.
   */
  public AnalysisRequest margin(MaterialityMargin newMargin) {
    return new AnalysisRequest(
        analysis,
        title,
        characteristics,
        indicator,
        reference,
        baseline,
        period,
        Optional.of(newMargin),
        basis,
        options);
  }

  /**
   * Returns this request with the caller's word that what is observed is counted in another unit
   * than the reference population, such as households against people. Without it the comparison is
   * refused; with it, it carries a caveat.
   *
   * @param observed the unit of what is observed
   */
  public AnalysisRequest acknowledging(CountingUnit observed) {
    return on(basis.acknowledging(observed));
  }

  /**
   * Returns this request saying whom the observed figures hold, such as those aged 16 and over. A
   * comparison of people with a reference population is refused if it isn't said, or if the
   * population holds others.
   *
   * @param observed whom the observed figures hold
   */
  public AnalysisRequest observing(PopulationBase observed) {
    return on(basis.observing(observed));
  }

  /**
   * Returns this request saying whom the observed figures hold, with the caller's word that the
   * reference population holds others, such as all ages where adults are observed. The comparison
   * is made and carries a caveat.
   *
   * @param observed whom the observed figures hold
   */
  public AnalysisRequest acknowledging(PopulationBase observed) {
    return on(basis.observing(observed).acknowledgingBase());
  }

  private AnalysisRequest on(Basis newBasis) {
    return new AnalysisRequest(
        analysis,
        title,
        characteristics,
        indicator,
        reference,
        baseline,
        period,
        margin,
        newBasis,
        options);
  }

  /** Returns this request with an option that its analysis understands. */
  public AnalysisRequest option(String name, String value) {
    Map<String, String> extended = new TreeMap<>(options);
    extended.put(name, value);
    return new AnalysisRequest(
        analysis,
        title,
        characteristics,
        indicator,
        reference,
        baseline,
        period,
        margin,
        basis,
        extended);
  }

  /** Returns the id of the analysis. */
  public String analysis() {
    return analysis;
  }

  /** Returns what is asked, as a reader sees it. */
  public LocalizedText title() {
    return title;
  }

  /** Returns the characteristics. */
  public List<Characteristic> characteristics() {
    return characteristics;
  }

  /** Returns the indicator. */
  public Optional<Indicator> indicator() {
    return indicator;
  }

  /** Returns the reference population. */
  public Optional<ReferencePopulation> reference() {
    return reference;
  }

  /** Returns what groups are compared with. */
  public Baseline baseline() {
    return baseline;
  }

  /** Returns the period variable. */
  public Optional<Variable> period() {
    return period;
  }

  /** Returns the materiality margin that was asked for. */
  public Optional<MaterialityMargin> margin() {
    return margin;
  }

  /** Returns what the caller said of the unit and the base of what is observed. */
  Basis basis() {
    return basis;
  }

  /** Returns the options, by name. */
  public Map<String, String> options() {
    return options;
  }

  /** Returns the variables that the request speaks of: characteristics, indicator, period. */
  public List<Variable> variables() {
    List<Variable> found = new ArrayList<>();
    characteristics.forEach(characteristic -> found.add(Variable.of(characteristic)));
    indicator.ifPresent(given -> found.add(given.variable()));
    period.ifPresent(found::add);
    return found;
  }

  @Override
  public String toString() {
    return analysis + " by " + characteristics;
  }
}
