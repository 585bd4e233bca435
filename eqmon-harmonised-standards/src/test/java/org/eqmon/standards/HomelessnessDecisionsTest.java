package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Relation;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.population.PublishedTable;
import org.eqmon.core.population.PublishedTable.Row;
import org.eqmon.core.population.PublishedTable.Status;
import org.eqmon.core.population.ReferencePopulation;
import org.junit.jupiter.api.Test;

class HomelessnessDecisionsTest {
  private static final PublishedTable TABLE = HomelessnessDecisions.TABLE;

  @Test
  void theTableCountsHouseholdsRoundedToFiveInEightYears() {
    assertThat(TABLE.unit()).isEqualTo(CountingUnit.HOUSEHOLDS);
    assertThat(TABLE.roundingBase()).isEqualTo(5);
    assertThat(TABLE.area()).isEqualTo(Areas.WALES);
    assertThat(TABLE.rows()).hasSize(96);
    assertThat(TABLE.source().licence()).isEqualTo("Open Government Licence v3.0");
    assertThat(TABLE.caveats())
        .extracting(Caveat::id)
        .contains("households-not-people", "rounded-to-5", "groups-like-2001");
  }

  @Test
  void everyCheckIsTheSumOfItsPartsWithinRounding() {
    assertThat(TABLE.checks()).hasSize(24);
    for (Row check : TABLE.checks()) {
      long sum = TABLE.partsOf(check).stream().mapToLong(part -> part.count().orElse(0)).sum();
      assertThat(Math.abs(sum - check.count().orElseThrow()))
          .as(check.codes().toString())
          .isLessThanOrEqualTo(check.codes().contains(PublishedTable.TOTAL) ? 15 : 10)
          .isLessThanOrEqualTo(TABLE.roundingTolerance(check));
    }
  }

  @Test
  void figuresAreThePublishedOnes() {
    assertThat(TABLE.rows())
        .contains(
            Row.of(List.of("2007-08", PublishedTable.TOTAL), 12935),
            Row.of(List.of("2014-15", PublishedTable.TOTAL), 14160),
            Row.of(List.of("2014-15", "white-british"), 11660),
            Row.of(List.of("2013-14", "black"), 455),
            Row.of(List.of("2012-13", "not-known"), 945),
            Row.of(List.of("2012-13", "gypsy-or-irish-traveller"), 20),
            Row.without(List.of("2011-12", "gypsy-or-irish-traveller"), Status.NOT_APPLICABLE));
  }

  @Test
  void unknownHouseholdsAreBetween35And62Percent() {
    for (var year : HomelessnessDecisions.FINANCIAL_YEAR.codes().answers()) {
      PublishedTable one = TABLE.where("financial-year", year.value());
      double total = count(one, PublishedTable.TOTAL);
      assertThat(count(one, "not-known") / total).isBetween(0.035, 0.062);
    }
  }

  @Test
  void rollsUpToFiveGroupsAndKeepsTheUnknown() {
    PublishedTable rolled = HomelessnessDecisions.byFiveGroups().where("financial-year", "2012-13");
    assertThat(rolled.columns()).containsExactly(HomelessnessDecisions.ETHNIC_GROUP_5);
    assertThat(rolled.rows())
        .containsExactly(
            Row.of(List.of("white"), 12970 + 45 + 330 + 20),
            Row.of(List.of("mixed"), 200),
            Row.of(List.of("asian"), 350),
            Row.of(List.of("black"), 345),
            Row.of(List.of("other"), 155),
            Row.of(List.of("not-known"), 945));
  }

  @Test
  void census2021PlacesChineseUnderAsianOrUnderOther() {
    CodeList groups = HomelessnessDecisions.ETHNIC_GROUP_5.codes();
    ReferencePopulation people = Census2021.wales(EthnicGroup.GROUPS_19_2021);
    ReferencePopulation asAsian =
        people.convert(HomelessnessDecisions.CHINESE_AS_ASIAN_2021, groups);
    ReferencePopulation asOther =
        people.convert(HomelessnessDecisions.CHINESE_AS_OTHER_2021, groups);
    assertThat(asAsian.counts())
        .isEqualTo(
            Map.of(
                "white", 2915852L, "mixed", 48602L, "asian", 89032L, "black", 27561L, "other",
                26466L));
    assertThat(asOther.count("asian")).isEqualTo(89032 - 14458);
    assertThat(asOther.count("other")).isEqualTo(26466 + 14458);
    assertThat(asOther.total()).isEqualTo(asAsian.total());
    assertThat(asOther.name().english())
        .isEqualTo("Wales, Census 2021 (Chinese counted under Other)");
    assertThat(asOther.name().welsh()).isEqualTo("Cymru, Cyfrifiad 2021 (Tsieineaidd o dan Arall)");
    assertThat(asAsian.id()).isNotEqualTo(asOther.id());
    assertThat(asOther.caveats())
        .extracting(Caveat::id)
        .containsExactly(
            "census-perturbed", "sum-of-local-authorities", "chinese-as-other", "groups-like-2001");
  }

  @Test
  void census2011KeepsChineseUnderAsianAndSaysSo() {
    ReferencePopulation people =
        Census2011.wales(EthnicGroup.GROUPS_5_2011)
            .convert(
                HomelessnessDecisions.CHINESE_AS_ASIAN_2011,
                HomelessnessDecisions.ETHNIC_GROUP_5.codes());
    assertThat(people.count("asian")).isEqualTo(70128);
    assertThat(people.caveats())
        .extracting(Caveat::id)
        .contains("census-2011-five-groups", "chinese-as-asian", "groups-like-2001");
    assertThat(HomelessnessDecisions.CHINESE_AS_ASIAN_2011.mappings())
        .extracting(Crosswalk.Mapping::relation)
        .containsOnly(Relation.CLOSE);
  }

  private static long count(PublishedTable oneYear, String code) {
    return oneYear.rows().stream()
        .filter(row -> row.codes().equals(List.of(code)))
        .findFirst()
        .orElseThrow()
        .count()
        .orElseThrow();
  }
}
