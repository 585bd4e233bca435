package org.eqmon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eqmon.core.codelist.Language;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.report.CsvReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousingSystemTest {
  private static final Path TABLE = Path.of("data/housing-system.csv");
  private static final Path MAPPING = Path.of("data/housing-system.mapping.json");

  @Test
  void theFileIsWhatTheSeedGives() throws IOException {
    assertThat(Files.readString(TABLE, InventedHousingSystem.CHARSET))
        .isEqualTo(
            InventedHousingSystem.csv(InventedHousingSystem.SEED, InventedHousingSystem.ROWS));
  }

  @Test
  void goodRowsAreCountedAndTheOthersWrittenWithReasons(@TempDir Path folder) throws IOException {
    Path rejected = folder.resolve("rejected.csv");
    HousingSystem system = new HousingSystem(TABLE, MAPPING, rejected);

    assertThat(system.report().accepted()).isEqualTo(1188);
    assertThat(system.report().rejected()).isEqualTo(12);
    assertThat(system.report().issues())
        .extracting(issue -> issue.type() + " at " + issue.position())
        .startsWith(
            "NOT_A_DATE at row 101, column 'DOB'",
            "WRONG_FIELD_COUNT at row 201",
            "UNKNOWN_CODE at row 301, column 'ETH'");
    assertThat(system.report().issues().toString()).doesNotContain("Z9").doesNotContain("31/02");
    assertThat(Files.readString(rejected)).contains("Z9", "T100300", "caf\u00e9");

    List<Release> releases = system.releases();
    assertThat(releases.get(0).answers().get(0).findings()).hasSize(5);
    String profiles =
        CsvReport.withDefaults()
            .with(CsvReport.Content.TABLES)
            .write(releases.get(1), Language.ENGLISH);
    assertThat(profiles).contains("completeness-national-identity,answered,Answered,984");
  }
}
