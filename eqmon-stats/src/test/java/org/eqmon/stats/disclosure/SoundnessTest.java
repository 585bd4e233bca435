package org.eqmon.stats.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eqmon.stats.disclosure.Fixtures.AGE;
import static org.eqmon.stats.disclosure.Fixtures.BROAD;
import static org.eqmon.stats.disclosure.Fixtures.FINE;
import static org.eqmon.stats.disclosure.Fixtures.GROUP;
import static org.eqmon.stats.disclosure.Fixtures.HEARD;
import static org.eqmon.stats.disclosure.Fixtures.IDENTITY;
import static org.eqmon.stats.disclosure.Fixtures.LET;
import static org.eqmon.stats.disclosure.Fixtures.SEX;
import static org.eqmon.stats.disclosure.Fixtures.YEAR;
import static org.eqmon.stats.disclosure.Fixtures.rates;
import static org.eqmon.stats.disclosure.Fixtures.shares;
import static org.eqmon.stats.disclosure.Fixtures.study;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.tally.Tally;

/**
 * Whatever people there are, somebody who reads everything that is released finds other people
 * possible, among whom a hidden small count is nobody, and others, among whom it is at the
 * threshold.
 */
class SoundnessTest {
  private static final DisclosurePolicy THREE =
      DisclosurePolicy.WELSH_HOUSING.withThreshold(3, Fixtures.text("small numbers for a test"));

  @Provide
  Arbitrary<Study> studies() {
    return Arbitraries.of(
        study(shares(GROUP)),
        study(shares(GROUP, SEX)),
        study(rates(LET, GROUP)),
        study(shares(AGE), rates(LET, AGE, SEX)),
        study(rates(LET, SEX), rates(HEARD, SEX)),
        study(shares(AGE).over(YEAR)),
        study(shares(AGE).over(YEAR), shares(AGE)),
        study(rates(LET, SEX).over(YEAR)),
        study(shares(IDENTITY)),
        study(rates(LET, IDENTITY)),
        study(shares(FINE), shares(BROAD)),
        study(rates(LET, FINE, BROAD)),
        study(shares(FINE), rates(LET, BROAD)),
        study(rates(LET, BROAD), rates(HEARD, FINE)));
  }

  @Provide
  Arbitrary<DisclosurePolicy> policies() {
    return Arbitraries.of(
        THREE,
        THREE.withGroupDisclosure(0),
        THREE.withRounding(3),
        DisclosurePolicy.WELSH_GOVERNMENT);
  }

  @Property(tries = 60)
  void nobodyInASmallCountCanBeFoundOut(
      @ForAll("studies") Study study,
      @ForAll("policies") DisclosurePolicy policy,
      @ForAll long seed) {
    Tally tally = People.tally(study, People.random(study, seed, 40));

    Release release = DisclosureControl.of(policy).release(study.analyse(tally));

    Attacker attacker = new Attacker(release.tables(), policy.threshold());
    attacker.knowing("fine", "broad", FINE.codes().rollUp(BROAD.codes().id()).codes());
    for (int t = 0; t < release.tables().size(); t++) {
      ReleasedTable table = release.tables().get(t);
      int[] sizes = table.variables().stream().mapToInt(v -> v.categories().size()).toArray();
      int[] at = new int[sizes.length];
      for (ReleasedCell cell : table.cells()) {
        long count = TrueCells.count(tally, table, at);
        if (cell.isHidden()) {
          if (count < policy.threshold()) {
            assertThat(attacker.couldBe(t, at, 0, 0))
                .as("nobody in %s of %s", List.of(at), table.variables())
                .isNotEqualTo(Attacker.Answer.IMPOSSIBLE);
            assertThat(attacker.couldBe(t, at, policy.threshold(), Long.MAX_VALUE))
                .as("many in %s of %s", List.of(at), table.variables())
                .isNotEqualTo(Attacker.Answer.IMPOSSIBLE);
          }
        } else {
          assertThat(count == 0 || count >= policy.threshold()).isTrue();
          assertThat(cell.number().orElseThrow()).isEqualTo(policy.rounded(count));
        }
        PartCounts.next(at, sizes);
      }
    }
  }
}
