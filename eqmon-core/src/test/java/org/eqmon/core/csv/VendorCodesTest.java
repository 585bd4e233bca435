package org.eqmon.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Relation;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorCodesTest {
  private static final CodeListId OWN = CodeListId.parse("acme:colour:1");
  private static final CodeList COLOURS =
      new CodeList(
          CodeListId.parse("test:colour:1"),
          text("Colour"),
          CodeList.Order.NOMINAL,
          CodeList.Use.OUTPUT,
          List.of(
              Code.of("warm", text("Warm")),
              Code.of("1", text("Red")).under("warm"),
              Code.of("2", text("Blue")),
              Code.of("3", text("Green")),
              Code.of("-8", text("Does not apply"), NonAnswer.NOT_APPLICABLE)),
          List.of(),
          new Source("p", "t", "r", "d", "l", "a"),
          List.of());

  @Test
  void aFileBecomesACrosswalkThatConverts(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("colours.csv");
    Files.writeString(
        file,
        """
        \uFEFFcode,target,relation,note,note_cy
        RED,1,exact,The same,Yr un fath
        CRIMSON, 1 ,narrower,,
        NAVY,2,,"Blue, as we say",
        REF,prefer-not-to-say,,,
        NA,-8,close,,
        X,,none,Nobody knows,
        Y,,,,

        """);
    VendorCodes codes = VendorCodes.read(file, OWN, COLOURS);
    assertThat(codes.report().isClean()).isTrue();
    assertThat(codes.report().accepted()).isEqualTo(7);
    Crosswalk crosswalk = codes.crosswalk();
    assertThat(crosswalk.id()).isEqualTo("acme-colour-1-to-test-colour-1");
    assertThat(crosswalk.from()).isEqualTo(OWN);
    assertThat(crosswalk.convert("CRIMSON")).contains("1");
    assertThat(crosswalk.convert("REF")).contains("prefer-not-to-say");
    assertThat(crosswalk.convert("NA")).contains("-8");
    assertThat(crosswalk.convert("X")).isEmpty();
    assertThat(crosswalk.mappings())
        .extracting(Crosswalk.Mapping::relation)
        .containsExactly(
            Relation.EXACT,
            Relation.NARROWER,
            Relation.EXACT,
            Relation.EXACT,
            Relation.CLOSE,
            Relation.NONE,
            Relation.NONE);
    assertThat(crosswalk.mappings().get(0).why().in(Language.WELSH)).isEqualTo("Yr un fath");
    assertThat(crosswalk.mappings().get(2).why().in(Language.WELSH)).isEqualTo("Blue, as we say");
    assertThat(crosswalk.mappings().get(1).why().english()).contains("only some");
    assertThat(crosswalk.caveats()).extracting(Caveat::id).containsExactly("vendor-codes");
    assertThat(ColumnMapping.of("Colour", "colour").through(crosswalk).crosswalk())
        .contains(crosswalk);
  }

  @Test
  void whatIsNotCoveredIsToldInBothDirections() throws IOException {
    VendorCodes codes = read("code,target,relation,note\nRED,1,,\nNAVY,2,,\n");
    assertThat(codes.missing(List.of("RED", "LIME", "NAVY", "LIME"))).containsExactly("LIME");
    assertThat(codes.unreached()).extracting(Code::value).containsExactly("3");
    assertThat(codes).hasToString("VendorCodes " + codes.crosswalk() + ", 2 codes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A,9,,         | EQM-1001 | target   | test:colour:1
          A,warm,,      | EQM-1001 | target   | test:colour:1
          A,1,same,     | EQM-1001 | relation | exact, broader, narrower, close, none
          A,1,none,     | EQM-1302 | relation | ''
          A,,exact,     | EQM-1302 | relation | ''
          ' ,1,,'       | EQM-1301 | code     | ''
          RED,1,,       | EQM-1008 | code     | ''
          A,1,          | EQM-1004 | ''       | ''
          """)
  void aRowWithAFaultIsLeftOutAndReported(String row, String id, String column, String allowed)
      throws IOException {
    VendorCodes codes = read("code,target,relation,note\nRED,1,,\n" + row + "\nNAVY,2,,\n");
    assertThat(codes.report().accepted()).isEqualTo(2);
    assertThat(codes.report().rejected()).isEqualTo(1);
    ValidationIssue issue = codes.report().issues().get(0);
    assertThat(issue.type().id()).isEqualTo(id);
    assertThat(issue.position()).isEqualTo(new Position.Cell(3, column));
    assertThat(issue.allowed().values()).isEqualTo(allowed);
    assertThat(codes.crosswalk().mappings())
        .extracting(Crosswalk.Mapping::from)
        .containsExactly("RED", "NAVY");
  }

  @Test
  void aHeaderWithoutTheColumnsOrNoHeaderAtAllIsFatal() throws IOException {
    assertThat(read("code,relation\nRED,exact\n").report().issues())
        .extracting(ValidationIssue::type)
        .containsExactly(IssueType.MISSING_COLUMN);
    VendorCodes other = read("Code,secret\nRED,1\n");
    assertThat(other.report().issues())
        .extracting(issue -> issue.message(Language.ENGLISH))
        .containsExactly(
            "EQM-1020 row 1: no column has a name that is known: it was read as utf-8 with commas"
                + " (,) between fields; known names: code, target, relation, note,"
                + " note_cy; capital and small letters count, so write the names as they stand"
                + " here");
    assertThat(other.crosswalk().mappings()).isEmpty();
    VendorCodes empty = read("");
    assertThat(empty.report().issues())
        .extracting(ValidationIssue::type)
        .containsExactly(IssueType.EMPTY_INPUT);
    assertThat(empty.crosswalk().mappings()).isEmpty();
    assertThat(empty.unreached()).hasSize(3);
    assertThat(read("code,target,relation,note,colour\nRED,1,,,red\n").report().issues())
        .extracting(ValidationIssue::type)
        .containsExactly(IssueType.UNKNOWN_COLUMN);
    assertThat(read("code,target,relation,note\n\"RED,1,,\n").report().issues())
        .extracting(ValidationIssue::type)
        .containsExactly(IssueType.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code,target\nRED,1\nX,\n",
        "\uFEFFcode;target;note\nRED;1;\nX;;\n",
        "target\tcode\n1\tRED\n\tX\n",
        "sep=;\ncode;target;relation\nRED;1;\nX;;none\n",
        "code,target,note_cy\nRED,1,\nX,,\n,,\n , ,\n,,\n"
      })
  void onlyCodeAndTargetAreNeededWhateverStandsBetweenThem(String csv) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      byte[] bytes = csv.replace("\uFEFF", "").getBytes(charset);
      VendorCodes codes =
          VendorCodes.read(new ByteArrayInputStream(bytes), TextEncoding.UTF_8, OWN, COLOURS);
      assertThat(codes.report().isClean()).isTrue();
      assertThat(codes.crosswalk().mappings())
          .extracting(Crosswalk.Mapping::relation)
          .containsExactly(Relation.EXACT, Relation.NONE);
      assertThat(codes.crosswalk().convert("RED")).contains("1");
      assertThat(codes.report().issues())
          .extracting(ValidationIssue::type)
          .isEqualTo(
              csv.endsWith(",,\n , ,\n,,\n")
                  ? List.of(IssueType.BLANK_ROWS)
                  : csv.startsWith("sep") || csv.startsWith("code,")
                      ? List.of()
                      : List.of(IssueType.DELIMITER_FOUND));
    }
  }

  @Test
  void bytesThatAreNotTextSpoilTheirRowOnly() throws IOException {
    byte[] bytes =
        "code,target,relation,note\nR\u00c9D,1,,\nNAVY,2,,\n".getBytes(StandardCharsets.ISO_8859_1);
    VendorCodes wrong =
        VendorCodes.read(new ByteArrayInputStream(bytes), TextEncoding.UTF_8, OWN, COLOURS);
    assertThat(wrong.report().issues())
        .extracting(ValidationIssue::type)
        .containsExactly(IssueType.NOT_TEXT);
    assertThat(wrong.report().accepted()).isEqualTo(1);
    VendorCodes right =
        VendorCodes.read(new ByteArrayInputStream(bytes), TextEncoding.WINDOWS_1252, OWN, COLOURS);
    assertThat(right.crosswalk().convert("R\u00c9D")).contains("1");
  }

  @Property(tries = 300)
  void whateverBytesComeNothingIsThrownAndNothingIsEchoed(@ForAll @Size(max = 300) byte[] bytes)
      throws IOException {
    byte[] header = "code,target,relation,note\n".getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[header.length + bytes.length];
    System.arraycopy(header, 0, all, 0, header.length);
    System.arraycopy(bytes, 0, all, header.length, bytes.length);
    VendorCodes codes =
        VendorCodes.read(new ByteArrayInputStream(all), TextEncoding.UTF_8, OWN, COLOURS);
    assertThat(codes.report().accepted()).isEqualTo(codes.crosswalk().mappings().size());
    for (ValidationIssue issue : codes.report().issues()) {
      assertThat(issue.allowed().values())
          .isIn("", "test:colour:1", "exact, broader, narrower, close, none");
    }
  }

  private static VendorCodes read(String csv) throws IOException {
    return VendorCodes.read(
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        TextEncoding.UTF_8,
        OWN,
        COLOURS);
  }

  private static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }
}
