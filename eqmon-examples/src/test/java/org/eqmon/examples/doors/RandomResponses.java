package org.eqmon.examples.doors;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.CollectionMode;
import org.eqmon.core.response.Condition;
import org.eqmon.core.response.Contradiction;
import org.eqmon.core.response.LawfulBasis;
import org.eqmon.core.response.Purpose;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;

/**
 * JSON documents of responses to a questionnaire: right ones, made by following the form as a
 * person would, and wrong ones, made from those by random faults. It knows what is right by itself
 * and asks no validator.
 */
public final class RandomResponses {
  private static final List<String> NOT_PUT = List.of("not-applicable", "not-asked", "not-known");
  private static final List<String> UNSAID = List.of("not-asked", "not-known");
  private static final List<String> ANY_REASON =
      Arrays.stream(NonAnswer.values()).map(NonAnswer::id).toList();
  private static final List<String> FIELDS =
      List.of("questionnaire", "reference", "purpose", "lawfulBasis", "collected", "mode");
  private static final List<String> PARTS = List.of("answers", "words", "codeLists");
  private static final List<String> STRANGE =
      List.of("answers", "words", "codeLists", "name", "address", "Answers");
  private static final List<Object> WORDS =
      List.of("my words", "", "x".repeat(500), "x".repeat(501), "\ud83c\udff4".repeat(300), 7);

  /** No number beyond 64 bits as a fraction: json-schema-validator 3.0.0 throws at 1e300. */
  private static final List<Object> JUNK =
      Arrays.asList(
          null,
          true,
          0,
          -1,
          34,
          34.0,
          34.5,
          new BigInteger("99999999999999999999"),
          "",
          " ",
          "34",
          "Mair Jones",
          "mair@example.org",
          "2026-03-02",
          "2026-03-02\n",
          "2025-02-29",
          "2024-02-29",
          "1900-02-29",
          "2000-02-29",
          "2026-3-2",
          "self-completion-online",
          "line\nbreak",
          "\u0000",
          "\ud800",
          "=1+1",
          Map.of(),
          Map.of("code", "azure"),
          List.of(),
          List.of(1, 2),
          List.of(List.of("azure")),
          List.of("azure"));

  private final Questionnaire questionnaire;
  private final Random random;

  /** Makes responses to a questionnaire that a seed gives. */
  public RandomResponses(Questionnaire questionnaire, long seed) {
    this.questionnaire = questionnaire;
    this.random = new Random(seed);
  }

  /** A complete response with which nothing is wrong. */
  public Map<String, Object> right() {
    for (int attempt = 0; ; attempt++) {
      Walk walk = new Walk(attempt > 20);
      if (questionnaire.contradictions().stream().noneMatch(walk::contradicts)) {
        return walk.document;
      }
    }
  }

  /** A response with a few random faults; now and then they cancel out, or are none. */
  Map<String, Object> wrong() {
    Map<String, Object> document = right();
    int faults = 1 + random.nextInt(4);
    for (int i = 0; i < faults; i++) {
      spoil(document);
    }
    return document;
  }

  /** One person's way through the form. */
  private final class Walk {
    private final Map<String, Object> document = new LinkedHashMap<>();
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Map<String, Object> words = new LinkedHashMap<>();
    private final boolean reticent;
    private final boolean declines;
    private final LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
    private final LocalDate birth = day.minusDays(random.nextInt(120 * 365));
    private boolean ageKnown;

    Walk(boolean reticent) {
      this.reticent = reticent;
      CollectionMode mode = pick(List.of(CollectionMode.values()));
      this.declines = !mode.isSelfCompletion();
      document.put("questionnaire", questionnaire.id().toString());
      if (random.nextBoolean()) {
        document.put("reference", Long.toHexString(random.nextLong()));
      }
      document.put("purpose", pick(List.of(Purpose.values())).id());
      document.put("lawfulBasis", pick(List.of(LawfulBasis.values())).id());
      document.put("collected", day.toString());
      document.put("mode", mode.id());
      document.put("answers", answers);
      questionnaire.questions().forEach(this::put);
      if (!words.isEmpty()) {
        document.put("words", words);
      }
      if (random.nextInt(4) == 0) {
        Map<String, Object> lists = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
          question
              .characteristic()
              .filter(any -> random.nextBoolean())
              .ifPresent(asked -> lists.put(question.id(), asked.codes().id().toString()));
        }
        document.put("codeLists", lists);
      }
    }

    private void put(Question question) {
      Optional<Boolean> asked = all(question.conditions());
      if (!asked.equals(Optional.of(true))) {
        if (random.nextBoolean()) {
          answers.put(question.id(), pick(asked.isPresent() ? NOT_PUT : UNSAID));
        }
        return;
      }
      if (reticent || random.nextInt(6) == 0) {
        answers.put(
            question.id(),
            pick(
                question.offersPreferNotToSay() || declines
                    ? List.of("not-answered", "not-known", "not-asked", "prefer-not-to-say")
                    : List.of("not-answered", "not-known", "not-asked")));
        return;
      }
      switch (question.kind()) {
        case DATE_OF_BIRTH -> {
          answers.put(question.id(), birth.toString());
          ageKnown = true;
        }
        case AGE_IN_YEARS -> {
          answers.put(question.id(), age());
          ageKnown = true;
        }
        case CHOICE -> choose(question, List.of(pick(question.options())));
        case MULTIPLE_CHOICE -> choose(question, several(question));
      }
    }

