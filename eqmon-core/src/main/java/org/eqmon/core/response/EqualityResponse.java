package org.eqmon.core.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.constraints.Complete;
import org.eqmon.core.response.constraints.CompleteResponse;
import org.eqmon.core.response.constraints.FollowsQuestionnaire;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers about who they are, each of them an answer of its code list. It has no name
 * and no address; a reference to the person is optional and means nothing to others. What the
 * answers were collected for and how travels with them. Immutable; {@code toString} shows how many
 * questions were answered, never what was said.
 *
 * <p>{@link ResponseValidator} makes one from a {@link ResponseDraft} whose answers also fit
 * together. A host that has clean answers puts one together itself:
 *
 * <pre>{@code
 * EqualityResponse.empty()
 *     .with(Sex.CENSUS_2021, Answer.of("1"))
 *     .with(Religion.CENSUS_2021, Answer.none(NonAnswer.PREFER_NOT_TO_SAY));
 * }</pre>
 */
@FollowsQuestionnaire
@CompleteResponse(groups = Complete.class)
public final class EqualityResponse {
  /** The most characters that a person's own words may have. */
  public static final int MOST_WORDS = 500;

  /** What a reference to the person looks like: letters, digits and {@code . _ ~ -}, 1 to 64. */
  public static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

  private static final int LONGEST_REFERENCE = 64;

  private static final EqualityResponse EMPTY =
      new EqualityResponse(
          Optional.empty(),
          Optional.empty(),
          CollectionDetails.NONE,
          Optional.empty(),
          OptionalInt.empty(),
          Map.of(),
          Map.of());

  /** Where it is kept why there is no date of birth; no characteristic has such an id. */
  static final String BIRTH = "date of birth";

  /** Where it is kept why there is no age. */
  static final String AGE = "age in years";

  private final Optional<QuestionnaireId> questionnaire;
  private final Optional<String> reference;
  private final CollectionDetails details;
  private final Optional<LocalDate> dateOfBirth;
  private final OptionalInt statedAge;
  private final Map<String, Answer> answers;
  private final Map<String, String> words;

  private EqualityResponse(
      Optional<QuestionnaireId> questionnaire,
      Optional<String> reference,
      CollectionDetails details,
      Optional<LocalDate> dateOfBirth,
      OptionalInt statedAge,
      Map<String, Answer> answers,
      Map<String, String> words) {
    this.questionnaire = questionnaire;
    this.reference = reference;
    this.details = details;
    this.dateOfBirth = dateOfBirth;
    this.statedAge = statedAge;
    this.answers = Collections.unmodifiableMap(answers);
    this.words = Collections.unmodifiableMap(words);
  }

  /** A response of parts that have been checked. */
  static EqualityResponse checked(
      Optional<QuestionnaireId> questionnaire,
      Optional<String> reference,
      CollectionDetails details,
      Optional<LocalDate> dateOfBirth,
      OptionalInt statedAge,
      Map<String, Answer> answers,
      Map<String, String> words) {
    return new EqualityResponse(
        questionnaire, reference, details, dateOfBirth, statedAge, answers, words);
  }

  /**
   * Refuses to make a response of JSON without its rules. Without this, Jackson would say of a text
   * that it can't be a response, and quote it.
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  @SuppressWarnings("DoNotCallSuggester") // Jackson calls it
  static EqualityResponse ofJson(@Nullable Object unused) {
    throw new UnsupportedOperationException(
        "a response is read by JsonResponses, or bound as a ResponseDraft that a ResponseValidator"
            + " accepts");
  }

  /** Returns a response to which no question has been put. */
  public static EqualityResponse empty() {
    return EMPTY;
  }

  /**
   * Returns this response with the answer to a question, in place of an earlier one and its words.
   *
   * @throws IllegalArgumentException if a code is not an answer of the list, several codes are
   *     given where one is asked for, or an exclusive code stands with another; the message never
   *     holds the answer
   */
  public EqualityResponse with(Characteristic characteristic, Answer answer) {
    check(characteristic, answer);
    Map<String, String> others = new HashMap<>(words);
    others.remove(characteristic.id());
    return of(dateOfBirth, statedAge, extended(characteristic.id(), answer), others);
  }

  /**
   * Returns this response with the person's own words after an option that invites them.
   *
   * @throws IllegalArgumentException if no code that invites words has been chosen, the words are
   *     empty or have more than {@value #MOST_WORDS} characters; the message never holds them
   */
  public EqualityResponse withWords(Characteristic characteristic, String text) {
    if (!invitesWords(characteristic, answer(characteristic))) {
      throw new IllegalArgumentException(
          characteristic + ": words may only stand with a code that invites them");
    }
    if (!isWords(text)) {
      throw new IllegalArgumentException(
          characteristic + ": words have 1 to " + MOST_WORDS + " characters");
    }
    Map<String, String> more = new HashMap<>(words);
    more.put(characteristic.id(), text);
    return of(dateOfBirth, statedAge, answers, more);
  }

