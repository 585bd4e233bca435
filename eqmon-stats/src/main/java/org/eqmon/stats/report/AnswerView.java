package org.eqmon.stats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eqmon.stats.analysis.EffectMeasure;
import org.eqmon.stats.analysis.Group;
import org.eqmon.stats.disclosure.ReleasedAnswer;
import org.eqmon.stats.disclosure.ReleasedEffect;
import org.eqmon.stats.disclosure.ReleasedFinding;

/** The findings of one answer laid out by group and period, as every writer shows them. */
final class AnswerView {
  private final List<Group> groups = new ArrayList<>();
  private final List<Group> periods = new ArrayList<>();
  private final Map<Group, Map<Optional<Group>, ReleasedFinding>> findings = new LinkedHashMap<>();

  AnswerView(ReleasedAnswer answer) {
    for (ReleasedFinding finding : answer.findings()) {
      Map<Optional<Group>, ReleasedFinding> ofGroup = findings.get(finding.group());
      if (ofGroup == null) {
        groups.add(finding.group());
        ofGroup = new LinkedHashMap<>();
        findings.put(finding.group(), ofGroup);
      }
      ofGroup.put(finding.period(), finding);
      finding.period().filter(period -> !periods.contains(period)).ifPresent(periods::add);
    }
  }

  List<Group> groups() {
    return groups;
  }

  List<Group> periods() {
    return periods;
  }

  Optional<ReleasedFinding> finding(Group group, Optional<Group> period) {
    return Optional.ofNullable(findings.getOrDefault(group, Map.of()).get(period));
  }

  Optional<Group> latest() {
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
  }

  /** The findings that aren't withheld. */
  List<ReleasedFinding.Shown> shown() {
    return findings.values().stream()
        .flatMap(of -> of.values().stream())
        .filter(ReleasedFinding.Shown.class::isInstance)
        .map(ReleasedFinding.Shown.class::cast)
        .toList();
  }

  /** The measures in which gaps are given, the headline first; none if all are withheld. */
  List<EffectMeasure> measures() {
    return shown().stream()
        .findFirst()
        .map(finding -> finding.effects().stream().map(ReleasedEffect::measure).toList())
        .orElse(List.of());
  }

  Optional<EffectMeasure> headlineMeasure() {
    return measures().stream().findFirst();
  }

  /** The findings of the latest period, or all of them if there are no periods. */
  List<ReleasedFinding> current() {
    List<ReleasedFinding> current = new ArrayList<>();
    for (Group group : groups) {
      finding(group, latest()).ifPresent(current::add);
    }
    return current;
  }
}
