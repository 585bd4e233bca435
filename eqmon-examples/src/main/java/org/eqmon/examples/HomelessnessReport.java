package org.eqmon.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.standards.Census2011;
import org.eqmon.standards.Census2021;
import org.eqmon.standards.EthnicGroup;
import org.eqmon.standards.HomelessnessDecisions;
import org.eqmon.stats.analysis.AnalysisRequest;
import org.eqmon.stats.analysis.Representation;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.disclosure.DisclosureControl;
import org.eqmon.stats.disclosure.DisclosurePolicy;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.report.CsvReport;
import org.eqmon.stats.report.HtmlReport;
import org.eqmon.stats.report.JsonReport;
import org.eqmon.stats.report.TextReport;
import org.eqmon.stats.tally.CountsReader;
import org.eqmon.stats.tally.TallyReading;
import org.eqmon.stats.tally.Variable;

/**
 * Which ethnic groups are over- or under-represented among households assessed as homeless in
 * Wales, 2007-08 to 2014-15, on the figures that the Welsh Government published.
 */
public final class HomelessnessReport {
  private HomelessnessReport() {}

  /**
   * Prints the findings and writes the report in all forms.
   *
   * @param args the folder to write to; {@code report} if none is given
   * @throws IOException if the folder can't be made
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "report");
    Files.createDirectories(folder);
    Release release = release();
    for (Language language : Language.values()) {
      String name = "homelessness-" + language.tag();
      HtmlReport.withDefaults().write(release, language, folder.resolve(name + ".html"));
      CsvReport.withDefaults().write(release, language, folder.resolve(name + ".csv"));
    }
    JsonReport.withDefaults().write(release, Language.ENGLISH, folder.resolve("homelessness.json"));
    TextReport.withDefaults().print(release, Language.ENGLISH, System.out);
    System.out.println();
    System.out.println("Report:   " + folder.resolve("homelessness-en.html").toAbsolutePath());
    System.out.println("Adroddiad: " + folder.resolve("homelessness-cy.html").toAbsolutePath());
  }

  /** Returns the questions: by year, against each benchmark. */
  static Study study() {
    CodeList groups = HomelessnessDecisions.ETHNIC_GROUP_5.codes();
    ReferencePopulation census2011 =
        Census2011.wales(EthnicGroup.GROUPS_5_2011)
            .convert(HomelessnessDecisions.CHINESE_AS_ASIAN_2011, groups);
    ReferencePopulation census2021 = Census2021.wales(EthnicGroup.GROUPS_19_2021);
    return Study.of(
            against(census2011),
            against(census2021, HomelessnessDecisions.CHINESE_AS_ASIAN_2021),
            against(census2021, HomelessnessDecisions.CHINESE_AS_OTHER_2021))
        .titled(
            LocalizedText.awaitingReview(
                "Households assessed as homeless in Wales, by ethnic group",
                "Aelwydydd a aseswyd yn ddigartref yng Nghymru, yn ôl grŵp ethnig"))
        .counting(CountingUnit.HOUSEHOLDS);
  }

  private static AnalysisRequest against(ReferencePopulation people, Crosswalk crosswalk) {
    return against(people.convert(crosswalk, HomelessnessDecisions.ETHNIC_GROUP_5.codes()));
  }

  private static AnalysisRequest against(ReferencePopulation reference) {
    return Representation.of(HomelessnessDecisions.ETHNIC_GROUP_5)
        .over(Variable.period(HomelessnessDecisions.FINANCIAL_YEAR))
        .against(reference)
        .acknowledging(CountingUnit.HOUSEHOLDS)
        .titled(
            LocalizedText.awaitingReview(
                "Households assessed as homeless against " + reference.name().english(),
                "Aelwydydd a aseswyd yn ddigartref o'u cymharu â " + reference.name().welsh()));
  }

  /** Returns what the published table says to these questions. */
  static Release release() {
    Study study = study();
    TallyReading reading =
        CountsReader.of(study.schema()).read(HomelessnessDecisions.byFiveGroups()).finish();
    for (ValidationIssue issue : reading.report().issues()) {
      System.err.println(issue);
    }
    return DisclosureControl.of(DisclosurePolicy.ALREADY_PUBLISHED)
        .release(study.analyse(reading.tally()));
  }
}
