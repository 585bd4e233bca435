package org.eqmon.core.response;

import java.util.List;
import java.util.Set;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.response.Characteristic.Selection;

/** An invented questionnaire that has a question of every kind and a rule of every kind. */
public final class Forms {
  /** One code of several; {@code other} invites words, {@code -8} records a non-answer. */
  public static final Characteristic COLOUR =
      characteristic(
          "colour",
          Selection.SINGLE,
          Code.of("warm", text("Warm")),
          Code.of("crimson", text("Crimson")).under("warm"),
          Code.of("azure", text("Azure")),
          Code.of("other", text("Other")).as(Code.Kind.WRITE_IN),
          Code.of("-8", text("Does not apply"), NonAnswer.NOT_APPLICABLE));

  /** Several codes; {@code none} excludes the others, {@code more} invites words. */
  public static final Characteristic SKILLS =
      characteristic(
          "skills",
          Selection.MULTIPLE,
          Code.of("read", text("Read")),
          Code.of("write", text("Write")),
          Code.of("more", text("Something else")).as(Code.Kind.WRITE_IN),
          Code.of("none", text("None of these")).as(Code.Kind.EXCLUSIVE));

  /** Yes and no. */
  public static final Characteristic PET =
      characteristic(
          "pet", Selection.SINGLE, Code.of("yes", text("Yes")), Code.of("no", text("No")));

  /** What kind of pet; asked of those who have one. */
  public static final Characteristic ANIMAL =
      characteristic(
          "animal", Selection.SINGLE, Code.of("dog", text("Dog")), Code.of("newt", text("Newt")));

  /** Asked of adults only. */
  public static final Characteristic CAR =
      characteristic("car", Selection.SINGLE, Code.of("1", text("Yes")), Code.of("2", text("No")));

  /** Asked of children only. */
  public static final Characteristic TOY =
      characteristic("toy", Selection.SINGLE, Code.of("1", text("Yes")), Code.of("2", text("No")));

  /** A questionnaire with all of them. */
  public static final Questionnaire EVERYTHING =
      new Questionnaire(
          QuestionnaireId.parse("test:everything:1"),
          text("Everything"),
          List.of(
              new Questionnaire.Section(
                  "about-you",
                  text("About you"),
                  List.of(
                      Question.dateOfBirth("born", wording("When were you born?")),
                      Question.ageInYears("age", wording("How old are you?"))
                          .offeringPreferNotToSay(),
                      Question.choice("colour", COLOUR, wording("Which colour?"))
                          .offeringPreferNotToSay()
                          .prompting("other", wording("Which?")),
                      Question.choice("skills", SKILLS, wording("Which skills?")).voluntary())),
              new Questionnaire.Section(
                  "about-things",
                  text("About things"),
                  List.of(
                      Question.choice("pet", PET, wording("Have you a pet?"))
                          .labelling("yes", Wording.of(text("I have"), text("They have"))),
                      Question.choice("animal", ANIMAL, wording("What is it?"))
                          .askedWhen(Condition.answered("pet", "yes")),
                      Question.choice("car", CAR, wording("Have you a car?"))
                          .askedWhen(Condition.agedAtLeast(18)),
                      Question.choice("toy", TOY, wording("Have you a toy?"))
                          .askedWhen(Condition.agedUnder(12))))),
          List.of(
              new Contradiction(
                  "azure-newt",
                  List.of(
                      Condition.answered("colour", "azure"), Condition.answered("animal", "newt")),
                  text("A newt isn't azure")),
              new Contradiction(
                  "young-writer",
                  List.of(Condition.agedUnder(3), Condition.answered("skills", "read", "write")),
                  text("Nobody under 3 reads or writes"))),
          new Source("p", "t", "r", "d", "l", "a"),
          List.of(new Questionnaire.Absence("smell", text("Not evidenced"))),
          List.of());

  private Forms() {}

  /** Returns a characteristic with a list of these codes. */
  public static Characteristic characteristic(String id, Selection selection, Code... codes) {
    return new Characteristic(
        id,
        text(id),
        new CodeList(
            new CodeListId("test", id, "1"),
            text(id),
            CodeList.Order.NOMINAL,
            CodeList.Use.FORM,
            List.of(codes),
            List.of(),
            new Source("p", "t", "r", "d", "l", "a"),
            List.of()),
        selection,
        Set.of());
  }

  /** Returns a wording that is the same whoever answers. */
  public static Wording wording(String english) {
    return Wording.of(text(english));
  }

  /** Returns a text. */
  public static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }
}
