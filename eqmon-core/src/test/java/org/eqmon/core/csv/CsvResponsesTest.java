package org.eqmon.core.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Relation;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.CollectionMode;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Forms;
import org.eqmon.core.response.Purpose;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvResponsesTest {
  private static final CsvResponses DRAFTS =
      CsvResponses.of(ResponseValidator.of(Forms.EVERYTHING, Completeness.DRAFT));
  private static final CsvResponses COMPLETE =
      CsvResponses.of(ResponseValidator.of(Forms.EVERYTHING, Completeness.COMPLETE));
  private static final Crosswalk CARS =
      new Crosswalk(
          "vendor-car",
          Forms.text("Vendor's cars"),
          CodeListId.parse("vendor:car:1"),
          Forms.CAR.codes().id(),
          List.of(cell("Y", "1"), cell("N", "2"), none("2")),
          List.of());
  private static final ResponseMapping TWO_PETS =
      ResponseMapping.empty()
          .with(ColumnMapping.of("SEX", "pet"))
          .with(ColumnMapping.of("CAR", "car"));
  private static final String MAPPING =
      """
      {
        "encoding": "windows-1252",
        "delimiter": ";",
        "columns": {
          "REF": {"is": "reference"},
          "SURVEY_DT": {"is": "collected", "dates": "dd/MM/yyyy"},
          "DOB": {"is": "born", "dates": "dd/MM/yyyy HH:mm"},
          "COLOUR": {"is": "colour", "codes": {"Coch\u2013": "crimson", "PNTS": "prefer-not-to-say",
                     "99": "not-known", "O": "other"}, "blank": "not-answered"},
          "COLOUR_TXT": {"is": "colour.words"},
          "READS": {"is": "skills", "codes": {"1": "read"}, "silent": ["0", ""]},
          "WRITES": {"is": "skills", "codes": {"1": "write"}, "silent": ["0", ""]},
          "CAR": {"is": "car", "crosswalk": "vendor-car", "silent": [""]},
          "HOW": {"is": "mode", "codes": {"P": "self-completion-paper", "": "interview"}}
        },
        "fixed": {"questionnaire": "test:everything:1", "purpose": "equality-monitoring",
                  "lawfulBasis": "public-task", "pet": "not-asked"},
        "unsaid": {"skills": "not-answered"},
        "unread": ["FORENAME"]
      }
      """;

  private final List<EqualityResponse> accepted = new ArrayList<>();

  private static Crosswalk.Mapping cell(String from, String to) {
    return new Crosswalk.Mapping(
        from, Optional.of(to), Relation.EXACT, Forms.text("same"), Optional.empty());
  }

  private static Crosswalk.Mapping none(String from) {
    return new Crosswalk.Mapping(
        from, Optional.empty(), Relation.NONE, Forms.text("nothing"), Optional.empty());
  }

  private List<String> read(CsvResponses reader, byte[] bytes, ByteArrayOutputStream rejected) {
    accepted.clear();
    try (RejectedRows rows = RejectedRows.to(rejected, Language.ENGLISH)) {
      ValidationReport report = reader.read(new ByteArrayInputStream(bytes), accepted::add, rows);
      assertThat(report.accepted()).isEqualTo(accepted.size());
      assertThat(report.rejected()).isEqualTo(rows.rows());
      return report.issues().stream()
          .map(issue -> issue.type() + " at " + issue.position())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> read(CsvResponses reader, String csv) {
    return read(reader, csv.getBytes(StandardCharsets.UTF_8), new ByteArrayOutputStream());
  }

  @Test
  void readsAVendorsTableAsAPersonWroteItDown() {
    String csv =
        """
        REF;FORENAME;SURVEY_DT;DOB;COLOUR;COLOUR_TXT;READS;WRITES;CAR;HOW
        a-1;Mair;02/03/2026;29/02/1992 00:00;Coch\u2013;;1;1;Y;P
        a-2;Mair;02/03/2026;01/01/2020 00:00;O;=t\u00ea;0;0;;
        a-3;Mair;02/03/2026;not-known;PNTS;;1;0;Y;
        """;

    List<String> found =
        read(
            COMPLETE.mapped(ResponseMapping.parse(MAPPING, CARS)),
            csv.getBytes(Charset.forName("windows-1252")),
            new ByteArrayOutputStream());

    assertThat(found).containsExactly("QUESTION_OPEN at row 3, column 'toy'");
    assertThat(accepted).hasSize(2);
    EqualityResponse first = accepted.get(0);
    assertThat(first.reference()).contains("a-1");
    assertThat(first.details().collected()).contains(LocalDate.of(2026, 3, 2));
    assertThat(first.details().purpose()).contains(Purpose.EQUALITY_MONITORING);
    assertThat(first.details().mode()).contains(CollectionMode.SELF_COMPLETION_PAPER);
    assertThat(first.dateOfBirth()).contains(LocalDate.of(1992, 2, 29));
    assertThat(first.answer(Forms.COLOUR)).isEqualTo(Answer.of("crimson"));
    assertThat(first.answer(Forms.SKILLS)).isEqualTo(Answer.of(Set.of("read", "write")));
    assertThat(first.answer(Forms.CAR)).isEqualTo(Answer.of("1"));
    EqualityResponse third = accepted.get(1);
    assertThat(third.answer(Forms.COLOUR)).isEqualTo(Answer.none(NonAnswer.PREFER_NOT_TO_SAY));
    assertThat(third.details().mode()).contains(CollectionMode.INTERVIEW);
  }

  @Test
  void putsSeveralColumnsTogetherAndSaysWhatNoneMeans() {
    CsvResponses reader = DRAFTS.mapped(ResponseMapping.parse(MAPPING, CARS));
    String header = "REF;SURVEY_DT;DOB;COLOUR;COLOUR_TXT;READS;WRITES;CAR;HOW\n";

    assertThat(read(reader, header + ";;;;;0;0;;\n;;;;;PNTS;0;;\n;;;O;t;1;0;2;\n"))
        .containsExactly(
            "UNKNOWN_CODE at row 3, column 'READS'", "UNKNOWN_CODE at row 4, column 'CAR'");
    assertThat(accepted.get(0).answer(Forms.SKILLS)).isEqualTo(Answer.none(NonAnswer.NOT_ANSWERED));
    assertThat(accepted.get(0).answer(Forms.COLOUR)).isEqualTo(Answer.none(NonAnswer.NOT_ANSWERED));
    assertThat(accepted.get(0).has(Forms.CAR)).isFalse();
  }

  @Test
  void keepsGoodRowsAndWritesTheOthersWithReasons() throws IOException {
    ByteArrayOutputStream rejected = new ByteArrayOutputStream();
    byte[] latin = "secret-\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(
        "colour,notes,pet\nazure,x,yes\n=secret(),\"a\nb\",no\n\n"
            .getBytes(StandardCharsets.UTF_8));
    bytes.write("azure,secret\nazure,x,".getBytes(StandardCharsets.UTF_8));
    bytes.write(latin);
    bytes.write(("azure," + "x".repeat(10_000_000) + ",no\n").getBytes(StandardCharsets.UTF_8));
    bytes.write(("azure,x," + "secret".repeat(1_000) + "\n").getBytes(StandardCharsets.UTF_8));

    List<String> found = read(DRAFTS, bytes.toByteArray(), rejected);

    assertThat(found)
        .containsExactly(
            "UNKNOWN_COLUMN at row 1, column '#2'",
            "UNKNOWN_CODE at row 3, column 'colour'",
            "WRONG_FIELD_COUNT at row 5",
            "NOT_TEXT at row 6, column 'pet'",
            "TOO_LARGE at row 8, column 'pet'");
    assertThat(accepted).hasSize(2);
    assertThat(found.toString()).doesNotContain("secret");
    String text = rejected.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith(
            "\uFEFF\"row (personal data, for the data controller only)\",reasons,colour,notes,pet\n"
                .replace("\n", text.contains("\r\n") ? "\r\n" : "\n"))
        .contains("'=secret(),\"a\nb\",no")
        .contains("secret-\uFFFD")
        .contains("EQM-1001 row 3, column 'colour'");
  }

  @Test
  void reportsMissingAndUnknownColumnsByNameAndNumber() {
    CsvResponses reader =
        DRAFTS.mapped(ResponseMapping.empty().with(ColumnMapping.of("SEX", "pet")));
    assertThat(read(reader, "Mair,yes\nx,y\n")).containsExactly("NO_KNOWN_COLUMN at row 1");
    assertThat(read(DRAFTS.mapped(TWO_PETS), "Mair,SEX\nx,y\n"))
        .containsExactly(
            "MISSING_COLUMN at row 1, column 'CAR'", "UNKNOWN_COLUMN at row 1, column '#1'");
    assertThat(read(reader, "")).containsExactly("EMPTY_INPUT at input");
    assertThat(read(reader, "SEX\n")).containsExactly("EMPTY_INPUT at input");
    assertThat(read(reader, "SEX\nyes\n\"no\n")).containsExactly("MALFORMED at row 3");
    assertThat(accepted).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COLOUR,Pet\nsecret,yes\n",
        "azure,secret\nazure,yes\n",
        "ref:colour:pet\n1:azure:yes\n",
        "colour;x|pet\nazure;x|yes\n",
        "c\0o\0l\0o\0u\0r\0\nsecret\n",
        "sep=;\ncolour,pet\nazure,secret\n",
        "\"colour,pet\nazure,secret\n"
      })
  void aTableOfWhichNoColumnIsKnownIsNoTableOfPeople(String csv) {
    assertThat(read(DRAFTS, csv))
        .containsExactly(csv.startsWith("\"") ? "MALFORMED at row 1" : "NO_KNOWN_COLUMN at row 1");
    assertThat(accepted).isEmpty();
  }

  @Test
  void whereNoColumnIsKnownTheIssueSaysHowItWasReadAndWhatWouldBeKnown() throws IOException {
    assertThat(message(DRAFTS, "gender,secret\nx,y\n"))
        .isEqualTo(
            "EQM-1020 row 1: no column has a name that is known: it was read as utf-8 with commas"
                + " (,) between fields; known names: questionnaire, reference, purpose,"
                + " lawfulBasis, collected, mode, born, age and 14 more; give the columns these"
                + " names in the first row, or say in a column mapping what they are called and how"
                + " the file is written");
    assertThat(message(DRAFTS, "sep=;\nColour;Pet\nx;y\n"))
        .contains("with semicolons (;) between", "capital and small letters count");
    assertThat(message(DRAFTS, "\0c\0o\0l")).contains("UTF-16 without a byte-order mark");
    assertThat(message(DRAFTS.mapped(TWO_PETS), "x,y\n")).contains("known names: SEX, CAR; give");
  }

  private static String message(CsvResponses reader, String csv) throws IOException {
    ValidationReport report =
        reader.read(
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            response -> {},
            RejectedRows.to(new ByteArrayOutputStream(), Language.WELSH));
    assertThat(report.isClean()).isFalse();
    assertThat(report.issues()).hasSize(1);
    assertThat(report.issues().get(0).message(Language.WELSH)).isNotBlank();
    return report.issues().get(0).message(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void whatStandsBetweenFieldsIsFoundByTheNamesThatAreKnown(String between) throws IOException {
    String csv = "ref,colour,pet\n1,azure,yes\n\"a,b\",other,no\n".replace(",", between);

    assertThat(read(DRAFTS, csv))
        .containsExactly("DELIMITER_FOUND at row 1", "UNKNOWN_COLUMN at row 1, column '#1'");

    assertThat(accepted).hasSize(2);
    assertThat(accepted.get(0).answer(Forms.PET)).isEqualTo(Answer.of("yes"));
    assertThat(read(DRAFTS.mapped(TWO_PETS), "SEX" + between + "CAR\nyes" + between + "1\n"))
        .containsExactly("DELIMITER_FOUND at row 1");
    assertThat(accepted).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "sep=;\r", "\uFEFFsep=;\n"})
  void aFirstLineThatSaysWhatStandsBetweenFieldsIsFollowedAndNoRow(String line) {
    assertThat(read(DRAFTS, line + "colour;pet\nazure;no\nazure;perhaps\n"))
        .containsExactly("UNKNOWN_CODE at row 3, column 'pet'");
    assertThat(accepted).hasSize(1);
    assertThat(read(DRAFTS, line)).containsExactly("EMPTY_INPUT at input");
  }

  @Test
  void rowsWithNothingInThemAreNobodyAndAreTold() throws IOException {
    String csv = "colour,notes,pet\n,,\nazure,x,yes\n, ,\n,\n,,,,\n\n,Mair,\n,,\n,,\n";

    assertThat(read(DRAFTS, csv))
        .containsExactly("UNKNOWN_COLUMN at row 1, column '#2'", "BLANK_ROWS at row 2");

    assertThat(accepted).hasSize(2).endsWith(EqualityResponse.empty());
    ValidationReport report =
        DRAFTS.read(
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            accepted::add,
            RejectedRows.to(new ByteArrayOutputStream(), Language.ENGLISH));
    assertThat(report.isClean()).isTrue();
    assertThat(report.issues().get(1).message(Language.ENGLISH))
        .isEqualTo(
            "EQM-1021 row 2: rows with nothing in them are left out: 6 rows: 2, 4 to 6, 9 to 10");
    assertThat(report.issues().get(1).message(Language.WELSH)).contains("6 rhes: 2, 4 i 6");
  }

  @Test
  void manyBlankRowsAreToldInALine() throws IOException {
    String csv = "colour,pet\n" + "azure,\n,\n".repeat(7) + ",\n".repeat(100_000);

    ValidationReport report =
        DRAFTS.read(
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            accepted::add,
            RejectedRows.to(new ByteArrayOutputStream(), Language.ENGLISH));

    assertThat(report.accepted()).isEqualTo(7);
    assertThat(report.issues()).hasSize(1);
    assertThat(report.issues().get(0).message(Language.ENGLISH))
        .endsWith("100007 rows: 3, 5, 7, 9, 11 and others up to 100015");
  }

  @Test
  void aTableOfOneColumnHasBlankRowsToo() {
    assertThat(read(DRAFTS, "pet\nyes\n\nno\n  \n")).containsExactly("BLANK_ROWS at row 3");
    assertThat(accepted).hasSize(2);
    assertThat(read(DRAFTS, "pet,car\n,\n"))
        .containsExactly("BLANK_ROWS at row 2", "EMPTY_INPUT at input");
  }

  @Test
  void aHeaderOfSeveralLinesIsReadWhole() {
    assertThat(read(DRAFTS, "\"some\nnotes\";pet\n;no\n"))
        .containsExactly("DELIMITER_FOUND at row 1", "UNKNOWN_COLUMN at row 1, column '#1'");
    assertThat(accepted).hasSize(1);
  }

  @Test
  void theFileOfRejectedRowsIsItsOwnersOnly(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rejected.csv");
    Files.writeString(file, "old");
    try (RejectedRows rows = RejectedRows.to(file, Language.WELSH)) {
      assertThat(rows.rows()).isZero();
      DRAFTS.read(
          new ByteArrayInputStream("pet\nperhaps\n".getBytes(StandardCharsets.UTF_8)),
          accepted::add,
          rows);
    }
    assertThat(Files.readString(file)).contains("rheolydd data").contains("rhes 2");
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[] | the mapping: an object",
        "{ | from line 1, column",
        "{\"columns\":{},\"columns\":{}} | name stand twice",
        "{\"column\":{}} | has 'column', which it can't have: use [columns,",
        "{} | columns: an object",
        "{\"columns\":{\"A\":{}}} | column 'A', is: the id of a question",
        "{\"columns\":{\"A\":{\"is\":1}}} | column 'A', is: a string",
        "{\"columns\":{\"A\":{\"is\":\"pet\",\"codes\":{\"x\":1}}}} | column 'A', codes, 'x': a string",
        "{\"columns\":{\"A\":{\"is\":\"pet\",\"blank\":\"no\"}}} | one of [prefer-not-to-say,",
        "{\"columns\":{\"A\":{\"is\":\"pet\",\"silent\":\"\"}}} | a list of strings",
        "{\"columns\":{\"A\":{\"is\":\"pet\",\"crosswalk\":\"x\"}}} | one of [vendor-car]",
        "{\"columns\":{\"A\":{\"is\":\"born\",\"dates\":\"dd/MM/yy\"}}} | year of four digits",
        "{\"columns\":{},\"encoding\":\"latin\"} | one of [utf-8, windows-1252]",
        "{\"columns\":{},\"delimiter\":\"ab\"} | one character",
        "{\"columns\":{},\"delimiter\":\"\\n\"} | ends of lines",
        "{\"columns\":{\"A\":{\"is\":\"sex\"}}} | 'sex' is nothing that test:everything:1 has",
        "{\"columns\":{\"A\":{\"is\":\"pet.word\"}}} | 'pet.word' is nothing",
        "{\"columns\":{\"A\":{\"is\":\"pet\",\"codes\":{\"J\":\"ja\"}}}} | column 'A' become [ja], and 'pet' takes test:pet:1: [yes, no]",
        "{\"columns\":{\"A\":{\"is\":\"pet\",\"crosswalk\":\"vendor-car\"}}} | takes codes of test:pet:1",
        "{\"columns\":{\"A\":{\"is\":\"car\",\"crosswalk\":\"vendor-car\",\"codes\":{\"J\":\"Z\"}}}} | 'car' takes",
        "{\"columns\":{\"A\":{\"is\":\"born\",\"dates\":\"dd/mm/yyyy\"}}} | column 'A', dates: 'dd/mm/yyyy' gives no date: write 'dd/MM/yyyy'",
        "{\"columns\":{\"A\":{\"is\":\"born\",\"dates\":\"DD-MM-YYYY\"}}} | write 'dd-MM-yyyy'",
        "{\"columns\":{\"A\":{\"is\":\"born\",\"dates\":\"dd.mm.yyyy HH:mm\"}}} | write 'dd.MM.yyyy HH:mm'",
        "{\"columns\":{\"A\":{\"is\":\"born\",\"dates\":\"d mmm yyyy\"}}} | write 'd MMM yyyy'",
        "{\"columns\":{\"A\":{\"is\":\"born\",\"dates\":\"MM/yyyy\"}}} | 'MM/yyyy' gives no date: write day, month and year",
        "{\"columns\":{\"A\":{\"is\":\"born\",\"dates\":\"dd/bb/yyyy\"}}} | gives no date: write day",
        "{\"columns\":{\"A\":{\"is\":\"pet\",\"dates\":\"dd/MM/yyyy\"}}} | column 'A' has dates, and 'pet' is no date",
        "{\"columns\":{\"A\":{\"is\":\"pet\",\"separator\":\";\"}}} | column 'A' has a separator, and 'pet' takes one value",
        "{\"columns\":{\"A\":{\"is\":\"skills\",\"separator\":\"\"}}} | column 'A', separator: a separator isn't empty",
        "{\"columns\":{\"A\":{\"is\":\"mode\",\"crosswalk\":\"vendor-car\"}}} | 'mode' takes no codes of a list",
        "{\"columns\":{},\"fixed\":{\"mode\":\"online\"}} | fixed, 'mode': 'online' is not one of the values of this field: use self-completion-paper, ",
        "{\"columns\":{},\"fixed\":{\"collected\":\"1/2/2026\"}} | fixed, 'collected': '1/2/2026' is not a date",
        "{\"columns\":{},\"fixed\":{\"age\":\"old\"}} | fixed, 'age': 'old' is",
        "{\"columns\":{},\"fixed\":{\"pet\":\"newt\"}} | the codes of fixed, 'pet' become [newt]",
        "{\"columns\":{},\"fixed\":{\"pet.codeList\":\"ons:pet:1\"}} | fixed, 'pet.codeList': 'ons:pet:1' is not the code list",
        "{\"columns\":{\"A\":{\"is\":\"mode\",\"codes\":{\"P\":\"paper\"}}}} | column 'A', codes, 'P': 'paper' is not one of",
        "{\"columns\":{\"A\":{\"is\":\"mode\"}},\"fixed\":{\"mode\":\"interview\"}} | 'mode' is said once for all rows and again by [column 'A', fixed, 'mode']",
        "{\"columns\":{\"A\":{\"is\":\"born\"},\"B\":{\"is\":\"born\"}}} | [column 'A', column 'B'] are about 'born', which takes one value",
        "{\"columns\":{\"A\":{\"is\":\"pet\",\"silent\":[\"\"]},\"B\":{\"is\":\"pet\"}}} | say on which values each is silent",
        "{\"columns\":{},\"unsaid\":{\"sex\":\"not-known\"}} | has no question 'sex'"
      })
  void saysWhatIsWrongWithAMapping(String json, String message) {
    assertThatThrownBy(() -> DRAFTS.mapped(ResponseMapping.parse(json, CARS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void readsDatesAsPeopleWriteThem() {
    for (String[] each :
        new String[][] {
          {"d MMM yyyy", "1 Sep 2001"},
          {"d MMM yyyy", "1 SEP 2001"},
          {"EEE d MMMM yyyy h:mm a", "Sat 1 September 2001 4:05 pm"},
          {"yyyyMMdd'T'HHmmssXXX", "20010901T000000Z"},
          {"uuuu-DDD", "2001-244"}
        }) {
      ResponseMapping table =
          ResponseMapping.empty()
              .with(ColumnMapping.of("BORN", "born").datedAs(each[0]))
              .with(ColumnMapping.of("A", "pet").silentOn(""))
              .with(ColumnMapping.of("B", "pet").silentOn(""));
      assertThat(read(DRAFTS.mapped(table), "BORN,A,B\n" + each[1] + ",yes,\n")).isEmpty();
      assertThat(accepted.get(0).dateOfBirth()).contains(LocalDate.of(2001, 9, 1));
      assertThat(accepted.get(0).answer(Forms.PET)).isEqualTo(Answer.of("yes"));
    }
  }

  @Test
  void refusesAColumnThatIsMappedTwice() {
    assertThatThrownBy(
            () ->
                ResponseMapping.empty()
                    .with(ColumnMapping.of("A", "pet"))
                    .with(ColumnMapping.of("A", "car")))
        .hasMessageContaining("'A' is mapped twice");
  }

  @Test
  void writesWhatItReads() throws IOException {
    EqualityResponse response =
        EqualityResponse.empty()
            .withReference("-1")
            .aged(34)
            .with(Forms.COLOUR, Answer.of("other"))
            .withWords(Forms.COLOUR, "=HYPERLINK(\"x\";\n1)")
            .with(Forms.SKILLS, Answer.of(Set.of("read", "more")))
            .with(Forms.PET, Answer.none(NonAnswer.PREFER_NOT_TO_SAY));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DRAFTS.write(List.of(response, EqualityResponse.empty()).iterator(), bytes);

    assertThat(read(DRAFTS, bytes.toByteArray(), new ByteArrayOutputStream())).isEmpty();
    // a row with nothing in it would be nobody
    assertThat(accepted)
        .containsExactly(
            response, EqualityResponse.empty().withQuestionnaire(Forms.EVERYTHING.id()));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .startsWith("\uFEFFquestionnaire,reference,purpose,")
        .contains(",'-1,")
        .contains("\"'=HYPERLINK(");
    EqualityResponse half = response.withWords(Forms.COLOUR, "\ud83d");
    EqualityResponse mark = response.withWords(Forms.COLOUR, "\uFFFF");
    for (EqualityResponse bad : List.of(half, mark)) {
      assertThatThrownBy(() -> DRAFTS.write(List.of(bad).iterator(), new ByteArrayOutputStream()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void rejectedRowsAreReadAgainAsTheyCameOnceSomebodyHasCorrectedThem() {
    ResponseMapping table =
        ResponseMapping.empty()
            .delimitedBy(';')
            .with(ColumnMapping.of("=COLOUR", "colour").translating(Map.of("-1", "azure")))
            .with(ColumnMapping.of("WORDS", "colour.words").silentOn(""))
            .with(ColumnMapping.of("PET", "pet"));
    ByteArrayOutputStream rejected = new ByteArrayOutputStream();
    String csv = "=COLOUR;WORDS;PET\n-1;;maybe\nother;'twas;x\nother;=1+1;x\nother;''x;x\n";
    read(DRAFTS.mapped(table), csv.getBytes(StandardCharsets.UTF_8), rejected);
    assertThat(accepted).isEmpty();
    String text = rejected.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("reasons;'=COLOUR;WORDS;PET", ";'-1;;maybe", ";other;'=1+1;x");

    String corrected = text.replace(";maybe", ";yes").replace(";x", ";no");

    assertThat(read(DRAFTS.mapped(table), corrected)).isEmpty();
    assertThat(accepted).hasSize(4);
    assertThat(accepted.get(0).answer(Forms.COLOUR)).isEqualTo(Answer.of("azure"));
    assertThat(accepted.stream().skip(1).map(each -> each.words(Forms.COLOUR).orElseThrow()))
        .containsExactly("'twas", "=1+1", "''x");
    // whoever reads the reasons in Welsh reads the rows again too
    ByteArrayOutputStream welsh = new ByteArrayOutputStream();
    try (RejectedRows rows = RejectedRows.to(welsh, Language.WELSH)) {
      DRAFTS
          .mapped(table)
          .read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), r -> {}, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(welsh.toString(StandardCharsets.UTF_8)).contains("rhesymau;'=COLOUR");
    assertThat(read(DRAFTS.mapped(table), welsh.toString(StandardCharsets.UTF_8)))
        .hasSize(4)
        .allMatch(fault -> fault.startsWith("UNKNOWN_CODE"));
    // our own table is guarded already, and its rejected rows once more
    String own = "colour,colour.words,pet\nother,'=1,x\n";
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    read(DRAFTS, own.getBytes(StandardCharsets.UTF_8), again);
    assertThat(again.toString(StandardCharsets.UTF_8)).contains(",''=1,x");
  }

  @Test
  void codesOfAVendorMayBeGuardedAndWordsAreAsTheyCame() {
    ResponseMapping table =
        ResponseMapping.empty()
            .with(
                ColumnMapping.of("COLOUR", "colour")
                    .translating(Map.of("-8", "azure", "'-9", "other")))
            .with(ColumnMapping.of("WORDS", "colour.words").silentOn(""));

    assertThat(read(DRAFTS.mapped(table), "COLOUR,WORDS\n'-8,\n-8,\n'-9,''x\n-9,\n"))
        .containsExactly("UNKNOWN_CODE at row 5, column 'COLOUR'");
    assertThat(accepted.stream().map(each -> each.answer(Forms.COLOUR)))
        .containsExactly(Answer.of("azure"), Answer.of("azure"), Answer.of("other"));
    assertThat(accepted.get(2).words(Forms.COLOUR)).contains("''x");
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cells =
        Arbitraries.of(
            "",
            "",
            "-8",
            "'-8",
            "''-8",
            "=x",
            "''q",
            "O",
            "PNTS",
            "99",
            "azure",
            "not-known",
            "1",
            "0",
            "Y",
            "2",
            "P",
            "29/02/1992",
            "02/03/2026 00:00",
            "a;b,c\td",
            "a\"b",
            "x\ny",
            "x\r\ny",
            "\t9",
            "@",
            "t\u00ea",
            "bad\u00a4",
            "=" + "x".repeat(4095),
            "x".repeat(4097));
    return cells.list().ofMinSize(8).ofMaxSize(11).list().ofMinSize(1).ofMaxSize(5);
  }

  @Property(tries = 200)
  void rejectedRowsHaveTheSameFaultsWhenTheyAreReadAgain(
      @ForAll("rows") List<List<String>> rows, @ForAll("delimiters") char delimiter)
      throws IOException {
    CsvResponses reader =
        DRAFTS.mapped(ResponseMapping.parse(MAPPING, CARS).delimitedBy(delimiter));
    StringBuilder csv = new StringBuilder();
    String header = "REF;FORENAME;SURVEY_DT;DOB;COLOUR;COLOUR_TXT;READS;WRITES;CAR;HOW";
    csv.append(header.replace(';', delimiter)).append('\n');
    for (List<String> row : rows) {
      csv.append(
              row.stream()
                  .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                  .collect(Collectors.joining("" + delimiter)))
          .append('\n');
    }
    byte[] bytes = csv.toString().getBytes(Charset.forName("windows-1252"));
    for (int i = 0; i < bytes.length; i++) {
      // a byte that windows-1252 doesn't have
      bytes[i] = bytes[i] == (byte) 0xA4 ? (byte) 0x81 : bytes[i];
    }
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    List<String> faults = faults(reader, bytes, first);
    ByteArrayOutputStream second = new ByteArrayOutputStream();

    assertThat(faults(reader, first.toByteArray(), second)).isEqualTo(faults);
    assertThat(accepted).isEmpty();
    assertThat(faults(reader, second.toByteArray(), new ByteArrayOutputStream())).isEqualTo(faults);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(';', ',', '\t', '|');
  }

  /** What is wrong with rows, but for their numbers: those of the file change. */
  private List<String> faults(CsvResponses reader, byte[] bytes, ByteArrayOutputStream rejected) {
    return read(reader, bytes, rejected).stream()
        .filter(fault -> !fault.endsWith("input") && !fault.contains("BLANK_ROWS"))
        .map(fault -> fault.replaceFirst("row \\d+", "a row"))
        .toList();
  }

  @Test
  void aFieldWithNothingButSeparatorsIsBlank() {
    ColumnMapping skills =
        ColumnMapping.of("S", "skills").separatedBy(";").blankMeans(NonAnswer.NOT_ANSWERED);
    String csv = "S,pet\n;;,yes\n ; ,yes\n,yes\n;read;,yes\n";

    assertThat(read(DRAFTS.mapped(ResponseMapping.empty().with(skills).notReading("pet")), csv))
        .isEmpty();
    assertThat(accepted.stream().map(each -> each.answer(Forms.SKILLS)))
        .containsExactly(
            Answer.none(NonAnswer.NOT_ANSWERED),
            Answer.none(NonAnswer.NOT_ANSWERED),
            Answer.none(NonAnswer.NOT_ANSWERED),
            Answer.of(Set.of("read")));
    assertThat(
            read(
                DRAFTS.mapped(
                    ResponseMapping.empty()
                        .with(skills.silentOn(""))
                        .unsaidMeans("skills", NonAnswer.NOT_ASKED)
                        .notReading("pet")),
                csv))
        .isEmpty();
    assertThat(accepted.get(0).answer(Forms.SKILLS)).isEqualTo(Answer.none(NonAnswer.NOT_ASKED));
    ColumnMapping odd = skills.translating(Map.of("", ";"));
    assertThat(new CellReader(odd, Optional.empty()).read("").codes())
        .containsExactly("not-answered");
  }

  private static final String REASONS =
      ", prefer-not-to-say, not-answered, not-asked, not-applicable, not-known";
  private static final String VENDOR =
      """
      {
        "columns": {
          "COLOUR": {"is": "colour", "codes": {"CR": "crimson", "AZ": "azure"}},
          "SKILLS": {"is": "skills", "separator": ";", "codes": {"R": "read", "N": "none"}},
          "CAR": {"is": "car", "crosswalk": "vendor-car", "silent": [""]},
          "CAR2": {"is": "car", "codes": {"J": "1"}, "silent": [""]},
          "HOW": {"is": "mode", "codes": {"P": "self-completion-paper"}},
          "DOB": {"is": "born", "dates": "dd/MM/yyyy", "silent": [""]}
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "secret,,,,,   | EQM-1001 row 2, column 'COLOUR': is not a code that this field takes: the mapping of this column takes AZ, CR (test:colour:1: crimson, azure, other, -8)",
        ",R secret,,,, | EQM-1001 row 2, column 'SKILLS': is not a code that this field takes: the mapping of this column takes N, R; several codes are read with semicolons (;) between them (test:skills:1: read, write, more, none)",
        ",R;secret,,,, | EQM-1001 row 2, column 'SKILLS': is not a code that this field takes: the mapping of this column takes N, R (test:skills:1: read, write, more, none)",
        ",R;not-known,,,, | EQM-1001 row 2, column 'SKILLS': is not a code that this field takes: a reason for having no answer stands alone (test:skills:1: read, write, more, none)",
        ",R;N,,,,      | EQM-1012 row 2, column 'SKILLS': has codes that can't stand together: with 'none' no other code is taken",
        ",,secret,,,   | EQM-1001 row 2, column 'CAR': is not a code that this field takes: the mapping of this column takes N, Y",
        ",,,secret,,   | EQM-1001 row 2, column 'CAR2': is not a code that this field takes: the mapping of this column takes J (test:car:1: 1, 2)",
        ",,Y,J,,       | EQM-1012 row 2, column 'CAR': has codes that can't stand together: one code is taken, and only one of the columns CAR, CAR2 may say one",
        ",,,,secret,   | EQM-2020 row 2, column 'HOW': is not one of the values of this field: the mapping of this column takes P (self-completion-paper, self-completion-online, interview, proxy)",
        ",,,,,31/02/1999 | EQM-2008 row 2, column 'DOB': is not a date that this field takes: the mapping of this column takes dates as dd/MM/yyyy (YYYY-MM-DD, 1800 to 2199)",
        "AZ,secret    | EQM-1004 row 2: row has another number of fields than the header: the header has 6 and this row 2; commas (,) within a field need quotation marks around it",
        ",\u0007TOOLONG,,,, | EQM-1017 row 2, column 'SKILLS': is larger than is read: at most 4096 characters are read",
        ",secret\u0007,,,, | EQM-1016 row 2, column 'SKILLS': has bytes that are not text in this character encoding: the file is read as utf-8, so save it as that or declare the encoding that it has",
      })
  void anIssueSaysWhatWouldBeRightInTheValuesOfTheVendor(String row, String message)
      throws IOException {
    CsvResponses reader = DRAFTS.mapped(ResponseMapping.parse(VENDOR, CARS));
    String text = row.strip().replace("\u0007TOOLONG", "secret".repeat(1000));
    byte[] bytes =
        ("COLOUR,SKILLS,CAR,CAR2,HOW,DOB\n" + text + "\n").getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 7 ? (byte) 0xE9 : bytes[i];
    }
    ValidationReport report =
        reader.read(
            new ByteArrayInputStream(bytes),
            response -> {},
            RejectedRows.to(new ByteArrayOutputStream(), Language.WELSH));
    String found = report.issues().get(0).message(Language.ENGLISH);
    assertThat(found.replace(", or:" + REASONS.substring(1), "").replace(REASONS, ""))
        .isEqualTo(message.strip());
    assertThat(report.issues().get(0).message(Language.WELSH))
        .doesNotContain("secret", "several", "fields", "characters");
  }

  @Test
  void ourOwnTableSaysHowSeveralCodesStandAndWhichColumnsThereAre() throws IOException {
    assertThat(message(DRAFTS, "skills\nread;write\n").replace(REASONS, ""))
        .isEqualTo(
            "EQM-1001 row 2, column 'skills': is not a code that this field takes: several codes"
                + " are read with spaces between them (test:skills:1: read, write, more, none)");
    assertThat(message(DRAFTS.mapped(ResponseMapping.parse(ONE_AT_A_TIME)), "S\nread write\n"))
        .contains("one code is read here; give the column a separator if there are several");
    List<String> found = new ArrayList<>();
    DRAFTS
        .read(
            new ByteArrayInputStream(
                "skills,secret,Pet\nread,secret,no\n".getBytes(StandardCharsets.UTF_8)),
            response -> {},
            RejectedRows.to(new ByteArrayOutputStream(), Language.WELSH))
        .issues()
        .forEach(issue -> found.add(issue.message(Language.ENGLISH)));
    assertThat(found)
        .containsExactly(
            "EQM-1003 row 1, column '#2': column isn't used: known names that aren't in the header:"
                + " questionnaire, reference, purpose, lawfulBasis, collected, mode, born, age and"
                + " 13 more",
            "EQM-1003 row 1, column '#3': column isn't used: but for capital letters it is 'pet',"
                + " so write it like that");
  }

  private static final String ONE_AT_A_TIME = "{\"columns\": {\"S\": {\"is\": \"skills\"}}}";

  @Test
  void aMappingKeepsWhatItWasGiven() {
    ResponseMapping mapping = ResponseMapping.parse(MAPPING, CARS);
    assertThat(mapping.encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
    assertThat(mapping.delimiter()).isEqualTo(';');
    assertThat(mapping.columns()).hasSize(13);
    assertThat(mapping.unread()).containsExactly("FORENAME");
    assertThat(mapping.unsaid("skills")).contains(NonAnswer.NOT_ANSWERED);
    assertThat(mapping.unsaid("pet")).isEmpty();
    assertThat(
            ColumnMapping.of("a", "b").translating(Map.of("x", "y")).silentOn("z").translations())
        .isEqualTo(Map.of("x", "y"));
  }
}
