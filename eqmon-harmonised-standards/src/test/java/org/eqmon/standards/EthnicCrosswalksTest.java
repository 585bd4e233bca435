package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Crosswalk.Mapping;
import org.eqmon.core.codelist.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EthnicCrosswalksTest {
  /** The codes of five lists for each group of Census 2021, row by row. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          13, 1,  1,  A, A, 1
          14, 2,  2,  B, A, 2
          15, 18, 3,  C, B, 3
          16, 20, 4,  C, A, 4
          17, 3,  4,  C, A, 4
          11, 4,  5,  D, D, 5
          10, 5,  6,  E, E, 6
          9,  6,  7,  F, F, 7
          12, 7,  8,  G, G, 8
          3,  8,  9,  H, H, 9
          4,  9,  10, J, J, 10
          1,  10, 11, K, K, 11
          2,  15, 12, R, R, 12
          5,  11, 13, L, L, 13
          6,  13, 14, N, N, 14
          7,  12, 15, M, M, 15
          8,  14, 16, P, P, 16
          18, 19, 17, S, T, 17
          19, 16, 18, S, S, 18
          """)
  void census2021ToOtherLists(
      String census, String core, String hmcts, String england, String wales, String census2011) {
    assertThat(from2021("core-ethnic").convert(census)).contains(core);
    assertThat(from2021("hmcts-ethnic-group").convert(census)).contains(hmcts);
    assertThat(from2021("nhs-england-ethnic-category").convert(census)).contains(england);
    assertThat(from2021("nhs-wales-ethnic-category").convert(census)).contains(wales);
    assertThat(from2021("ethnic-group-18-2011").convert(census)).contains(census2011);
  }

  @Test
  void stepsThatCannotBeUndoneAreMarked() {
    Crosswalk wales =
        HarmonisedStandards.crosswalk("nhs-wales-ethnic-category-to-ethnic-group-19-2021");
    assertThat(cell(wales, "A").relation()).isEqualTo(Relation.NONE);
    assertThat(wales.convert("A")).isEmpty();
    assertThat(
            HarmonisedStandards.crosswalk("nhs-wales-ethnic-category-to-ethnic-group-5-2021")
                .convert("A"))
        .contains("4");
    for (String withoutRoma : List.of("ethnic-group-18-2011", "hmcts-ethnic-group")) {
      Crosswalk back = HarmonisedStandards.crosswalk(withoutRoma + "-to-ethnic-group-19-2021");
      assertThat(cell(back, "4").relation()).isEqualTo(Relation.NARROWER);
      assertThat(back.mappings()).noneMatch(mapping -> mapping.to().orElse("").equals("16"));
    }
    Crosswalk england =
        HarmonisedStandards.crosswalk("nhs-england-ethnic-category-to-ethnic-group-19-2021");
    assertThat(cell(england, "S").relation()).isEqualTo(Relation.NARROWER);
    assertThat(england.mappings()).noneMatch(mapping -> mapping.to().orElse("").equals("18"));
    assertThat(
            HarmonisedStandards.crosswalk("core-ethnic-to-ethnic-group-19-2021").losesInformation())
        .isFalse();
  }

  @Test
  void lettersMeanDifferentThingsInTheTwoHealthServices() {
    Code england = NhsCodes.ETHNIC_CATEGORY_ENGLAND.codes().get("B");
    Code wales = NhsCodes.ETHNIC_CATEGORY_WALES.codes().get("B");
    assertThat(england.label().english()).isEqualTo("White - Irish");
    assertThat(wales.label().english()).isEqualTo("Gypsy or Irish Traveller");
  }

  @Test
  void core16IsOtherAnd19IsArab() {
    assertThat(CoreLettings.ETHNIC.codes().get("19").label().english()).isEqualTo("Arab");
    assertThat(CoreLettings.ETHNIC.codes().get("16").label().english())
        .isEqualTo("Other ethnic group");
  }

  @Test
  void theFormsFirstOptionIsWelshAndTheOutputsFirstGroupIsAsian() {
    assertThat(EthnicGroup.FORM_19_2021.codes().answers().get(0).label().english())
        .startsWith("Welsh, English");
    assertThat(EthnicGroup.GROUPS_19_2021.codes().answers().get(0).label().english())
        .startsWith("Asian, Asian British or Asian Welsh");
    assertThat(EthnicGroup.FORM_19_2021.codes().answers()).hasSize(19);
    assertThat(
            HarmonisedStandards.crosswalk("ethnic-group-19-form-2021-to-outputs")
                .losesInformation())
        .isFalse();
  }

  @Property(tries = 100)
  void detailedThenBroadIsTheSameAsBroadAtOnce(
      @ForAll("listsWithBothCrosswalks") String list,
      @ForAll @Size(20) List<@LongRange(min = 0, max = 1_000_000) Long> numbers) {
    Crosswalk toDetail = HarmonisedStandards.crosswalk(list + "-to-ethnic-group-19-2021");
    Crosswalk toBroad = HarmonisedStandards.crosswalk(list + "-to-ethnic-group-5-2021");
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Mapping mapping : toDetail.mappings()) {
      if (mapping.to().isPresent()) {
        counts.put(mapping.from(), numbers.get(counts.size()));
      }
    }
    Map<String, String> rollUp =
        EthnicGroup.GROUPS_19_2021
            .codes()
            .rollUpTo(EthnicGroup.GROUPS_5_2021.codes().id())
            .orElseThrow()
            .codes();
    Map<String, Long> rolled = new LinkedHashMap<>();
    toDetail
        .convertCounts(counts)
        .forEach((code, count) -> rolled.merge(rollUp.get(code), count, Math::addExact));
    assertThat(rolled).isEqualTo(toBroad.convertCounts(counts));
  }

  @Provide
  Arbitrary<String> listsWithBothCrosswalks() {
    return Arbitraries.of(
        "core-ethnic",
        "hmcts-ethnic-group",
        "ethnic-group-18-2011",
        "nhs-england-ethnic-category",
        "nhs-wales-ethnic-category");
  }

  @Test
  void exactCellsGoBothWays() {
    for (Crosswalk crosswalk : HarmonisedStandards.crosswalks()) {
      CodeList target = HarmonisedStandards.codeLists().get(crosswalk.to());
      for (Mapping mapping : crosswalk.mappings()) {
        if (mapping.relation() == Relation.EXACT) {
          assertThat(
                  crosswalk.mappings().stream()
                      .filter(other -> other.to().equals(mapping.to()))
                      .filter(other -> other.relation() == Relation.EXACT))
              .as(crosswalk + " " + mapping.from())
              .hasSize(1);
          assertThat(target.get(mapping.to().orElseThrow()).nonAnswer()).isEmpty();
        }
      }
    }
  }

  private static Crosswalk from2021(String list) {
    return HarmonisedStandards.crosswalk("ethnic-group-19-2021-to-" + list);
  }

  private static Mapping cell(Crosswalk crosswalk, String from) {
    return crosswalk.mappings().stream()
        .filter(mapping -> mapping.from().equals(from))
        .findFirst()
        .orElseThrow();
  }
}
