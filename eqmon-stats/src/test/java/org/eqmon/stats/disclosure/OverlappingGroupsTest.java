package org.eqmon.stats.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eqmon.stats.disclosure.Fixtures.BROAD;
import static org.eqmon.stats.disclosure.Fixtures.FINE;
import static org.eqmon.stats.disclosure.Fixtures.LET;
import static org.eqmon.stats.disclosure.Fixtures.rates;
import static org.eqmon.stats.disclosure.Fixtures.shares;
import static org.eqmon.stats.disclosure.Fixtures.study;
import static org.eqmon.stats.disclosure.Fixtures.tally;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.core.response.ProtectedCharacteristic;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Provenance;
import org.eqmon.stats.tally.TallyBuilder;
import org.eqmon.stats.tally.Variable;
import org.junit.jupiter.api.Test;

/** A group hidden in one table isn't told by broader or other groups of the same in another. */
class OverlappingGroupsTest {
  private static final Map<String, Long> SMALL_AMONG_ITS_BROAD_GROUP =
      Map.of(
          "fine=a", 4L, "fine=b", 120L, "fine=c", 40L, "fine=d", 12L, "broad=p", 124L, "broad=q",
          52L);

  private static Release release(Study study, Map<String, Long> counts) {
    return DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING)
        .release(study.analyse(tally(study, Provenance.OWN_RECORDS, counts)));
  }

  private static ReleasedTable table(Release release, String variable) {
    return release.tables().stream()
        .filter(table -> table.variables().get(0).id().equals(variable))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBroadGroupDoesNotTellTheOneDetailedGroupThatIsHiddenInIt() {
    Release release = release(study(shares(FINE), shares(BROAD)), SMALL_AMONG_ITS_BROAD_GROUP);

    assertThat(release.withheldTables()).isEmpty();
    ReleasedTable fine = table(release, "fine");
    assertThat(fine.cell(Map.of("fine", "a")).isHidden()).isTrue();
    boolean broadShown = !table(release, "broad").cell(Map.of("broad", "p")).isHidden();
    boolean neighbourShown = !fine.cell(Map.of("fine", "b")).isHidden();
    assertThat(broadShown && neighbourShown).as("124 - 120 = 4").isFalse();
  }

  @Test
  void broadAndDetailedGroupsAreBothShownWhereNobodyIsTold() {
    Release release =
        release(
            study(shares(FINE), shares(BROAD)),
            Map.of(
                "fine=a", 24L, "fine=b", 100L, "fine=c", 40L, "fine=d", 12L, "broad=p", 124L,
                "broad=q", 52L));

    assertThat(release.withheldTables()).isEmpty();
    assertThat(release.tables()).noneMatch(ReleasedTable::hasHiddenCells);
  }

  @Test
  void detailedGroupsThatDoNotAddUpToTheBroadOnesAreNotShownBesideThem() {
    Release release =
        release(
            study(shares(FINE), shares(BROAD)),
            Map.of(
                "fine=a",
                24L,
                "fine=b",
                90L,
                "fine=not-known",
                10L,
                "broad=p",
                124L,
                "broad=q",
                0L));

    assertThat(release.withheldTables())
        .containsExactly(
            new WithheldTable(List.of("broad"), WithheldTable.Reason.OVERLAPPING_GROUPS));
  }

  @Test
  void twoSchemesOfTheSameThatDoNotAddUpAreNotShownTogether() {
    Characteristic bands = protecting("bands", "x", "y", "z");
    Characteristic others = protecting("other-bands", "v", "w");
    Release release =
        release(
            study(rates(LET, bands, others)),
            Map.of("bands=x let=yes", 40L, "other-bands=v let=yes", 40L));

    assertThat(release.withheldTables())
        .containsExactly(
            new WithheldTable(
                List.of("let", "other-bands"), WithheldTable.Reason.OVERLAPPING_GROUPS));
  }

  @Test
  void quartersAreNotShownBesideYears() {
    Variable years = period("years", "2024");
    Variable quarters = period("quarters", "2024-Q1", "2024-Q2");
    Study study = study(shares(BROAD).over(years), shares(FINE).over(quarters));
    Release release =
        DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING)
            .release(study.analyse(TallyBuilder.of(study.schema()).build()));

    assertThat(release.withheldTables())
        .containsExactly(
            new WithheldTable(
                List.of("fine", "quarters"), WithheldTable.Reason.OVERLAPPING_GROUPS));
  }

  private static Variable period(String id, String... levels) {
    return Variable.period(
        id,
        Fixtures.text(id),
        List.of(levels).stream().map(level -> Level.of(level, Fixtures.text(level))).toList());
  }

  private static Characteristic protecting(String id, String... answers) {
    Characteristic plain = Fixtures.characteristic(id, Selection.SINGLE, answers);
    return new Characteristic(
        id, plain.name(), plain.codes(), plain.selection(), Set.of(ProtectedCharacteristic.AGE));
  }
}
