package org.eqmon.stats.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.stats.analysis.AnalysisRequest;
import org.eqmon.stats.analysis.Answered;
import org.eqmon.stats.analysis.Comparison;
import org.eqmon.stats.analysis.CountRef;
import org.eqmon.stats.analysis.Finding;
import org.eqmon.stats.analysis.Findings;
import org.eqmon.stats.analysis.OverallTest;
import org.eqmon.stats.analysis.Side;
import org.eqmon.stats.tally.Provenance;

/** Puts a release together from what is shown. */
final class ReleaseAssembly {
  private ReleaseAssembly() {}

  /**
   * Makes a release.
   *
   * @param shown what is shown of the tables
   * @param found what the study finds in counts that are made from that alone
   * @param origin where the counts come from
   * @param closed whether counts may be given back by a printed figure
   */
  static Release of(
      DisclosurePolicy policy,
      ProtectedCounts shown,
      Findings found,
      Provenance origin,
      Predicate<Set<CountRef>> closed) {
    Findings kept =
        found.keepingOnly(
            comparison -> closed.test(comparison.impliedCounts()),
            test -> closed.test(test.impliedCounts()));
    List<ReleasedAnswer> answers = new ArrayList<>();
    for (int i = 0; i < found.answered().size(); i++) {
      answers.add(answer(found.answered().get(i), kept.answered().get(i), closed));
    }
    return new Release(
        new Release.Content(
            found.study().title(),
            found.study().unit(),
            found.study().level(),
            found.study().power(),
            found.study().adjustment(),
            policy,
            origin.publication(),
            origin.rounding(),
            origin.sources(),
            caveats(policy, shown, origin),
            answers,
            shown.releasedTables(),
            shown.withheld(),
            libraryVersion()));
  }

  private static List<Caveat> caveats(
      DisclosurePolicy policy, ProtectedCounts shown, Provenance origin) {
    List<Caveat> all = new ArrayList<>(origin.caveats());
    all.addAll(ProtectionCaveats.of(policy, shown));
    return all;
  }

  private static ReleasedAnswer answer(
      Answered all, Answered kept, Predicate<Set<CountRef>> closed) {
    AnalysisRequest request = all.request();
    List<ReleasedFinding> findings = new ArrayList<>();
    Iterator<Finding> shown = kept.findings().iterator();
    for (Finding finding : all.findings()) {
      Comparison comparison = finding.comparison();
      findings.add(
          closed.test(comparison.impliedCounts())
              ? shown(shown.next())
              : new ReleasedFinding.Withheld(comparison.group(), comparison.period()));
    }
    List<ReleasedTest> releasedTests = new ArrayList<>();
    for (OverallTest test : all.overallTests()) {
      releasedTests.add(
          closed.test(test.impliedCounts())
              ? new ReleasedTest.Shown(
                  test.variable(), test.period(), test.question(), test.result())
              : new ReleasedTest.Withheld(test.variable(), test.period()));
    }
    return new ReleasedAnswer(
        request.analysis(),
        request.title(),
        request.characteristics().stream().map(ReleaseAssembly::characteristic).toList(),
        request
            .indicator()
            .map(
                indicator ->
                    new ReleasedAnswer.ReleasedIndicator(
                        indicator.id(), indicator.name(), indicator.type(), indicator.better())),
        request.reference().map(ReleaseAssembly::reference),
        request.baseline(),
        request.period().map(period -> period.id()),
        new TreeMap<>(request.options()),
        kept.family(),
        findings,
        releasedTests,
        kept.caveats());
  }

  private static ReleasedAnswer.ReleasedCharacteristic characteristic(
      Characteristic characteristic) {
    return new ReleasedAnswer.ReleasedCharacteristic(
        characteristic.id(),
        characteristic.name(),
        characteristic.codes().id(),
        characteristic.codes().name(),
        characteristic.codes().source());
  }

  private static ReleasedAnswer.ReleasedReference reference(ReferencePopulation reference) {
    return new ReleasedAnswer.ReleasedReference(
        reference.id(),
        reference.name(),
        reference.area(),
        reference.date(),
        reference.base(),
        reference.codes().id(),
        reference.perturbation(),
        reference.source());
  }

  private static ReleasedFinding shown(Finding finding) {
    Comparison comparison = finding.comparison();
    return new ReleasedFinding.Shown(
        comparison.group(),
        comparison.period(),
        side(comparison.observed()),
        side(comparison.comparator()),
        finding.effects().stream()
            .map(e -> new ReleasedEffect(e.measure(), e.estimate(), e.interval(), e.adjusted()))
            .toList(),
        finding.pValue(),
        finding.adjustedPValue(),
        finding.equivalencePValue(),
        finding.adjustedEquivalencePValue(),
        finding.family(),
        finding.verdict(),
        finding.notAssessable(),
        Direction.of(finding.direction(), comparison.reading()),
        finding.detectable(),
        comparison.margin(),
        comparison.sensitivities().stream()
            .map(s -> new ReleasedSensitivity(s.kind(), s.measure(), s.low(), s.high()))
            .toList(),
        comparison.evidence().method(),
        comparison.evidence().whyChosen(),
        comparison.caveats());
  }

  private static ReleasedSide side(Side side) {
    return new ReleasedSide(side.label(), side.count(), side.size());
  }

  private static String libraryVersion() {
    Properties properties = new Properties();
    try (InputStream in = ReleaseAssembly.class.getResourceAsStream("library.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("library.properties can't be read", e);
    }
    return Optional.ofNullable(properties.getProperty("version"))
        .orElseThrow(() -> new IllegalStateException("library.properties has no version"));
  }
}
