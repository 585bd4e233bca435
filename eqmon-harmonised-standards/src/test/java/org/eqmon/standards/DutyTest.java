package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.eqmon.core.response.ProtectedCharacteristic;
import org.junit.jupiter.api.Test;

class DutyTest {
  @Test
  void dutiesSayWhomTheyBind() {
    assertThat(Duty.all())
        .extracting(Duty::id)
        .containsExactly(
            "general-duty",
            "equality-objectives",
            "employment-information",
            "annual-report",
            "socio-economic-duty",
            "welsh-language-standards");
    assertThat(Duty.all().get(0).socialLandlords())
        .isEqualTo(Duty.SocialLandlords.PUBLIC_FUNCTIONS);
    assertThat(Duty.all().get(2).binds().english()).contains("registered social landlords");
  }

  @Test
  void fourDutiesAskAboutEachProtectedCharacteristic() {
    for (ProtectedCharacteristic each : ProtectedCharacteristic.values()) {
      assertThat(Duty.about(each)).hasSize(4);
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
}
