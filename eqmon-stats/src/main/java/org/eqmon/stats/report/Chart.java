package org.eqmon.stats.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.analysis.MaterialityMargin;
import org.eqmon.stats.analysis.Verdict;
import org.eqmon.stats.disclosure.ReleasedAnswer;
import org.eqmon.stats.disclosure.ReleasedEffect;
import org.eqmon.stats.disclosure.ReleasedFinding;

/**
 * Draws the gaps of one answer as SVG: one row for each group, or one panel for each group over the
 * periods. Everything drawn, axes included, follows from what is released; a withheld finding has
 * no place in the drawing.
 */
final class Chart {
  private static final int LABELS = 430;
  private static final int PLOT = 490;
  private static final int ROW = 30;
  private static final int PANEL_WIDTH = 308;
  private static final int PANEL_HEIGHT = 150;

  private final Markup out;
  private final Wording words;

  Chart(Markup out, Wording words) {
    this.out = out;
    this.words = words;
  }

  void draw(ReleasedAnswer answer) {
    List<ReleasedFinding.Shown> shown =
        answer.findings().stream()
            .filter(ReleasedFinding.Shown.class::isInstance)
            .map(ReleasedFinding.Shown.class::cast)
            .filter(finding -> finding.headline().estimate().isDefined())
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    ChartScale scale = ChartScale.of(shown);
    AnswerView view = new AnswerView(answer);
    String caption = words.text("report.chart", words.of(scale.measure().name()));
    out.open("figure");
    if (view.periods().isEmpty()) {
      rows(view, scale, caption, shown.get(0).margin());
    } else {
      panels(view, scale, shown.get(0).margin());
    }
    out.element(
        "figcaption", caption + " " + scaleNote(scale.measure()) + ". " + marks(shown) + ".");
    out.close("figure").line();
  }

