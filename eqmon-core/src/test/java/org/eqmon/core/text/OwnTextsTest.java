package org.eqmon.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Forms;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.Subject;
import org.eqmon.core.response.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTextsTest {
  private static final String FORM = "questionnaire.test-everything-1.";
  private static final Questionnaire EVERYTHING = Forms.EVERYTHING;
  private static final TextCatalogue CATALOGUE =
      TextCatalogue.of(List.of(Forms.COLOUR), List.of(EVERYTHING));

  @Test
  void aTextIsReplacedAndAllElseStays() {
    Characteristic own =
        OwnTexts.none()
            .with(Language.WELSH, Map.of("code-list.test-colour-1.code.azure", "Asur"))
            .in(Forms.COLOUR);
    assertThat(own.codes().get("azure").label().welsh()).isEqualTo("Asur");
    assertThat(own.codes().get("azure").label().english()).isEqualTo("Azure");
    assertThat(own.codes().get("azure").label().origin()).isEqualTo(TextOrigin.HOST);
    assertThat(own.codes().get("crimson")).isEqualTo(Forms.COLOUR.codes().get("crimson"));
    assertThat(own.codes().id()).isEqualTo(Forms.COLOUR.codes().id());
    assertThat(own.codes().rollUps()).isEqualTo(Forms.COLOUR.codes().rollUps());
  }

  @Test
  void englishAloneLeavesTheOriginOfTheWelsh() {
    Characteristic own =
        OwnTexts.none()
            .with(Language.ENGLISH, Map.of("characteristic.colour", "Hue"))
            .in(Forms.COLOUR);
    assertThat(own.name().english()).isEqualTo("Hue");
    assertThat(own.name().origin()).isEqualTo(TextOrigin.AWAITING_REVIEW);
  }

  @Test
  void withoutTextsEverythingIsAsItWas() {
    assertThat(OwnTexts.none().in(EVERYTHING)).isEqualTo(EVERYTHING);
    assertThat(OwnTexts.none().in(Forms.COLOUR)).isEqualTo(Forms.COLOUR);
  }

  @Test
  void everyPartOfAQuestionnaireCanBeReplaced() {
    Questionnaire own =
        OwnTexts.none()
            .with(
                Language.WELSH,
                Map.of(
                    FORM + "title", "Popeth",
                    FORM + "section.about-you", "Amdanoch",
                    FORM + "question.colour", "Pa liw?",
                    FORM + "question.colour.another", "Pa liw iddyn nhw?",
                    FORM + "question.colour.prompt.other", "Pa un?",
                    FORM + "question.pet.label.yes", "Oes",
                    FORM + "question.pet.label.no", "Nac oes",
                    FORM + "contradiction.azure-newt", "Nid yw madfall yn las",
                    FORM + "absent.smell", "Heb dystiolaeth"))
            .in(EVERYTHING);
    assertThat(own.title().welsh()).isEqualTo("Popeth");
    assertThat(own.sections().get(0).title().welsh()).isEqualTo("Amdanoch");
    Question colour = own.question("colour");
    assertThat(welsh(colour.wording())).containsExactly("Pa liw?", "Pa liw iddyn nhw?");
    assertThat(colour.prompt("other").orElseThrow().aboutOneself().welsh()).isEqualTo("Pa un?");
    Question pet = own.question("pet");
    assertThat(welsh(pet.label("yes"))).containsExactly("Oes", "They have (cy)");
    assertThat(welsh(pet.label("no"))).containsExactly("Nac oes", "Nac oes");
    assertThat(own.contradictions().get(0).reason().welsh()).isEqualTo("Nid yw madfall yn las");
    assertThat(own.absent().get(0).reason().welsh()).isEqualTo("Heb dystiolaeth");
    assertThat(own.questions())
        .extracting(Question::conditions)
        .isEqualTo(EVERYTHING.questions().stream().map(Question::conditions).toList());
    assertThat(own.question("colour").offersPreferNotToSay()).isTrue();
    assertThat(own.question("skills").isVoluntary()).isTrue();
  }

  @Test
  void theWordsAfterAnEarlierAnswerHaveAKeyOfTheirOwn() {
    String key = FORM + "question.animal.after.pet.yes";
    Questionnaire form =
        with(
            Forms.EVERYTHING,
            "animal",
            asked -> asked.wordedAfter(Forms.wording("Which?"), "pet", "yes"));
    assertThat(TextCatalogue.of(List.of(), List.of(form)).keys()).contains(key, key + ".another");
    assertThat(OwnTexts.none().in(form)).isEqualTo(form);
    Question own =
        OwnTexts.none()
            .with(Language.WELSH, Map.of(key, "Pa anifail?", key + ".another", "Pa un nhw?"))
            .in(form)
            .question("animal");
    assertThat(own.variants()).hasSize(1);
    assertThat(welsh(own.variants().get(0).wording())).containsExactly("Pa anifail?", "Pa un nhw?");
    assertThat(own.variants().get(0).when())
        .isEqualTo(form.question("animal").variants().get(0).when());
  }

  private static Questionnaire with(
      Questionnaire form, String question, UnaryOperator<Question> change) {
    return new Questionnaire(
        form.id(),
        form.title(),
        form.sections().stream()
            .map(
                section ->
                    new Questionnaire.Section(
                        section.id(),
                        section.title(),
                        section.questions().stream()
                            .map(each -> each.id().equals(question) ? change.apply(each) : each)
                            .toList()))
            .toList(),
        form.contradictions(),
        form.source(),
        form.absent(),
        form.caveats());
  }

  private static List<String> welsh(Wording wording) {
    return List.of(
        wording.about(Subject.ONESELF).welsh(), wording.about(Subject.ANOTHER_PERSON).welsh());
  }

  @Test
  void aTextForOneselfServesForAnotherUntilThatHasItsOwn() {
    Questionnaire own =
        OwnTexts.none()
            .with(Language.WELSH, Map.of(FORM + "question.skills", "Pa sgiliau?"))
            .in(EVERYTHING);
    assertThat(welsh(own.question("skills").wording()))
        .containsExactly("Pa sgiliau?", "Pa sgiliau?");
  }

  @Test
  void keysThatNameNothingAreTold() {
    OwnTexts texts =
        OwnTexts.none()
            .with(
                Language.WELSH,
                Map.of(
                    "characteristic.color",
                    "Lliw",
                    FORM + "question.skills.another",
                    "Pa sgiliau?",
                    FORM + "question.pet.label.no",
                    "Nac oes"));
    assertThat(texts.unknown(CATALOGUE)).containsExactly("characteristic.color");
  }

  @Test
  void aFileWrittenForATranslatorReadsBack(@TempDir Path folder) throws IOException {
    String written = CATALOGUE.awaitingReview().properties(Language.WELSH);
    assertThat(written)
        .contains("# Which colour?\n" + FORM + "question.colour=Which colour? (cy)\n");
    Path file = folder.resolve("eqmon_cy.properties");
    Files.writeString(file, written.replace("Which colour? (cy)", "Pa liw, ŵyr neb?"));
    OwnTexts texts = OwnTexts.none().read(Language.WELSH, file);
    assertThat(texts.unknown(CATALOGUE)).isEmpty();
    assertThat(welsh(texts.in(EVERYTHING).question("colour").wording()))
        .containsExactly("Pa liw, ŵyr neb?", "Pa liw, ŵyr neb?");
    assertThat(TextCatalogue.of(List.of(), List.of(texts.in(EVERYTHING))).awaitingReview().texts())
        .isEmpty();
    assertThat(texts).hasToString("OwnTexts (" + CATALOGUE.texts().size() + " texts)");
  }

  @Test
  void aResourceBundleServesToo() {
    ListResourceBundle bundle =
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return new Object[][] {{"characteristic.colour", "Lliw"}};
          }
        };
    assertThat(OwnTexts.none().with(Language.WELSH, bundle).in(Forms.COLOUR).name().welsh())
        .isEqualTo("Lliw");
  }

  @Test
  void aBlankTextAndABrokenFileAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> OwnTexts.none().with(Language.WELSH, Map.of("characteristic.colour", " ")))
        .withMessageContaining("characteristic.colour");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OwnTexts.none().read(Language.WELSH, new StringReader("a=\\u00")));
  }

  @Property(tries = 200)
  void anyTextSurvivesTheFile(@ForAll @NotBlank String text) throws IOException {
    // jqwik takes a text of spaces other than the ordinary one for a text
    Assume.that(!text.isBlank());
    OwnTexts own = OwnTexts.none().with(Language.WELSH, Map.of("characteristic.colour", text));
    String file =
        TextCatalogue.of(List.of(own.in(Forms.COLOUR)), List.of()).properties(Language.WELSH);
    OwnTexts read = OwnTexts.none().read(Language.WELSH, new StringReader(file));
    assertThat(read.in(Forms.COLOUR).name().welsh()).isEqualTo(text);
  }
}
