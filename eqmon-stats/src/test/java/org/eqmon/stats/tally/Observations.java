package org.eqmon.stats.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.EqualityResponse;

/** Arbitrary observations that fit {@link Fixtures#SCHEMA}. */
final class Observations {
  private Observations() {}

  static Arbitrary<List<Observation>> lists(int most) {
    return observations().list().ofMaxSize(most);
  }

  static Arbitrary<Observation> observations() {
    Arbitrary<EqualityResponse> responses =
        Combinators.combine(
                answers(Set.of("F", "M")), answers(Set.of("W1", "W2", "A")), identities())
            .as(
                (sex, ethnic, identity) ->
                    with(
                        with(
                            with(EqualityResponse.empty(), Fixtures.SEX, sex),
                            Fixtures.ETHNIC,
                            ethnic),
                        Fixtures.IDENTITY,
                        identity));
    return Combinators.combine(
            responses,
            answers(Set.of("yes", "no")),
            answers(Set.of("1", "2", "3")),
            Arbitraries.of("2023", "2024"),
            Arbitraries.longs().between(-1, 1L << 40))
        .as(
            (response, let, satisfied, year, amount) -> {
              Map<String, Answer> outcomes = new HashMap<>();
              outcomes.put("let", let);
              outcomes.put("satisfied", satisfied);
              outcomes.put("year", Answer.of(year));
              return new Observation(
                  response, outcomes, amount < 0 ? Map.of() : Map.of("arrears", amount));
            });
  }

  private static EqualityResponse with(
      EqualityResponse response, Characteristic characteristic, Answer answer) {
    return response.with(characteristic, answer);
  }

  private static Arbitrary<Answer> answers(Set<String> codes) {
    return Arbitraries.oneOf(
        Arbitraries.of(codes).map(Answer::of),
        Arbitraries.of(codes).map(Answer::of),
        Arbitraries.of(NonAnswer.class).map(Answer::none));
  }

  private static Arbitrary<Answer> identities() {
    Arbitrary<Answer> several =
        Arbitraries.of("WE", "EN", "BR")
            .set()
            .ofMinSize(1)
            .map(codes -> Answer.of(new TreeSet<>(codes)));
    return Arbitraries.oneOf(
        several,
        Arbitraries.just(Answer.of("N")),
        Arbitraries.of(NonAnswer.class).map(Answer::none));
  }
}
