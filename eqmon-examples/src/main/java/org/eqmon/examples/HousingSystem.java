package org.eqmon.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.csv.CsvResponses;
import org.eqmon.core.csv.RejectedRows;
import org.eqmon.core.csv.ResponseMapping;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.ValidationReport;
import org.eqmon.standards.Census2021;
import org.eqmon.standards.EthnicGroup;
import org.eqmon.standards.HarmonisedQuestionnaires;
import org.eqmon.stats.analysis.ProfileCompleteness;
import org.eqmon.stats.analysis.Representation;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.disclosure.DisclosureControl;
import org.eqmon.stats.disclosure.DisclosurePolicy;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.report.TextReport;
import org.eqmon.stats.tally.Observation;
import org.eqmon.stats.tally.TallyBuilder;

/**
 * A vendor's way with a file of its own: codes and columns as the housing system has them, a
 * mapping that a person has written, validated responses, a file of the rows that can't be right,
 * and what may leave: how tenants compare with Wales, and how complete their profiles are.
 */
public final class HousingSystem {
  private static final Questionnaire QUESTIONNAIRE = HarmonisedQuestionnaires.CENSUS_WALES_2021;

  private static final Study TENANTS =
      Study.of(
          Representation.of(EthnicGroup.GROUPS_5_2021)
              .against(Census2021.wales(EthnicGroup.GROUPS_5_2021))
              .acknowledging(PopulationBase.AGED_16_AND_OVER));

  private static final Study PROFILES = Study.of(ProfileCompleteness.of(QUESTIONNAIRE));

  private final TallyBuilder tenants = TallyBuilder.of(TENANTS.schema());
  private final TallyBuilder profiles = TallyBuilder.of(PROFILES.schema());
  private final ValidationReport report;

  /**
   * Reads a file.
   *
   * @param table the file of the housing system
   * @param mapping which of its columns is what
   * @param rejected where rows that can't be right are written, for the data controller
   * @throws IOException if a file can't be read or written
   */
  public HousingSystem(Path table, Path mapping, Path rejected) throws IOException {
    ResponseValidator validator = ResponseValidator.of(QUESTIONNAIRE, Completeness.DRAFT);
    CsvResponses csv =
        CsvResponses.of(validator).mapped(ResponseMapping.parse(Files.readString(mapping)));
    try (RejectedRows rows = RejectedRows.to(rejected, Language.ENGLISH)) {
      report = csv.read(table, this::count, rows);
    }
  }

  /** Counts one person; the form's answer becomes that of the published lists. */
  private void count(EqualityResponse response) {
    EqualityResponse counted =
        EqualityResponse.empty()
            .with(
                EthnicGroup.GROUPS_5_2021,
                EthnicGroup.highLevel2021(response.answer(EthnicGroup.FORM_5_2021)));
    tenants.add(Observation.of(counted));
    profiles.add(ProfileCompleteness.observe(response, QUESTIONNAIRE));
  }

  /** Returns how many rows were accepted and rejected, and what is wrong with those. */
  public ValidationReport report() {
    return report;
  }

  /** Returns what may leave. */
  public List<Release> releases() {
    DisclosureControl control = DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING);
    List<Release> releases = new ArrayList<>();
    releases.add(control.release(TENANTS.analyse(tenants.build())));
    releases.add(control.release(PROFILES.analyse(profiles.build())));
    return List.copyOf(releases);
  }

  /**
   * Prints what may leave.
   *
   * @param args the table, its mapping and the file for rejected rows; those of {@code
   *     eqmon-examples/data} and {@code target/rejected.csv} if none are given
   * @throws IOException if a file can't be read or written
   */
  public static void main(String[] args) throws IOException {
    Path data = Path.of("eqmon-examples/data");
    HousingSystem system =
        args.length == 3
            ? new HousingSystem(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]))
            : new HousingSystem(
                data.resolve("housing-system.csv"),
                data.resolve("housing-system.mapping.json"),
                Path.of("target/rejected.csv"));
    system.report().issues().forEach(System.err::println);
    for (Release release : system.releases()) {
      TextReport.withDefaults().print(release, Language.ENGLISH, System.out);
    }
  }
}
