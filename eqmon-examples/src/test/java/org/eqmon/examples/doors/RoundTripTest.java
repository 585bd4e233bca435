package org.eqmon.examples.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.csv.CsvResponses;
import org.eqmon.core.csv.RejectedRows;
import org.eqmon.core.json.JsonResponses;
import org.eqmon.core.json.RejectedLines;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.validation.ValidationReport;
import org.eqmon.stats.tally.CountTable;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Observation;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;
import org.eqmon.stats.tally.TallyBuilder;
import org.eqmon.stats.tally.TallySchema;
import org.eqmon.stats.tally.Variable;

/**
 * A random right response to any questionnaire is written and read as JSON and as CSV, and counted,
 * and nothing of it is lost on the way. A tally counts codes and reasons: dates, ages and words
 * aren't for it.
 */
class RoundTripTest {
  private final Map<Questionnaire, ResponseValidator> validators = new HashMap<>();
  private final Map<Questionnaire, TallySchema> schemas = new HashMap<>();

  @Provide
  Arbitrary<Doors> doors() {
    return Arbitraries.of(Doors.all());
  }

  private List<EqualityResponse> some(Questionnaire questionnaire, long seed) {
    ResponseValidator validator = validator(questionnaire);
    RandomResponses random = new RandomResponses(questionnaire, seed);
    List<EqualityResponse> some = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      some.add(validator.accept(ResponseDraft.ofJson(random.right()), issue -> {}).orElseThrow());
    }
    return some;
  }

  private ResponseValidator validator(Questionnaire questionnaire) {
    return validators.computeIfAbsent(
        questionnaire, each -> ResponseValidator.of(each, Completeness.COMPLETE));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void throughJson(@ForAll("doors") Doors doors, @ForAll long seed) throws IOException {
    List<EqualityResponse> responses = some(doors.questionnaire(), seed);
    JsonResponses json = JsonResponses.of(validator(doors.questionnaire()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    json.writeLines(responses.iterator(), bytes);
    List<EqualityResponse> read = new ArrayList<>();
    ValidationReport report =
        json.readLines(
            new ByteArrayInputStream(bytes.toByteArray()),
            read::add,
            RejectedLines.to(bytes, Language.ENGLISH));
    assertThat(report.issues()).isEmpty();
    assertThat(read).isEqualTo(responses);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void throughCsv(@ForAll("doors") Doors doors, @ForAll long seed) throws IOException {
    List<EqualityResponse> responses = some(doors.questionnaire(), seed);
    CsvResponses csv = CsvResponses.of(validator(doors.questionnaire()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    csv.write(responses.iterator(), bytes);
    List<EqualityResponse> read = new ArrayList<>();
    ValidationReport report =
        csv.read(
            new ByteArrayInputStream(bytes.toByteArray()),
            read::add,
            RejectedRows.to(bytes, Language.ENGLISH));
    assertThat(report.issues()).isEmpty();
    assertThat(read).isEqualTo(responses);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void throughATally(@ForAll("doors") Doors doors, @ForAll long seed) {
    TallySchema schema = schemas.computeIfAbsent(doors.questionnaire(), RoundTripTest::schema);
    for (EqualityResponse response : some(doors.questionnaire(), seed)) {
      EqualityResponse counted = answersOnly(response, doors.questionnaire());
      Tally tally = TallyBuilder.of(schema).add(Observation.of(counted)).build();
      for (Question question : doors.questionnaire().questions()) {
        question
            .characteristic()
            .ifPresent(
                asked ->
                    assertThat(decoded(tally, asked))
                        .isEqualTo(withoutOrder(response.answer(asked))));
      }
    }
  }

  private static TallySchema schema(Questionnaire questionnaire) {
    List<Variable> variables =
        questionnaire.questions().stream()
            .flatMap(question -> question.characteristic().stream())
            .map(Variable::of)
            .toList();
    Set<TableSpec> tables =
        variables.stream().map(each -> TableSpec.of(each.id())).collect(Collectors.toSet());
    return TallySchema.of(CountingUnit.PERSONS, variables, List.of(), tables);
  }

  /** Some random responses were given to be served by, and those aren't counted as they are. */
  private static EqualityResponse answersOnly(
      EqualityResponse response, Questionnaire questionnaire) {
    EqualityResponse counted = EqualityResponse.empty();
    for (Question question : questionnaire.questions()) {
      if (question.characteristic().isPresent()) {
        Characteristic asked = question.characteristic().get();
        counted = counted.with(asked, response.answer(asked));
      }
    }
    return counted;
  }

  private static Set<String> withoutOrder(Answer answer) {
    if (answer instanceof Answer.MultiCoded several) {
      return several.codes();
    }
    return Set.of(
        answer instanceof Answer.Coded coded
            ? coded.code()
            : ((Answer.NoAnswer) answer).reason().id());
  }

  private static Set<String> decoded(Tally tally, Characteristic asked) {
    CountTable table = tally.table(TableSpec.of(asked.id()));
    assertThat(table.total()).isEqualTo(1);
    Set<String> found = new TreeSet<>();
    for (Level level : Variable.of(asked).levels()) {
      long count = table.count(Map.of(asked.id(), level.code()));
      assertThat(count).isBetween(0L, 1L);
      if (count == 1) {
        found.add(level.code());
      }
    }
    return found;
  }
}
