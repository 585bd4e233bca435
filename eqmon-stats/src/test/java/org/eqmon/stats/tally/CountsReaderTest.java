package org.eqmon.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.csv.ColumnMapping;
import org.eqmon.core.csv.TextEncoding;
import org.eqmon.core.population.Area;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.population.PublishedTable;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Characteristic.Selection;
import org.junit.jupiter.api.Test;

class CountsReaderTest {
  private static final TableSpec SEX_BY_LET = TableSpec.of("sex", "let");
  private static final TableSpec ETHNIC_BY_LET = TableSpec.of("ethnic", "let");
  private static final TallySchema SCHEMA =
      TallySchema.of(
          CountingUnit.PERSONS,
          List.of(Fixtures.SEX_VARIABLE, Fixtures.ETHNIC_VARIABLE, Fixtures.LET),
          List.of(),
          Set.of(SEX_BY_LET, ETHNIC_BY_LET));
  private static final ColumnMapping SEX = ColumnMapping.of("sex", "sex");
  private static final ColumnMapping ETHNIC = ColumnMapping.of("ethnic", "ethnic");
  private static final ColumnMapping LET = ColumnMapping.of("let", "let");

  private static CountsReader read(CountsReader reader, CountColumns columns, String csv) {
    try {
      return reader.readCsv(
          new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), columns);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static TallyReading readEthnic(CountsReader reader, String csv) {
    return read(reader, CountColumns.of("n", ETHNIC, LET), csv).finish();
  }

  private static List<String> found(TallyReading reading) {
    return reading.report().issues().stream()
        .map(issue -> issue.type() + " at " + issue.position())
        .toList();
  }

  private static Provenance roundedTo5() {
    return new Provenance(
        Rounding.toBase(5), Publication.ALREADY_PUBLISHED, List.of(Fixtures.SOURCE), List.of());
  }

  @Test
  void readsTheRowsOfAQuery() throws SQLException {
    ResultSet rows =
        rows(
            List.of("SEX", "N", "LETS", "EXTRA"),
            List.of(List.of("F", "5", "3", "x"), List.of("M", "4", "4", "x")));
    TallyReading reading =
        CountsReader.of(SCHEMA)
            .read(rows, CountColumns.of("n", SEX).withOutcome("let", "lets"))
            .finish();

    assertThat(found(reading)).containsExactly("UNKNOWN_COLUMN at row 1, column '#4'");
    CountTable table = reading.tally().table(SEX_BY_LET);
    assertThat(table.count(Map.of("sex", "F", "let", "yes"))).isEqualTo(3);
    assertThat(table.count(Map.of("sex", "F", "let", "no"))).isEqualTo(2);
    assertThat(table.total()).isEqualTo(9);
    assertThat(reading.tally().provenance()).isEqualTo(Provenance.OWN_RECORDS);
  }

  @Test
  void readsCsvInTheEncodingThatIsDeclaredOrMarked() throws IOException {
    ColumnMapping sex =
        ColumnMapping.of("rhyw", "sex").translating(Map.of("Dynes \u2013 \u00e2", "F", "Dyn", "M"));
    CountColumns columns = CountColumns.of("n", sex, LET);
    String csv = "rhyw,let,n\nDynes \u2013 \u00e2,yes,3\nDyn,no,4\n";
    InputStream windows = new ByteArrayInputStream(csv.getBytes("windows-1252"));
    TallyReading read =
        CountsReader.of(SCHEMA).readCsv(windows, TextEncoding.WINDOWS_1252, columns).finish();

    assertThat(found(read)).isEmpty();
    assertThat(read.tally().table(SEX_BY_LET).total()).isEqualTo(7);
    for (Charset marked :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      InputStream bytes = new ByteArrayInputStream(("\uFEFF" + csv).getBytes(marked));
      TallyReading same =
          CountsReader.of(SCHEMA).readCsv(bytes, TextEncoding.WINDOWS_1252, columns).finish();
      assertThat(found(same)).isEmpty();
      assertThat(same.tally()).isEqualTo(read.tally());
    }
  }

  @Test
  void bytesThatAreNotTextCostTheirRowAndNoOther() throws IOException {
    byte[] latin =
        "sex,let,n\nM,yes,3\n\u00e2,yes,4\nM,no,\u00e2\nF,no,5\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    TallyReading reading =
        CountsReader.of(SCHEMA)
            .readCsv(new ByteArrayInputStream(latin), CountColumns.of("n", SEX, LET))
            .finish();
    assertThat(found(reading))
        .containsExactly("NOT_TEXT at row 3, column 'sex'", "NOT_TEXT at row 4, column 'n'");
    assertThat(reading.tally().table(SEX_BY_LET).total()).isEqualTo(8);
  }

  private static ResultSet rows(List<String> labels, List<List<String>> rows) throws SQLException {
    RowSetMetaDataImpl data = new RowSetMetaDataImpl();
    data.setColumnCount(labels.size());
    for (int i = 1; i <= labels.size(); i++) {
      data.setColumnName(i, labels.get(i - 1));
      data.setColumnLabel(i, labels.get(i - 1));
      data.setColumnType(i, Types.VARCHAR);
    }
    CachedRowSet set = RowSetProvider.newFactory().createCachedRowSet();
    set.setMetaData(data);
    for (List<String> row : rows) {
      set.moveToInsertRow();
      for (int i = 1; i <= row.size(); i++) {
        set.updateString(i, row.get(i - 1));
      }
      set.insertRow();
      set.moveToCurrentRow();
    }
    set.beforeFirst();
    return set;
  }

  @Test
  void refusesColumnsThatFillNoTable() {
    assertThatThrownBy(
            () -> CountsReader.of(SCHEMA).read(List.of(), CountColumns.of("n", SEX, ETHNIC)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[ethnic, sex]")
        .hasMessageContaining("[let, sex]");
  }

  @Test
  void readsRowsOfAProgram() {
    TallyReading reading =
        CountsReader.of(SCHEMA)
            .read(
                List.of(
                    Map.of("sex", "F", "let", "yes", "n", "2"),
                    Map.of("sex", "M", "let", "yes", "n", "many"),
                    Map.of("let", "no", "n", "1.0")),
                CountColumns.of("n", SEX, LET))
            .finish();

    assertThat(found(reading)).containsExactly("NOT_A_COUNT at row 2, column 'n'");
    assertThat(reading.tally().table(SEX_BY_LET).total()).isEqualTo(3);
  }

  @Test
  void reportsARepeatedCombinationAndKeepsTheFirst() {
    TallyReading reading = readEthnic(CountsReader.of(SCHEMA), "ethnic,let,n\nA,yes,2\nA,yes,3\n");

    assertThat(found(reading)).containsExactly("DUPLICATE_ROW at row 3");
    assertThat(reading.tally().table(ETHNIC_BY_LET).total()).isEqualTo(2);
  }

  @Test
  void addsNoHeadingAndReportsOneThatRoundingCannotExplain() {
    String parts = "W1,yes,10\nW2,yes,5\nA,yes,5\n";
    // half of 5 for the row and for each of its parts: 7 for White and two parts, 10 for all three
    TallyReading near =
        readEthnic(
            CountsReader.of(SCHEMA, roundedTo5()),
            "ethnic,let,n\n" + parts + "W,yes,20\n_T,yes,30\n");
    TallyReading far =
        readEthnic(
            CountsReader.of(SCHEMA, roundedTo5()),
            "ethnic,let,n\n" + parts + "W,yes,25\n_T,yes,35\n");
    TallyReading exact =
        readEthnic(CountsReader.of(SCHEMA), "ethnic,let,n\n" + parts + "W,yes,15\n_T,yes,21\n");

    assertThat(found(near)).isEmpty();
    assertThat(found(far))
        .containsExactly(
            "PARENT_DIFFERS at row 5, column 'n'", "PARENT_DIFFERS at row 6, column 'n'");
    assertThat(found(exact)).containsExactly("PARENT_DIFFERS at row 6, column 'n'");
    assertThat(far.tally().table(ETHNIC_BY_LET).total()).isEqualTo(20);
    assertThat(far.report().isClean()).isTrue();
    assertThat(near.tally().provenance()).isEqualTo(roundedTo5());
  }

  @Test
  void comparesNoHeadingOfWhichAPartIsNotPublished() {
    TallyReading reading =
        readEthnic(
            CountsReader.of(SCHEMA),
            "ethnic,let,n\nW1,yes,10\nW2,yes,*\nW,yes,25\nA,yes,.\n_T,no,c\n");

    assertThat(found(reading))
        .containsExactly(
            "COUNT_NOT_PUBLISHED at row 3, column 'n'", "COUNT_NOT_PUBLISHED at row 5, column 'n'");
    assertThat(reading.report().accepted()).isEqualTo(3);
  }

  @Test
  void countsRoundedNumbersThatMeetInOneCell() {
    ColumnMapping both = ETHNIC.translating(Map.of("a1", "A", "a2", "A"));
    TallyReading reading =
        read(
                CountsReader.of(SCHEMA, roundedTo5()),
                CountColumns.of("n", both, LET),
                "ethnic,let,n\na1,yes,5\na2,yes,10\nW1,yes,5\n")
            .finish();

    assertThat(reading.tally().table(ETHNIC_BY_LET).count(Map.of("ethnic", "A", "let", "yes")))
        .isEqualTo(15);
    assertThat(reading.tally().provenance().rounding()).isEqualTo(Rounding.toBase(5).times(2));
    assertThat(reading.tally().provenance().rounding().maximumError()).isEqualTo(4);
  }

  @Test
  void countsPassTheLargestOnlyByIssue() {
    TallyReading reading =
        readEthnic(
            CountsReader.of(SCHEMA),
            """
            ethnic,let,n
            A,yes,9223372036854775807
            W1,yes,1
            W2,yes,9223372036854775808
            W1,no,0
            """);

    assertThat(found(reading))
        .containsExactly(
            "COUNT_TOO_LARGE at row 3, column 'n'", "COUNT_TOO_LARGE at row 4, column 'n'");
    assertThat(reading.report().accepted()).isEqualTo(2);
    assertThat(reading.tally().table(ETHNIC_BY_LET).total()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void reportsTablesThatDisagree() {
    CountColumns bySex = CountColumns.of("n", SEX, LET);
    CountColumns byEthnic = CountColumns.of("n", ETHNIC, LET);
    String sexes = "sex,let,n\nF,yes,5\nM,yes,5\nF,no,10\n";

    TallyReading agree =
        read(
                read(CountsReader.of(SCHEMA), bySex, sexes),
                byEthnic,
                "ethnic,let,n\nA,yes,10\nW1,no,10\n")
            .finish();
    TallyReading differ =
        read(
                read(CountsReader.of(SCHEMA), bySex, sexes),
                byEthnic,
                "ethnic,let,n\nA,yes,11\nW1,no,10\n")
            .finish();
    TallyReading rounded =
        read(
                read(CountsReader.of(SCHEMA, roundedTo5()), bySex, sexes),
                byEthnic,
                "ethnic,let,n\nA,yes,15\nW1,no,10\n")
            .finish();

    assertThat(found(agree)).isEmpty();
    assertThat(found(differ)).containsExactly("MARGINS_DIFFER at input");
    assertThat(differ.report().issues().get(0).allowed().values()).contains("[let]");
    assertThat(found(rounded)).isEmpty();
  }

  @Test
  void readsGroupsThatOverlapWithTheCountOfPeople() {
    TableSpec identities = TableSpec.of("identity");
    TallySchema schema =
        TallySchema.of(
            CountingUnit.PERSONS,
            List.of(Fixtures.IDENTITY_VARIABLE),
            List.of(),
            Set.of(identities));
    CountColumns columns = CountColumns.of("n", ColumnMapping.of("identity", "identity"));
    TallyReading whole =
        read(CountsReader.of(schema), columns, "identity,n\nWE,6\nEN,5\n_T,9\n").finish();
    TallyReading without = read(CountsReader.of(schema), columns, "identity,n\nWE,6\n").finish();
    TallyReading combinations =
        read(
                CountsReader.of(schema),
                CountColumns.of("n", ColumnMapping.of("identity", "identity").separatedBy(";")),
                "identity,n\nWE,4\nEN,3\nEN;WE,2\n")
            .finish();

    assertThat(whole.tally().table(identities).total()).isEqualTo(9);
    assertThat(whole.tally().table(identities).counts("identity")).startsWith(6, 5);
    assertThat(found(whole)).isEmpty();
    assertThat(found(without)).containsExactly("TOTAL_MISSING at input, column 'identity'");
    assertThat(combinations.tally()).isEqualTo(whole.tally());
  }

  @Test
  void readsSumsOfAMeasure() {
    TableSpec spec = TableSpec.of("sex").withSum("arrears");
    TallySchema schema =
        TallySchema.of(
            CountingUnit.PERSONS,
            List.of(Fixtures.SEX_VARIABLE),
            List.of(Fixtures.ARREARS),
            Set.of(spec));
    TallyReading reading =
        read(
                CountsReader.of(schema),
                CountColumns.of("n", SEX).withSums("arrears", "k", "s", "q"),
                "sex,n,k,s,q\nF,3,2,30,500\nM,1,0,,\nprefer-not-to-say,1,1,3,8\n")
            .finish();

    assertThat(found(reading)).containsExactly("NOT_A_COUNT at row 4, column 'q'");
    assertThat(reading.tally().table(spec).sums("arrears", Map.of("sex", "F")))
        .isEqualTo(new Sums(2, 30, BigInteger.valueOf(500)));
  }

  @Test
  void readsAPublishedTableWithItsRoundingSourceAndCaveats() {
    Characteristic years =
        Fixtures.characteristic("year", Selection.SINGLE, Code.of("2023", Fixtures.text("2023")));
    Characteristic ethnic =
        Fixtures.characteristic(
            "ethnic",
            Selection.SINGLE,
            Code.of("W", Fixtures.text("White")),
            Code.of("W1", Fixtures.text("White British")).under("W"),
            Code.of("W2", Fixtures.text("White other")).under("W"),
            Code.of("A", Fixtures.text("Asian")),
            Code.of("_U", Fixtures.text("Not known"), NonAnswer.NOT_KNOWN));
    Caveat caveat = new Caveat("old", Fixtures.text("Old figures"));
    PublishedTable published =
        new PublishedTable(
            "test-table",
            Fixtures.text("Test table"),
            new Area("W92000004", Fixtures.text("Wales")),
            CountingUnit.PERSONS,
            List.of(years, ethnic),
            List.of(
                PublishedTable.Row.of(List.of("2023", "W"), 40),
                PublishedTable.Row.of(List.of("2023", "W1"), 20),
                PublishedTable.Row.of(List.of("2023", "W2"), 10),
                PublishedTable.Row.without(List.of("2023", "A"), PublishedTable.Status.SUPPRESSED),
                PublishedTable.Row.of(List.of("2023", "_U"), 5),
                PublishedTable.Row.of(List.of("2023", "_T"), 45)),
            5,
            Fixtures.SOURCE,
            List.of(caveat));
    TableSpec spec = TableSpec.of("ethnic", "year");
    TallySchema schema =
        TallySchema.of(
            CountingUnit.PERSONS,
            List.of(Fixtures.ETHNIC_VARIABLE, Variable.period(years)),
            List.of(),
            Set.of(spec));

    TallyReading reading = CountsReader.of(schema).read(published).finish();

    assertThat(found(reading))
        .containsExactly("PARENT_DIFFERS at row 2", "COUNT_NOT_PUBLISHED at row 5");
    assertThat(reading.tally().table(spec).total()).isEqualTo(35);
    assertThat(reading.tally().table(spec).count(Map.of("ethnic", "not-known"))).isEqualTo(5);
    assertThat(reading.tally().provenance())
        .isEqualTo(
            new Provenance(
                Rounding.toBase(5),
                Publication.ALREADY_PUBLISHED,
                List.of(Fixtures.SOURCE),
                List.of(caveat)));
  }
}
