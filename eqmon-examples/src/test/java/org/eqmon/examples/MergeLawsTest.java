package org.eqmon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.standards.EthnicGroup;
import org.eqmon.standards.Sex;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.disclosure.DisclosureControl;
import org.eqmon.stats.disclosure.DisclosurePolicy;
import org.eqmon.stats.report.JsonReport;
import org.eqmon.stats.tally.Observation;
import org.eqmon.stats.tally.Tally;

/**
 * However records are split, ordered and merged, the tally is equal and the release the same bytes.
 */
class MergeLawsTest {
  private static final Study STUDY = Lettings.study();

  private static Observation applicant(Random random) {
    EqualityResponse response =
        EqualityResponse.empty()
            .with(EthnicGroup.GROUPS_5_2021, ethnicGroup(random))
            .with(Sex.CENSUS_2021, Answer.of(random.nextBoolean() ? "1" : "2"));
    return new Observation(
        response, Map.of("offered", Answer.of(random.nextInt(3) == 0 ? "yes" : "no")), Map.of());
  }

  private static Answer ethnicGroup(Random random) {
    int choice = random.nextInt(12);
    return choice == 0
        ? Answer.none(NonAnswer.PREFER_NOT_TO_SAY)
        : Answer.of(choice < 5 ? Integer.toString(choice) : choice == 5 ? "5" : "4");
  }

  private static Tally count(List<Observation> applicants) {
    return applicants.stream().collect(Tally.collector(STUDY.schema()));
  }

  private static String release(Tally tally) {
    return JsonReport.withDefaults()
        .write(
            DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING).release(STUDY.analyse(tally)),
            Language.ENGLISH);
  }

  @Property(tries = 12)
  void anyPartitionOrderAndTreeOfMergesGivesTheSameBytes(
      @ForAll @IntRange(min = 0, max = 400) int people,
      @ForAll @IntRange(min = 1, max = 9) int parts,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Observation> applicants = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      applicants.add(applicant(random));
    }
    Tally whole = count(applicants);
    Collections.shuffle(applicants, random);
    List<Tally> tallies = new ArrayList<>();
    List<List<Observation>> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      split.add(new ArrayList<>());
    }
    applicants.forEach(applicant -> split.get(random.nextInt(parts)).add(applicant));
    split.forEach(part -> tallies.add(count(part)));
    while (tallies.size() > 1) {
      Tally one = tallies.remove(random.nextInt(tallies.size()));
      Tally other = tallies.remove(random.nextInt(tallies.size()));
      tallies.add(one.merge(other));
    }
    assertThat(tallies.get(0)).isEqualTo(whole);
    assertThat(release(tallies.get(0))).isEqualTo(release(whole));
  }
}
