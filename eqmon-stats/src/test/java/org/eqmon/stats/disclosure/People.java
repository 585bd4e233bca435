package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.stats.analysis.Study;
import org.eqmon.stats.tally.Observation;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyBuilder;
import org.eqmon.stats.tally.Variable;

/** Invented people, few and uneven enough that a lot has to be hidden. */
final class People {
  private People() {}

  static List<Observation> random(Study study, long seed, int most) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(most);
    double skew = 0.3 + 0.5 * random.nextDouble();
    double unknown = random.nextInt(3) * 0.1;
    List<Observation> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      EqualityResponse response = EqualityResponse.empty();
      Map<String, Answer> outcomes = new TreeMap<>();
      for (Variable variable : study.schema().variables()) {
        Answer answer = answer(variable, random, skew, unknown);
        if (variable.characteristic().isPresent()) {
          Characteristic characteristic = variable.characteristic().get();
          response = response.with(characteristic, answer);
        } else {
          outcomes.put(variable.id(), answer);
        }
      }
      people.add(Observation.of(withBroadGroups(study, response), outcomes));
    }
    return people;
  }

  /** Gives whoever has a detailed group the broad one that it adds up to. */
  private static EqualityResponse withBroadGroups(Study study, EqualityResponse response) {
    EqualityResponse complete = response;
    for (Variable fine : study.schema().variables()) {
      for (Variable broad : study.schema().variables()) {
        if (fine.characteristic().isPresent() && broad.characteristic().isPresent()) {
          Characteristic to = broad.characteristic().get();
          Answer answer = response.answer(fine.characteristic().get());
          complete =
              fine.characteristic()
                  .get()
                  .codes()
                  .rollUpTo(to.codes().id())
                  .map(rollUp -> response.with(to, broader(answer, rollUp)))
                  .orElse(complete);
        }
      }
    }
    return complete;
  }

  private static Answer broader(Answer answer, RollUp rollUp) {
    return answer instanceof Answer.Coded coded
        ? Answer.of(Objects.requireNonNull(rollUp.codes().get(coded.code())))
        : answer;
  }

  private static Answer answer(Variable variable, Random random, double skew, double unknown) {
    if (variable.kind() != Variable.Kind.PERIOD && random.nextDouble() < unknown) {
      return Answer.none(NonAnswer.NOT_KNOWN);
    }
    if (variable.selection() == Characteristic.Selection.SINGLE) {
      return Answer.of(pick(variable, random, skew));
    }
    Set<String> several = new LinkedHashSet<>();
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      several.add(pick(variable, random, skew));
    }
    return Answer.of(several);
  }

  private static String pick(Variable variable, Random random, double skew) {
    int level = 0;
    while (level < variable.answers().size() - 1 && random.nextDouble() < 1 - skew) {
      level++;
    }
    return variable.answers().get(level).code();
  }

  static Tally tally(Study study, List<Observation> people) {
    TallyBuilder builder = TallyBuilder.of(study.schema());
    people.forEach(builder::add);
    return builder.build();
  }
}
