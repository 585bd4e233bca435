package org.eqmon.core.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.NonAnswer;

/**
 * One question of a questionnaire. Immutable: each {@code with…} returns another question.
 *
 * <pre>{@code
 * Question.choice("activity-restriction", Disability.RESTRICTION_FORM_2021, wording)
 *     .withGuidance(guidance)
 *     .askedWhen(Condition.answered("long-lasting-condition", "yes"));
 * }</pre>
 */
public final class Question {
  /** The oldest age, in years, that is taken for an age and not for a mistake. */
  public static final int OLDEST = 125;

  /** What kind of answer a question asks for. */
  public enum Kind {
    /** One code of a list. */
    CHOICE,
    /** One code or more of a list. */
    MULTIPLE_CHOICE,
    /** The day the person was born. */
    DATE_OF_BIRTH,
    /** The age in whole years on the day of the answers, 0 to {@value Question#OLDEST}. */
    AGE_IN_YEARS
  }

  /**
   * Other words for the same question, as they are put to those who gave some answers to an earlier
   * one.
   *
   * @param when the earlier answers
   * @param wording the question as it is put to them
   */
  public record Variant(Condition.Answered when, Wording wording) {
    /** Refuses null. */
    public Variant {
      Objects.requireNonNull(when, "when");
      Objects.requireNonNull(wording, "wording");
    }
  }

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  private final String id;
  private final Kind kind;
  private final Optional<Characteristic> characteristic;
  private final Wording wording;
  private final List<Variant> variants;
  private final Optional<Wording> hint;
  private final Optional<Wording> guidance;
  private final Set<Option> options;
  private final List<Condition> conditions;
  private final Map<String, Wording> labels;
  private final Map<String, Wording> notes;
  private final Map<String, Wording> prompts;

  private enum Option {
    VOLUNTARY,
    PREFER_NOT_TO_SAY
  }

  private Question(
      String id,
      Kind kind,
      Optional<Characteristic> characteristic,
      Wording wording,
      List<Variant> variants,
      Optional<Wording> hint,
      Optional<Wording> guidance,
      Set<Option> options,
      List<Condition> conditions,
      Map<String, Wording> labels,
      Map<String, Wording> notes,
      Map<String, Wording> prompts) {
    this.id = id;
    this.kind = kind;
    this.characteristic = characteristic;
    this.wording = wording;
    this.variants = variants;
    this.hint = hint;
    this.guidance = guidance;
    this.options = options;
    this.conditions = conditions;
    this.labels = labels;
    this.notes = notes;
    this.prompts = prompts;
  }

