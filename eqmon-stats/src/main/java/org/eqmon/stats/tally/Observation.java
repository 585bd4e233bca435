package org.eqmon.stats.tally;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.Map;
import java.util.Optional;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Purpose;

/**
 * One person (or household) to be counted: who they are, what happened and how much.
 *
 * @param response the answers about who they are
 * @param outcomes by the id of a binary, ordinal or period variable: its level, such as {@code
 *     Answer.of("yes")}, or a non-answer; an outcome that is left out counts as not asked
 * @param amounts by the id of a measure: an amount of 0 or more; a measure that is left out has no
 *     contribution from this person
 */
@JsonIncludeProperties({})
public record Observation(
    EqualityResponse response, Map<String, Answer> outcomes, Map<String, Long> amounts) {
  /**
   * Copies the maps.
   *
   * @throws IllegalArgumentException if an amount is below 0, or the answers were given to be
   *     served by ({@link Purpose#SERVICE_TAILORING}) and not to be counted
   */
  public Observation {
    if (response.details().purpose().equals(Optional.of(Purpose.SERVICE_TAILORING))) {
      throw new IllegalArgumentException(
          "answers collected for "
              + Purpose.SERVICE_TAILORING.id()
              + " aren't counted: ProfileCompleteness counts whether they are there");
    }
    outcomes = Map.copyOf(outcomes);
    amounts = Map.copyOf(amounts);
    amounts.forEach(
        (measure, amount) -> {
          if (amount < 0) {
            throw new IllegalArgumentException("an amount of '" + measure + "' is 0 or more");
          }
        });
  }

  /** Returns an observation without outcomes and amounts. */
  public static Observation of(EqualityResponse response) {
    return new Observation(response, Map.of(), Map.of());
  }

  /** Returns an observation with outcomes and without amounts. */
  public static Observation of(EqualityResponse response, Map<String, Answer> outcomes) {
    return new Observation(response, outcomes, Map.of());
  }

  @Override
  public String toString() {
    return "Observation (" + outcomes.size() + " outcomes, " + amounts.size() + " amounts)";
  }
}
