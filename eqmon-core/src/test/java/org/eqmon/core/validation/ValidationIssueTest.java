package org.eqmon.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.eqmon.core.codelist.Language;
import org.junit.jupiter.api.Test;

class ValidationIssueTest {
  @Test
  void positionsReadAsPlaces() {
    assertThat(new Position.Cell(7, "sex")).hasToString("row 7, column 'sex'");
    assertThat(new Position.Cell(7, "")).hasToString("row 7");
    assertThat(new Position.Cell(0, "sex")).hasToString("input, column 'sex'");
    assertThat(new Position.Cell(0, "")).hasToString("input");
    assertThat(new Position.Pointer("/answers/sex")).hasToString("/answers/sex");
    assertThatIllegalArgumentException().isThrownBy(() -> new Position.Cell(-1, ""));
  }

  @Test
  void messagesSayWhatWhereAndWhatIsAllowedInBothLanguages() {
    ValidationIssue issue =
        new ValidationIssue(
            IssueType.UNKNOWN_CODE, new Position.Cell(3, "sex"), Allowed.of("ons:sex:2021"));
    assertThat(issue.message(Language.ENGLISH))
        .isEqualTo(
            "EQM-1001 row 3, column 'sex': is not a code that this field takes (ons:sex:2021)");
    assertThat(issue.message(Language.WELSH))
        .startsWith("EQM-1001 rhes 3, colofn 'sex': ")
        .endsWith("(ons:sex:2021)");
    ValidationIssue tooLong =
        new ValidationIssue(
            IssueType.TOO_LARGE, new Position.Cell(3, "sex"), Allowed.Form.MOST_CHARACTERS.of(9));
    assertThat(tooLong.message(Language.ENGLISH)).endsWith(" (characters at most: 9)");
    assertThat(tooLong.message(Language.WELSH)).endsWith(" (nodau ar y mwyaf: 9)");
    assertThat(Allowed.Form.DATE.alone().in(Language.WELSH)).isEqualTo("BBBB-MM-DD, 1800 i 2199");
    assertThat(new ValidationIssue(IssueType.EMPTY_INPUT, new Position.Cell(0, "")))
        .hasToString("EQM-1007 input: there are no rows");
  }

  @Test
  void idsAreStableAndUnique() {
    assertThat(Arrays.stream(IssueType.values()).map(IssueType::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("EQM-\\d{4}"));
  }

  @Test
  void aReportIsCleanIfNothingWasLost() {
    ValidationIssue noted =
        new ValidationIssue(IssueType.UNKNOWN_COLUMN, new Position.Cell(1, "x"));
    ValidationIssue fatal =
        new ValidationIssue(IssueType.MISSING_COLUMN, new Position.Cell(1, "x"));
    assertThat(new ValidationReport(List.of(noted), 5, 0, 1).isClean()).isTrue();
    assertThat(new ValidationReport(List.of(noted), 5, 1, 2).isClean()).isFalse();
    assertThat(new ValidationReport(List.of(fatal), 0, 0, 1).isClean()).isFalse();
    assertThat(new ValidationReport(List.of(fatal), 0, 0, 1))
        .hasToString("ValidationReport (1 issues kept)");
  }
}