  /** What the shapes of the points mean, as far as they are used. */
  private String marks(List<ReleasedFinding.Shown> shown) {
    List<String> marks = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      if (shown.stream().anyMatch(finding -> finding.verdict() == verdict)) {
        marks.add(
            switch (verdict) {
                  case GAP -> "▲ ▼ ";
                  case NO_MATERIAL_GAP -> "■ ";
                  case INCONCLUSIVE -> "○ ";
                  case NOT_ASSESSABLE -> "◇ ";
                }
                + words.verdict(verdict));
      }
    }
    return String.join(", ", marks);
  }

  private String scaleNote(EffectMeasure measure) {
    return words.text(
        measure.scale() == EffectMeasure.Scale.RATIO
            ? "report.chart.ratio"
            : "report.chart.points");
  }

  private void start(int width, int height, String title) {
    out.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height),
        "role",
        "img",
        "aria-label",
        title);
    out.line();
  }

  private void rows(AnswerView view, ChartScale scale, String title, MaterialityMargin margin) {
    int bottom = view.groups().size() * ROW + 8;
    out.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", title);
    start(LABELS + PLOT + 20, bottom + 24, title);
    if (margin.measure().equals(scale.measure())) {
      double from = x(scale, margin.lower());
      rectangle(from, 4, x(scale, margin.upper()) - from, bottom - 4.0, "band");
    }
    for (double tick : scale.ticks()) {
      line(x(scale, tick), 4, x(scale, tick), bottom, "tick");
      label(x(scale, tick), bottom + 16.0, tickText(scale.measure(), tick), "middle");
    }
    double none = x(scale, scale.measure().nullValue());
    line(none, 4, none, bottom, "none");
    for (int i = 0; i < view.groups().size(); i++) {
      double y = 4 + ROW * (i + 0.5);
      Group group = view.groups().get(i);
      label(LABELS - 12.0, y + 4, words.of(group.label()), "end");
      Optional<ReleasedFinding> finding = view.finding(group, Optional.empty());
      if (finding.isPresent() && finding.get() instanceof ReleasedFinding.Shown shown) {
        across(scale, shown, y);
      }
    }
    out.close("svg").close("div").line();
  }

  private void across(ChartScale scale, ReleasedFinding.Shown finding, double y) {
    ReleasedEffect effect = finding.headline();
    effect
        .adjusted()
        .ifPresent(i -> line(x(scale, i.lower()), y, x(scale, i.upper()), y, "whisker"));
    if (effect.estimate().isDefined()) {
      point(x(scale, effect.estimate().value()), y, finding);
    }
  }

  private static double x(ChartScale scale, double value) {
    return LABELS + PLOT * scale.at(value);
  }

  private void panels(AnswerView view, ChartScale scale, MaterialityMargin margin) {
    out.open("div", "class", "panels").line();
    view.groups().forEach(group -> panel(view, group, scale, margin));
    out.close("div").line();
  }

  private void panel(AnswerView view, Group group, ChartScale scale, MaterialityMargin margin) {
    String name = words.of(group.label());
    start(
        PANEL_WIDTH,
        PANEL_HEIGHT + 46,
        name + ": " + words.text("report.byPeriod", words.of(scale.measure().name())));
    double left = 36;
    double top = 24;
    double width = PANEL_WIDTH - 40.0;
    label(left, top - 8, name, "start");
    if (margin.measure().equals(scale.measure())) {
      double from = y(scale, margin.upper(), top);
      rectangle(left, from, width, y(scale, margin.lower(), top) - from, "band");
    }
    for (double tick : scale.ticks()) {
      line(left, y(scale, tick, top), left + width, y(scale, tick, top), "tick");
      label(left - 4, y(scale, tick, top) + 4, tickText(scale.measure(), tick), "end");
    }
    double none = y(scale, scale.measure().nullValue(), top);
    line(left, none, left + width, none, "none");
    int periods = view.periods().size();
    for (int i = 0; i < periods; i++) {
      double x = left + width * (i + 0.5) / periods;
      Optional<ReleasedFinding> finding = view.finding(group, Optional.of(view.periods().get(i)));
      if (finding.isPresent() && finding.get() instanceof ReleasedFinding.Shown shown) {
        upright(scale, shown, x, top);
      }
    }
    label(left, top + PANEL_HEIGHT + 14, words.of(view.periods().get(0).label()), "start");
    if (periods > 1) {
      label(
          left + width,
          top + PANEL_HEIGHT + 14,
          words.of(view.periods().get(periods - 1).label()),
          "end");
    }
    out.close("svg").line();
  }

  private void upright(ChartScale scale, ReleasedFinding.Shown finding, double x, double top) {
    ReleasedEffect effect = finding.headline();
    effect
        .adjusted()
        .ifPresent(i -> line(x, y(scale, i.lower(), top), x, y(scale, i.upper(), top), "whisker"));
    if (effect.estimate().isDefined()) {
      point(x, y(scale, effect.estimate().value(), top), finding);
    }
  }

  private static double y(ChartScale scale, double value, double top) {
    return top + PANEL_HEIGHT * (1 - scale.at(value));
  }

  private String tickText(EffectMeasure measure, double tick) {
    return measure.scale() == EffectMeasure.Scale.PERCENTAGE_POINTS
        ? words.decimal(100 * tick, 100 * tick == Math.rint(100 * tick) ? 0 : 1)
        : new BigDecimal(Double.toString(tick)).stripTrailingZeros().toPlainString();
  }

  /** A triangle that points where the gap lies, a square for none that matters, and open shapes. */
  private void point(double x, double y, ReleasedFinding.Shown finding) {
    switch (finding.verdict()) {
      case GAP -> {
        double tip = Mark.of(finding) == Mark.ABOVE ? -5.5 : 5.5;
        shape("gap", x, y + tip, x + 5.5, y - 0.8 * tip, x - 5.5, y - 0.8 * tip);
      }
      case NO_MATERIAL_GAP -> rectangle(x - 4, y - 4, 8, 8, "immaterial");
      case INCONCLUSIVE ->
          out.empty("circle", "cx", grid(x), "cy", grid(y), "r", "4.5", "class", "open").line();
      case NOT_ASSESSABLE -> shape("open", x, y - 5, x + 5, y, x, y + 5, x - 5, y);
    }
  }

  private void shape(String style, double... coordinates) {
    List<String> corners = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      corners.add(grid(coordinates[i]) + "," + grid(coordinates[i + 1]));
    }
    out.empty("polygon", "points", String.join(" ", corners), "class", style).line();
  }

  private void rectangle(double x, double y, double width, double height, String style) {
    out.empty(
            "rect",
            "x",
            grid(x),
            "y",
            grid(y),
            "width",
            grid(width),
            "height",
            grid(height),
            "class",
            style)
        .line();
  }

  private void line(double x1, double y1, double x2, double y2, String style) {
    out.empty(
            "line", "x1", grid(x1), "y1", grid(y1), "x2", grid(x2), "y2", grid(y2), "class", style)
        .line();
  }

  private void label(double x, double y, String text, String anchor) {
    out.element("text", text, "x", grid(x), "y", grid(y), "text-anchor", anchor).line();
  }

  private static String grid(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
