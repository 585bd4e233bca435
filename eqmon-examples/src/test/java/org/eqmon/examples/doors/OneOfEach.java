package org.eqmon.examples.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.core.response.Condition;
import org.eqmon.core.response.Contradiction;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.QuestionnaireId;
import org.eqmon.core.response.Wording;

/** Invented questionnaires with a rule of every kind, which no real one has all of. */
final class OneOfEach {
  private static final Question BORN = Question.dateOfBirth("born", wording("Born?"));
  private static final Question AGE =
      Question.ageInYears("age", wording("Age?")).offeringPreferNotToSay();

  /** The age is asked. */
  static final Questionnaire BY_AGE = of("by-age", AGE);

  /** The date of birth is asked, and so JSON Schema never knows the age. */
  static final Questionnaire BY_BIRTH = of("by-birth", BORN);

  /** Both are asked. */
  static final Questionnaire BY_BOTH = of("by-both", BORN, AGE);

  static final List<Questionnaire> ALL = List.of(BY_AGE, BY_BIRTH, BY_BOTH);

  private OneOfEach() {}

  private static Questionnaire of(String id, Question... aboutAge) {
    List<Question> questions = new ArrayList<>(List.of(aboutAge));
    questions.add(
        single("colour", plain("crimson").under("warm"), plain("azure"), writeIn("other"))
            .offeringPreferNotToSay());
    questions.add(several("skills", plain("read"), plain("write"), writeIn("more"), none()));
    questions.add(several("hobbies", plain("chess"), plain("go"), plain("golf")));
    questions.add(single("pet", plain("yes"), plain("no"), declines("9")));
    questions.add(
        single("animal", plain("dog"), plain("newt")).askedWhen(Condition.answered("pet", "yes")));
    questions.add(
        several("pages", plain("few"), plain("many"), none())
            .askedWhen(Condition.answered("skills", "read", "write"), Condition.agedAtLeast(18)));
    questions.add(
        single("board", plain("1"), plain("2"))
            .voluntary()
            .askedWhen(Condition.answered("hobbies", "chess", "go")));
    questions.add(single("toy", plain("1"), plain("2")).askedWhen(Condition.agedUnder(12)));
    questions.add(single("leash", plain("1")).askedWhen(Condition.answered("animal", "dog")));
    return new Questionnaire(
        new QuestionnaireId("test", id, "1"),
        text("One of each, " + id),
        List.of(new Questionnaire.Section("all", text("All"), questions)),
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
        List.of(),
        List.of());
  }

  private static Code plain(String code) {
    return Code.of(code, text(code));
  }

  private static Code writeIn(String code) {
    return plain(code).as(Code.Kind.WRITE_IN);
  }

  private static Code none() {
    return plain("none").as(Code.Kind.EXCLUSIVE);
  }

  private static Code declines(String code) {
    return Code.of(code, text("Declines"), NonAnswer.PREFER_NOT_TO_SAY);
  }

  private static Question single(String id, Code... codes) {
    return question(id, Selection.SINGLE, codes);
  }

  private static Question several(String id, Code... codes) {
    return question(id, Selection.MULTIPLE, codes);
  }

  private static Question question(String id, Selection selection, Code... codes) {
    List<Code> all = new ArrayList<>(List.of(codes));
    for (Code code : codes) {
      code.parent()
          .filter(parent -> all.stream().noneMatch(each -> each.value().equals(parent)))
          .ifPresent(parent -> all.add(plain(parent)));
    }
    CodeList list =
        new CodeList(
            new CodeListId("test", id, "1"),
            text(id),
            CodeList.Order.NOMINAL,
            CodeList.Use.FORM,
            all,
            List.of(),
            new Source("p", "t", "r", "d", "l", "a"),
            List.of());
    return Question.choice(
        id, new Characteristic(id, text(id), list, selection, Set.of()), wording(id + "?"));
  }

  private static Wording wording(String english) {
    return Wording.of(text(english));
  }

  private static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }
}
