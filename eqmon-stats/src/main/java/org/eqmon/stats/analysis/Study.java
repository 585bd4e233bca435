package org.eqmon.stats.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.inference.multiplicity.Adjustment;
import org.eqmon.stats.spi.Analysis;
import org.eqmon.stats.tally.Measure;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallySchema;
import org.eqmon.stats.tally.Variable;

/**
 * A list of requests to be answered from one tally, with the level and the adjustment that judge
 * them. Immutable; each method returns a changed copy.
 *
 * <p>Unless said otherwise: people are counted, the level is 0.05, families are adjusted by {@link
 * Adjustment#BENJAMINI_HOCHBERG}, detectable gaps are those found with a power of 0.8, and analyses
 * are the built-in ones and every plug-in that is found.
 */
public final class Study {
  private final LocalizedText title;
  private final List<AnalysisRequest> requests;
  private final CountingUnit unit;
  private final List<Measure> measures;
  private final double level;
  private final double power;
  private final Adjustment adjustment;
  private final Analyses analyses;

  private Study(
      LocalizedText title,
      List<AnalysisRequest> requests,
      CountingUnit unit,
      List<Measure> measures,
      double level,
      double power,
      Adjustment adjustment,
      Analyses analyses) {
    this.title = title;
    this.requests = List.copyOf(requests);
    this.unit = unit;
    this.measures = List.copyOf(measures);
    this.level = level;
    this.power = power;
    this.adjustment = adjustment;
    this.analyses = analyses;
  }

  /** Returns a study of one or more requests. */
  public static Study of(AnalysisRequest... requests) {
    if (requests.length == 0) {
      throw new IllegalArgumentException("a study needs at least one request");
    }
    return new Study(
        LocalizedText.awaitingReview("Equality monitoring", "Monitro cydraddoldeb"),
        List.of(requests),
        CountingUnit.PERSONS,
        List.of(),
        0.05,
        0.8,
        Adjustment.BENJAMINI_HOCHBERG,
        Analyses.load());
  }

  /** Returns this study under a title. */
  public Study titled(LocalizedText newTitle) {
    Objects.requireNonNull(newTitle, "title");
    return new Study(newTitle, requests, unit, measures, level, power, adjustment, analyses);
  }

  /** Returns this study of another unit. */
  public Study counting(CountingUnit newUnit) {
    Objects.requireNonNull(newUnit, "unit");
    return new Study(title, requests, newUnit, measures, level, power, adjustment, analyses);
  }

  /** Returns this study with whole-number amounts that its analyses add up. */
  public Study measuring(Measure... newMeasures) {
    return new Study(
        title, requests, unit, List.of(newMeasures), level, power, adjustment, analyses);
  }

  /**
   * Returns this study at another level.
   *
   * @param newLevel the level, above 0 and at most 0.5
   */
  public Study atLevel(double newLevel) {
    if (!(newLevel > 0 && newLevel <= 0.5)) {
      throw new IllegalArgumentException(
          "the level must be above 0 and at most 0.5, such as 0.05, and was " + newLevel);
    }
    return new Study(title, requests, unit, measures, newLevel, power, adjustment, analyses);
  }

  /**
   * Returns this study with detectable gaps at another power.
   *
   * @param newPower the power, above 0.5 and below 1
   */
  public Study withPower(double newPower) {
    if (!(newPower > 0.5 && newPower < 1)) {
      throw new IllegalArgumentException(
          "the power must be above 0.5 and below 1, such as 0.8, and was " + newPower);
    }
    return new Study(title, requests, unit, measures, level, newPower, adjustment, analyses);
  }

  /** Returns this study with its families adjusted another way. */
  public Study adjustedBy(Adjustment newAdjustment) {
    Objects.requireNonNull(newAdjustment, "adjustment");
    return new Study(title, requests, unit, measures, level, power, newAdjustment, analyses);
  }

  /** Returns this study with analyses from another registry. */
  public Study using(Analyses newAnalyses) {
    Objects.requireNonNull(newAnalyses, "analyses");
    return new Study(title, requests, unit, measures, level, power, adjustment, newAnalyses);
  }

  /** Returns the title. */
  public LocalizedText title() {
    return title;
  }

  /** Returns the requests. */
  public List<AnalysisRequest> requests() {
    return requests;
  }

  /** Returns what is counted. */
  public CountingUnit unit() {
    return unit;
  }

  /** Returns the level. */
  public double level() {
    return level;
  }

  /** Returns the power at which detectable gaps are found. */
  public double power() {
    return power;
  }

  /** Returns how families are adjusted. */
  public Adjustment adjustment() {
    return adjustment;
  }

  /**
   * Returns the schema of the tally that this study needs: the variables of all requests and the
   * tables of all analyses, each once.
   *
   * @throws IllegalArgumentException if a request lacks something, an analysis is unknown, or two
   *     requests mean different things by one variable
   */
  public TallySchema schema() {
    Map<String, Variable> variables = new LinkedHashMap<>();
    Set<TableSpec> tables = new LinkedHashSet<>();
    for (AnalysisRequest request : requests) {
      for (Variable variable : request.variables()) {
        Variable earlier = variables.putIfAbsent(variable.id(), variable);
        if (earlier != null && !earlier.equals(variable)) {
          throw new IllegalArgumentException(
              "two requests mean different things by the variable " + variable.id());
        }
      }
      tables.addAll(analyses.get(request.analysis()).needs(request));
    }
    return TallySchema.of(unit, variables.values(), measures, tables);
  }

  /**
   * Answers the requests from a tally.
   *
   * @param tally a tally of this study's {@link #schema()}, or of another that holds the tables it
   *     needs
   * @throws IllegalArgumentException if the tally counts another unit or lacks a table, or an
   *     analysis refuses a request
   */
  public Findings analyse(Tally tally) {
    if (tally.schema().unit() != unit) {
      throw new IllegalArgumentException(
          "the study counts "
              + unit
              + " and the tally counts "
              + tally.schema().unit()
              + ": say counting("
              + tally.schema().unit()
              + ") if that is meant");
    }
    List<Answered> answered = new ArrayList<>();
    for (AnalysisRequest request : requests) {
      Analysis analysis = analyses.get(request.analysis());
      AnalysisResult result = analysis.analyse(request, tally);
      answered.add(
          Judgement.judge(
              request,
              answered.size() + 1,
              this,
              result.comparisons(),
              result.overallTests(),
              caveats(request, tally, result)));
    }
    return new Findings(this, tally, answered);
  }

  private static List<Caveat> caveats(AnalysisRequest request, Tally tally, AnalysisResult result) {
    Map<String, Caveat> all = new LinkedHashMap<>();
    tally.provenance().caveats().forEach(caveat -> all.putIfAbsent(caveat.id(), caveat));
    request
        .reference()
        .ifPresent(r -> r.caveats().forEach(caveat -> all.putIfAbsent(caveat.id(), caveat)));
    for (Characteristic characteristic : request.characteristics()) {
      characteristic.codes().caveats().forEach(caveat -> all.putIfAbsent(caveat.id(), caveat));
    }
    result.caveats().forEach(caveat -> all.putIfAbsent(caveat.id(), caveat));
    return List.copyOf(all.values());
  }

  @Override
  public String toString() {
    return "Study " + requests;
  }
}
