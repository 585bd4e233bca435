package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eqmon.stats.analysis.CountRef;
import org.eqmon.stats.analysis.Findings;
import org.eqmon.stats.tally.Publication;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallySchema;
import org.eqmon.stats.tally.Variable;

/**
 * The only way from findings, which hold counts of people, to something that may leave. Immutable
 * and without state: it knows no earlier release, so two releases about the same people are
 * protected each on its own.
 */
public final class DisclosureControl {
  private final DisclosurePolicy policy;

  private DisclosureControl(DisclosurePolicy policy) {
    this.policy = policy;
  }

  /** Returns the control that follows a policy. */
  public static DisclosureControl of(DisclosurePolicy policy) {
    return new DisclosureControl(Objects.requireNonNull(policy, "policy"));
  }

  /**
   * Returns what may leave of a study's findings.
   *
   * @throws IllegalArgumentException if the policy takes only counts that were published before,
   *     and these were not
   */
  public Release release(Findings findings) {
    Tally tally = findings.tally();
    if (policy.requiresAlreadyPublished()) {
      return releasePublished(findings, tally);
    }
    ProtectedCounts shown = withheld(findings);
    Findings found = findings.study().analyse(Tally.empty(tally.schema()));
    return ReleaseAssembly.of(policy, shown, found, tally.provenance(), implied -> false);
  }

  private Release releasePublished(Findings findings, Tally tally) {
    if (tally.provenance().publication() == Publication.NOT_PUBLISHED) {
      throw new IllegalArgumentException(
          "policy "
              + policy.id()
              + " takes only counts that were published before, and this tally says NOT_PUBLISHED:"
              + " use a policy that protects counts, or mark published counts as ALREADY_PUBLISHED"
              + " where they are read");
    }
    List<ProtectedCounts.Offered> tables = new ArrayList<>();
    SortedMap<CountKey, ReleasedCell> cells = new TreeMap<>();
    Set<String> states = new TreeSet<>();
    Set<String> addedUp = periodsAddedUp(findings);
    for (TableSpec spec : findings.study().schema().tables()) {
      PartCounts counts = PartCounts.of(tally, spec, addedUp);
      tables.add(new ProtectedCounts.Offered(spec, counts.axes()));
      states.addAll(spec.variables());
      counts.forEach((key, count) -> cells.put(key, new ReleasedCell.Shown(count)));
    }
    ProtectedCounts shown = new ProtectedCounts(tables, List.of(), states, cells);
    return ReleaseAssembly.of(policy, shown, findings, tally.provenance(), implied -> true);
  }

  private static ProtectedCounts withheld(Findings findings) {
    return new ProtectedCounts(
        List.of(),
        findings.study().schema().tables().stream()
            .map(
                spec ->
                    new WithheldTable(
                        List.copyOf(spec.variables()), WithheldTable.Reason.NOT_PROTECTABLE))
            .toList(),
        Set.of(),
        new TreeMap<>());
  }

  /** The periods that some printed figure adds up. */
  private static Set<String> periodsAddedUp(Findings findings) {
    TallySchema schema = findings.study().schema();
    Set<String> addedUp = new TreeSet<>();
    for (Variable variable : schema.variables()) {
      if (variable.kind() == Variable.Kind.PERIOD
          && findings.answered().stream()
              .flatMap(
                  answered ->
                      Stream.concat(
                          answered.findings().stream()
                              .map(finding -> finding.comparison().impliedCounts()),
                          answered.overallTests().stream().map(test -> test.impliedCounts())))
              .flatMap(Set::stream)
              .anyMatch(implied -> addsUp(implied, variable.id(), schema))) {
        addedUp.add(variable.id());
      }
    }
    return addedUp;
  }

  private static boolean addsUp(CountRef implied, String period, TallySchema schema) {
    return !implied.levels().containsKey(period)
        && schema.tables().stream()
            .filter(spec -> spec.variables().containsAll(implied.levels().keySet()))
            .allMatch(spec -> spec.variables().contains(period));
  }

  @Override
  public String toString() {
    return "DisclosureControl by " + policy.id();
  }
}