    private int age() {
      return Period.between(birth, day).getYears();
    }

    private List<Code> several(Question question) {
      List<Code> some = new ArrayList<>(question.options());
      Collections.shuffle(some, random);
      List<Code> picked = new ArrayList<>(some.subList(0, 1 + random.nextInt(some.size())));
      if (picked.stream().anyMatch(code -> code.kind() == Code.Kind.EXCLUSIVE)) {
        return List.of(picked.get(0).kind() == Code.Kind.EXCLUSIVE ? picked.get(0) : plain(picked));
      }
      return picked;
    }

    private Code plain(List<Code> codes) {
      return codes.stream()
          .filter(code -> code.kind() != Code.Kind.EXCLUSIVE)
          .findFirst()
          .orElseThrow();
    }

    private void choose(Question question, List<Code> codes) {
      List<String> values = codes.stream().map(Code::value).toList();
      boolean several = question.kind() == Question.Kind.MULTIPLE_CHOICE;
      answers.put(
          question.id(),
          several && (values.size() > 1 || random.nextBoolean()) ? values : values.get(0));
      if (codes.stream().anyMatch(code -> code.kind() == Code.Kind.WRITE_IN)
          && random.nextBoolean()) {
        words.put(question.id(), "my words");
      }
    }

    private boolean contradicts(Contradiction contradiction) {
      return all(contradiction.conditions()).equals(Optional.of(true));
    }

    /** Whether all conditions hold; empty if the answers don't say. */
    private Optional<Boolean> all(List<Condition> conditions) {
      List<Optional<Boolean>> each = conditions.stream().map(this::holds).toList();
      if (each.contains(Optional.of(false))) {
        return Optional.of(false);
      }
      return each.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }

    private Optional<Boolean> holds(Condition condition) {
      if (condition instanceof Condition.Answered answered) {
        Object answer = answers.get(answered.question());
        if (answer == null || UNSAID.contains(answer)) {
          Question earlier = questionnaire.question(answered.question());
          return all(earlier.conditions()).equals(Optional.of(false))
              ? Optional.of(false)
              : Optional.empty();
        }
        return Optional.of(
            answer instanceof List<?> several
                ? several.stream().anyMatch(code -> answered.codes().contains(code))
                : answered.codes().contains(answer));
      }
      if (!ageKnown) {
        return Optional.empty();
      }
      return Optional.of(
          condition instanceof Condition.AgedAtLeast atLeast
              ? age() >= atLeast.years()
              : age() < ((Condition.AgedUnder) condition).years());
    }
  }

  private void spoil(Map<String, Object> document) {
    Question question = pick(questionnaire.questions());
    switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> put(document, "answers", question.id(), junk(question));
      case 4, 5 -> {
        Map<String, Object> answers = part(document, "answers");
        answers.remove(question.id());
        document.put("answers", answers);
      }
      case 6 -> put(document, "answers", question.id(), pick(ANY_REASON));
      case 7 -> document.remove(pick(FIELDS));
      case 8 -> document.put(pick(FIELDS), pick(JUNK));
      case 9 -> put(document, "words", question.id(), pick(WORDS));
      case 10 -> put(document, "codeLists", question.id(), pick(JUNK));
      case 11 -> put(document, pick(PARTS), "name", "Mair Jones");
      case 12 -> document.put(pick(STRANGE), pick(JUNK));
      default -> document.put("mode", pick(List.of(CollectionMode.values())).id());
    }
  }

  private Object junk(Question question) {
    List<String> values = new ArrayList<>(ANY_REASON);
    question.characteristic().stream()
        .flatMap(asked -> asked.codes().codes().stream())
        .map(Code::value)
        .forEach(values::add);
    return switch (random.nextInt(5)) {
      case 0 -> pick(JUNK);
      case 1 -> pick(values);
      case 2 -> random.nextInt(140) - 5;
      case 3 -> birthday();
      default -> {
        List<Object> several = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          several.add(random.nextInt(8) == 0 ? pick(JUNK) : pick(values));
        }
        yield several;
      }
    };
  }

  private String birthday() {
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02d",
        1780 + random.nextInt(440),
        random.nextInt(14),
        random.nextInt(33));
  }

  private static Map<String, Object> part(Map<String, Object> document, String part) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (document.get(part) instanceof Map<?, ?> there) {
      there.forEach((name, value) -> members.put((String) name, value));
    }
    return members;
  }

  private static void put(
      Map<String, Object> document, String part, String question, Object value) {
    Map<String, Object> members = part(document, part);
    members.put(question, value);
    document.put(part, members);
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
