package org.eqmon.examples.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * {@link InventedRecords} in DuckDB, in memory and in the form that suits it best: each column an
 * {@code ENUM} of its values, which is one byte a row.
 */
final class DuckDbRecords implements AutoCloseable {
  private final Connection connection;
  private final List<String> columns = new ArrayList<>();

  DuckDbRecords(InventedRecords records, int threads) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    List<String> raw = new ArrayList<>();
    List<String> encoded = new ArrayList<>();
    execute("SET threads = " + threads);
    for (int c = 0; c < InventedRecords.ANSWERS.length; c++) {
      String id = InventedRecords.id(c);
      columns.add(id);
      raw.add(id + " UTINYINT");
      List<String> values = new ArrayList<>();
      for (int code = 0; code < InventedRecords.ANSWERS[c] + 2; code++) {
        values.add("'" + InventedRecords.text(c, code) + "'");
      }
      String all = String.join(", ", values);
      execute("CREATE TYPE type_" + id + " AS ENUM (" + all + ")");
      encoded.add("list_extract([" + all + "], " + id + " + 1)::type_" + id + " AS " + id);
    }
    execute("CREATE TABLE raw (" + String.join(", ", raw) + ", outcome UTINYINT)");
    append(records);
    execute("CREATE TABLE records AS SELECT " + String.join(", ", encoded) + ", outcome FROM raw");
    execute("DROP TABLE raw");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void append(InventedRecords records) throws SQLException {
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", "raw")) {
      for (int row = 0; row < records.rows; row++) {
        appender.beginRow();
        for (byte[] column : records.codes) {
          appender.append(column[row]);
        }
        appender.append(records.outcome[row]);
        appender.endRow();
      }
    }
  }

  /** Every single column. */
  List<List<String>> singles() {
    return columns.stream().map(List::of).toList();
  }

  /** Every two columns. */
  List<List<String>> pairs() {
    List<List<String>> pairs = new ArrayList<>();
    for (int a = 0; a < columns.size(); a++) {
      for (int b = a + 1; b < columns.size(); b++) {
        pairs.add(List.of(columns.get(a), columns.get(b)));
      }
    }
    return pairs;
  }

  /** Counts all tables by one query; returns the number of people in their cells. */
  long byGroupingSets(List<List<String>> tables) throws SQLException {
    List<String> sets = tables.stream().map(table -> "(" + String.join(", ", table) + ")").toList();
    return people(
        "SELECT "
            + String.join(", ", columns)
            + ", count(*), sum(outcome) FROM records GROUP BY GROUPING SETS ("
            + String.join(", ", sets)
            + ")");
  }

  /** Counts all tables by a query each; returns the number of people in their cells. */
  long byQueries(List<List<String>> tables) throws SQLException {
    long people = 0;
    for (List<String> table : tables) {
      String by = String.join(", ", table);
      people += people("SELECT " + by + ", count(*), sum(outcome) FROM records GROUP BY " + by);
    }
    return people;
  }

  private long people(String query) throws SQLException {
    long people = 0;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        people += result.getLong(width - 1);
      }
    }
    return people;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
