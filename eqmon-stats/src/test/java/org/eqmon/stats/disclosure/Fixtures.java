package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.stats.analysis.Analyses;
import org.eqmon.stats.analysis.AnalysisRequest;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.Indicator;
import org.eqmon.stats.analysis.MaterialityMargin;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Provenance;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyBuilder;
import org.eqmon.stats.tally.Variable;

/** Small invented characteristics, outcomes and studies that the tests share. */
final class Fixtures {
  static final Source SOURCE =
      new Source("Test office", "Test figures", "T1", "2024", "OGL v3.0", "Test office, OGL v3.0");

  static final Characteristic GROUP = characteristic("group", Selection.SINGLE, "a", "b", "c", "d");
  static final Characteristic SEX = characteristic("sex", Selection.SINGLE, "f", "m");
  static final Characteristic AGE = characteristic("age", Selection.SINGLE, "x", "y", "z");
  static final Characteristic IDENTITY =
      characteristic("identity", Selection.MULTIPLE, "we", "en", "br");

  /** Two broad groups that the four of {@link #GROUP} add up to. */
  static final Characteristic BROAD = characteristic("broad", Selection.SINGLE, "p", "q");

  /** Four groups that add up to those of {@link #BROAD}. */
  static final Characteristic FINE =
      characteristic(
          "fine",
          Selection.SINGLE,
          List.of(new RollUp(BROAD.codes().id(), Map.of("a", "p", "b", "p", "c", "q", "d", "q"))),
          "a",
          "b",
          "c",
          "d");

  static final Indicator LET = outcome("let");
  static final Indicator HEARD = outcome("heard");
  static final Variable YEAR =
      Variable.period(
          "year",
          text("Year"),
          List.of(Level.of("2023", text("2023")), Level.of("2024", text("2024"))));

  private Fixtures() {}

  static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }

  static Characteristic characteristic(String id, Selection selection, String... answers) {
    return characteristic(id, selection, List.of(), answers);
  }

  static Characteristic characteristic(
      String id, Selection selection, List<RollUp> rollUps, String... answers) {
    List<Code> codes = new ArrayList<>();
    for (String answer : answers) {
      codes.add(Code.of(answer, text(answer)));
    }
    CodeList list =
        new CodeList(
            CodeListId.parse("test:" + id + ":1"),
            text(id),
            CodeList.Order.NOMINAL,
            CodeList.Use.OUTPUT,
            codes,
            rollUps,
            SOURCE,
            List.of());
    return new Characteristic(id, text(id), list, selection, Set.of());
  }

  static Indicator outcome(String id) {
    return Indicator.binary(
        id,
        text(id),
        Indicator.Better.HIGHER,
        MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 5));
  }

  static AnalysisRequest shares(Characteristic... by) {
    return AnalysisRequest.of(CountsAnalysis.ID, text("shares")).by(by);
  }

  static AnalysisRequest rates(Indicator indicator, Characteristic... by) {
    return AnalysisRequest.of(CountsAnalysis.ID, text("rates")).in(indicator).by(by);
  }

  static Study study(AnalysisRequest... requests) {
    return Study.of(requests).using(Analyses.of(new CountsAnalysis()));
  }

  /** A tally of a study with these counts, each written {@code "variable=level variable=level"}. */
  static Tally tally(Study study, Provenance provenance, Map<String, Long> counts) {
    TallyBuilder builder = TallyBuilder.of(study.schema(), provenance);
    counts.forEach(
        (cell, count) -> {
          Map<String, String> levels = new TreeMap<>();
          for (String pair : cell.split(" ", -1)) {
            int equals = pair.indexOf('=');
            levels.put(pair.substring(0, equals), pair.substring(equals + 1));
          }
          TableSpec spec =
              study.schema().tables().stream()
                  .filter(table -> table.variables().containsAll(levels.keySet()))
                  .findFirst()
                  .orElseThrow();
          builder.addCount(spec, levels, count);
        });
    return builder.build();
  }
}