  /** Whether a text is as long as words may be. */
  static boolean isWords(String text) {
    return !text.isEmpty() && text.codePointCount(0, text.length()) <= MOST_WORDS;
  }

  /** Whether a text matches {@link #REFERENCE}, without what a matcher costs. */
  static boolean isReference(String text) {
    if (text.isEmpty() || text.length() > LONGEST_REFERENCE) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean right =
          (sign >= 'a' && sign <= 'z')
              || (sign >= 'A' && sign <= 'Z')
              || (sign >= '0' && sign <= '9')
              || sign == '.'
              || sign == '_'
              || sign == '~'
              || sign == '-';
      if (!right) {
        return false;
      }
    }
    return true;
  }

  /** Returns this response with the questionnaire that it answers. */
  public EqualityResponse withQuestionnaire(QuestionnaireId id) {
    return new EqualityResponse(
        Optional.of(id), reference, details, dateOfBirth, statedAge, answers, words);
  }

  /**
   * Returns this response with a reference to the person. Use one that only the controller can
   * resolve, such as a random number; never a name, an address, or a number that others know.
   *
   * @throws IllegalArgumentException if it doesn't look like {@link #REFERENCE}; the message
   *     doesn't hold it
   */
  public EqualityResponse withReference(String opaque) {
    if (!isReference(opaque)) {
      throw new IllegalArgumentException(
          "a reference has 1 to 64 letters, digits or the signs . _ ~ - and no spaces");
    }
    return new EqualityResponse(
        questionnaire, Optional.of(opaque), details, dateOfBirth, statedAge, answers, words);
  }

  /** Returns this response without a reference to the person. */
  public EqualityResponse withoutReference() {
    return new EqualityResponse(
        questionnaire, Optional.empty(), details, dateOfBirth, statedAge, answers, words);
  }

  /** Returns this response without anybody's own words: what goes on to statistics. */
  public EqualityResponse withoutWords() {
    return of(dateOfBirth, statedAge, answers, Map.of());
  }

  /** Returns this response with what its answers were collected for, when and how. */
  public EqualityResponse withDetails(CollectionDetails how) {
    return new EqualityResponse(
        questionnaire,
        reference,
        Objects.requireNonNull(how, "how"),
        dateOfBirth,
        statedAge,
        answers,
        words);
  }

  /** Returns this response with the date of birth. */
  public EqualityResponse bornOn(LocalDate date) {
    return of(Optional.of(date), statedAge, without(BIRTH), words);
  }

  /** Returns this response with why there is no date of birth. */
  public EqualityResponse withoutDateOfBirth(NonAnswer reason) {
    return of(Optional.empty(), statedAge, extended(BIRTH, Answer.none(reason)), words);
  }

  /**
   * Returns this response with the age that the person gave.
   *
   * @throws IllegalArgumentException if it is below 0 or above {@value Question#OLDEST}; the
   *     message doesn't hold it
   */
  public EqualityResponse aged(int years) {
    if (years < 0 || years > Question.OLDEST) {
      throw new IllegalArgumentException("an age is 0 to " + Question.OLDEST + " years");
    }
    return of(dateOfBirth, OptionalInt.of(years), without(AGE), words);
  }

  /** Returns this response with why the person gave no age. */
  public EqualityResponse withoutAge(NonAnswer reason) {
    return of(dateOfBirth, OptionalInt.empty(), extended(AGE, Answer.none(reason)), words);
  }

  private EqualityResponse of(
      Optional<LocalDate> birth,
      OptionalInt age,
      Map<String, Answer> newAnswers,
      Map<String, String> newWords) {
    return new EqualityResponse(
        questionnaire, reference, details, birth, age, newAnswers, newWords);
  }

  private Map<String, Answer> extended(String key, Answer answer) {
    Map<String, Answer> more = new HashMap<>(answers);
    more.put(key, answer);
    return more;
  }

  private Map<String, Answer> without(String key) {
    Map<String, Answer> fewer = new HashMap<>(answers);
    fewer.remove(key);
    return fewer;
  }

  private static void check(Characteristic characteristic, Answer answer) {
    CodeList list = characteristic.codes();
    if (answer instanceof Answer.Coded coded) {
      answerCode(list, coded.code());
    } else if (answer instanceof Answer.MultiCoded multi) {
      if (characteristic.selection() == Characteristic.Selection.SINGLE) {
        throw new IllegalArgumentException(characteristic + " takes one code, not several");
      }
      for (String code : multi.codes()) {
        if (answerCode(list, code).kind() == Code.Kind.EXCLUSIVE && multi.codes().size() > 1) {
          throw new IllegalArgumentException(
              characteristic + ": an exclusive code can't stand with another");
        }
      }
    }
  }

  private static Code answerCode(CodeList list, String value) {
    Code code = list.get(value);
    if (code.nonAnswer().isPresent() || list.isHeading(value)) {
      throw new IllegalArgumentException(
          "not an answer of " + list.id() + ": use one of " + list.answers());
    }
    return code;
  }

  private static boolean invitesWords(Characteristic characteristic, Answer answer) {
    CodeList list = characteristic.codes();
    if (answer instanceof Answer.Coded coded) {
      return list.get(coded.code()).kind() == Code.Kind.WRITE_IN;
    }
    return answer instanceof Answer.MultiCoded multi
        && multi.codes().stream().anyMatch(code -> list.get(code).kind() == Code.Kind.WRITE_IN);
  }

  /** Returns the answer to a question; {@link NonAnswer#NOT_ASKED} if it was not put. */
  public Answer answer(Characteristic characteristic) {
    return answer(characteristic.id());
  }

  private Answer answer(String key) {
    Answer found = answers.get(key);
    return found == null ? Answer.none(NonAnswer.NOT_ASKED) : found;
  }

  /** Returns whether anything is recorded for a question, be it why there is no answer. */
  public boolean has(Characteristic characteristic) {
    return answers.containsKey(characteristic.id());
  }

  /** Returns the person's own words. They are no answer, and no tally takes them. */
  public Optional<String> words(Characteristic characteristic) {
    return words(characteristic.id());
  }

  Optional<String> words(String key) {
    return Optional.ofNullable(words.get(key));
  }

  /** Returns the questionnaire that it answers, and so the versions of its code lists. */
  public Optional<QuestionnaireId> questionnaire() {
    return questionnaire;
  }

  /** Returns the reference to the person, if there is one. */
  public Optional<String> reference() {
    return reference;
  }

  /** Returns what the answers were collected for, when and how. */
  public CollectionDetails details() {
    return details;
  }

  /** Returns the date of birth, if it was given. */
  public Optional<LocalDate> dateOfBirth() {
    return dateOfBirth;
  }

  /** Returns why there is no date of birth, if that is recorded. */
  public Optional<NonAnswer> whyNoDateOfBirth() {
    return why(BIRTH);
  }

  /** Returns the age that the person gave, in whole years. */
  public OptionalInt statedAge() {
    return statedAge;
  }

  /** Returns why the person gave no age, if that is recorded. */
  public Optional<NonAnswer> whyNoAge() {
    return why(AGE);
  }

  private Optional<NonAnswer> why(String key) {
    return answers.get(key) instanceof Answer.NoAnswer none
        ? Optional.of(none.reason())
        : Optional.empty();
  }

  /**
   * Returns the age in whole years on the day of the answers: as stated, or from the date of birth
   * and the day of the answers; empty if neither is known, or the day of the answers is before the
   * date of birth.
   */
  public OptionalInt age() {
    if (statedAge.isPresent() || dateOfBirth.isEmpty() || details.collected().isEmpty()) {
      return statedAge;
    }
    int years = ageOn(dateOfBirth.get(), details.collected().get());
    return years < 0 ? OptionalInt.empty() : OptionalInt.of(years);
  }

  /** How many questions something is recorded for, dates of birth and ages among them. */
  int size() {
    return answers.size() + (dateOfBirth.isPresent() ? 1 : 0) + (statedAge.isPresent() ? 1 : 0);
  }

  /** What is recorded for a question, as it stands in a draft; null if nothing is. */
  @Nullable RawValue valueOf(AskedQuestion asked) {
    if (asked.kind() == Question.Kind.DATE_OF_BIRTH && dateOfBirth.isPresent()) {
      return RawValue.of(dateOfBirth.get().toString());
    }
    if (asked.kind() == Question.Kind.AGE_IN_YEARS && statedAge.isPresent()) {
      return RawValue.of(statedAge.getAsInt());
    }
    Answer answer = answers.get(asked.key());
    if (answer instanceof Answer.Coded coded) {
      return RawValue.of(coded.code());
    }
    if (answer instanceof Answer.MultiCoded several) {
      return RawValue.of(List.copyOf(several.codes()));
    }
    return answer instanceof Answer.NoAnswer none ? RawValue.of(none.reason().id()) : null;
  }

  /** The age in whole years; -1 on a day before the birth. */
  static int ageOn(LocalDate birth, LocalDate day) {
    return day.isBefore(birth) ? -1 : Period.between(birth, day).getYears();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EqualityResponse that
        && questionnaire.equals(that.questionnaire)
        && reference.equals(that.reference)
        && details.equals(that.details)
        && dateOfBirth.equals(that.dateOfBirth)
        && statedAge.equals(that.statedAge)
        && answers.equals(that.answers)
        && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(questionnaire, reference, dateOfBirth, statedAge, answers);
  }

  @Override
  public String toString() {
    return "EqualityResponse (" + size() + " questions)";
  }
}