  private static Question of(
      String id, Kind kind, Optional<Characteristic> characteristic, Wording wording) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'"
              + id
              + "' is not an id of a question: use lower case letters, digits and hyphens, as in"
              + " ethnic-group");
    }
    if (ResponseField.find(id).isPresent()) {
      throw new IllegalArgumentException(
          "'" + id + "' is a field of every response and can't be the id of a question");
    }
    return new Question(
        id,
        kind,
        characteristic,
        Objects.requireNonNull(wording, "wording"),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  /**
   * Returns a question whose answers are codes of a characteristic's list, one or several as the
   * characteristic says.
   *
   * @param id a stable id, lower case letters, digits and hyphens: the name of its field in JSON
   *     and of its column in CSV
   * @param characteristic what it asks about
   * @param wording the question
   * @throws IllegalArgumentException if the id isn't one, is a field that every response has, or a
   *     code of the list reads like the id of a non-answer
   */
  public static Question choice(String id, Characteristic characteristic, Wording wording) {
    for (Code code : characteristic.codes().answers()) {
      if (NonAnswer.find(code.value()).isPresent()) {
        throw new IllegalArgumentException(
            "code '"
                + code
                + "' of "
                + characteristic
                + " is the id of a non-answer and can't be an answer");
      }
    }
    return of(
        id,
        characteristic.selection() == Characteristic.Selection.MULTIPLE
            ? Kind.MULTIPLE_CHOICE
            : Kind.CHOICE,
        Optional.of(characteristic),
        wording);
  }

  /**
   * Returns a question for the date of birth.
   *
   * @param id a stable id, as for {@link #choice}
   * @param wording the question
   */
  public static Question dateOfBirth(String id, Wording wording) {
    return of(id, Kind.DATE_OF_BIRTH, Optional.empty(), wording);
  }

  /**
   * Returns a question for the age in whole years on the day of the answers.
   *
   * @param id a stable id, as for {@link #choice}
   * @param wording the question
   */
  public static Question ageInYears(String id, Wording wording) {
    return of(id, Kind.AGE_IN_YEARS, Optional.empty(), wording);
  }

  /**
   * Returns this question in other words for those who gave some answers to an earlier question:
   * "Who was your legal marriage to?" after a divorce. Of several that fit, the first is put.
   *
   * @param text the question as it is put to them
   * @param question the id of the earlier question
   * @param codes its answers after which the question is put so, at least one
   */
  public Question wordedAfter(Wording text, String question, String... codes) {
    List<Variant> more = new ArrayList<>(variants);
    more.add(new Variant(new Condition.Answered(question, new TreeSet<>(Set.of(codes))), text));
    return new Question(
        id,
        kind,
        characteristic,
        wording,
        List.copyOf(more),
        hint,
        guidance,
        options,
        conditions,
        labels,
        notes,
        prompts);
  }

  /** Returns this question with a short text that stands under it on the form. */
  public Question withHint(Wording text) {
    return new Question(
        id,
        kind,
        characteristic,
        wording,
        variants,
        Optional.of(text),
        guidance,
        options,
        conditions,
        labels,
        notes,
        prompts);
  }

  /** Returns this question with a longer text for those who want to know how to answer. */
  public Question withGuidance(Wording text) {
    return new Question(
        id,
        kind,
        characteristic,
        wording,
        variants,
        hint,
        Optional.of(text),
        options,
        conditions,
        labels,
        notes,
        prompts);
  }

  /** Returns this question marked as voluntary. */
  public Question voluntary() {
    return with(Option.VOLUNTARY);
  }

  /** Returns this question with "prefer not to say" among its options. */
  public Question offeringPreferNotToSay() {
    return with(Option.PREFER_NOT_TO_SAY);
  }

  private Question with(Option option) {
    Set<Option> more = new TreeSet<>(options);
    more.add(option);
    return new Question(
        id,
        kind,
        characteristic,
        wording,
        variants,
        hint,
        guidance,
        Collections.unmodifiableSet(more),
        conditions,
        labels,
        notes,
        prompts);
  }

  /**
   * Returns this question asked only of those for whom all conditions hold, in place of earlier
   * conditions. Without conditions it is asked of everybody.
   */
  public Question askedWhen(Condition... all) {
    return new Question(
        id,
        kind,
        characteristic,
        wording,
        variants,
        hint,
        guidance,
        options,
        List.of(all),
        labels,
        notes,
        prompts);
  }

  /**
   * Returns this question with another label for one of its options, where that depends on the
   * question or on who answers.
   *
   * @throws IllegalArgumentException if the code isn't one that can be chosen here
   */
  public Question labelling(String code, Wording label) {
    requireOption(code);
    return new Question(
        id,
        kind,
        characteristic,
        wording,
        variants,
        hint,
        guidance,
        options,
        conditions,
        extended(labels, code, label),
        notes,
        prompts);
  }

  /**
   * Returns this question with a short text that stands under one of its options, such as what the
   * option includes.
   *
   * @throws IllegalArgumentException if the code isn't one that can be chosen here
   */
  public Question noting(String code, Wording note) {
    requireOption(code);
    return new Question(
        id,
        kind,
        characteristic,
        wording,
        variants,
        hint,
        guidance,
        options,
        conditions,
        labels,
        extended(notes, code, note),
        prompts);
  }

  /**
   * Returns this question with the text over the line for a person's own words that opens after an
   * option.
   *
   * @throws IllegalArgumentException if the option doesn't invite words
   */
  public Question prompting(String code, Wording prompt) {
    if (requireOption(code).kind() != Code.Kind.WRITE_IN) {
      throw new IllegalArgumentException(
          "option '" + code + "' of question '" + id + "' doesn't invite a person's own words");
    }
    return new Question(
        id,
        kind,
        characteristic,
        wording,
        variants,
        hint,
        guidance,
        options,
        conditions,
        labels,
        notes,
        extended(prompts, code, prompt));
  }

  private Code requireOption(String code) {
    for (Code option : options()) {
      if (option.value().equals(code)) {
        return option;
      }
    }
    throw new IllegalArgumentException(
        "question '" + id + "' has no option '" + code + "'; it has " + options());
  }

  private static Map<String, Wording> extended(
      Map<String, Wording> texts, String code, Wording text) {
    Map<String, Wording> more = new LinkedHashMap<>(texts);
    more.put(code, text);
    return Collections.unmodifiableMap(more);
  }

  /** Returns the stable id: the name of its field in JSON and of its column in CSV. */
  public String id() {
    return id;
  }

  /** Returns what kind of answer it asks for. */
  public Kind kind() {
    return kind;
  }

  /** Returns what it asks about; empty for a date of birth and an age. */
  public Optional<Characteristic> characteristic() {
    return characteristic;
  }

  /** Returns the options in order; none for a date of birth and an age. */
  public List<Code> options() {
    return characteristic.map(asked -> asked.codes().answers()).orElse(List.of());
  }

  /** Returns the protected characteristics that it speaks to; empty if to none. */
  public Set<ProtectedCharacteristic> protects() {
    return characteristic.map(Characteristic::protects).orElse(Set.of(ProtectedCharacteristic.AGE));
  }

  /**
   * Returns the question as it is put where no {@linkplain #variants() variant} fits, and as
   * documents name it that know of no answers.
   */
  public Wording wording() {
    return wording;
  }

  /**
   * Returns its other words for those who gave some answers to an earlier question; none for most
   * questions. {@link Questionnaire#wording} finds the one for a person.
   */
  public List<Variant> variants() {
    return variants;
  }

  /** Returns the short text that stands under it. */
  public Optional<Wording> hint() {
    return hint;
  }

  /** Returns the longer text on how to answer. */
  public Optional<Wording> guidance() {
    return guidance;
  }

  /** Returns whether the form says that it is voluntary. */
  public boolean isVoluntary() {
    return options.contains(Option.VOLUNTARY);
  }

  /** Returns whether "prefer not to say" is among its options, or a code of its list. */
  public boolean offersPreferNotToSay() {
    return options.contains(Option.PREFER_NOT_TO_SAY)
        || characteristic
            .flatMap(asked -> asked.codes().nonAnswer(NonAnswer.PREFER_NOT_TO_SAY))
            .isPresent();
  }

  /** Returns the conditions under which it is asked; none if it is asked of everybody. */
  public List<Condition> conditions() {
    return conditions;
  }

  /**
   * Returns the label of an option as this question shows it: its own, or that of the code list.
   *
   * @throws IllegalArgumentException if the code isn't one that can be chosen here
   */
  public Wording label(String code) {
    Wording own = labels.get(code);
    return own == null ? Wording.of(requireOption(code).label()) : own;
  }

  /** Returns the short text that stands under an option, if there is one. */
  public Optional<Wording> note(String code) {
    return Optional.ofNullable(notes.get(code));
  }

  /** Returns the text over the line for a person's own words after an option, if there is one. */
  public Optional<Wording> prompt(String code) {
    return Optional.ofNullable(prompts.get(code));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Question that
        && id.equals(that.id)
        && kind == that.kind
        && characteristic.equals(that.characteristic)
        && wording.equals(that.wording)
        && variants.equals(that.variants)
        && hint.equals(that.hint)
        && guidance.equals(that.guidance)
        && options.equals(that.options)
        && conditions.equals(that.conditions)
        && labels.equals(that.labels)
        && notes.equals(that.notes)
        && prompts.equals(that.prompts);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id + characteristic.map(asked -> " (" + asked.codes().id() + ")").orElse("");
  }
}
