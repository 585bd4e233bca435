package org.eqmon.core.needs;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Questionnaire;

/**
 * The needs of several people, for one task: who needs an interpreter at a meeting, who gets large
 * print. Immutable; {@code toString} shows nothing of it, and Jackson writes nothing.
 */
@JsonIncludeProperties({})
public final class ServiceList {
  private final Questionnaire questionnaire;
  private final List<ServiceNeeds> people;

  private ServiceList(Questionnaire questionnaire, List<ServiceNeeds> people) {
    this.questionnaire = questionnaire;
    this.people = people;
  }

  /**
   * Reads the needs of several people. Each reading is entered in the journal.
   *
   * @param responses the answers, one person each
   * @param questionnaire what was asked
   * @param access who reads, and what for
   * @throws IllegalArgumentException as {@link ServiceNeeds#read} does
   */
  public static ServiceList read(
      Iterator<EqualityResponse> responses, Questionnaire questionnaire, NeedsAccess access) {
    List<ServiceNeeds> people = new ArrayList<>();
    responses.forEachRemaining(
        response -> people.add(ServiceNeeds.read(response, questionnaire, access)));
    return new ServiceList(questionnaire, List.copyOf(people));
  }

  /** Returns the people, in the order in which they came. */
  public List<ServiceNeeds> people() {
    return people;
  }

  /**
   * Returns the people who need one thing.
   *
   * @throws IllegalArgumentException if the questionnaire has no such question, or the question no
   *     such option
   */
  public List<ServiceNeeds> needing(String question, String code) {
    questionnaire.question(question).label(code);
    return people.stream().filter(person -> person.has(question, code)).toList();
  }

  @Override
  public String toString() {
    return "ServiceList";
  }
}
