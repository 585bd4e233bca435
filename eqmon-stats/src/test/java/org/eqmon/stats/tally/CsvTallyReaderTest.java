package org.eqmon.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Relation;
import org.eqmon.core.csv.ColumnMapping;
import org.eqmon.core.csv.TextEncoding;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTallyReaderTest {
  private static final TableSpec SEX_BY_LET = TableSpec.of("sex", "let");
  private static final TableSpec IDENTITIES = TableSpec.of("identity").withSum("arrears");
  private static final TallySchema SCHEMA =
      TallySchema.of(
          CountingUnit.PERSONS,
          List.of(Fixtures.SEX_VARIABLE, Fixtures.IDENTITY_VARIABLE, Fixtures.LET),
          List.of(Fixtures.ARREARS),
          Set.of(SEX_BY_LET, IDENTITIES));
  private static final CsvTallyReader READER =
      CsvTallyReader.of(SCHEMA)
          .with(ColumnMapping.of("identity", "identity").separatedBy(";"))
          .with(ColumnMapping.of("let", "let").translating(Map.of("1", "yes", "0", "no")));

  private static TallyReading read(CsvTallyReader reader, String csv) {
    try {
      return reader.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> found(TallyReading reading) {
    return reading.report().issues().stream()
        .map(issue -> issue.type() + " at " + issue.position())
        .toList();
  }

  @Test
  void countsGoodRows() {
    TallyReading reading =
        read(READER, "sex,identity,let,arrears\nF,WE;BR,1,250\nM,EN,0,\n,prefer-not-to-say,1,50\n");

    assertThat(found(reading)).isEmpty();
    assertThat(reading.report().accepted()).isEqualTo(3);
    CountTable table = reading.tally().table(SEX_BY_LET);
    assertThat(table.count(Map.of("sex", "F", "let", "yes"))).isEqualTo(1);
    assertThat(table.count(Map.of("sex", NonAnswer.NOT_KNOWN.id()))).isEqualTo(1);
    CountTable identities = reading.tally().table(IDENTITIES);
    assertThat(identities.counts("identity")).startsWith(1, 1, 1, 0, 1);
    assertThat(identities.total()).isEqualTo(3);
    assertThat(identities.sums("arrears").sum()).isEqualTo(300);
    assertThat(identities.sums("arrears").contributors()).isEqualTo(2);
  }

  @Test
  void keepsGoodRowsAndReportsTheOthersWithoutTheirValues() {
    TallyReading reading =
        read(
            READER,
            """
            sex,identity,let,arrears,notes
            F,WE,1,1,x
            secret,WE,1,1,x
            F,WE;N,1,1,x
            F,WE,1
            F,WE,1,-4,x
            F,WE,1,99999999999999999999,x
            F,WE,1,*,x

            M,EN,0,1,x
            """);

    assertThat(found(reading))
        .containsExactly(
            "UNKNOWN_COLUMN at row 1, column '#5'",
            "UNKNOWN_CODE at row 3, column 'sex'",
            "TOO_MANY_CODES at row 4, column 'identity'",
            "WRONG_FIELD_COUNT at row 5",
            "NOT_A_COUNT at row 6, column 'arrears'",
            "COUNT_TOO_LARGE at row 7, column 'arrears'",
            "COUNT_NOT_PUBLISHED at row 8, column 'arrears'");
    assertThat(reading.report().accepted()).isEqualTo(2);
    assertThat(reading.report().rejected()).isEqualTo(6);
    assertThat(reading.report().issues().toString()).doesNotContain("secret").doesNotContain("-4");
    assertThat(reading.tally().table(SEX_BY_LET).total()).isEqualTo(2);
  }

  @Test
  void countsARowSoManyTimes() {
    TallyReading reading =
        read(READER.countedBy("n"), "sex,identity,let,arrears,n\nF,WE,1,10,3\nM,EN,0,,0\n");

    assertThat(reading.tally().table(SEX_BY_LET).total()).isEqualTo(3);
    assertThat(reading.tally().table(IDENTITIES).sums("arrears").sum()).isEqualTo(30);
    assertThat(reading.report().accepted()).isEqualTo(2);
  }

  @Test
  void leavesOutOnlyTheRowsThatPassTheLargestCount() {
    String largest = Long.toString(Long.MAX_VALUE - 1);
    TallyReading reading =
        read(
            READER.countedBy("n"),
            "sex,identity,let,arrears,n\nF,WE,1,,"
                + largest
                + "\nM,EN,0,,1\nM,EN,0,,1\nM,EN,0,,2\n");

    assertThat(found(reading))
        .containsExactly(
            "COUNT_TOO_LARGE at row 5, column 'n'", "COUNT_TOO_LARGE at row 4, column 'n'");
    assertThat(reading.report().accepted()).isEqualTo(2);
    assertThat(reading.tally().table(SEX_BY_LET).total()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void leavesOutARowWhoseAmountPassesTheLargestSum() {
    TallyReading reading =
        read(READER, "sex,identity,let,arrears\nF,WE,1,9223372036854775807\nM,EN,0,1\nM,EN,0,0\n");

    assertThat(found(reading)).containsExactly("COUNT_TOO_LARGE at row 3");
    assertThat(reading.tally().table(IDENTITIES).total()).isEqualTo(2);
  }

  @Test
  void readsPastAByteOrderMarkAndQuotes() {
    TallyReading reading =
        read(READER, "\uFEFF\"sex\",identity,let,arrears\r\n\"F\",\"WE;BR\",1,2\r\n");

    assertThat(found(reading)).isEmpty();
    assertThat(reading.tally().table(SEX_BY_LET).total()).isEqualTo(1);
  }

  @Test
  void leavesOutOnlyTheRowsWhoseBytesAreNotText() throws IOException {
    String many = "F,WE,1,2\n".repeat(20_000);
    byte[] bytes =
        ("sex,identity,let,arrears\n" + many + "\u00e9,WE,1,2\n" + many)
            .getBytes(StandardCharsets.ISO_8859_1);

    TallyReading reading = READER.read(new ByteArrayInputStream(bytes));

    assertThat(found(reading)).containsExactly("NOT_TEXT at row 20002, column 'sex'");
    assertThat(reading.tally().table(SEX_BY_LET).total())
        .isEqualTo(reading.report().accepted())
        .isEqualTo(40_000);
  }

  @Test
  void keepsWhatCameBeforeAQuoteThatIsNotClosed() {
    TallyReading reading =
        read(READER, "sex,identity,let,arrears\nF,WE,1,2\n\"F,WE,1,2\nM,EN,0,1\n");

    assertThat(found(reading)).containsExactly("MALFORMED at row 3");
    assertThat(reading.report().isClean()).isFalse();
    assertThat(reading.tally().table(SEX_BY_LET).total()).isEqualTo(1);
  }

  @Test
  void readsWindows1252AsDeclaredAndUtf16ByItsMark() throws IOException {
    ColumnMapping welsh =
        ColumnMapping.of("sex", "sex").translating(Map.of("Benyw \u2013 tŷ", "F"));
    ColumnMapping dash = ColumnMapping.of("sex", "sex").translating(Map.of("Benyw \u2013", "F"));
    String csv = "sex,identity,let,arrears\nBenyw \u2013,WE,1,2\n";

    TallyReading windows =
        READER
            .with(dash)
            .in(TextEncoding.WINDOWS_1252)
            .read(new ByteArrayInputStream(csv.getBytes("windows-1252")));
    TallyReading utf16 =
        READER
            .with(welsh)
            .in(TextEncoding.WINDOWS_1252)
            .read(
                new ByteArrayInputStream(
                    ("\uFEFF" + csv.replace("\u2013", "\u2013 tŷ"))
                        .getBytes(StandardCharsets.UTF_16LE)));

    assertThat(found(windows)).isEmpty();
    assertThat(found(utf16)).isEmpty();
    assertThat(utf16.tally()).isEqualTo(windows.tally());
  }

  @Test
  void reportsAnEmptyFile() {
    assertThat(found(read(READER, ""))).containsExactly("EMPTY_INPUT at input");
    assertThat(found(read(READER, "sex,identity,let,arrears\n")))
        .containsExactly("EMPTY_INPUT at input");
    assertThat(read(READER, "").tally()).isEqualTo(Tally.empty(SCHEMA));
  }

  @Test
  void reportsMissingAndRepeatedColumnsAndReadsNothing() {
    assertThat(found(read(READER, "sex,identity,arrears\nF,WE,1\n")))
        .containsExactly("MISSING_COLUMN at row 1, column 'let'");
    assertThat(found(read(READER, "sex,identity,let,let,arrears\nF,WE,1,1,1\n")))
        .containsExactly("DUPLICATE_COLUMN at row 1, column 'let'");
  }

  @Test
  void neverTakesAPersonsAnswersForColumnNames() {
    TallyReading reading = read(READER, "secret,WE,1,5\nF,WE,1,2\n");

    assertThat(reading.report().issues().toString()).doesNotContain("secret").contains("'#1'");
  }

  @Test
  void keepsABoundedNumberOfIssuesAndCountsThemAll() {
    TallyReading reading =
        read(READER.keepingIssues(3), "sex,identity,let,arrears\n" + "X,WE,1,\n".repeat(10));

    assertThat(reading.report().issues()).hasSize(3);
    assertThat(reading.report().issuesFound()).isEqualTo(10);
    assertThat(reading.report().rejected()).isEqualTo(10);
  }

  @Test
  void convertsThroughACrosswalkAndCarriesItsCaveats() {
    CodeListId from = CodeListId.parse("vendor:sex:1");
    var caveat = new org.eqmon.core.codelist.Caveat("vendor-codes", Fixtures.text("Vendor codes"));
    Crosswalk crosswalk =
        new Crosswalk(
            "vendor-sex",
            Fixtures.text("Vendor sex"),
            from,
            Fixtures.SEX.codes().id(),
            List.of(
                new Crosswalk.Mapping(
                    "2",
                    java.util.Optional.of("F"),
                    Relation.EXACT,
                    Fixtures.text("same"),
                    java.util.Optional.empty()),
                new Crosswalk.Mapping(
                    "9",
                    java.util.Optional.empty(),
                    Relation.NONE,
                    Fixtures.text("none"),
                    java.util.Optional.empty())),
            List.of(caveat));
    TallyReading reading =
        read(
            READER.with(ColumnMapping.of("sex", "sex").through(crosswalk)),
            "sex,identity,let,arrears\n2,WE,1,\n9,WE,1,\n,WE,1,\nF,WE,1,\n");

    assertThat(found(reading))
        .containsExactly(
            "UNKNOWN_CODE at row 3, column 'sex'", "UNKNOWN_CODE at row 5, column 'sex'");
    assertThat(reading.tally().table(TableSpec.of("sex")).count(Map.of("sex", "F"))).isEqualTo(1);
    assertThat(reading.tally().provenance().caveats()).containsExactly(caveat);
  }

  @Test
  void readsAFileWithAFixedLevelAndWhatABlankMeans(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("records.csv");
    Files.writeString(file, "sex,identity,arrears\nF,,1\n");
    TallyReading reading =
        CsvTallyReader.of(SCHEMA)
            .with(ColumnMapping.fixed("let", "yes"))
            .with(ColumnMapping.of("identity", "identity").blankMeans(NonAnswer.NOT_ASKED))
            .read(file);

    assertThat(reading.tally().table(SEX_BY_LET).count(Map.of("let", "yes"))).isEqualTo(1);
    assertThat(reading.tally().table(IDENTITIES).count(Map.of("identity", "not-asked")))
        .isEqualTo(1);
    assertThatThrownBy(() -> CsvTallyReader.of(SCHEMA).with(ColumnMapping.fixed("let", "maybe")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("let");
  }

  @Test
  void rowsThatASpreadsheetLeavesAtTheEndAreNobody() {
    TallyReading reading = read(READER, "sex,identity,let,arrears\nF,WE,1,\n,,,\n\n,,,\n");
    assertThat(reading.report().accepted()).isEqualTo(1);
    assertThat(found(reading)).containsExactly("BLANK_ROWS at row 3");
    assertThat(reading.report().isClean()).isTrue();
  }

  @Test
  void positionsAreCellsOfTheFile() {
    TallyReading reading = read(READER, "sex,identity,let,arrears\nX,WE,1,\n");

    assertThat(reading.report().issues())
        .containsExactly(
            new ValidationIssue(
                IssueType.UNKNOWN_CODE, new Position.Cell(2, "sex"), Allowed.of("test:sex:1")));
  }
}
