package org.eqmon.core.response;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.response.ResponseDraft.Part;
import org.jspecify.annotations.Nullable;

/**
 * A draft laid out by the questions of one questionnaire, so that each rule finds its values fast.
 */
final class Reading {
  /** The age that the answers don't give. */
  static final int NO_AGE = -1;

  private static final List<Part> PARTS = List.of(Part.values());

  private final ResponseDraft draft;
  private final @Nullable RawValue[] answers;
  private final @Nullable RawValue[] words;
  private final @Nullable RawValue[] codeLists;
  private final Set<Part> strangers;
  private final int collected;
  private final int born;
  private final int statedAge;

  Reading(ResponseDraft draft, List<AskedQuestion> questions) {
    this.draft = draft;
    int size = questions.size();
    this.answers = new RawValue[size];
    this.words = new RawValue[size];
    this.codeLists = new RawValue[size];
    Set<Part> unknown = Set.of();
    for (Part part : PARTS) {
      if (fill(draft.part(part), slots(part), questions) < draft.part(part).size()) {
        unknown = with(unknown, part);
      }
    }
    this.collected = date(field(ResponseField.COLLECTED));
    int birth = IsoDate.NONE;
    int age = NO_AGE;
    for (AskedQuestion asked : questions) {
      if (asked.isAboutAge() && codeLists[asked.index()] != null) {
        unknown = with(unknown, Part.CODE_LISTS);
      }
      if (asked.kind() == Question.Kind.DATE_OF_BIRTH) {
        birth = date(answers[asked.index()]);
      } else if (asked.kind() == Question.Kind.AGE_IN_YEARS
          && answers[asked.index()] instanceof RawValue.Whole whole
          && isAge(whole.number())) {
        age = (int) whole.number();
      }
    }
    this.strangers = unknown;
    this.born = birth;
    this.statedAge = age;
  }

  private @Nullable RawValue[] slots(Part part) {
    return switch (part) {
      case ANSWERS -> answers;
      case WORDS -> words;
      case CODE_LISTS -> codeLists;
    };
  }

  private static Set<Part> with(Set<Part> parts, Part part) {
    Set<Part> more = EnumSet.of(part);
    more.addAll(parts);
    return more;
  }

  private static int fill(
      Map<String, RawValue> values, @Nullable RawValue[] into, List<AskedQuestion> questions) {
    if (values.isEmpty()) {
      return 0;
    }
    int found = 0;
    for (int i = 0; i < into.length; i++) {
      RawValue value = values.get(questions.get(i).id());
      if (value != null) {
        into[i] = value;
        found++;
      }
    }
    return found;
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

  @Nullable RawValue field(ResponseField field) {
    return draft.rawField(field);
  }

  @Nullable RawValue answer(int question) {
    return answers[question];
  }

  @Nullable RawValue words(int question) {
    return words[question];
  }

  @Nullable RawValue codeList(int question) {
    return codeLists[question];
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
