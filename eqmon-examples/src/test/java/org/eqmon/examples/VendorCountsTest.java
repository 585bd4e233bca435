package org.eqmon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.eqmon.core.codelist.Language;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.disclosure.DisclosureControl;
import org.eqmon.stats.disclosure.DisclosurePolicy;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.report.CsvReport;
import org.eqmon.stats.report.HtmlReport;
import org.eqmon.stats.report.JsonReport;
import org.eqmon.stats.report.ReportWriter;
import org.eqmon.stats.report.TextReport;
import org.eqmon.stats.tally.CsvTallyReader;
import org.eqmon.stats.tally.TallyReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VendorCountsTest {
  private static final Path FILE = Path.of("data/tenants.csv");

  private final Study study = Lettings.study();
  private final TallyReading fromRows;
  private final TallyReading fromSql;

  VendorCountsTest() throws IOException, SQLException {
    fromRows = CsvTallyReader.of(study.schema()).read(FILE);
    fromSql = VendorCounts.read(study, FILE);
  }

  private Release release(TallyReading reading) {
    return DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING)
        .release(study.analyse(reading.tally()));
  }

  @Test
  void countsFromSqlAreTheCountsOfTheRows() {
    assertThat(fromSql.report().isClean()).isTrue();
    assertThat(fromSql.tally()).isEqualTo(fromRows.tally());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theReleaseFromSqlIsThatFromRowsByteForByte(Language language) {
    for (ReportWriter writer :
        new ReportWriter[] {
          JsonReport.withDefaults(),
          CsvReport.withDefaults(),
          CsvReport.withDefaults().with(CsvReport.Content.TABLES),
          TextReport.withDefaults(),
          HtmlReport.withDefaults()
        }) {
      assertThat(writer.write(release(fromSql), language))
          .isEqualTo(writer.write(release(fromRows), language));
    }
  }

  @Test
  void somethingIsFound() {
    assertThat(JsonReport.withDefaults().write(release(fromSql), Language.ENGLISH))
        .contains("\"verdict\" : \"GAP\"");
  }
}
