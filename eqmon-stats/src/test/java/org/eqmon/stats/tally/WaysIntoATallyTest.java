package org.eqmon.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.csv.ColumnMapping;
import org.eqmon.core.response.Answer;

/** Records, weighted records, columns and aggregated counts of the same people are one tally. */
class WaysIntoATallyTest {
  @Provide
  Arbitrary<List<Observation>> records() {
    return Observations.lists(40);
  }

  private static Tally count(List<Observation> records) {
    return records.stream().collect(Tally.collector(Fixtures.SCHEMA));
  }

  private static String field(Variable variable, Observation record) {
    Answer answer =
        variable
            .characteristic()
            .map(characteristic -> record.response().answer(characteristic))
            .orElseGet(
                () ->
                    record
                        .outcomes()
                        .getOrDefault(variable.id(), Answer.none(NonAnswer.NOT_ASKED)));
    if (answer instanceof Answer.MultiCoded multi) {
      return String.join(";", multi.codes());
    }
    return answer instanceof Answer.NoAnswer none
        ? none.reason().id()
        : ((Answer.Coded) answer).code();
  }

  private static String row(Observation record) {
    String fields =
        Fixtures.SCHEMA.variables().stream()
            .map(variable -> field(variable, record))
            .collect(Collectors.joining(","));
    Long amount = record.amounts().get("arrears");
    return fields + "," + (amount == null ? "" : amount);
  }

  private static String header() {
    return Fixtures.SCHEMA.variables().stream().map(Variable::id).collect(Collectors.joining(","))
        + ",arrears";
  }

  private static CsvTallyReader reader() {
    return CsvTallyReader.of(Fixtures.SCHEMA)
        .with(ColumnMapping.of("identity", "identity").separatedBy(";"));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 50)
  void rowsOfCsvAreTheSameTally(@ForAll("records") @NotEmpty List<Observation> records)
      throws IOException {
    String csv =
        header()
            + "\n"
            + records.stream().map(record -> row(record) + "\n").collect(Collectors.joining());

    TallyReading reading = reader().read(bytes(csv));

    assertThat(reading.report().isClean()).isTrue();
    assertThat(reading.tally()).isEqualTo(count(records));
  }

  @Property(tries = 50)
  void weightedRowsOfCsvAreTheSameTally(@ForAll("records") @NotEmpty List<Observation> records)
      throws IOException {
    Map<String, Long> times = new LinkedHashMap<>();
    records.forEach(record -> times.merge(row(record), 1L, Long::sum));
    String csv =
        header()
            + ",n\n"
            + times.entrySet().stream()
                .map(row -> row.getKey() + "," + row.getValue() + "\n")
                .collect(Collectors.joining());

    TallyReading reading = reader().countedBy("n").read(bytes(csv));

    assertThat(reading.report().isClean()).isTrue();
    assertThat(reading.tally()).isEqualTo(count(records));
  }

  @Property(tries = 50)
  void aggregatedCountsAreTheSameTally(@ForAll("records") @NotEmpty List<Observation> records) {
    CountsReader reader = CountsReader.of(Fixtures.SCHEMA);
    for (TableSpec table : Fixtures.SCHEMA.tables()) {
      reader.read(groupBy(table, records), columns(table));
    }
    TallyReading reading = reader.finish();

    assertThat(reading.report().issues()).isEmpty();
    assertThat(reading.tally()).isEqualTo(count(records));
  }

  private static CountColumns columns(TableSpec table) {
    List<ColumnMapping> mappings = new ArrayList<>();
    for (String variable : table.variables()) {
      ColumnMapping mapping = ColumnMapping.of(variable, variable);
      mappings.add(variable.equals("identity") ? mapping.separatedBy(";") : mapping);
    }
    CountColumns columns = CountColumns.of("n", mappings.toArray(ColumnMapping[]::new));
    for (String measure : table.measures()) {
      columns = columns.withSums(measure, measure + "-k", measure + "-s", measure + "-q");
    }
    return columns;
  }

  private static List<Map<String, String>> groupBy(TableSpec table, List<Observation> records) {
    Map<Map<String, String>, List<Observation>> groups =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    record ->
                        table.variables().stream()
                            .collect(
                                Collectors.toMap(
                                    id -> id,
                                    id -> field(Fixtures.SCHEMA.variable(id), record),
                                    (a, b) -> a,
                                    TreeMap::new))));
    List<Map<String, String>> rows = new ArrayList<>();
    groups.forEach(
        (levels, people) -> {
          Map<String, String> row = new TreeMap<>(levels);
          row.put("n", Integer.toString(people.size()));
          for (String measure : table.measures()) {
            List<BigInteger> amounts =
                people.stream()
                    .filter(person -> person.amounts().containsKey(measure))
                    .map(person -> BigInteger.valueOf(person.amounts().get(measure)))
                    .toList();
            row.put(measure + "-k", Integer.toString(amounts.size()));
            row.put(
                measure + "-s",
                amounts.stream().reduce(BigInteger.ZERO, BigInteger::add).toString());
            row.put(
                measure + "-q",
                amounts.stream()
                    .map(a -> a.pow(2))
                    .reduce(BigInteger.ZERO, BigInteger::add)
                    .toString());
          }
          rows.add(row);
        });
    return rows;
  }
}
