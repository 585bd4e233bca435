package org.eqmon.core.response;

import static org.eqmon.core.response.SchemaTerms.all;
import static org.eqmon.core.response.SchemaTerms.any;
import static org.eqmon.core.response.SchemaTerms.not;
import static org.eqmon.core.response.SchemaTerms.oneOf;
import static org.eqmon.core.response.SchemaTerms.term;
import static org.eqmon.core.response.SchemaTerms.texts;
import static org.eqmon.core.response.SchemaTerms.together;
import static org.eqmon.core.response.SchemaTerms.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eqmon.core.codelist.NonAnswer;

/**
 * How a condition is decided: by code, and by JSON Schema. The schema knows the age only if the
 * person gave it; an age by date of birth is beyond it.
 */
abstract class Decision {
  abstract Truth of(Reading reading);

  /** A document of which the condition holds; empty if no schema can say. */
  abstract Optional<Map<String, Object>> holding();

  /** A document of which it fails; empty if no schema can say. */
  abstract Optional<Map<String, Object>> failing();

  static Decision of(Condition condition, AskedQuestions questions) {
    if (condition instanceof Condition.Answered answered) {
      AskedQuestion asked = Objects.requireNonNull(questions.find(answered.question()));
      return new ByAnswer(asked, answered.codes(), of(asked.question().conditions(), questions));
    }
    Optional<AskedQuestion> age = questions.ofKind(Question.Kind.AGE_IN_YEARS);
    if (condition instanceof Condition.AgedAtLeast atLeast) {
      return new ByAge(age, atLeast.years(), Truth.HOLDS);
    }
    return new ByAge(age, ((Condition.AgedUnder) condition).years(), Truth.FAILS);
  }

  /** How several conditions are decided. */
  static Decision[] of(List<Condition> conditions, AskedQuestions questions) {
    return conditions.stream()
        .map(condition -> Decision.of(condition, questions))
        .toArray(Decision[]::new);
  }

  /** Whether it can hold by age: by date of birth, that is beyond schemas. */
  abstract boolean holdsByAge();

  /** Whether it can fail by age: by date of birth, that is beyond schemas. */
  abstract boolean failsByAge();

  /** What several conditions say together. */
  static Truth of(Decision[] all, Reading reading) {
    Truth together = Truth.HOLDS;
    for (Decision decision : all) {
      Truth each = decision.of(reading);
      if (each == Truth.FAILS) {
        return Truth.FAILS;
      }
      if (each == Truth.UNDECIDED) {
        together = Truth.UNDECIDED;
      }
    }
    return together;
  }

  /** Documents of which all hold, one schema each; empty if no schema can say of one of them. */
  static Optional<List<Map<String, Object>>> holding(Decision[] all) {
    List<Map<String, Object>> schemas = new ArrayList<>();
    for (Decision each : all) {
      if (each.holding().isEmpty()) {
        return Optional.empty();
      }
      schemas.add(each.holding().get());
    }
    return Optional.of(schemas);
  }

  /** A document of which one fails, as far as schemas can say; empty if they can of none. */
  static Optional<Map<String, Object>> failing(Decision[] all) {
    List<Map<String, Object>> schemas = new ArrayList<>();
    for (Decision each : all) {
      each.failing().ifPresent(schemas::add);
    }
    return schemas.isEmpty() ? Optional.empty() : Optional.of(any(schemas));
  }

  /**
   * By the answer to an earlier question. If it has none of the codes and the person couldn't be
   * asked that question either, the condition fails: what follows from a question follows from
   * those that lead to it.
   */
  private static final class ByAnswer extends Decision {
    private static final List<NonAnswer> FAILING =
        Arrays.stream(NonAnswer.values()).filter(ByAnswer::fails).toList();

    private final AskedQuestion asked;
    private final Set<String> codes;
    private final Set<String> others;
    private final boolean[] wanted;
    private final Decision[] leading;

