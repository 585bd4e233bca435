package org.eqmon.examples;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.csv.ColumnMapping;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.disclosure.DisclosureControl;
import org.eqmon.stats.disclosure.DisclosurePolicy;
import org.eqmon.stats.report.TextReport;
import org.eqmon.stats.tally.CountColumns;
import org.eqmon.stats.tally.CountsReader;
import org.eqmon.stats.tally.TallyReading;

/**
 * A vendor's way: counts from a database, grouped by SQL, and no personal row ever leaves it. The
 * database is DuckDB in this process; any JDBC driver does.
 */
public final class VendorCounts {
  private static final String BY_ETHNIC_GROUP =
      """
      SELECT "ethnic-group-5" AS ethnic, COUNT(*) AS applicants,
             SUM(CASE WHEN offered = 'yes' THEN 1 ELSE 0 END) AS offers
      FROM applicants GROUP BY 1""";

  private static final String BY_SEX =
      """
      SELECT sex, COUNT(*) AS applicants,
             SUM(CASE WHEN offered = 'yes' THEN 1 ELSE 0 END) AS offers
      FROM applicants GROUP BY 1""";

  private VendorCounts() {}

  /**
   * Prints what may leave of the counts of a file of applicants.
   *
   * @param args the file; {@code eqmon-examples/data/tenants.csv} if none is given
   * @throws SQLException if the database fails
   */
  public static void main(String[] args) throws SQLException {
    Path file = Path.of(args.length > 0 ? args[0] : "eqmon-examples/data/tenants.csv");
    Study study = Lettings.study();
    TallyReading reading = read(study, file);
    reading.report().issues().forEach(System.err::println);
    TextReport.withDefaults()
        .print(
            DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING)
                .release(study.analyse(reading.tally())),
            Language.ENGLISH,
            System.out);
  }

  static TallyReading read(Study study, Path file) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(
          "CREATE TABLE applicants AS SELECT * FROM read_csv('" + file + "', all_varchar = true)");
      CountsReader counts = CountsReader.of(study.schema());
      try (ResultSet rows = statement.executeQuery(BY_ETHNIC_GROUP)) {
        counts.read(rows, columns("ethnic", "ethnic-group-5"));
      }
      try (ResultSet rows = statement.executeQuery(BY_SEX)) {
        counts.read(rows, columns("sex", "sex"));
      }
      return counts.finish();
    }
  }

  private static CountColumns columns(String column, String variable) {
    return CountColumns.of("applicants", ColumnMapping.of(column, variable))
        .withOutcome(Lettings.OFFERED.id(), "offers");
  }
}
