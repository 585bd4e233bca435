package org.eqmon.core.response;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final @Nullable RawValue[] NOTHING = {};

  private final ResponseDraft draft;
  private final @Nullable RawValue[] answers;
  private final AskedQuestion.@Nullable Known[] known;
  private final @Nullable RawValue[] words;
  private final @Nullable RawValue[] codeLists;
  private final Set<Part> strangers;
  private final int collected;
  private final int born;
  private final int statedAge;

  Reading(ResponseDraft draft, List<AskedQuestion> questions) {
    this.draft = draft;
    int size = questions.size();
    Map<String, RawValue> given = draft.answers();
    this.answers = new RawValue[size];
    this.known = new AskedQuestion.Known[size];
    this.collected = date(field(ResponseField.COLLECTED));
    int birth = IsoDate.NONE;
    int age = NO_AGE;
    int found = 0;
    for (int i = 0; i < size; i++) {
      AskedQuestion asked = questions.get(i);
      RawValue value = given.get(asked.id());
      if (value == null) {
        continue;
      }
      found++;
      answers[i] = value;
      if (value instanceof RawValue.Text text) {
        known[i] = asked.known(text.text());
        if (asked.kind() == Question.Kind.DATE_OF_BIRTH) {
          birth = IsoDate.parse(text.text());
        }
      } else if (asked.kind() == Question.Kind.AGE_IN_YEARS
          && value instanceof RawValue.Whole whole
          && isAge(whole.number())) {
        age = (int) whole.number();
      }
    }
    this.born = birth;
    this.statedAge = age;
    this.words = laidOut(draft.words(), questions);
    this.codeLists = laidOut(draft.codeLists(), questions);
    this.strangers = strangers(given.size() - found, questions);
  }

  private static @Nullable RawValue[] laidOut(
      Map<String, RawValue> values, List<AskedQuestion> questions) {
    if (values.isEmpty()) {
      return NOTHING;
    }
    @Nullable RawValue[] laidOut = new RawValue[questions.size()];
    for (int i = 0; i < laidOut.length; i++) {
      laidOut[i] = values.get(questions.get(i).id());
    }
    return laidOut;
  }

  private Set<Part> strangers(int answersLeft, List<AskedQuestion> questions) {
    if (answersLeft == 0 && words.length == 0 && codeLists.length == 0) {
      return Set.of();
    }
    int wordsLeft = draft.words().size();
    int listsLeft = draft.codeLists().size();
    for (AskedQuestion asked : questions) {
      wordsLeft -= words(asked.index()) == null ? 0 : 1;
      listsLeft -= codeList(asked.index()) == null || asked.isAboutAge() ? 0 : 1;
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (answersLeft > 0) {
      parts.add(Part.ANSWERS);
    }
    if (wordsLeft > 0) {
      parts.add(Part.WORDS);
    }
    if (listsLeft > 0) {
      parts.add(Part.CODE_LISTS);
    }
    return parts;
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
        && strangers.isEmpty();
  }

  @Nullable RawValue field(ResponseField field) {
    return draft.rawField(field);
  }

  @Nullable RawValue answer(int question) {
    return answers[question];
  }

  /** What the text of an answer is; null if it is no text, or none that may stand there. */
  AskedQuestion.@Nullable Known known(int question) {
    return known[question];
  }

  /** The reason that an answer gives for there being none, or null if it gives none. */
  @Nullable NonAnswer reason(int question) {
    AskedQuestion.Known text = known[question];
    return text == null ? null : text.reason();
  }

  @Nullable RawValue words(int question) {
    return words.length == 0 ? null : words[question];
  }

  @Nullable RawValue codeList(int question) {
    return codeLists.length == 0 ? null : codeLists[question];
  }

  /** Whether a part names a question that the questionnaire doesn't have. */
  boolean hasStrangers(Part part) {
    return strangers.contains(part);
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
    if (born == IsoDate.NONE || collected == IsoDate.NONE) {
      return NO_AGE;
    }
    int years = IsoDate.years(born, collected);
    return isAge(years) ? years : NO_AGE;
  }

  /** The age as stated or by date of birth, or {@link #NO_AGE}. */
  int age() {
    return statedAge == NO_AGE ? ageByBirth() : statedAge;
  }
}