    ByAnswer(AskedQuestion asked, Set<String> codes, Decision[] leading) {
      this.asked = asked;
      this.codes = Set.copyOf(codes);
      this.leading = leading;
      Set<String> rest = new TreeSet<>(asked.field().options());
      rest.removeAll(codes);
      this.others = rest;
      this.wanted = new boolean[asked.field().options().size()];
      int position = 0;
      for (String option : asked.field().options()) {
        wanted[position++] = codes.contains(option);
      }
    }

    @Override
    boolean holdsByAge() {
      return false;
    }

    @Override
    boolean failsByAge() {
      return Arrays.stream(leading).anyMatch(Decision::failsByAge);
    }

    @Override
    Truth of(Reading reading) {
      Truth byAnswer = byAnswer(reading);
      return byAnswer == Truth.UNDECIDED && Decision.of(leading, reading) == Truth.FAILS
          ? Truth.FAILS
          : byAnswer;
    }

    private Truth byAnswer(Reading reading) {
      AskedQuestion.Known text = reading.known(asked.index());
      if (text == null) {
        return reading.answer(asked.index()) instanceof RawValue.Texts several
                && asked.kind() == Question.Kind.MULTIPLE_CHOICE
            ? of(several.texts())
            : Truth.UNDECIDED;
      }
      if (text.reason() != null) {
        return fails(text.reason()) ? Truth.FAILS : Truth.UNDECIDED;
      }
      return wanted[text.number()] ? Truth.HOLDS : Truth.FAILS;
    }

    private static boolean fails(NonAnswer reason) {
      return reason == NonAnswer.PREFER_NOT_TO_SAY
          || reason == NonAnswer.NOT_ANSWERED
          || reason == NonAnswer.NOT_APPLICABLE;
    }

    private Truth of(List<String> several) {
      if (CodedField.hasAny(several, codes)) {
        return Truth.HOLDS;
      }
      return !several.isEmpty() && others.containsAll(several) ? Truth.FAILS : Truth.UNDECIDED;
    }

    @Override
    Optional<Map<String, Object>> holding() {
      return Optional.of(chosen());
    }

    @Override
    Optional<Map<String, Object>> failing() {
      Map<String, Object> byAnswer = asked.answer(failingAnswer());
      return Optional.of(
          failing(leading)
              .map(failing -> any(List.of(byAnswer, all(List.of(failing, not(chosen()))))))
              .orElse(byAnswer));
    }

    private Map<String, Object> chosen() {
      return asked.choosing(new TreeSet<>(codes));
    }

    private Map<String, Object> failingAnswer() {
      List<String> single = new ArrayList<>(others);
      single.addAll(asked.field().nonAnswers(FAILING));
      if (asked.kind() != Question.Kind.MULTIPLE_CHOICE || others.isEmpty()) {
        return oneOf(single);
      }
      return any(
          List.of(
              oneOf(single), texts(together(term("minItems", 1), term("items", oneOf(others))))));
    }
  }

  private static final class ByAge extends Decision {
    private final Optional<AskedQuestion> asked;
    private final int years;
    private final Truth atOrOver;

    ByAge(Optional<AskedQuestion> asked, int years, Truth atOrOver) {
      this.asked = asked;
      this.years = years;
      this.atOrOver = atOrOver;
    }

    @Override
    boolean holdsByAge() {
      return true;
    }

    @Override
    boolean failsByAge() {
      return true;
    }

    @Override
    Truth of(Reading reading) {
      int age = reading.age();
      if (age == Reading.NO_AGE) {
        return Truth.UNDECIDED;
      }
      return age >= years == (atOrOver == Truth.HOLDS) ? Truth.HOLDS : Truth.FAILS;
    }

    @Override
    Optional<Map<String, Object>> holding() {
      return atOrOver == Truth.HOLDS ? range(years, Question.OLDEST) : range(0, years - 1);
    }

    @Override
    Optional<Map<String, Object>> failing() {
      return atOrOver == Truth.HOLDS ? range(0, years - 1) : range(years, Question.OLDEST);
    }

    private Optional<Map<String, Object>> range(int from, int to) {
      return asked.map(
          question ->
              question.answer(
                  together(type("integer"), term("minimum", from), term("maximum", to))));
    }
  }
}
