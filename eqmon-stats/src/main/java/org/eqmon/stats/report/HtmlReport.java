package org.eqmon.stats.report;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.Source;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.analysis.Sensitivity;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.disclosure.ReleasedAnswer;
import org.eqmon.stats.disclosure.ReleasedCell;
import org.eqmon.stats.disclosure.ReleasedEffect;
import org.eqmon.stats.disclosure.ReleasedFinding;
import org.eqmon.stats.disclosure.ReleasedSensitivity;
import org.eqmon.stats.disclosure.ReleasedTable;
import org.eqmon.stats.disclosure.ReleasedTest;
import org.eqmon.stats.disclosure.ReleasedVariable;

/**
 * Writes a release as one HTML page that needs nothing else: no script, no font, no picture from
 * elsewhere. Charts are inline SVG. The page reads in a screen reader, prints, and says by a sign
 * what it says by colour.
 */
public final class HtmlReport implements ReportWriter {
  private static final String STYLE =
      """
      :root{color-scheme:light;--ink:#1b1f24;--soft:#59636e;--rule:#d5dae0;--gap:#b43403;--calm:#0b6e62;--paper:#fff}
      *{box-sizing:border-box}
      body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
      main{max-width:64rem;margin:0 auto;padding:2rem 1.25rem 4rem}
      h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
      h2{font-size:1.35rem;margin:3rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--rule)}
      h3{font-size:1.05rem;margin:1.75rem 0 .4rem}
      p{margin:.4rem 0}li,p{overflow-wrap:anywhere}
      .prompt{border-left:4px solid var(--calm);padding:.25rem 0 .25rem .9rem;margin:1rem 0}
      .facts{color:var(--soft);font-size:.92rem;margin:.25rem 0 1rem;padding:0;list-style:none}
      .wide{overflow-x:auto}
      table{border-collapse:collapse;font-size:.9rem;margin:.75rem 0}
      caption{text-align:left;font-weight:600;padding:.25rem 0}
      th,td{padding:.3rem .6rem;border-bottom:1px solid var(--rule);text-align:right;white-space:nowrap}
      th:first-child,th[scope=row],td.label{text-align:left}
      thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
      td.text{text-align:left;white-space:normal;min-width:12rem}
      .verdict{font-weight:600}
      .above,.below{color:var(--gap)}.calm{color:var(--calm)}.soft{color:var(--soft)}
      ul.findings{padding-left:0;list-style:none}
      ul.findings li{margin:.6rem 0;padding-left:1.6rem;text-indent:-1.6rem}
      ul.findings li .sign{display:inline-block;width:1.6rem;text-indent:0}
      figure{margin:1rem 0}.panels svg{width:100%;height:auto}
      figcaption{color:var(--soft);font-size:.85rem}
      .panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.5rem 1rem}
      .wide:focus-visible,summary:focus-visible,a:focus-visible{outline:3px solid var(--calm);outline-offset:2px}
      a{color:var(--calm)}
      .side th{white-space:normal;max-width:14rem}
      ul.legend{list-style:none;padding:0;margin:.25rem 0 1rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;font-size:.85rem;color:var(--soft)}
      svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:var(--ink)}
      svg .tick{stroke:#e4e8ec}svg .none{stroke:var(--ink);stroke-width:1.2}
      svg .band{fill:#0b6e62;fill-opacity:.1}svg .whisker{stroke:#59636e;stroke-width:2}
      svg .gap{fill:var(--gap)}svg .immaterial{fill:var(--calm)}svg .open{fill:#fff;stroke:#59636e;stroke-width:2}
      details{margin:.75rem 0}summary{cursor:pointer;font-weight:600}
      .small{font-size:.85rem;color:var(--soft)}
      @media print{body{font-size:11pt}main{max-width:none;padding:0}.wide{overflow:visible}table{font-size:8pt}
      th,td{padding:.15rem .3rem;white-space:normal}tr,figure,svg,li{break-inside:avoid}h2,h3{break-after:avoid}
      details::details-content{content-visibility:visible;display:block;block-size:auto}summary{list-style:none}}
      """;

  private final ReportTexts texts;

  private HtmlReport(ReportTexts texts) {
    this.texts = texts;
  }

  /** Returns the writer with the library's own sentences. */
  public static HtmlReport withDefaults() {
    return new HtmlReport(ReportTexts.load());
  }

  /** Returns the writer with other sentences. */
  public HtmlReport with(ReportTexts newTexts) {
    return new HtmlReport(Objects.requireNonNull(newTexts, "texts"));
  }

  @Override
  public String write(Release release, Language language) {
    return new Page(release, new Wording(texts, language)).html();
  }

