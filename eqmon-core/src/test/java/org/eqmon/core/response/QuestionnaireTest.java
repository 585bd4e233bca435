package org.eqmon.core.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.eqmon.core.response.Forms.text;
import static org.eqmon.core.response.Forms.wording;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.core.spi.QuestionnaireProvider;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
  private static final Question AGE = Question.ageInYears("age", wording("Age?"));
  private static final Question PET = Question.choice("pet", Forms.PET, wording("Pet?"));

  @Test
  void knowsItsQuestionsInOrder() {
    assertThat(Forms.EVERYTHING.questions())
        .extracting(Question::id)
        .containsExactly("born", "age", "colour", "skills", "pet", "animal", "car", "toy");
    assertThat(Forms.EVERYTHING.question("skills").kind()).isEqualTo(Question.Kind.MULTIPLE_CHOICE);
    assertThat(Forms.EVERYTHING.find("smell")).isEmpty();
    refuses(() -> Forms.EVERYTHING.question("smell"), "it has [born, age");
    assertThat(Forms.EVERYTHING).hasToString("test:everything:1 (8 questions)");
  }

  @Test
  void aQuestionKnowsHowItIsPut() {
    Question pet = Forms.EVERYTHING.question("pet");
    assertThat(pet.label("yes").about(CollectionMode.PROXY.subject()).english())
        .isEqualTo("They have");
    assertThat(pet.label("yes").about(CollectionMode.INTERVIEW.subject()).english())
        .isEqualTo("I have");
    assertThat(pet.label("no")).isEqualTo(wording("No"));
    assertThat(Forms.EVERYTHING.question("colour").prompt("other")).contains(wording("Which?"));
    assertThat(Forms.EVERYTHING.question("colour").prompt("azure")).isEmpty();
    assertThat(Forms.EVERYTHING.question("born").protects())
        .containsExactly(ProtectedCharacteristic.AGE);
    assertThat(Forms.EVERYTHING.question("born").options()).isEmpty();

    Question full =
        PET.withHint(wording("hint"))
            .withGuidance(wording("guidance"))
            .voluntary()
            .offeringPreferNotToSay();
    assertThat(full.hint()).contains(wording("hint"));
    assertThat(full.guidance()).contains(wording("guidance"));
    assertThat(full.isVoluntary()).isTrue();
    Question noted = full.noting("yes", wording("or a newt"));
    assertThat(noted.note("yes")).contains(wording("or a newt"));
    assertThat(noted.note("no")).isEmpty();
    assertThat(noted).isNotEqualTo(full);
    assertThat(noted.withHint(wording("hint"))).isEqualTo(noted);
    assertThat(full.offersPreferNotToSay()).isTrue();
    assertThat(PET.isVoluntary() || PET.offersPreferNotToSay()).isFalse();
    assertThat(full).isNotEqualTo(PET).hasToString("pet (test:pet:1)");
    assertThat(Question.ageInYears("age", wording("Age?"))).isEqualTo(AGE).hasToString("age");
  }

  @Test
  void aQuestionIsPutInTheWordsThatEarlierAnswersCallFor() {
    Question skills = Question.choice("skills", Forms.SKILLS, wording("Skills?"));
    Question animal =
        Question.choice("animal", Forms.ANIMAL, wording("Animal?"))
            .wordedAfter(wording("Which, as you have one?"), "pet", "yes")
            .wordedAfter(wording("What do you read about?"), "skills", "read", "write")
            .withHint(wording("hint"))
            .voluntary();
    assertThat(animal.variants())
        .extracting(variant -> variant.when().question() + " " + variant.when().codes())
        .containsExactly("pet [yes]", "skills [read, write]");
    assertThat(animal)
        .isNotEqualTo(
            Question.choice("animal", Forms.ANIMAL, wording("Animal?"))
                .withHint(wording("hint"))
                .voluntary());
    Questionnaire form = of(List.of(PET, skills, animal));

    EqualityResponse nothing = EqualityResponse.empty();
    EqualityResponse reads = nothing.with(Forms.SKILLS, Answer.of(Set.of("more", "write")));
    assertThat(form.wording("animal", nothing)).isEqualTo(wording("Animal?"));
    assertThat(form.wording("animal", nothing.with(Forms.PET, Answer.of("no"))))
        .isEqualTo(wording("Animal?"));
    assertThat(
            form.wording(
                "animal", nothing.with(Forms.PET, Answer.none(NonAnswer.PREFER_NOT_TO_SAY))))
        .isEqualTo(wording("Animal?"));
    assertThat(form.wording("animal", nothing.with(Forms.SKILLS, Answer.of(Set.of("more")))))
        .isEqualTo(wording("Animal?"));
    assertThat(form.wording("animal", reads)).isEqualTo(wording("What do you read about?"));
    assertThat(form.wording("animal", reads.with(Forms.PET, Answer.of("yes"))))
        .isEqualTo(wording("Which, as you have one?"));

    refuses(() -> form.wording("smell", nothing), "it has [pet, skills, animal]");
    refuses(() -> of(List.of(skills, animal)), "no question 'pet' before it");
    refuses(
        () -> of(List.of(PET, AGE.wordedAfter(wording("?"), "pet", "perhaps"))),
        "no option 'perhaps'; it has [yes, no]");
    refuses(() -> AGE.wordedAfter(wording("?"), "pet"), "needs the codes");
  }

  @Test
  void aQuestionRefusesWhatCantBe() {
    refuses(() -> Question.ageInYears("Age", wording("?")), "lower case letters");
    refuses(() -> Question.ageInYears("mode", wording("?")), "field of every response");
    refuses(() -> PET.labelling("perhaps", wording("?")), "it has [yes, no]");
    refuses(() -> PET.noting("perhaps", wording("?")), "it has [yes, no]");
    refuses(() -> PET.prompting("yes", wording("?")), "doesn't invite");
    refuses(
        () ->
            Question.choice(
                "x",
                Forms.characteristic("x", Selection.SINGLE, Code.of("not-known", text("Unsure"))),
                wording("?")),
        "id of a non-answer");
    refuses(() -> Condition.agedUnder(0), "1 to 125");
    refuses(() -> Condition.answered("pet"), "needs the codes");
  }

  @Test
  void aQuestionnaireRefusesWhatCantBe() {
    refuses(() -> of(List.of(PET, PET)), "question pet twice");
    refuses(
        () -> of(List.of(PET, Question.choice("pet-2", Forms.PET, wording("?")))),
        "characteristic pet twice");
    refuses(
        () -> of(List.of(AGE, Question.ageInYears("age-2", wording("?")))),
        "question for AGE_IN_YEARS twice");
    refuses(() -> of(List.of(PET.askedWhen(Condition.agedAtLeast(16)), AGE)), "a condition on age");
    refuses(
        () -> of(List.of(PET.askedWhen(Condition.answered("pet", "yes")))),
        "no question 'pet' before it");
    refuses(
        () -> of(List.of(PET, AGE.askedWhen(Condition.answered("pet", "perhaps")))),
        "no option 'perhaps'; it has [yes, no]");
    refuses(() -> of(List.of()), "a section needs");
    refuses(
        () ->
            of(
                List.of(PET, AGE),
                new Contradiction(
                    "c",
                    List.of(Condition.answered("cat", "yes"), Condition.agedUnder(3)),
                    text("why"))),
        "contradiction 'c': there is no question 'cat'");
    refuses(
        () -> new Contradiction("c", List.of(Condition.agedUnder(3)), text("why")),
        "two conditions or more");
  }

  @Test
  void aRegistryFindsByIdAndRefusesTheSameIdTwice() {
    Questionnaires registry = Questionnaires.of(Forms.EVERYTHING);
    assertThat(registry.get(QuestionnaireId.parse("test:everything:1")))
        .isEqualTo(Forms.EVERYTHING);
    assertThat(registry.all()).containsExactly(Forms.EVERYTHING);
    refuses(() -> registry.get(QuestionnaireId.parse("test:else:1")), "test:everything:1");
    refuses(
        () -> Questionnaires.of(new Provider("one"), new Provider("two")),
        "brought by both one and two");
    refuses(() -> QuestionnaireId.parse("test"), "agency:id:version");
    refuses(() -> QuestionnaireId.parse("Test:a:1"), "lower case letters");
  }

  private record Provider(String name) implements QuestionnaireProvider {
    @Override
    public List<Questionnaire> questionnaires() {
      return List.of(Forms.EVERYTHING);
    }
  }

  private static Questionnaire of(List<Question> questions, Contradiction... contradictions) {
    return new Questionnaire(
        new QuestionnaireId("test", "some", "1"),
        text("Some"),
        List.of(new Questionnaire.Section("s", text("S"), questions)),
        List.of(contradictions),
        new Source("p", "t", "r", "d", "l", "a"),
        List.of(),
        List.of());
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
  }
}
