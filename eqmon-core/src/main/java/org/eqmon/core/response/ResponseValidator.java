package org.eqmon.core.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.core.validation.ValidationReport;

/**
 * Says what is wrong with responses to one questionnaire, and makes an {@link EqualityResponse} of
 * those with which nothing is. Made once per questionnaire and used for any number of responses by
 * any number of threads; immutable.
 *
 * <pre>{@code
 * ResponseValidator validator = ResponseValidator.of(questionnaire, Completeness.DRAFT);
 * validator.accept(draft, issue -> log.warn(issue.message(Language.WELSH))).ifPresent(store::save);
 * }</pre>
 *
 * <p>Issues come in the order of {@link #rules()}. They have the place and what would be right, and
 * never the answer. Each rule gives at most one issue.
 */
public final class ResponseValidator {
  /** The most issues that a report over many responses keeps. It counts them all. */
  public static final int MOST_KEPT = 1000;

  private final Questionnaire questionnaire;
  private final Completeness completeness;
  private final AskedQuestions questions;
  private final List<ResponseRule> rules;
  private final FirstGlance glance;

  private ResponseValidator(RuleBook book, Completeness completeness) {
    this.questionnaire = book.questionnaire();
    this.completeness = completeness;
    this.questions = book.questions();
    this.rules =
        book.rules().stream()
            .filter(rule -> rule.completeness().compareTo(completeness) <= 0)
            .toList();
    this.glance =
        new FirstGlance(
            questions, book.groups().stream().map(group -> group.from(completeness)).toList());
  }

  /** Returns a validator of responses to a questionnaire. */
  public static ResponseValidator of(Questionnaire questionnaire, Completeness completeness) {
    return new ResponseValidator(new RuleBook(questionnaire), completeness);
  }

  /** Returns the questionnaire. */
  public Questionnaire questionnaire() {
    return questionnaire;
  }

  /** Returns how much a response must have. */
  public Completeness completeness() {
    return completeness;
  }

  /** Returns the rules, in the order in which they are checked. */
  public List<ResponseRule> rules() {
    return rules;
  }

  /**
   * Returns a builder of drafts that keeps answers in the order of the questionnaire. This
   * validator checks such drafts about twice as fast as others, and they take less memory.
   */
  public ResponseDraft.Builder newDraft() {
    return ResponseDraft.builder(questions);
  }

  /** Returns what is wrong with a response; nothing if it is right. */
  public List<ValidationIssue> validate(ResponseDraft draft) {
    List<ValidationIssue> issues = new ArrayList<>();
    return isRight(new Reading(draft, questions), issues::add) ? List.of() : List.copyOf(issues);
  }

  private boolean isRight(Reading reading, Consumer<? super ValidationIssue> issues) {
    if (glance.isRight(reading)) {
      return true;
    }
    boolean right = true;
    for (ResponseRule rule : rules) {
      if (rule.isBrokenBy(reading)) {
        right = false;
        issues.accept(rule.issue());
      }
    }
    return right;
  }

  /**
   * Returns what is wrong with a response that has been put together from answers: with how they
   * fit together, as each of them is one of its list. An answer to something that the questionnaire
   * doesn't ask is an issue, and the rest isn't looked at then.
   */
  public List<ValidationIssue> validate(EqualityResponse response) {
    return ResponseDraft.draftOf(response, questions)
        .map(this::validate)
        .orElseGet(() -> List.of(unknownQuestion()));
  }

  /**
   * Returns the draft that a response is: {@link #accept} makes an equal response of it.
   *
   * @throws IllegalArgumentException if it has an answer to something that the questionnaire
   *     doesn't ask; the message doesn't hold it
   */
  public ResponseDraft draftOf(EqualityResponse response) {
    return ResponseDraft.draftOf(response, questions)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the response has an answer to something that "
                        + questionnaire.id()
                        + " doesn't ask; it asks "
                        + questionnaire.questions()));
  }

  private ValidationIssue unknownQuestion() {
    return rules.stream()
        .map(ResponseRule::issue)
        .filter(issue -> issue.type() == IssueType.UNKNOWN_QUESTION)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns the response that a draft is, or tells what is wrong with it and returns nothing.
   *
   * @param issues is given each issue
   */
  public Optional<EqualityResponse> accept(
      ResponseDraft draft, Consumer<? super ValidationIssue> issues) {
    Reading reading = new Reading(draft, questions);
    return isRight(reading, issues) ? Optional.of(response(reading)) : Optional.empty();
  }

  /**
   * Checks any number of responses, one after the other, and keeps none of them.
   *
   * @param drafts the responses; what stands at the i-th is reported under {@code /i}, from 0
   * @param accepted is given each response with which nothing is wrong
   * @return how many were accepted and rejected, and the first {@value #MOST_KEPT} issues
   */
  public ValidationReport acceptAll(
      Iterator<ResponseDraft> drafts, Consumer<? super EqualityResponse> accepted) {
    Counts counts = new Counts();
    drafts.forEachRemaining(
        draft -> {
          Optional<EqualityResponse> response = accept(draft, counts::add);
          response.ifPresentOrElse(
              right -> {
                counts.accepted++;
                accepted.accept(right);
              },
              () -> counts.rejected++);
        });
    return new ValidationReport(counts.kept, counts.accepted, counts.rejected, counts.found);
  }

  /** What a report is made of. */
  private static final class Counts {
    private final List<ValidationIssue> kept = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long found;

    private void add(ValidationIssue issue) {
      found++;
      if (kept.size() < MOST_KEPT) {
        String pointer = ((Position.Pointer) issue.position()).pointer();
        kept.add(issue.at(new Position.Pointer("/" + (accepted + rejected) + pointer)));
      }
    }
  }

  private EqualityResponse response(Reading reading) {
    Map<String, Answer> answers = new HashMap<>(2 * questions.size());
    Map<String, String> words = new HashMap<>();
    Optional<LocalDate> born = Optional.empty();
    OptionalInt age = OptionalInt.empty();
    for (int i = 0; i < questions.size(); i++) {
      AskedQuestion asked = questions.get(i);
      RawValue value = reading.answer(i);
      AskedQuestion.Known known = reading.known(i);
      if (known != null) {
        answers.put(asked.key(), known.answer());
      } else if (value instanceof RawValue.Texts several) {
        answers.put(asked.key(), new Answer.MultiCoded(new TreeSet<>(several.texts())));
      } else if (value instanceof RawValue.Whole whole) {
        age = OptionalInt.of((int) whole.number());
      } else if (value != null) {
        born = Optional.of(IsoDate.toDate(reading.born()));
      }
      if (reading.words(i) instanceof RawValue.Text text) {
        words.put(asked.key(), text.text());
      }
    }
    return EqualityResponse.checked(
        text(reading, ResponseField.QUESTIONNAIRE).map(same -> questionnaire.id()),
        text(reading, ResponseField.REFERENCE),
        new CollectionDetails(
            text(reading, ResponseField.PURPOSE).flatMap(Purpose::find),
            text(reading, ResponseField.LAWFUL_BASIS).flatMap(LawfulBasis::find),
            reading.collected() == IsoDate.NONE
                ? Optional.empty()
                : Optional.of(IsoDate.toDate(reading.collected())),
            text(reading, ResponseField.MODE).flatMap(CollectionMode::find)),
        born,
        age,
        answers,
        words);
  }

  private static Optional<String> text(Reading reading, ResponseField field) {
    return reading.field(field) instanceof RawValue.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "ResponseValidator (" + questionnaire.id() + ", " + rules.size() + " rules)";
  }
}
