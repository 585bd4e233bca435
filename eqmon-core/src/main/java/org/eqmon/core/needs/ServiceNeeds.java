package org.eqmon.core.needs;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Purpose;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;

/**
 * What one person needs in order to be served: one line of a service list. Immutable; {@code
 * toString} shows its shape, Jackson writes nothing of it, and no tally takes it.
 */
@JsonIncludeProperties({})
public final class ServiceNeeds {
  private final String reference;
  private final List<Need> needs;
  private final List<String> toAsk;

  private ServiceNeeds(String reference, List<Need> needs, List<String> toAsk) {
    this.reference = reference;
    this.needs = needs;
    this.toAsk = toAsk;
  }

  /**
   * Reads a person's needs, after the reading has been entered in the journal.
   *
   * @param response the answers
   * @param questionnaire what was asked
   * @param access who reads, and what for
   * @throws IllegalArgumentException if the answers weren't collected for {@link
   *     Purpose#SERVICE_TAILORING}, answer another questionnaire, or have no reference to the
   *     person; the message holds no answer
   */
  public static ServiceNeeds read(
      EqualityResponse response, Questionnaire questionnaire, NeedsAccess access) {
    if (!response.details().purpose().equals(Optional.of(Purpose.SERVICE_TAILORING))) {
      throw new IllegalArgumentException(
          "answers that weren't collected for "
              + Purpose.SERVICE_TAILORING.id()
              + " are no service needs: ask for needs on their own");
    }
    if (!response.questionnaire().equals(Optional.of(questionnaire.id()))) {
      throw new IllegalArgumentException(
          "the response doesn't say that it answers " + questionnaire.id());
    }
    String reference =
        response
            .reference()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "needs without a reference to the person can't be met"));
    access.enter(reference, questionnaire.id());
    List<Need> needs = new ArrayList<>();
    List<String> toAsk = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      if (question.characteristic().isPresent()) {
        Characteristic asked = question.characteristic().get();
        Collection<String> codes = codes(response.answer(asked));
        for (String code : codes) {
          // a code that excludes the others says that there is no need
          if (asked.codes().get(code).kind() != Code.Kind.EXCLUSIVE) {
            needs.add(need(question, asked, code, response));
          }
        }
        if (codes.isEmpty() && isStillToBeAsked(response.answer(asked))) {
          toAsk.add(question.id());
        }
      }
    }
    return new ServiceNeeds(reference, List.copyOf(needs), List.copyOf(toAsk));
  }

  private static Collection<String> codes(Answer answer) {
    if (answer instanceof Answer.Coded coded) {
      return Set.of(coded.code());
    }
    return answer instanceof Answer.MultiCoded several ? several.codes() : Set.of();
  }

  private static Need need(
      Question question, Characteristic asked, String code, EqualityResponse response) {
    Code listed = asked.codes().get(code);
    return new Need(
        question.id(),
        code,
        listed.label(),
        listed.kind() == Code.Kind.WRITE_IN ? response.words(asked) : Optional.empty());
  }

  /** Who has declined isn't asked again. */
  private static boolean isStillToBeAsked(Answer answer) {
    return answer instanceof Answer.NoAnswer none
        && switch (none.reason()) {
          case NOT_ANSWERED, NOT_ASKED, NOT_KNOWN -> true;
          case PREFER_NOT_TO_SAY, NOT_APPLICABLE -> false;
        };
  }

  /** Returns the host's reference to the person. */
  public String reference() {
    return reference;
  }

  /** Returns the needs, in the order of the questions; none if nothing was answered. */
  public List<Need> needs() {
    return needs;
  }

  /** Returns whether a code of a question is among the needs. */
  public boolean has(String question, String code) {
    return needs.stream()
        .anyMatch(need -> need.question().equals(question) && need.code().equals(code));
  }

  /** Returns the questions to which there is no answer yet and that the person hasn't declined. */
  public List<String> toAsk() {
    return toAsk;
  }

  @Override
  public String toString() {
    return "ServiceNeeds";
  }
}
