package org.eqmon.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.standards.EthnicGroup;
import org.eqmon.standards.Sex;
import org.eqmon.stats.analysis.Analyses;
import org.eqmon.stats.analysis.AnalysisRequest;
import org.eqmon.stats.analysis.Finding;
import org.eqmon.stats.analysis.Findings;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.disclosure.DisclosureControl;
import org.eqmon.stats.disclosure.DisclosurePolicy;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.disclosure.ReleasedFinding;
import org.eqmon.stats.tally.CsvTallyReader;
import org.junit.jupiter.api.Test;

class DecliningTest {
  private static final AnalysisRequest REQUEST =
      AnalysisRequest.of(
              "example:declining",
              LocalizedText.awaitingReview(
                  "Who declines to state an ethnic group?", "Pwy sy'n gwrthod nodi grŵp ethnig?"))
          .by(Sex.CENSUS_2021, EthnicGroup.GROUPS_5_2021);

  private static Findings findings() throws IOException {
    Study study = Study.of(REQUEST);
    return study.analyse(
        CsvTallyReader.of(study.schema()).read(Path.of("data/tenants.csv")).tally());
  }

  @Test
  void aStudyFindsThePluginByItsId() throws IOException {
    assertThat(findings().all())
        .extracting(finding -> finding.comparison().group().code())
        .containsExactly("1", "2");
  }

  @Test
  void itsComparisonsAreAdjustedAndJudgedLikeAnyOther() throws IOException {
    for (Finding finding : findings().all()) {
      assertThat(finding.family().size()).isEqualTo(1);
      assertThat(finding.adjustedPValue()).isEqualTo(finding.pValue());
      assertThat(finding.headline().adjusted()).isPresent();
    }
  }

  @Test
  void itsFindingsAreProtectedLikeAnyOther() throws IOException {
    Release release = DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING).release(findings());
    assertThat(release.findings()).allMatch(ReleasedFinding.Shown.class::isInstance);
    Release strict =
        DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING.withThreshold(60)).release(findings());
    assertThat(strict.findings()).allMatch(ReleasedFinding.Withheld.class::isInstance);
  }

  @Test
  void withoutThePluginItsIdIsUnknown() {
    assertThatThrownBy(() -> Study.of(REQUEST).using(Analyses.builtIn()).schema())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no analysis example:declining; the known ones are [")
        .hasMessageContainingAll("eqmon:rate-gap", "eqmon:representation");
  }
}
