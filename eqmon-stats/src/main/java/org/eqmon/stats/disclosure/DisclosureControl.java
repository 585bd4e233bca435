package org.eqmon.stats.disclosure;

import java.util.Objects;
import org.eqmon.stats.analysis.Findings;
import org.eqmon.stats.tally.Provenance;
import org.eqmon.stats.tally.Publication;

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
   * <p>The study is answered again from the protected tables, so that nothing in the release
   * depends on what is hidden. An analysis must therefore be able to answer from any counts, as the
   * contract of {@link org.eqmon.stats.spi.Analysis} says.
   *
   * @throws IllegalArgumentException if the policy takes only counts that were published before,
   *     and these were not
   */
  public Release release(Findings findings) {
    Provenance origin = findings.tally().provenance();
    Protection protection = new Protection(policy, findings);
    if (policy.requiresAlreadyPublished()) {
      requirePublished(origin);
      return ReleaseAssembly.of(policy, protection.published(), findings, origin, counts -> true);
    }
    ProtectedCounts shown = protection.protectedCounts();
    ProtectedTally fromShown = ProtectedTally.of(findings.study().schema(), policy, shown, origin);
    ImpliedCounts implied = new ImpliedCounts(protection.axes());
    return ReleaseAssembly.of(
        policy,
        shown,
        findings.study().analyse(fromShown.tally()),
        origin,
        counts ->
            counts.stream()
                .allMatch(
                    count ->
                        count.table().measures().isEmpty()
                            && !fromShown.isUncertain(count)
                            && implied.isOpen(count, shown, policy)));
  }

  private void requirePublished(Provenance origin) {
    if (origin.publication() == Publication.NOT_PUBLISHED) {
      throw new IllegalArgumentException(
          "policy "
              + policy.id()
              + " takes only counts that were published before, and this tally says NOT_PUBLISHED:"
              + " use a policy that protects counts, or mark published counts as ALREADY_PUBLISHED"
              + " where they are read");
    }
  }

  @Override
  public String toString() {
    return "DisclosureControl by " + policy.id();
  }
}
