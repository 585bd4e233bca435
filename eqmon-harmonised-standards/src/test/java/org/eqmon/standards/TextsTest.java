package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.population.Area;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.text.OwnTexts;
import org.eqmon.core.text.TextCatalogue;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final TextCatalogue ALL = HarmonisedStandards.texts();

  @Test
  void aHostReplacesALabelAndAWordingByAFile() throws IOException {
    OwnTexts own =
        OwnTexts.none()
            .read(
                Language.WELSH,
                new StringReader(
                    """
                    code-list.eqmon-tenure-4-2021.code.social = Wedi'i adolygu
                    questionnaire.ons-census-wales-2021.question.sex.another = A'u rhyw nhw?
                    """));
    assertThat(own.unknown(ALL)).isEmpty();

    Characteristic tenure = own.in(Tenure.GROUPS_4);
    assertThat(tenure.codes().get("social").label().welsh()).isEqualTo("Wedi'i adolygu");
    assertThat(tenure.codes().get("social").label().origin()).isEqualTo(TextOrigin.HOST);
    assertThat(tenure.codes().get("social").label().english())
        .isEqualTo(Tenure.GROUPS_4.codes().get("social").label().english());

    Question sex = own.in(HarmonisedQuestionnaires.CENSUS_WALES_2021).question("sex");
    assertThat(sex.wording().aboutAnother().welsh()).isEqualTo("A'u rhyw nhw?");
    assertThat(sex.wording().aboutOneself().welsh()).isEqualTo("Beth yw eich rhyw?");
  }

  @Test
  void aKeyOfNoTextIsTold() throws IOException {
    OwnTexts own =
        OwnTexts.none()
            .read(Language.WELSH, new StringReader("code-list.ons-sex-2021.code.3 = Arall"));
    assertThat(own.unknown(ALL)).containsExactly("code-list.ons-sex-2021.code.3");
  }

  @Test
  void allWelshThatAwaitsReviewCanBeReviewedAndGivenBack() throws IOException {
    TextCatalogue awaiting = ALL.awaitingReview();
    assertThat(awaiting.texts()).hasSizeGreaterThan(500);
    OwnTexts reviewed =
        OwnTexts.none().read(Language.WELSH, new StringReader(awaiting.properties(Language.WELSH)));
    assertThat(reviewed.unknown(ALL)).isEmpty();
    assertThat(
            TextCatalogue.of(
                    HarmonisedStandards.characteristics().stream().map(reviewed::in).toList(),
                    HarmonisedStandards.questionnaires().stream().map(reviewed::in).toList())
                .and(
                    TextCatalogue.ofCrosswalks(
                        HarmonisedStandards.crosswalks().stream().map(reviewed::in).toList()))
                .and(
                    TextCatalogue.ofPopulations(
                        HarmonisedStandards.referencePopulations().stream()
                            .map(reviewed::in)
                            .toList()))
                .awaitingReview()
                .texts())
        .isEmpty();
    assertThat(Duty.all().stream().map(duty -> duty.with(reviewed)))
        .allMatch(duty -> duty.name().origin() == TextOrigin.HOST)
        .allMatch(duty -> duty.asks().origin() == TextOrigin.HOST)
        .allMatch(duty -> duty.binds().origin() == TextOrigin.HOST);
    for (Area authority : Areas.localAuthorities()) {
      assertThat(SmallAreas.in(authority, SmallArea.Level.WARD))
          .isNotEmpty()
          .allMatch(ward -> ward.with(reviewed).area().name().origin() == TextOrigin.HOST);
    }
  }

  @Test
  void aHostNamesASmallAreaAndItsPopulationsAreCalledAfterIt() throws IOException {
    OwnTexts own =
        OwnTexts.none()
            .read(
                Language.WELSH,
                new StringReader(
                    """
                    small-area.w05001504 = Enw'r ward
                    small-area.w01000003 = Ein stryd
                    small-area-level.ward = rhanbarth
                    caveat.ward-best-fit = Yn fras.
                    population.census-2021-religion-w01000003 = Crefydd ein stryd
                    """));
    assertThat(own.unknown(ALL)).isEmpty();

    SmallArea ward = SmallAreas.get("W05001504").with(own);
    assertThat(ward.area().name().welsh()).isEqualTo("Enw'r ward");
    assertThat(ward.area().name().origin()).isEqualTo(TextOrigin.HOST);
    assertThat(ward.level().label(own).welsh()).isEqualTo("rhanbarth");
    ReferencePopulation named = own.in(SmallAreas.population(Religion.CENSUS_2021, ward));
    assertThat(named.name().welsh()).isEqualTo("Enw'r ward, Cyfrifiad 2021");
    assertThat(named.name().origin()).isEqualTo(TextOrigin.HOST);
    assertThat(named.caveats())
        .filteredOn(caveat -> caveat.id().equals("ward-best-fit"))
        .singleElement()
        .extracting(caveat -> caveat.text().welsh())
        .isEqualTo("Yn fras.");

    SmallArea street = SmallAreas.get("W01000003");
    assertThat(own.in(SmallAreas.population(Religion.CENSUS_2021, street)).name().welsh())
        .isEqualTo("Crefydd ein stryd");
    assertThat(SmallAreas.population(EthnicGroup.GROUPS_5_2021, street.with(own)).name().welsh())
        .isEqualTo("Ein stryd, Cyfrifiad 2021");
  }

  @Test
  void everyPopulationOfASmallAreaHasItsKeys() {
    List<Characteristic> topics = SmallAreasTest.topics().toList();
    for (SmallArea.Level level : SmallArea.Level.values()) {
      SmallArea area = SmallAreas.in(Areas.get("Cardiff"), level).get(0);
      assertThat(ALL.keys()).contains(area.key(), level.key());
      for (Characteristic by : topics) {
        if (level == SmallArea.Level.MSOA || topics.indexOf(by) < 4) {
          ReferencePopulation population = SmallAreas.population(by, area);
          assertThat(ALL.keys())
              .containsAll(TextCatalogue.ofPopulations(List.of(population)).keys());
          for (RollUp rollUp : population.codes().rollUps()) {
            Characteristic broader =
                HarmonisedStandards.characteristics().stream()
                    .filter(each -> each.codes().id().equals(rollUp.to()))
                    .findFirst()
                    .orElseThrow();
            assertThat(ALL.keys())
                .contains("population." + SmallAreas.population(broader, area).id());
          }
        }
      }
    }
  }

  @Test
  void withoutOwnTextsNothingChanges() {
    for (Questionnaire questionnaire : HarmonisedStandards.questionnaires()) {
      assertThat(OwnTexts.none().in(questionnaire)).isEqualTo(questionnaire);
    }
    for (Characteristic characteristic : HarmonisedStandards.characteristics()) {
      assertThat(OwnTexts.none().in(characteristic)).isEqualTo(characteristic);
    }
    for (Crosswalk crosswalk : HarmonisedStandards.crosswalks()) {
      Crosswalk same = OwnTexts.none().in(crosswalk);
      assertThat(same.id()).isEqualTo(crosswalk.id());
      assertThat(same.name()).isEqualTo(crosswalk.name());
      assertThat(same.from()).isEqualTo(crosswalk.from());
      assertThat(same.to()).isEqualTo(crosswalk.to());
      assertThat(same.mappings()).isEqualTo(crosswalk.mappings());
      assertThat(same.caveats()).isEqualTo(crosswalk.caveats());
    }
    for (Duty duty : Duty.all()) {
      assertThat(duty.with(OwnTexts.none())).isEqualTo(duty);
    }
    for (SmallArea ward : SmallAreas.in(Areas.get("Cardiff"), SmallArea.Level.WARD)) {
      assertThat(ward.with(OwnTexts.none())).isEqualTo(ward);
    }
  }
}
