package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.ProtectedCharacteristic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks labels against pairs that were copied from official sources on their own. */
class LabelsTest {
  static Stream<CodeList> formsWithOfficialWelsh() {
    return HarmonisedStandards.characteristics().stream()
        .map(Characteristic::codes)
        .filter(list -> list.use() == CodeList.Use.FORM && list.id().agency().equals("ons"));
  }

  @ParameterizedTest
  @MethodSource("formsWithOfficialWelsh")
  void everyLabelOfACensusFormIsOneOfThePairs(CodeList form) {
    Set<String> pairs = new HashSet<>(pairs());
    for (Code code : form.codes()) {
      assertThat(pairs).contains(code.label().english() + "|" + code.label().welsh());
      assertThat(code.label().origin()).isEqualTo(TextOrigin.OFFICIAL);
    }
  }

  @Test
  void formsAndOutputsAreKeptApart() {
    for (Characteristic each : HarmonisedStandards.characteristics()) {
      if (each.id().endsWith("-form") || each.codes().id().id().endsWith("-form")) {
        assertThat(each.codes().use()).as(each.toString()).isEqualTo(CodeList.Use.FORM);
      }
      if (each.id().endsWith("-form")) {
        assertThat(each.codes().codes())
            .allMatch(code -> code.nonAnswer().filter(NonAnswer.NOT_APPLICABLE::equals).isEmpty());
      }
    }
  }

  @Test
  void notAnsweredIsANonAnswerWhereItIsPublished() {
    for (Characteristic each :
        List.of(
            Religion.CENSUS_2021,
            SexualOrientation.GROUPS_7_2021,
            SexualOrientation.GROUPS_4_2021,
            SexualOrientation.GROUPS_2_2021,
            GenderIdentity.GROUPS_6_2021,
            GenderIdentity.GROUPS_2_2021)) {
      assertThat(each.codes().nonAnswer(NonAnswer.NOT_ANSWERED).orElseThrow().label().welsh())
          .isEqualTo("Heb ateb");
    }
    assertThat(EthnicGroup.GROUPS_19_2021.codes().get("-8").nonAnswer())
        .contains(NonAnswer.NOT_APPLICABLE);
  }

  @Test
  void multipleChoicesHaveAnExclusiveNone() {
    for (Characteristic each :
        List.of(
            WelshLanguage.FORM_2021,
            Disability.IMPAIRMENT,
            CommunicationNeeds.INFORMATION_FORMAT,
            CommunicationNeeds.COMMUNICATION_SUPPORT,
            CommunicationNeeds.LANGUAGE_REQUIREMENTS)) {
      assertThat(each.selection()).isEqualTo(Characteristic.Selection.MULTIPLE);
      assertThat(each.codes().get("none").kind()).isEqualTo(Code.Kind.EXCLUSIVE);
    }
    assertThat(ArmedForces.FORM_2021.codes().get("no").kind()).isEqualTo(Code.Kind.EXCLUSIVE);
    assertThat(NationalIdentity.FORM_2021.codes().answers())
        .noneMatch(code -> code.kind() == Code.Kind.EXCLUSIVE);
  }

  @Test
  void everyProtectedCharacteristicHasAList() {
    Set<ProtectedCharacteristic> covered = new HashSet<>();
    HarmonisedStandards.characteristics().forEach(each -> covered.addAll(each.protects()));
    assertThat(covered).containsExactlyInAnyOrder(ProtectedCharacteristic.values());
  }

  private static List<String> pairs() {
    return Facts.table("published/codes.csv").stream()
        .filter(row -> !row.get("welsh").isEmpty())
        .map(row -> row.get("english") + "|" + row.get("welsh"))
        .toList();
  }
}
