package org.eqmon.stats.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eqmon.stats.disclosure.Fixtures.BROAD;
import static org.eqmon.stats.disclosure.Fixtures.FINE;
import static org.eqmon.stats.disclosure.Fixtures.GROUP;
import static org.eqmon.stats.disclosure.Fixtures.LET;
import static org.eqmon.stats.disclosure.Fixtures.rates;
import static org.eqmon.stats.disclosure.Fixtures.study;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.analysis.RateGap;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.report.CsvReport;
import org.eqmon.stats.report.HtmlReport;
import org.eqmon.stats.report.JsonReport;
import org.eqmon.stats.report.ReportWriter;
import org.eqmon.stats.report.TextReport;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where two populations show the same numbers, everything that leaves is the same, to the last
 * byte: findings, intervals, methods, reasons, caveats, coordinates of charts.
 */
class NonInterferenceTest {
  private static final List<String> GROUPS = List.of("a", "b", "c", "d");
  private static final List<String> OUTCOMES = List.of("yes", "no", "not-known");
  private static final int POPULATIONS = 6;

  private static final List<ReportWriter> WRITERS =
      List.of(
          TextReport.withDefaults(),
          HtmlReport.withDefaults(),
          JsonReport.withDefaults(),
          CsvReport.withDefaults(),
          CsvReport.withDefaults().with(CsvReport.Content.TABLES));

  static Stream<Study> studies() {
    return Stream.of(study(rates(LET, FINE, BROAD)), Study.of(RateGap.in(LET).by(GROUP)));
  }

  private static Tally tally(Study study, long[][] counts) {
    TallyBuilder builder = TallyBuilder.of(study.schema());
    for (int g = 0; g < GROUPS.size(); g++) {
      for (int o = 0; o < OUTCOMES.size(); o++) {
        for (TableSpec spec : study.schema().tables()) {
          String variable = variable(spec);
          String group = variable.equals(BROAD.id()) ? (g < 2 ? "p" : "q") : GROUPS.get(g);
          builder.addCount(spec, Map.of(variable, group, LET.id(), OUTCOMES.get(o)), counts[g][o]);
        }
      }
    }
    return builder.build();
  }

  private static String variable(TableSpec spec) {
    return Stream.of(GROUP, FINE, BROAD)
        .map(Characteristic::id)
        .filter(id -> spec.variables().contains(id))
        .findFirst()
        .orElseThrow();
  }

  private static long[][] population(Random random) {
    long[][] counts = new long[GROUPS.size()][OUTCOMES.size()];
    for (long[] group : counts) {
      long size = List.of(8, 15, 25, 300).get(random.nextInt(4));
      for (int o = 0; o < group.length; o++) {
        group[o] = (long) (size * random.nextDouble());
      }
    }
    return counts;
  }

  /**
   * Moves one person of each of two groups to another outcome, so that both margins stay, where all
   * four cells are hidden.
   */
  private static boolean move(long[][] counts, Release release, Random random) {
    int g = random.nextInt(GROUPS.size());
    int h = random.nextInt(GROUPS.size());
    int from = random.nextInt(2);
    int to = 1 - from;
    if (g == h
        || counts[g][from] == 0
        || counts[h][to] == 0
        || !Stream.of(g, h).allMatch(group -> isHidden(release, group, 0, 1))) {
      return false;
    }
    counts[g][from]--;
    counts[g][to]++;
    counts[h][to]--;
    counts[h][from]++;
    return true;
  }

  private static boolean isHidden(Release release, int group, int... outcomes) {
    ReleasedTable table =
        release.tables().stream()
            .filter(each -> each.variables().stream().noneMatch(v -> v.id().equals(BROAD.id())))
            .findFirst()
            .orElseThrow();
    String variable =
        table.variables().stream()
            .map(ReleasedVariable::id)
            .filter(id -> !id.equals(LET.id()))
            .findFirst()
            .orElseThrow();
    for (int outcome : outcomes) {
      Map<String, String> cell =
          Map.of(variable, GROUPS.get(group), LET.id(), OUTCOMES.get(outcome));
      if (!table.cell(cell).isHidden()) {
        return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @MethodSource("studies")
  void equalNumbersShownAreEqualReports(Study study) {
    DisclosureControl control = DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING);
    int compared = 0;
    for (int seed = 0; seed < POPULATIONS; seed++) {
      Random random = new Random(seed);
      long[][] counts = population(random);
      Release release = control.release(study.analyse(tally(study, counts)));
      if (release.tables().stream().noneMatch(ReleasedTable::hasHiddenCells)) {
        continue;
      }
      for (int attempt = 0; attempt < 8; attempt++) {
        if (move(counts, release, random)) {
          Release other = control.release(study.analyse(tally(study, counts)));
          if (other.tables().equals(release.tables())) {
            compared++;
            assertThat(other).isEqualTo(release);
            for (ReportWriter writer : WRITERS) {
              assertThat(writer.write(other, Language.ENGLISH))
                  .isEqualTo(writer.write(release, Language.ENGLISH));
            }
          }
        }
      }
    }
    assertThat(compared).as("different people who show the same numbers").isGreaterThan(3);
  }
}
