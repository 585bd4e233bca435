package org.eqmon.stats.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.analysis.AnalysisRequest;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.Indicator;
import org.eqmon.stats.analysis.MaterialityMargin;
import org.eqmon.stats.analysis.RateGap;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.disclosure.DisclosureControl;
import org.eqmon.stats.disclosure.DisclosurePolicy;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Provenance;
import org.eqmon.stats.tally.Publication;
import org.eqmon.stats.tally.Rounding;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.TallyBuilder;
import org.eqmon.stats.tally.Variable;

/** Invented releases for tests of writers. */
final class Releases {
  /** A label that is hostile to HTML and to spreadsheets. */
  static final String HOSTILE = "=HYPERLINK(\"x\") <b>&'Ŷ'</b>";

  private static final Source SOURCE =
      new Source("Nobody", "Invented counts", "test", "2026", "none", "Invented for a test");

  private static final Variable YEAR =
      Variable.period(
          "year",
          text("Year"),
          List.of(Level.of("2020", text("2020-21")), Level.of("2021", text("2021-22"))));

  private static final Indicator LET =
      Indicator.binary(
          "let",
          text("Offered a home"),
          Indicator.Better.HIGHER,
          MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 5));

  private Releases() {}

  private static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }

  private static Characteristic groups() {
    return groups(
        Code.of("a", text("Group A")), Code.of("b", text(HOSTILE)), Code.of("c", text("Group C")));
  }

  private static Characteristic groups(Code... codes) {
    CodeList list =
        new CodeList(
            new CodeListId("test", "group", "1"),
            text("Groups"),
            CodeList.Order.NOMINAL,
            CodeList.Use.OUTPUT,
            List.of(codes),
            List.of(),
            SOURCE,
            List.of());
    return new Characteristic(
        "group", text("Group"), list, Characteristic.Selection.SINGLE, Set.of());
  }

  static Release byYear() {
    return release(RateGap.in(LET).by(groups()).over(YEAR));
  }

  static Release ofOneTime() {
    return release(RateGap.in(LET).by(groups()));
  }

  static Release ofTwoGroups() {
    return release(
        RateGap.in(LET).by(groups(Code.of("a", text("Group A")), Code.of("b", text("Group B")))));
  }

  /** The same groups in the same years, asked about twice. */
  static Release twice() {
    AnalysisRequest request = RateGap.in(LET).by(groups()).over(YEAR);
    return release(request, request.titled(text("Once more")));
  }

  private static Release release(AnalysisRequest request, AnalysisRequest... more) {
    AnalysisRequest[] all = new AnalysisRequest[more.length + 1];
    all[0] = request;
    System.arraycopy(more, 0, all, 1, more.length);
    Study study = Study.of(all).titled(text("A study <of> \"groups\""));
    Provenance provenance =
        new Provenance(
            Rounding.toBase(5),
            Publication.ALREADY_PUBLISHED,
            List.of(SOURCE),
            List.of(new Caveat("invented", text("Nobody was asked"))));
    TallyBuilder builder = TallyBuilder.of(study.schema(), provenance);
    for (Level year : YEAR.levels()) {
      add(builder, request, year, "a", 300, 700);
      add(builder, request, year, "b", 90, 610);
      add(builder, request, year, NonAnswer.NOT_KNOWN.id(), 20, 30);
    }
    return DisclosureControl.of(DisclosurePolicy.ALREADY_PUBLISHED)
        .release(study.analyse(builder.build()));
  }

  private static void add(
      TallyBuilder builder, AnalysisRequest request, Level year, String group, long yes, long no) {
    TableSpec spec =
        request.period().isPresent()
            ? TableSpec.of("group", "let", "year")
            : TableSpec.of("group", "let");
    Map<String, String> levels = new LinkedHashMap<>(Map.of("group", group, "let", Variable.YES));
    request.period().ifPresent(period -> levels.put(period.id(), year.code()));
    builder.addCount(spec, levels, yes);
    levels.put("let", Variable.NO);
    builder.addCount(spec, levels, no);
  }
}
