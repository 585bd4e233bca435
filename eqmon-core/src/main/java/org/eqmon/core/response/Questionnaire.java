package org.eqmon.core.response;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.Source;

/**
 * Questions in the order in which they are put, and what follows from one answer for another: who
 * is asked what, and what can't all be so of one person. A published version never changes.
 *
 * @param id its identity
 * @param title its title
 * @param sections the questions in order, in sections
 * @param contradictions what can't all be so of one person
 * @param source where it comes from
 * @param absent what the original has or should have and is not here, for want of evidence
 * @param caveats what a reader of figures made with it must know
 */
public record Questionnaire(
    QuestionnaireId id,
    LocalizedText title,
    List<Section> sections,
    List<Contradiction> contradictions,
    Source source,
    List<Absence> absent,
    List<Caveat> caveats) {
  /**
   * Questions that stand together.
   *
   * @param id a stable id, unique in its questionnaire
   * @param title the heading over them
   * @param questions the questions in order, at least one
   */
  public record Section(String id, LocalizedText title, List<Question> questions) {
    /** Copies the list and refuses an empty one. */
    public Section {
      Objects.requireNonNull(title, "title");
      questions = List.copyOf(questions);
      if (id.isBlank() || questions.isEmpty()) {
        throw new IllegalArgumentException("a section needs an id and a question");
      }
    }
  }

  /**
   * Something that isn't here.
   *
   * @param id a stable id, such as {@code "pregnancy"}
   * @param reason what is absent and why
   */
  public record Absence(String id, LocalizedText reason) {
    /** Refuses a blank id. */
    public Absence {
      Objects.requireNonNull(reason, "reason");
      if (id.isBlank()) {
        throw new IllegalArgumentException("what is absent needs an id");
      }
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no question, an id stands twice, two questions ask
   *     about the same characteristic, there are two questions for the date of birth or the age, or
   *     a condition (of a variant of a wording too) names a question that doesn't come earlier, a
   *     code that can't be chosen there, or an age that nobody is asked for
   */
  public Questionnaire {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
    sections = List.copyOf(sections);
    contradictions = List.copyOf(contradictions);
    absent = List.copyOf(absent);
    caveats = List.copyOf(caveats);
    Map<String, Question> earlier = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Section section : sections) {
      once(id, taken, "section " + section.id());
      for (Question question : section.questions()) {
        String where = id + ", question '" + question.id() + "'";
        question.conditions().forEach(condition -> checkCondition(where, condition, earlier));
        question.variants().forEach(variant -> checkCondition(where, variant.when(), earlier));
        once(id, taken, "question " + question.id());
        once(
            id,
            taken,
            question
                .characteristic()
                .map(asked -> "characteristic " + asked.id())
                .orElse("question for " + question.kind()));
        earlier.put(question.id(), question);
      }
    }
    if (earlier.isEmpty()) {
      throw new IllegalArgumentException(id + " has no questions");
    }
    for (Contradiction contradiction : contradictions) {
      once(id, taken, "contradiction " + contradiction.id());
      String where = id + ", contradiction '" + contradiction.id() + "'";
      contradiction.conditions().forEach(condition -> checkCondition(where, condition, earlier));
    }
  }

  private static void once(QuestionnaireId id, Set<String> taken, String what) {
    if (!taken.add(what)) {
      throw new IllegalArgumentException(id + " has " + what + " twice");
    }
  }

  private static void checkCondition(
      String where, Condition condition, Map<String, Question> earlier) {
    if (condition instanceof Condition.Answered answered) {
      Question asked = earlier.get(answered.question());
      if (asked == null) {
        throw new IllegalArgumentException(
            where
                + ": there is no question '"
                + answered.question()
                + "' before it; there are "
                + earlier.keySet());
      }
      List<String> options = asked.options().stream().map(Code::value).toList();
      for (String code : answered.codes()) {
        if (!options.contains(code)) {
          throw new IllegalArgumentException(
              where
                  + ": question '"
                  + asked.id()
                  + "' has no option '"
                  + code
                  + "'; it has "
                  + options);
        }
      }
    } else if (earlier.values().stream()
        .allMatch(question -> question.characteristic().isPresent())) {
      throw new IllegalArgumentException(
          where + ": a condition on age needs a question for the date of birth or age before it");
    }
  }

  /** Returns all questions in order. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  /** Returns a question. */
  public Optional<Question> find(String question) {
    return questions().stream().filter(each -> each.id().equals(question)).findFirst();
  }

  /**
   * Returns a question.
   *
   * @throws IllegalArgumentException if there is none; the message lists those that there are
   */
  public Question question(String question) {
    return find(question)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    id
                        + " has no question '"
                        + question
                        + "'; it has "
                        + questions().stream().map(Question::id).toList()));
  }

  /**
   * Returns a question as it is put to somebody: in the words that their earlier answers call for,
   * or in its own.
   *
   * @param question the id of the question
   * @param earlier what they have answered so far
   * @throws IllegalArgumentException if there is no such question; the message lists those that
   *     there are
   */
  public Wording wording(String question, EqualityResponse earlier) {
    Question asked = question(question);
    return asked.variants().stream()
        .filter(variant -> isGiven(variant.when(), earlier))
        .findFirst()
        .map(Question.Variant::wording)
        .orElse(asked.wording());
  }

  private boolean isGiven(Condition.Answered condition, EqualityResponse earlier) {
    return question(condition.question())
        .characteristic()
        .map(earlier::answer)
        .filter(answer -> !Collections.disjoint(chosen(answer), condition.codes()))
        .isPresent();
  }

  private static Set<String> chosen(Answer answer) {
    if (answer instanceof Answer.Coded coded) {
      return Set.of(coded.code());
    }
    return answer instanceof Answer.MultiCoded several ? several.codes() : Set.of();
  }

  @Override
  public String toString() {
    return id + " (" + questions().size() + " questions)";
  }
}
