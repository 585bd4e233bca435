package org.eqmon.stats.disclosure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.population.Area;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.stats.analysis.Baseline;
import org.eqmon.stats.analysis.Family;
import org.eqmon.stats.analysis.Indicator;

/**
 * One request of a study with what may leave of its answer.
 *
 * @param analysis the id of the analysis
 * @param title what was asked, as a reader sees it
 * @param characteristics the characteristics that groups are formed by
 * @param indicator the outcome, if the request is about one
 * @param reference the reference population, if the request has one
 * @param baseline what groups are compared with, where the analysis compares groups with each other
 * @param period the id of the period variable, if the request goes by period
 * @param options the options of the analysis, by name
 * @param family the released comparisons, which were adjusted together
 * @param findings one for each comparison, in the order of the analysis
 * @param tests tests of all groups together
 * @param caveats what the answer can't say, each once
 */
public record ReleasedAnswer(
    String analysis,
    LocalizedText title,
    List<ReleasedCharacteristic> characteristics,
    Optional<ReleasedIndicator> indicator,
    Optional<ReleasedReference> reference,
    Baseline baseline,
    Optional<String> period,
    SortedMap<String, String> options,
    Family family,
    List<ReleasedFinding> findings,
    List<ReleasedTest> tests,
    List<Caveat> caveats) {
  /** Copies the collections. */
  public ReleasedAnswer {
    Objects.requireNonNull(analysis, "analysis");
    Objects.requireNonNull(title, "title");
    characteristics = List.copyOf(characteristics);
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(period, "period");
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    Objects.requireNonNull(family, "family");
    findings = List.copyOf(findings);
    tests = List.copyOf(tests);
    caveats = List.copyOf(caveats);
  }

  /**
   * A characteristic that groups are formed by.
   *
   * @param id its id, which is also that of its variable in the tables
   * @param name its name
   * @param codeList the list that its answers come from
   * @param codeListName the name of that list
   * @param source where the list and its labels come from
   */
  public record ReleasedCharacteristic(
      String id,
      LocalizedText name,
      CodeListId codeList,
      LocalizedText codeListName,
      Source source) {
    /** Refuses null. */
    public ReleasedCharacteristic {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(codeList, "codeList");
      Objects.requireNonNull(codeListName, "codeListName");
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * An outcome that groups are compared in.
   *
   * @param id its id, which is also that of its variable in the tables
   * @param name its name
   * @param type what kind of outcome it is
   * @param better which direction is better
   */
  public record ReleasedIndicator(
      String id, LocalizedText name, Indicator.Type type, Indicator.Better better) {
    /** Refuses null. */
    public ReleasedIndicator {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(better, "better");
    }
  }

  /**
   * A reference population.
   *
   * @param id its id
   * @param name its name
   * @param area the place
   * @param date the date that its counts speak of
   * @param base whom it holds
   * @param codeList the list that it is counted by
   * @param perturbation how far a single count may be from the truth, in units
   * @param source where it comes from
   */
  public record ReleasedReference(
      String id,
      LocalizedText name,
      Area area,
      LocalDate date,
      PopulationBase base,
      CodeListId codeList,
      long perturbation,
      Source source) {
    /** Refuses null. */
    public ReleasedReference {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(area, "area");
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(base, "base");
      Objects.requireNonNull(codeList, "codeList");
      Objects.requireNonNull(source, "source");
    }
  }
}
