package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.response.ProtectedCharacteristic;
import org.junit.jupiter.api.Test;

class DutyTest {
  @Test
  void everyDutyIsAsWrittenDown() {
    assertThat(Duty.all())
        .extracting(DutyTest::row)
        .containsExactlyElementsOf(Facts.rows("duties.csv"));
    assertThat(Duty.all())
        .allMatch(duty -> duty.asks().origin() == TextOrigin.AWAITING_REVIEW)
        .allMatch(duty -> duty.binds().origin() == TextOrigin.AWAITING_REVIEW);
  }

  private static List<String> row(Duty duty) {
    return List.of(
        duty.id(),
        duty.name().english(),
        duty.name().welsh(),
        duty.asks().english(),
        duty.asks().welsh(),
        duty.binds().english(),
        duty.binds().welsh(),
        slug(duty.socialLandlords()),
        duty.about().stream().sorted().map(DutyTest::slug).collect(Collectors.joining(" ")),
        duty.reference());
  }

  private static String slug(Enum<?> option) {
    return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  void theSpecificDutiesBindFewSocialLandlords() {
    assertThat(Duty.all())
        .filteredOn(duty -> duty.reference().contains("Regulations 2011"))
        .hasSize(4)
        .allMatch(duty -> duty.socialLandlords() == Duty.SocialLandlords.NOT_LISTED)
        .allMatch(duty -> duty.binds().english().contains("most registered social landlords"));
  }

  @Test
  void fourDutiesAskAboutEachProtectedCharacteristicAndOneMoreAboutSex() {
    for (ProtectedCharacteristic each : ProtectedCharacteristic.values()) {
      assertThat(Duty.about(each)).hasSize(each == ProtectedCharacteristic.SEX ? 5 : 4);
    }
  }

  @Test
  void specialCategoriesAreThoseOfArticle9() {
    assertThat(ProtectedCharacteristic.values())
        .filteredOn(each -> each.sensitivity() == ProtectedCharacteristic.Sensitivity.SPECIAL)
        .containsExactly(
            ProtectedCharacteristic.DISABILITY,
            ProtectedCharacteristic.RACE,
            ProtectedCharacteristic.RELIGION_OR_BELIEF,
            ProtectedCharacteristic.SEXUAL_ORIENTATION);
    assertThat(ProtectedCharacteristic.GENDER_REASSIGNMENT.sensitivity())
        .isEqualTo(ProtectedCharacteristic.Sensitivity.HANDLE_AS_SPECIAL);
    assertThat(ProtectedCharacteristic.AGE.sensitivity())
        .isEqualTo(ProtectedCharacteristic.Sensitivity.PERSONAL);
  }

  @Test
  void everyProtectedCharacteristicHasCategories() {
    for (ProtectedCharacteristic each : ProtectedCharacteristic.values()) {
      assertThat(HarmonisedStandards.characteristics())
          .anyMatch(characteristic -> characteristic.protects().contains(each));
    }
  }
}
