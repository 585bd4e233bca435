package org.eqmon.stats.report;

import static org.eqmon.core.csv.SpreadsheetText.guarded;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eqmon.core.codelist.Language;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.analysis.Sensitivity;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.disclosure.ReleasedAnswer;
import org.eqmon.stats.disclosure.ReleasedCell;
import org.eqmon.stats.disclosure.ReleasedEffect;
import org.eqmon.stats.disclosure.ReleasedFinding;
import org.eqmon.stats.disclosure.ReleasedSensitivity;
import org.eqmon.stats.disclosure.ReleasedTable;
import org.eqmon.stats.disclosure.ReleasedVariable;
import org.eqmon.stats.inference.Estimate;

/**
 * Writes a release as CSV: one row for each measure of each finding, or one for each cell of each
 * table. Columns have the same names in both languages; labels are in the language asked for.
 * Numbers are unrounded; what has no value is empty and an infinite limit is {@code Infinity}. A
 * text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class CsvReport implements ReportWriter {
  /** What the rows are. */
  public enum Content {
    /** The findings. */
    FINDINGS,
    /** The counts. */
    TABLES
  }

  private static final List<String> FINDING_COLUMNS =
      List.of(
          "question",
          "analysis",
          "title",
          "variable",
          "group",
          "group_label",
          "period",
          "verdict",
          "not_assessable",
          "direction",
          "measure",
          "estimate",
          "lower",
          "upper",
          "confidence",
          "adjusted_lower",
          "adjusted_upper",
          "adjusted_confidence",
          "p",
          "adjusted_p",
          "adjustment",
          "family_size",
          "observed_count",
          "observed_size",
          "comparator",
          "comparator_count",
          "comparator_size",
          "unknown_low",
          "unknown_high",
          "rounding_low",
          "rounding_high",
          "method");

  private final Content content;

  private CsvReport(Content content) {
    this.content = content;
  }

  /** Returns the writer of findings. */
  public static CsvReport withDefaults() {
    return new CsvReport(Content.FINDINGS);
  }

  /** Returns the writer of other rows. */
  public CsvReport with(Content newContent) {
    return new CsvReport(Objects.requireNonNull(newContent, "content"));
  }

  @Override
  public String write(Release release, Language language) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      if (content == Content.FINDINGS) {
        csv.writeRecord(FINDING_COLUMNS);
        for (int i = 0; i < release.answers().size(); i++) {
          findings(csv, i + 1, release.answers().get(i), language);
        }
      } else {
        int most =
            release.tables().stream().mapToInt(table -> table.variables().size()).max().orElse(0);
        csv.writeRecord(cellColumns(most));
        for (int i = 0; i < release.tables().size(); i++) {
          cells(csv, i + 1, release.tables().get(i), most, language);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't write to memory", e);
    }
    return out.toString();
  }

  private static void findings(
      CsvWriter csv, int question, ReleasedAnswer answer, Language language) {
    for (ReleasedFinding finding : answer.findings()) {
      List<String> start =
          new ArrayList<>(
              List.of(
                  Integer.toString(question),
                  guarded(answer.analysis()),
                  guarded(answer.title().in(language)),
                  guarded(finding.group().variable()),
                  guarded(finding.group().code()),
                  guarded(finding.group().label().in(language)),
                  guarded(finding.period().map(Group::code).orElse(""))));
      if (finding instanceof ReleasedFinding.Shown shown) {
        for (ReleasedEffect effect : shown.effects()) {
          List<String> row = new ArrayList<>(start);
          addNumbers(row, shown, effect, language);
          csv.writeRecord(row);
        }
      } else {
        start.add("WITHHELD");
        while (start.size() < FINDING_COLUMNS.size()) {
          start.add("");
        }
        csv.writeRecord(start);
      }
    }
  }

  private static void addNumbers(
      List<String> row, ReleasedFinding.Shown finding, ReleasedEffect effect, Language language) {
    row.add(finding.verdict().name());
    row.add(finding.notAssessable().map(Enum::name).orElse(""));
    row.add(finding.direction().name());
    row.add(guarded(effect.measure().id()));
    row.add(number(effect.estimate()));
    row.add(effect.interval().map(i -> Double.toString(i.lower())).orElse(""));
    row.add(effect.interval().map(i -> Double.toString(i.upper())).orElse(""));
    row.add(effect.interval().map(i -> Double.toString(i.confidence())).orElse(""));
    row.add(effect.adjusted().map(i -> Double.toString(i.lower())).orElse(""));
    row.add(effect.adjusted().map(i -> Double.toString(i.upper())).orElse(""));
    row.add(effect.adjusted().map(i -> Double.toString(i.confidence())).orElse(""));
    row.add(number(finding.pValue()));
    row.add(number(finding.adjustedPValue()));
    row.add(finding.family().adjustment().name());
    row.add(Integer.toString(finding.family().size()));
    row.add(Long.toString(finding.observed().count()));
    row.add(Long.toString(finding.observed().size()));
    row.add(guarded(finding.comparator().label().in(language)));
    row.add(Long.toString(finding.comparator().count()));
    row.add(Long.toString(finding.comparator().size()));
    addBounds(row, finding, effect, Sensitivity.Kind.UNKNOWN_ANSWERS);
    addBounds(row, finding, effect, Sensitivity.Kind.ROUNDING);
    row.add(guarded(finding.method().id()));
  }

  private static void addBounds(
      List<String> row,
      ReleasedFinding.Shown finding,
      ReleasedEffect effect,
      Sensitivity.Kind kind) {
    for (ReleasedSensitivity sensitivity : finding.sensitivities()) {
      if (sensitivity.kind() == kind && sensitivity.measure().equals(effect.measure())) {
        row.add(Double.toString(sensitivity.low()));
        row.add(Double.toString(sensitivity.high()));
        return;
      }
    }
    row.add("");
    row.add("");
  }

  private static List<String> cellColumns(int most) {
    List<String> columns = new ArrayList<>(List.of("table"));
    for (int i = 1; i <= most; i++) {
      columns.addAll(List.of("variable_" + i, "category_" + i, "label_" + i));
    }
    columns.addAll(List.of("count", "rounded_to"));
    return columns;
  }

  private static void cells(
      CsvWriter csv, int number, ReleasedTable table, int most, Language language) {
    int[] positions = new int[table.variables().size()];
    for (ReleasedCell cell : table.cells()) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(number)));
      for (int i = 0; i < most; i++) {
        if (i < positions.length) {
          ReleasedVariable variable = table.variables().get(i);
          ReleasedVariable.Category category = variable.categories().get(positions[i]);
          row.add(guarded(variable.id()));
          row.add(guarded(category.code()));
          row.add(guarded(category.label().in(language)));
        } else {
          row.addAll(List.of("", "", ""));
        }
      }
      row.add(cell.number().isPresent() ? Long.toString(cell.number().getAsLong()) : "hidden");
      row.add(cell instanceof ReleasedCell.Rounded rounded ? Long.toString(rounded.base()) : "");
      csv.writeRecord(row);
      for (int i = positions.length - 1; i >= 0; i--) {
        positions[i] = (positions[i] + 1) % table.variables().get(i).categories().size();
        if (positions[i] != 0) {
          break;
        }
      }
    }
  }

  private static String number(Estimate estimate) {
    return estimate.isDefined() ? Double.toString(estimate.value()) : "";
  }
}
