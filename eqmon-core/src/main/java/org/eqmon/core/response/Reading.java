package org.eqmon.core.response;

import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.ResponseDraft.Part;
import org.jspecify.annotations.Nullable;

/**
 * A draft laid out by the questions of one questionnaire, each value looked up once, so that each
 * rule finds what it needs by number.
 */
final class Reading {
  /** The age that the answers don't give. */
  static final int NO_AGE = -1;

  private final ResponseDraft draft;
  private final AskedQuestions questions;
  private final NumberedValues answers;
  private final @Nullable NumberedValues words;
  private final @Nullable NumberedValues codeLists;
  private final int collected;
  private final int born;
  private final int statedAge;
  private final int ageByBirth;

  Reading(ResponseDraft draft, AskedQuestions questions) {
    this.draft = draft;
    this.questions = questions;
    this.answers = NumberedValues.of(Part.ANSWERS, draft.answers(), questions);
    this.words =
        draft.words().isEmpty() ? null : NumberedValues.of(Part.WORDS, draft.words(), questions);
    this.codeLists =
        draft.codeLists().isEmpty()
            ? null
            : NumberedValues.of(Part.CODE_LISTS, draft.codeLists(), questions);
    this.collected = date(field(ResponseField.COLLECTED));
    this.born = questions.birth() < 0 ? IsoDate.NONE : date(answer(questions.birth()));
    this.statedAge =
        questions.age() >= 0
                && answer(questions.age()) instanceof RawValue.Whole whole
                && isAge(whole.number())
            ? (int) whole.number()
            : NO_AGE;
    this.ageByBirth = ageByBirth(born, collected);
  }

  /** Whether a part names a question that the questionnaire doesn't have. */
  boolean hasStrangers(Part part) {
    return switch (part) {
      case ANSWERS -> answers.size() < draft.answers().size();
      case WORDS -> words != null && words.size() < draft.words().size();
      case CODE_LISTS -> codeLists != null && codeLists.size() < draft.codeLists().size();
    };
  }

  private static int date(@Nullable RawValue value) {
    return value instanceof RawValue.Text text ? IsoDate.parse(text.text()) : IsoDate.NONE;
  }

  static boolean isAge(long years) {
    return years >= 0 && years <= Question.OLDEST;
  }

  ResponseDraft draft() {
    return draft;
  }

  /** Whether the document itself is in order: an object, with nothing strange in it. */
  boolean isInOrder() {
    return draft.isObject()
        && !draft.hasUnknownMembers()
        && draft.unreadableParts().isEmpty()
        && !hasStrangers(Part.ANSWERS)
        && !hasStrangers(Part.WORDS)
        && !hasStrangers(Part.CODE_LISTS);
  }

  @Nullable RawValue field(ResponseField field) {
    return draft.rawField(field);
  }

  /** Whether a field is right at the first glance. */
  boolean isPlainlyRight(ResponseField field, RawValue value) {
    return switch (field) {
      case COLLECTED -> collected != IsoDate.NONE;
      case REFERENCE ->
          value instanceof RawValue.Text text && EqualityResponse.isReference(text.text());
      default -> questions.isRight(field, value);
    };
  }

  /** Whether the code list that is stated for a question is the right one, or there is none. */
  boolean isPlainlyRightCodeList(int question) {
    RawValue stated = codeList(question);
    return stated == null || stated.equals(questions.get(question).list());
  }

  @Nullable RawValue answer(int question) {
    return answers.at(question);
  }

  /** What the text of an answer is; null if it is no text, or none that may stand there. */
  AskedQuestion.@Nullable Known known(int question) {
    return answers.known(question);
  }

  /** The reason that an answer gives for there being none, or null if it gives none. */
  @Nullable NonAnswer reason(int question) {
    AskedQuestion.Known text = known(question);
    return text == null ? null : text.reason();
  }

  /** Whether there are words or stated code lists. */
  boolean hasAsides() {
    return words != null || codeLists != null;
  }

  @Nullable RawValue words(int question) {
    return words == null ? null : words.at(question);
  }

  @Nullable RawValue codeList(int question) {
    return codeLists == null ? null : codeLists.at(question);
  }

  /** The day of the answers, or {@link IsoDate#NONE}. */
  int collected() {
    return collected;
  }

  /** The date of birth, or {@link IsoDate#NONE}. */
  int born() {
    return born;
  }

  /** The age that the person gave, or {@link #NO_AGE}. */
  int statedAge() {
    return statedAge;
  }

  /** The age by date of birth on the day of the answers; {@link #NO_AGE} if it isn't an age. */
  int ageByBirth() {
    return ageByBirth;
  }

  private static int ageByBirth(int born, int collected) {
    if (born == IsoDate.NONE || collected == IsoDate.NONE) {
      return NO_AGE;
    }
    int years = IsoDate.years(born, collected);
    return isAge(years) ? years : NO_AGE;
  }

  /** The age as stated or by date of birth, or {@link #NO_AGE}. */
  int age() {
    return statedAge == NO_AGE ? ageByBirth : statedAge;
  }
}
