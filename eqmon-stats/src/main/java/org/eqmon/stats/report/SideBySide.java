package org.eqmon.stats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.disclosure.ReleasedAnswer;
import org.eqmon.stats.disclosure.ReleasedFinding;

/**
 * The latest findings of several answers about the same groups, one column for each: the same
 * people against several reference populations, or several outcomes by the same characteristic.
 */
final class SideBySide {
  /** What answers must have in common to stand side by side. */
  private record Common(List<Group> groups, Optional<Group> latest, EffectMeasure measure) {}

  /**
   * One answer.
   *
   * @param number its place in the release, from 1
   */
  record Column(int number, ReleasedAnswer answer, AnswerView view) {
    String name(Wording words) {
      return answer
          .reference()
          .map(reference -> words.of(reference.name()))
          .orElseGet(() -> words.of(answer.title()));
    }

    Optional<ReleasedFinding> finding(Group group) {
      return view.finding(group, view.latest());
    }
  }

  private final Common common;
  private final List<Column> columns;

  private SideBySide(Common common, List<Column> columns) {
    this.common = common;
    this.columns = List.copyOf(columns);
  }

  /** Returns the answers of a release that stand side by side; none where each stands alone. */
  static List<SideBySide> in(Release release) {
    Map<Common, List<Column>> found = new LinkedHashMap<>();
    int number = 0;
    for (ReleasedAnswer answer : release.answers()) {
      number++;
      AnswerView view = new AnswerView(answer);
      for (ReleasedFinding finding : view.current()) {
        if (finding instanceof ReleasedFinding.Shown shown) {
          found
              .computeIfAbsent(
                  new Common(view.groups(), view.latest(), shown.headline().measure()),
                  any -> new ArrayList<>())
              .add(new Column(number, answer, view));
          break;
        }
      }
    }
    return found.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(each -> new SideBySide(each.getKey(), each.getValue()))
        .toList();
  }

  List<Group> groups() {
    return common.groups();
  }

  List<Column> columns() {
    return columns;
  }

  String title(Wording words) {
    String measure = words.of(common.measure().name());
    return common.latest().map(latest -> measure + ", " + words.of(latest.label())).orElse(measure);
  }

  /** The marks that are used, each once, with what they mean. */
  List<String> legend(Wording words) {
    Map<Mark, String> meanings = new TreeMap<>();
    for (Column column : columns) {
      for (Mark mark : Mark.in(column.answer())) {
        if (column.view().current().stream().anyMatch(finding -> Mark.of(finding) == mark)) {
          meanings.put(mark, mark.sign() + " " + mark.meaning(words, column.answer()));
        }
      }
    }
    return List.copyOf(meanings.values());
  }
}
