package org.eqmon.stats.report;

import java.util.ArrayList;
import java.util.List;
import org.eqmon.stats.analysis.Baseline;
import org.eqmon.stats.disclosure.ReleasedAnswer;
import org.eqmon.stats.disclosure.ReleasedFinding;

/** What an answer was asked with: by what, against what, how it was adjusted, which gaps matter. */
final class AnswerFacts {
  private AnswerFacts() {}

  static List<String> of(ReleasedAnswer answer, Wording words) {
    List<String> facts = new ArrayList<>();
    for (ReleasedAnswer.ReleasedCharacteristic characteristic : answer.characteristics()) {
      facts.add(
          words.text(
              "report.codelist", words.of(characteristic.name()), characteristic.codeList()));
    }
    answer
        .reference()
        .ifPresentOrElse(
            reference ->
                facts.add(
                    words.text(
                        "report.against",
                        words.of(reference.name()),
                        words.of(reference.base().label()),
                        reference.date())),
            () -> facts.add(words.text("report.baseline", baseline(answer, words))));
    facts.add(
        words.text(
            answer.family().size() == 1 ? "report.family.one" : "report.family",
            answer.family().size(),
            words.text("adjustment." + answer.family().adjustment()),
            words.decimal(answer.family().level(), 2)));
    List<ReleasedFinding.Shown> shown =
        answer.findings().stream()
            .filter(ReleasedFinding.Shown.class::isInstance)
            .map(ReleasedFinding.Shown.class::cast)
            .toList();
    if (shown.stream().filter(f -> f.pValue().isDefined()).count() > answer.family().size()) {
      facts.add(words.text("report.mirrored"));
    }
    shown.stream()
        .findFirst()
        .ifPresent(
            finding -> facts.add(words.text("report.margin", words.margin(finding.margin()))));
    return facts;
  }

  private static String baseline(ReleasedAnswer answer, Wording words) {
    return answer.baseline() instanceof Baseline.NamedGroup named
        ? named.code()
        : words.text("baseline." + answer.baseline());
  }
}
