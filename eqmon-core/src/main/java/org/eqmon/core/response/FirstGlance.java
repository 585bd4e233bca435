package org.eqmon.core.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eqmon.core.response.RuleGroup.Trigger;

/**
 * Sees of most responses that nothing is wrong with them, by looking at those rules only that what
 * is there could break. Of the others it says so, and they are held to all rules, in order.
 */
final class FirstGlance {
  private static final List<ResponseField> FIELDS = List.of(ResponseField.values());

  private final AskedQuestions questions;
  private final Suspicion[] always;
  private final Suspicion[][] ofNoField;
  private final Suspicion[][][] ofText;
  private final Suspicion[][] ofAnswer;
  private final Suspicion[][] ofNoAnswer;
  private final Suspicion[][] ofWords;

  /** A rule to look at if the person is known to be under an age, or whatever the age is. */
  private record Suspicion(int under, ResponseRule rule) {}

  FirstGlance(AskedQuestions questions, Collection<RuleGroup> groups) {
    this.questions = questions;
    int size = questions.size();
    this.always = about(groups, Trigger.BIRTH, 1)[0];
    this.ofNoField = about(groups, Trigger.NO_FIELD, FIELDS.size());
    this.ofAnswer = about(groups, Trigger.ANSWER, size);
    this.ofNoAnswer = about(groups, Trigger.NO_ANSWER, size);
    this.ofWords = about(groups, Trigger.WORDS, size);
    this.ofText = new Suspicion[size][][];
    for (AskedQuestion asked : questions.inOrder()) {
      Suspicion[][] byText = new Suspicion[asked.knownTexts().size()][];
      for (AskedQuestion.Known text : asked.knownTexts()) {
        byText[text.number()] =
            suspicions(
                groups.stream()
                    .filter(group -> group.trigger() == Trigger.ANSWER)
                    .filter(group -> group.about() == asked.index() && group.suspects(text))
                    .toList());
      }
      ofText[asked.index()] = byText;
    }
  }

  private static Suspicion[][] about(Collection<RuleGroup> groups, Trigger trigger, int size) {
    Suspicion[][] about = new Suspicion[size][];
    for (int i = 0; i < size; i++) {
      int number = i;
      about[i] =
          suspicions(
              groups.stream()
                  .filter(group -> group.trigger() == trigger && group.about() == number)
                  .toList());
    }
    return about;
  }

  private static Suspicion[] suspicions(List<RuleGroup> groups) {
    List<Suspicion> suspicions = new ArrayList<>();
    for (RuleGroup group : groups) {
      for (ResponseRule rule : group.rules()) {
        suspicions.add(new Suspicion(group.under(), rule));
      }
    }
    return suspicions.toArray(Suspicion[]::new);
  }

  /** Whether nothing is wrong with a response. If this is false, something may be. */
  boolean isRight(Reading reading) {
    int age = reading.age() == Reading.NO_AGE ? Integer.MAX_VALUE - 1 : reading.age();
    if (!reading.isInOrder() || isBroken(always, reading, age)) {
      return false;
    }
    for (int i = 0; i < ofNoField.length; i++) {
      ResponseField field = FIELDS.get(i);
      RawValue value = reading.field(field);
      if (value == null
          ? isBroken(ofNoField[i], reading, age)
          : !reading.isPlainlyRight(field, value)) {
        return false;
      }
    }
    for (int i = 0; i < ofText.length; i++) {
      AskedQuestion.Known text = reading.known(i);
      if (text != null) {
        if (isBroken(ofText[i][text.number()], reading, age)) {
          return false;
        }
      } else if (reading.answer(i) == null) {
        if (isBroken(ofNoAnswer[i], reading, age)) {
          return false;
        }
      } else if (!questions.get(i).isPlainlyRight(reading) || isBroken(ofAnswer[i], reading, age)) {
        return false;
      }
    }
    return areAsidesRight(reading, age);
  }

  private boolean areAsidesRight(Reading reading, int age) {
    if (reading.hasAsides()) {
      for (int i = 0; i < ofWords.length; i++) {
        if (!reading.isPlainlyRightCodeList(i)
            || (reading.words(i) != null && isBroken(ofWords[i], reading, age))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isBroken(Suspicion[] suspicions, Reading reading, int age) {
    for (Suspicion suspicion : suspicions) {
      if (age < suspicion.under && suspicion.rule.isBrokenBy(reading)) {
        return true;
      }
    }
    return false;
  }
}
