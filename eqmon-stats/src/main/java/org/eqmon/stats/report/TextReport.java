package org.eqmon.stats.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.Source;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.analysis.Verdict;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.disclosure.ReleasedAnswer;
import org.eqmon.stats.disclosure.ReleasedFinding;

/** Writes a release as plain text, aligned for a terminal and for JShell. */
public final class TextReport implements ReportWriter {
  private static final int WIDTH = 110;

  private final ReportTexts texts;

  private TextReport(ReportTexts texts) {
    this.texts = texts;
  }

  /** Returns the writer with the library's own sentences. */
  public static TextReport withDefaults() {
    return new TextReport(ReportTexts.load());
  }

  /** Returns the writer with other sentences. */
  public TextReport with(ReportTexts newTexts) {
    return new TextReport(Objects.requireNonNull(newTexts, "texts"));
  }

  /** Prints the report of a release in a language. */
  public void print(Release release, Language language, PrintStream out) {
    out.print(write(release, language));
  }

  @Override
  public String write(Release release, Language language) {
    return new Page(release, new Wording(texts, language)).text();
  }

  /** One report being written. */
  private static final class Page {
    private final Release release;
    private final Wording words;
    private final StringBuilder out = new StringBuilder();

    Page(Release release, Wording words) {
      this.release = release;
      this.words = words;
    }

    String text() {
      String title = words.of(release.title());
      line(title);
      line("=".repeat(title.length()));
      wrapped("", words.text("report.prompt"));
      if (words.language() == Language.WELSH) {
        wrapped("", words.text("report.review"));
      }
      SideBySide.in(release).forEach(this::sideBySide);
      for (ReleasedAnswer answer : release.answers()) {
        line("");
        answer(answer);
      }
      if (!release.caveats().isEmpty()) {
        line("");
        heading(words.text("report.caveats.all"));
        caveats(release.caveats());
      }
      line("");
      heading(words.text("report.sources"));
      for (Source source : release.sources()) {
        wrapped("- ", Attribution.of(words, source));
      }
      for (Source source : Attribution.ofReferences(release)) {
        wrapped("- ", Attribution.of(words, source));
      }
      for (String sentence : Protection.sentences(release, words)) {
        wrapped("", sentence);
      }
      line(words.text("report.made", release.libraryVersion()));
      return out.toString();
    }

    private void answer(ReleasedAnswer answer) {
      heading(words.of(answer.title()));
      for (String fact : AnswerFacts.of(answer, words)) {
        wrapped("", fact);
      }
      AnswerView view = new AnswerView(answer);
      if (!view.periods().isEmpty()) {
        line("");
        byPeriod(answer, view);
      }
      line("");
      view.latest()
          .ifPresent(latest -> line(words.text("report.latest", words.of(latest.label())) + ":"));
      for (ReleasedFinding finding : view.current()) {
        finding(answer, view, finding);
      }
      List<Caveat> own =
          answer.caveats().stream().filter(c -> !release.caveats().contains(c)).toList();
      if (!own.isEmpty()) {
        line("");
        line(words.text("report.caveats") + ":");
        caveats(own);
      }
    }

    /** Columns are numbered, as their names are longer than their figures. */
    private void sideBySide(SideBySide side) {
      line("");
      heading(words.text("report.summary"));
      line(side.title(words));
      List<List<String>> rows = new ArrayList<>();
      List<String> header = new ArrayList<>(List.of(""));
      side.columns().forEach(column -> header.add("[" + column.number() + "]  "));
      rows.add(header);
      for (Group group : side.groups()) {
        List<String> row = new ArrayList<>(List.of(words.of(group.label())));
        side.columns().forEach(column -> row.add(column.finding(group).map(this::cell).orElse("")));
        rows.add(row);
      }
      table(rows);
      line("  " + String.join("   ", side.legend(words)));
      side.columns().forEach(column -> wrapped("  [" + column.number() + "] ", column.name(words)));
    }

    private void byPeriod(ReleasedAnswer answer, AnswerView view) {
      List<List<String>> rows = new ArrayList<>();
      List<String> header = new ArrayList<>(List.of(""));
      view.periods().forEach(period -> header.add(words.of(period.label())));
      rows.add(header);
      String measure = "";
      for (Group group : view.groups()) {
        List<String> row = new ArrayList<>(List.of(words.of(group.label())));
        for (Group period : view.periods()) {
          Optional<ReleasedFinding> finding = view.finding(group, Optional.of(period));
          row.add(finding.map(this::cell).orElse(""));
          if (finding.isPresent() && finding.get() instanceof ReleasedFinding.Shown shown) {
            measure = words.of(shown.headline().measure().name());
          }
        }
        rows.add(row);
      }
      if (!measure.isEmpty()) {
        line(words.text("report.byPeriod", measure));
      }
      table(rows);
      line(legend(answer));
    }

    private String cell(ReleasedFinding finding) {
      if (finding instanceof ReleasedFinding.Shown shown) {
        return words.value(shown.headline().measure(), shown.headline().estimate())
            + " "
            + Mark.of(shown);
      }
      return "· ";
    }

    private String legend(ReleasedAnswer answer) {
      List<String> parts = new ArrayList<>();
      for (Mark mark : Mark.in(answer)) {
        parts.add(mark.sign() + " " + mark.meaning(words, answer));
      }
      return "  " + String.join("   ", parts);
    }

    private void finding(ReleasedAnswer answer, AnswerView view, ReleasedFinding finding) {
      String name = words.of(finding.group().label());
      if (finding instanceof ReleasedFinding.Shown shown) {
        String facts =
            shown.verdict() == Verdict.NOT_ASSESSABLE && !shown.headline().estimate().isDefined()
                ? ""
                : words.facts(release, answer, shown) + " ";
        String earlier = words.earlier(view, shown).map(sentence -> " " + sentence).orElse("");
        wrapped(
            Mark.of(shown) + " ",
            name + ": " + facts + String.join(" ", words.judgement(shown)) + earlier);
      } else {
        wrapped("· ", name + ": " + words.text("verdict.WITHHELD.text"));
      }
    }

    private void caveats(List<Caveat> caveats) {
      for (Caveat caveat : caveats) {
        wrapped("- ", words.of(caveat.text()));
      }
    }

    private void heading(String text) {
      line(text);
      line("-".repeat(text.length()));
    }

    private void table(List<List<String>> rows) {
      int columns = rows.get(0).size();
      int[] widths = new int[columns];
      for (List<String> row : rows) {
        for (int i = 0; i < columns; i++) {
          widths[i] = Math.max(widths[i], row.get(i).length());
        }
      }
      for (List<String> row : rows) {
        StringBuilder text = new StringBuilder("  ");
        for (int i = 0; i < columns; i++) {
          String padding = " ".repeat(widths[i] - row.get(i).length());
          text.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
        }
        line(text.toString().stripTrailing());
      }
    }

    private void wrapped(String lead, String text) {
      StringBuilder current = new StringBuilder(lead);
      String indent = " ".repeat(lead.length());
      for (String word : text.split(" ", -1)) {
        if (current.length() + word.length() > WIDTH && current.length() > lead.length()) {
          line(current.toString().stripTrailing());
          current = new StringBuilder(indent);
        }
        current.append(word).append(' ');
      }
      line(current.toString().stripTrailing());
    }

    private void line(String text) {
      out.append(text).append('\n');
    }
  }
}