  /** One page being written. */
  private static final class Page {
    private final Release release;
    private final Wording words;
    private final Markup out = new Markup();
    private int answerNumber;

    Page(Release release, Wording words) {
      this.release = release;
      this.words = words;
    }

    String html() {
      String title = words.of(release.title());
      out.constant("<!DOCTYPE html>\n");
      out.open("html", "lang", words.language().tag()).line();
      out.open("head").line();
      out.constant("<meta charset=\"utf-8\"/>\n");
      out.constant("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
      out.element("title", title).line();
      out.open("style").constant(STYLE).close("style").line();
      out.close("head").line();
      out.open("body").open("main").line();
      out.element("h1", title).line();
      out.element("p", words.text("report.prompt"), "class", "prompt").line();
      if (words.language() == Language.WELSH) {
        out.element("p", words.text("report.review"), "class", "small").line();
      }
      SideBySide.in(release).forEach(this::sideBySide);
      for (ReleasedAnswer answer : release.answers()) {
        answerNumber++;
        startSection("answer-" + answerNumber, words.of(answer.title()));
        answer(answer);
        out.close("section").line();
      }
      if (!release.caveats().isEmpty()) {
        startSection("caveats", words.text("report.caveats.all"));
        caveats(release.caveats());
        out.close("section").line();
      }
      tables();
      methods();
      sources();
      out.close("main").close("body").close("html").line();
      return out.toString();
    }

    private void startSection(String id, String heading) {
      out.open("section", "id", id, "aria-labelledby", id + "-heading");
      out.element("h2", heading, "id", id + "-heading").line();
    }

    /** A table that may be wider than its window can be scrolled with the keyboard, too. */
    private void startTable(String name, String style) {
      out.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", name);
      if (style.isEmpty()) {
        out.open("table");
      } else {
        out.open("table", "class", style);
      }
    }

    private void endTable() {
      out.close("tbody").close("table").close("div").line();
    }

    private void sideBySide(SideBySide side) {
      out.element("h2", words.text("report.summary")).line();
      startTable(side.title(words), "side");
      out.element("caption", side.title(words)).open("thead").open("tr");
      column("column.group");
      for (SideBySide.Column column : side.columns()) {
        out.open("th", "scope", "col");
        out.element("a", column.name(words), "href", "#answer-" + column.number());
        out.close("th");
      }
      out.close("tr").close("thead").open("tbody").line();
      for (Group group : side.groups()) {
        out.open("tr").element("th", words.of(group.label()), "scope", "row");
        for (SideBySide.Column column : side.columns()) {
          out.open("td");
          column.finding(group).ifPresent(this::periodCell);
          out.close("td");
        }
        out.close("tr").line();
      }
      endTable();
      legend(side.legend(words));
    }

    private void legend(List<String> entries) {
      out.open("ul", "class", "legend");
      entries.forEach(entry -> out.element("li", entry));
      out.close("ul").line();
    }

    private void answer(ReleasedAnswer answer) {
      out.open("ul", "class", "facts");
      AnswerFacts.of(answer, words).forEach(fact -> out.element("li", fact));
      out.close("ul").line();
      new Chart(out, words).draw(answer);
      AnswerView view = new AnswerView(answer);
      view.latest()
          .ifPresent(
              latest ->
                  out.element("h3", words.text("report.latest", words.of(latest.label()))).line());
      out.open("ul", "class", "findings").line();
      view.current().forEach(finding -> item(answer, view, finding));
      out.close("ul").line();
      if (!view.periods().isEmpty()) {
        byPeriod(answer, view);
      }
      out.open("details").element("summary", words.text("report.all")).line();
      allFindings(answer);
      tests(answer);
      out.close("details").line();
      List<Caveat> own =
          answer.caveats().stream().filter(c -> !release.caveats().contains(c)).toList();
      if (!own.isEmpty()) {
        out.element("h3", words.text("report.caveats")).line();
        caveats(own);
      }
    }

    private void item(ReleasedAnswer answer, AnswerView view, ReleasedFinding finding) {
      out.open("li");
      sign(finding);
      out.element("strong", words.of(finding.group().label())).text(": ");
      if (finding instanceof ReleasedFinding.Shown shown) {
        if (shown.headline().estimate().isDefined()) {
          out.text(words.facts(release, answer, shown) + " ");
        }
        List<String> judgement = words.judgement(shown);
        out.element("span", judgement.get(0), "class", "verdict " + style(finding));
        judgement.stream().skip(1).forEach(sentence -> out.text(" " + sentence));
        words.earlier(view, shown).ifPresent(sentence -> out.text(" " + sentence));
      } else {
        out.text(words.text("verdict.WITHHELD.text"));
      }
      out.close("li").line();
    }

    private void sign(ReleasedFinding finding) {
      out.element(
          "span",
          Mark.of(finding).sign(),
          "class",
          "sign " + style(finding),
          "aria-hidden",
          "true");
    }

    private static String style(ReleasedFinding finding) {
      return switch (Mark.of(finding)) {
        case ABOVE -> "above";
        case BELOW -> "below";
        case NO_MATERIAL_GAP -> "calm";
        case INCONCLUSIVE, NOT_ASSESSABLE, WITHHELD -> "soft";
      };
    }

    private void byPeriod(ReleasedAnswer answer, AnswerView view) {
      String name =
          view.headlineMeasure()
              .map(measure -> words.text("report.byPeriod", words.of(measure.name())))
              .orElse(words.text("report.summary"));
      startTable(name, "");
      out.element("caption", name).open("thead").open("tr");
      column("column.group");
      view.periods().forEach(p -> out.element("th", words.of(p.label()), "scope", "col"));
      out.close("tr").close("thead").open("tbody").line();
      for (Group group : view.groups()) {
        out.open("tr").element("th", words.of(group.label()), "scope", "row");
        for (Group period : view.periods()) {
          out.open("td");
          view.finding(group, Optional.of(period)).ifPresent(this::periodCell);
          out.close("td");
        }
        out.close("tr").line();
      }
      endTable();
      legend(
          Mark.in(answer).stream()
              .map(mark -> mark.sign() + " " + mark.meaning(words, answer))
              .toList());
    }

    private void periodCell(ReleasedFinding finding) {
      if (finding instanceof ReleasedFinding.Shown shown) {
        out.text(words.value(shown.headline().measure(), shown.headline().estimate()) + " ");
      }
      out.element(
          "span",
          Mark.of(finding).sign(),
          "class",
          style(finding),
          "role",
          "img",
          "aria-label",
          words.verdict(finding),
          "title",
          words.verdict(finding));
    }

    private void allFindings(ReleasedAnswer answer) {
      boolean periods = answer.period().isPresent();
      boolean shares = answer.reference().isPresent();
      AnswerView view = new AnswerView(answer);
      List<EffectMeasure> measures = view.measures();
      boolean unknown = view.shown().stream().anyMatch(finding -> unknown(finding).isPresent());
      startTable(words.text("report.all") + ": " + words.of(answer.title()), "");
      out.open("thead").open("tr");
      if (periods) {
        column("column.period");
      }
      column("column.group");
      column("column.observed");
      column(shares ? "column.share" : "column.rate");
      column("column.comparator");
      for (EffectMeasure measure : measures) {
        out.element("th", words.of(measure.name()), "scope", "col");
        column("column.interval");
      }
      if (unknown) {
        column("column.unknown");
      }
      column("column.p");
      column("column.adjustedP");
      column("column.verdict");
      column("column.method");
      out.close("tr").close("thead").open("tbody").line();
      int columns = 7 + 2 * measures.size() + (unknown ? 1 : 0);
      for (ReleasedFinding finding : answer.findings()) {
        out.open("tr");
        if (periods) {
          out.element(
              "td", finding.period().map(p -> words.of(p.label())).orElse(""), "class", "label");
        }
        out.element("th", words.of(finding.group().label()), "scope", "row");
        if (finding instanceof ReleasedFinding.Shown shown) {
          numbers(shown, unknown);
        } else {
          out.element(
              "td",
              words.text("verdict.WITHHELD.text"),
              "class",
              "text soft",
              "colspan",
              Integer.toString(columns));
        }
        out.close("tr").line();
      }
      endTable();
    }

    private static Optional<ReleasedSensitivity> unknown(ReleasedFinding.Shown finding) {
      return finding.sensitivities().stream()
          .filter(each -> each.kind() == Sensitivity.Kind.UNKNOWN_ANSWERS)
          .findFirst();
    }

    private void column(String key) {
      out.element("th", words.text(key), "scope", "col");
    }

    private void numbers(ReleasedFinding.Shown shown, boolean unknown) {
      out.element(
          "td",
          words.count(shown.observed().count()) + " / " + words.count(shown.observed().size()));
      out.element("td", words.percent(shown.observed().proportion()));
      out.element("td", words.percent(shown.comparator().proportion()));
      for (ReleasedEffect effect : shown.effects()) {
        out.element("td", words.value(effect.measure(), effect.estimate()));
        out.element(
            "td",
            effect
                .adjusted()
                .map(i -> words.interval(effect.measure(), i))
                .orElse(words.text("number.undefined")));
      }
      if (unknown) {
        out.element(
            "td",
            unknown(shown)
                .map(bounds -> words.range(bounds.measure(), bounds.low(), bounds.high()))
                .orElse(""));
      }
      out.element("td", words.pValue(shown.pValue()));
      out.element("td", words.pValue(shown.adjustedPValue()));
      out.element("td", words.verdict(shown), "class", style(shown));
      out.element("td", shown.method().id());
    }

    private void tests(ReleasedAnswer answer) {
      for (ReleasedTest test : answer.tests()) {
        if (test instanceof ReleasedTest.Shown shown) {
          String sentence =
              shown
                  .period()
                  .map(
                      period ->
                          words.text(
                              "report.test.period",
                              words.of(period.label()),
                              words.of(shown.question()),
                              shown.result().method().id(),
                              words.pValue(shown.result().pValue())))
                  .orElseGet(
                      () ->
                          words.text(
                              "report.test",
                              words.of(shown.question()),
                              shown.result().method().id(),
                              words.pValue(shown.result().pValue())));
          out.element("p", sentence, "class", "small").line();
        }
      }
    }

    private void caveats(List<Caveat> caveats) {
      out.open("ul");
      caveats.forEach(caveat -> out.element("li", words.of(caveat.text())));
      out.close("ul").line();
    }

    private void tables() {
      if (release.tables().isEmpty()) {
        return;
      }
      startSection("counts", words.text("report.tables"));
      if (release.tables().stream().anyMatch(ReleasedTable::hasHiddenCells)) {
        out.element("p", words.text("report.hidden.note"), "class", "small").line();
      }
      for (ReleasedTable table : release.tables()) {
        out.open("details").element("summary", name(table)).line();
        counts(table);
        out.close("details").line();
      }
      out.close("section").line();
    }

    private String name(ReleasedTable table) {
      return String.join(
          " × ", table.variables().stream().map(variable -> words.of(variable.name())).toList());
    }

    /** Rows run through all variables but the last, columns through the last. */
    private void counts(ReleasedTable table) {
      if (table.variables().isEmpty()) {
        out.element("p", cell(table.cells().get(0)));
        return;
      }
      int last = table.variables().size() - 1;
      ReleasedVariable across = table.variables().get(last);
      int columns = across.categories().size();
      startTable(name(table), "");
      out.open("thead").open("tr");
      for (int i = 0; i < last; i++) {
        out.element("th", words.of(table.variables().get(i).name()), "scope", "col");
      }
      across
          .categories()
          .forEach(category -> out.element("th", words.of(category.label()), "scope", "col"));
      out.close("tr").close("thead").open("tbody").line();
      int[] positions = new int[last];
      for (int start = 0; start < table.cells().size(); start += columns) {
        out.open("tr");
        for (int i = 0; i < last; i++) {
          String label = words.of(table.variables().get(i).categories().get(positions[i]).label());
          out.element("th", label, "scope", "row");
        }
        table
            .cells()
            .subList(start, start + columns)
            .forEach(cell -> out.element("td", cell(cell)));
        out.close("tr").line();
        advance(table, positions);
      }
      endTable();
    }

    private static void advance(ReleasedTable table, int[] positions) {
      for (int i = positions.length - 1; i >= 0; i--) {
        positions[i] = (positions[i] + 1) % table.variables().get(i).categories().size();
        if (positions[i] != 0) {
          return;
        }
      }
      Arrays.fill(positions, 0);
    }

    private String cell(ReleasedCell cell) {
      return cell.number().isPresent()
          ? words.count(cell.number().getAsLong())
          : words.text("report.hidden");
    }

    private void methods() {
      startSection("methods", words.text("report.methods"));
      Set<String> used = new LinkedHashSet<>();
      for (ReleasedFinding finding : release.findings()) {
        if (finding instanceof ReleasedFinding.Shown shown) {
          used.add(
              shown.method().id()
                  + ": "
                  + words.of(shown.whyChosen())
                  + ". "
                  + shown.method().reference()
                  + ".");
        }
      }
      out.open("ul");
      used.forEach(method -> out.element("li", method));
      out.close("ul").line();
      for (String sentence : Protection.sentences(release, words)) {
        out.element("p", sentence).line();
      }
      out.close("section").line();
    }

    private void sources() {
      startSection("sources", words.text("report.sources"));
      out.open("ul");
      for (Source source : release.sources()) {
        out.element("li", Attribution.of(words, source));
      }
      for (Source source : Attribution.ofReferences(release)) {
        out.element("li", Attribution.of(words, source));
      }
      out.close("ul").line();
      out.close("section").line();
      out.element("p", words.text("report.made", release.libraryVersion()), "class", "small");
    }
  }
}
