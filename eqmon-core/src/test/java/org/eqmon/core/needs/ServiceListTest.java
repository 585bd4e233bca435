package org.eqmon.core.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.CollectionDetails;
import org.eqmon.core.response.CollectionMode;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Forms;
import org.eqmon.core.response.LawfulBasis;
import org.eqmon.core.response.Purpose;
import org.junit.jupiter.api.Test;

class ServiceListTest {
  private final List<AccessJournal.Entry> journal = new ArrayList<>();
  private final NeedsAccess access =
      NeedsAccess.of("repairs-team", "arrange-a-visit", journal::add);

  private static EqualityResponse person(String reference, Purpose purpose) {
    return EqualityResponse.empty()
        .withQuestionnaire(Forms.EVERYTHING.id())
        .withReference(reference)
        .withDetails(
            CollectionDetails.of(
                purpose, LawfulBasis.CONSENT, LocalDate.of(2026, 3, 2), CollectionMode.INTERVIEW))
        .with(Forms.SKILLS, Answer.of(Set.of("read", "more")))
        .withWords(Forms.SKILLS, "secret")
        .with(Forms.COLOUR, Answer.none(NonAnswer.PREFER_NOT_TO_SAY))
        .with(Forms.PET, Answer.none(NonAnswer.NOT_ANSWERED));
  }

  @Test
  void readsWhatAPersonNeedsAndEntersItInTheJournal() {
    ServiceNeeds needs =
        ServiceNeeds.read(person("7f3a", Purpose.SERVICE_TAILORING), Forms.EVERYTHING, access);

    assertThat(needs.reference()).isEqualTo("7f3a");
    assertThat(needs.needs()).extracting(Need::code).containsExactly("more", "read");
    assertThat(needs.needs().get(0).words()).contains("secret");
    assertThat(needs.needs().get(1).words()).isEmpty();
    assertThat(needs.needs().get(1).label()).isEqualTo(Forms.text("Read"));
    assertThat(needs.toAsk()).containsExactly("pet", "animal", "car", "toy");
    assertThat(journal)
        .containsExactly(
            new AccessJournal.Entry(
                "repairs-team", "arrange-a-visit", "7f3a", Forms.EVERYTHING.id()));
  }

  @Test
  void noneOfTheseIsNoNeed() {
    EqualityResponse none =
        person("a", Purpose.SERVICE_TAILORING).with(Forms.SKILLS, Answer.of(Set.of("none")));
    ServiceNeeds needs = ServiceNeeds.read(none, Forms.EVERYTHING, access);
    assertThat(needs.needs()).isEmpty();
    assertThat(needs.toAsk()).doesNotContain("skills");
  }

  @Test
  void findsWhoNeedsOneThing() {
    ServiceList list =
        ServiceList.read(
            List.of(
                    person("a", Purpose.SERVICE_TAILORING),
                    person("b", Purpose.SERVICE_TAILORING)
                        .with(Forms.SKILLS, Answer.of(Set.of("write"))))
                .iterator(),
            Forms.EVERYTHING,
            access);

    assertThat(list.people()).hasSize(2);
    assertThat(list.needing("skills", "write"))
        .extracting(ServiceNeeds::reference)
        .containsExactly("b");
    assertThat(journal).hasSize(2);
    assertThatIllegalArgumentException().isThrownBy(() -> list.needing("skills", "fly"));
    assertThatIllegalArgumentException().isThrownBy(() -> list.needing("wings", "two"));
  }

  @Test
  void refusesAnswersThatWereGivenForSomethingElse() {
    EqualityResponse monitoring = person("a", Purpose.EQUALITY_MONITORING);
    assertThatThrownBy(() -> ServiceNeeds.read(monitoring, Forms.EVERYTHING, access))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("service-tailoring");
    EqualityResponse nobody = person("a", Purpose.SERVICE_TAILORING).withoutReference();
    assertThatThrownBy(() -> ServiceNeeds.read(nobody, Forms.EVERYTHING, access))
        .hasMessageContaining("reference");
    EqualityResponse unasked =
        EqualityResponse.empty()
            .withReference("a")
            .withDetails(person("a", Purpose.SERVICE_TAILORING).details());
    assertThatThrownBy(() -> ServiceNeeds.read(unasked, Forms.EVERYTHING, access))
        .hasMessageContaining("test:everything:1");
    assertThat(journal).isEmpty();
  }

  @Test
  void readsNothingThatCannotBeEntered() {
    NeedsAccess broken =
        NeedsAccess.of(
            "a",
            "b",
            entry -> {
              throw new IllegalStateException("full");
            });
    EqualityResponse person = person("a", Purpose.SERVICE_TAILORING);
    assertThatThrownBy(() -> ServiceNeeds.read(person, Forms.EVERYTHING, broken))
        .hasMessage("full");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeedsAccess.of("Mair Jones", "b", journal::add));
    assertThatIllegalArgumentException().isThrownBy(() -> NeedsAccess.of("a", "", journal::add));
  }

  @Test
  void neitherToStringNorJacksonShowsANeed() throws Exception {
    ServiceList list =
        ServiceList.read(
            List.of(person("7f3a", Purpose.SERVICE_TAILORING)).iterator(),
            Forms.EVERYTHING,
            access);
    ServiceNeeds needs = list.people().get(0);
    for (Object each : List.of(list, needs, needs.needs(), access)) {
      assertThat(each.toString()).doesNotContain("secret", "read)", "7f3a");
    }
    var by3 = tools.jackson.databind.json.JsonMapper.shared();
    assertThat(by3.writeValueAsString(List.of(list, needs, needs.needs().get(0))))
        .isEqualTo("[{},{},{}]");
    var by2 =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .disable(com.fasterxml.jackson.databind.SerializationFeature.FAIL_ON_EMPTY_BEANS);
    assertThat(by2.writeValueAsString(List.of(list, needs, needs.needs().get(0))))
        .isEqualTo("[{},{},{}]");
  }
}
