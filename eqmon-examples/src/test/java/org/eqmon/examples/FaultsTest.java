package org.eqmon.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.CodeLists;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.csv.ColumnMapping;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.stats.tally.CountColumns;
import org.eqmon.stats.tally.CountsReader;
import org.eqmon.stats.tally.CsvTallyReader;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyReading;
import org.eqmon.stats.tally.TallySchema;
import org.junit.jupiter.api.Test;

/** What a caller sees when something is wrong: what and where, never an answer or a count. */
class FaultsTest {
  private static final TallySchema SCHEMA = Lettings.study().schema();
  private static final String HEADER = "ethnic-group-5,sex,offered\n";
  private static final String SECRET = "zzz-secret";

  private static TallyReading read(String csv) throws IOException {
    return CsvTallyReader.of(SCHEMA)
        .read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static long people(TallyReading reading) {
    return reading.tally().table(TableSpec.of("sex", "offered")).total();
  }

  private static ValidationIssue only(TallyReading reading) {
    assertThat(reading.report().issues()).hasSize(1);
    ValidationIssue issue = reading.report().issues().get(0);
    for (Language language : Language.values()) {
      assertThat(issue.message(language)).contains(issue.type().id()).doesNotContain(SECRET);
    }
    assertThat(reading.toString()).doesNotContain(SECRET);
    return issue;
  }

  @Test
  void aWrongCodeIsAnIssueWithItsPlace() throws IOException {
    TallyReading reading = read(HEADER + "4,1,yes\n" + SECRET + ",1,yes\n4,2,no\n");
    ValidationIssue issue = only(reading);
    assertThat(issue.type()).isEqualTo(IssueType.UNKNOWN_CODE);
    assertThat(issue.message(Language.ENGLISH)).contains("row 3", "ethnic-group-5");
    assertThat(people(reading)).isEqualTo(2);
  }

  @Test
  void aBadRowIsLeftOutAndTheOthersKept() throws IOException {
    TallyReading reading = read(HEADER + "4,1,yes\n4," + SECRET + "\n4,2,no\n");
    assertThat(only(reading).type()).isEqualTo(IssueType.WRONG_FIELD_COUNT);
    assertThat(people(reading)).isEqualTo(2);
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    TallyReading reading = read("ethnic-group-5,sex\n4,1\n");
    ValidationIssue issue = reading.report().issues().get(0);
    assertThat(issue.type()).isEqualTo(IssueType.MISSING_COLUMN);
    assertThat(issue.message(Language.ENGLISH)).contains("offered");
    assertThat(reading.tally()).isEqualTo(read("").tally());
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() throws IOException {
    assertThat(only(read("")).type()).isEqualTo(IssueType.EMPTY_INPUT);
    assertThat(only(read(HEADER)).type()).isEqualTo(IssueType.EMPTY_INPUT);
  }

  @Test
  void anUnknownCodeListIsAnErrorThatListsTheKnownOnes() {
    assertThatThrownBy(() -> CodeLists.load().get(CodeListId.parse("ons:star-sign:2021")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ons:star-sign:2021")
        .hasMessageContaining("ons:ethnic-group-5:2021");
  }

  @Test
  void talliesOfTwoSchemasDontMergeAndBothAreNamed() {
    TallySchema other = Lettings.study().counting(CountingUnit.HOUSEHOLDS).schema();
    assertThatThrownBy(() -> Tally.empty(SCHEMA).merge(Tally.empty(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(SCHEMA.id())
        .hasMessageContaining(other.id());
  }

  @Test
  void aSumBeyondALongIsAnIssueAndTheGoodRowsStay() {
    String most = Long.toString(Long.MAX_VALUE);
    TallyReading reading =
        CountsReader.of(SCHEMA)
            .read(
                List.of(
                    Map.of("sex", "1", "offered", "yes", "n", "3"),
                    Map.of("sex", "1", "offered", "no", "n", most),
                    Map.of("sex", "2", "offered", "no", "n", most + "0"),
                    Map.of("sex", "2", "offered", "yes", "n", "4")),
                CountColumns.of(
                    "n", ColumnMapping.of("sex", "sex"), ColumnMapping.of("offered", "offered")))
            .finish();
    assertThat(reading.report().issues())
        .extracting(ValidationIssue::type)
        .contains(IssueType.COUNT_TOO_LARGE);
    assertThat(reading.report().issues().toString()).doesNotContain(most + "0");
    assertThat(people(reading)).isEqualTo(7);
  }

  @Test
  void whatHoldsCountsPrintsItsShape() throws IOException {
    TallyReading reading = read(HEADER + "4,1,yes\n".repeat(7713));
    assertThat(
            reading.tally()
                + " "
                + reading.tally().table(TableSpec.of("sex", "offered"))
                + Lettings.study().analyse(reading.tally())
                + Lettings.study().analyse(reading.tally()).all())
        .doesNotContain("7713");
  }
}
