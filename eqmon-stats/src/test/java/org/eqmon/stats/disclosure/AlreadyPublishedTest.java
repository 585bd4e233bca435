package org.eqmon.stats.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eqmon.stats.disclosure.Fixtures.GROUP;
import static org.eqmon.stats.disclosure.Fixtures.YEAR;
import static org.eqmon.stats.disclosure.Fixtures.shares;
import static org.eqmon.stats.disclosure.Fixtures.study;

import java.util.List;
import java.util.Map;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.tally.Provenance;
import org.eqmon.stats.tally.Publication;
import org.eqmon.stats.tally.Rounding;
import org.eqmon.stats.tally.Tally;
import org.junit.jupiter.api.Test;

class AlreadyPublishedTest {
  private static final Provenance PUBLISHED =
      new Provenance(
          Rounding.toBase(5), Publication.ALREADY_PUBLISHED, List.of(Fixtures.SOURCE), List.of());
  private static final Study STUDY = study(shares(GROUP).over(YEAR));
  private static final Map<String, Long> COUNTS =
      Map.of(
          "group=a year=2023", 5L,
          "group=b year=2023", 40L,
          "group=not-known year=2023", 5L,
          "group=a year=2024", 1000L);

  private static Release release(Provenance provenance) {
    Tally tally = Fixtures.tally(STUDY, provenance, COUNTS);
    return DisclosureControl.of(DisclosurePolicy.ALREADY_PUBLISHED).release(STUDY.analyse(tally));
  }

  @Test
  void everythingIsShownAndTheSourceIsNamed() {
    Release release = release(PUBLISHED);

    assertThat(release.publication()).isEqualTo(Publication.ALREADY_PUBLISHED);
    assertThat(release.sourceRounding()).isEqualTo(Rounding.toBase(5));
    assertThat(release.sources()).containsExactly(Fixtures.SOURCE);
    assertThat(release.policy()).isEqualTo(DisclosurePolicy.ALREADY_PUBLISHED);
    assertThat(release.findings()).hasSize(8).allMatch(f -> f instanceof ReleasedFinding.Shown);
    ReleasedTable table = release.tables().get(0);
    assertThat(table.cell(Map.of("group", "a", "year", "2023")))
        .isEqualTo(new ReleasedCell.Shown(5));
    assertThat(table.cell(Map.of("group", "eqmon:answered", "year", "2023")))
        .isEqualTo(new ReleasedCell.Shown(45));
    assertThat(table.cell(Map.of("group", "eqmon:no-answer", "year", "2023")))
        .isEqualTo(new ReleasedCell.Shown(5));
    assertThat(table.cell(Map.of("group", "eqmon:total", "year", "2023")))
        .isEqualTo(new ReleasedCell.Shown(50));
    assertThat(table.hasHiddenCells()).isFalse();
  }

  @Test
  void periodsAreNotAddedUpUnlessAFigureDoes() {
    assertThat(release(PUBLISHED).tables().get(0).variables().get(1).categories())
        .extracting(ReleasedVariable.Category::code)
        .containsExactly("2023", "2024");

    Study both = study(shares(GROUP).over(YEAR), shares(GROUP));
    Release release =
        DisclosureControl.of(DisclosurePolicy.ALREADY_PUBLISHED)
            .release(both.analyse(Fixtures.tally(both, PUBLISHED, COUNTS)));
    assertThat(release.tables()).hasSize(1);
    assertThat(release.tables().get(0).cell(Map.of("group", "a", "year", "eqmon:total")))
        .isEqualTo(new ReleasedCell.Shown(1005));
  }

  @Test
  void countsThatWereNotPublishedAreRefused() {
    assertThatThrownBy(() -> release(Provenance.OWN_RECORDS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NOT_PUBLISHED")
        .hasMessageContaining("ALREADY_PUBLISHED")
        .hasMessageNotContaining("1000");
  }
}
