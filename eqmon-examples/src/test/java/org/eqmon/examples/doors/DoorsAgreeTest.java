package org.eqmon.examples.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Question;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseRule.InSchema;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.examples.doors.Doors.Issue;
import org.jspecify.annotations.Nullable;

/**
 * A random right response passes every door; a random wrong one gives the same issues at each, as
 * far as JSON Schema can say them.
 */
class DoorsAgreeTest {
  private static final List<Doors> ALL = Doors.all();

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void aRightResponsePassesEveryDoorAndComesBackAsItWas(
      @ForAll("doors") Doors doors, @ForAll long seed) {
    Map<String, Object> document = new RandomResponses(doors.questionnaire(), seed).right();
    for (Completeness completeness : Completeness.values()) {
      assertThat(doors.inBulk(document, completeness)).isEmpty();
      assertThat(doors.byAnnotation(document, completeness)).isEmpty();
      assertThat(doors.bySchema(document, completeness)).isEmpty();
    }
    ResponseValidator validator =
        ResponseValidator.of(doors.questionnaire(), Completeness.COMPLETE);
    EqualityResponse response =
        validator.accept(ResponseDraft.ofJson(document), issue -> {}).orElseThrow();
    assertThat(validator.accept(validator.draftOf(response), issue -> {})).contains(response);
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void aWrongResponseIsWrongInTheSameWayAtEveryDoor(
      @ForAll("doors") Doors doors, @ForAll long seed, @ForAll Completeness completeness) {
    agree(doors, new RandomResponses(doors.questionnaire(), seed).wrong(), completeness);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void whatIsNoResponseAtAllIsSaidToBeNone(
      @ForAll("doors") Doors doors,
      @ForAll("notObjects") Object document,
      @ForAll Completeness completeness) {
    agree(doors, document, completeness);
    assertThat(doors.inBulk(document, completeness)).containsExactly(new Issue("EQM-2001", ""));
  }

  private static void agree(Doors doors, Object document, Completeness completeness) {
    Set<Issue> bulk = doors.inBulk(document, completeness);
    assertThat(doors.byAnnotation(document, completeness)).isEqualTo(bulk);

    Set<Issue> expected = new TreeSet<>(bulk);
    expected.removeAll(doors.rules(InSchema.NOT));
    Set<Issue> bySchema = doors.bySchema(document, completeness);
    if (needsDatesReckoned(document)) {
      assertThat(expected).containsAll(bySchema);
      expected.removeAll(doors.rules(InSchema.PARTLY));
      assertThat(bySchema).containsAll(expected);
    } else {
      assertThat(bySchema).isEqualTo(expected);
    }
  }

  /** Whether the age may follow from a date of birth and not from what is said of the age. */
  private static boolean needsDatesReckoned(Object document) {
    return document instanceof Map<?, ?> members
        && members.get("answers") instanceof Map<?, ?> answers
        && Stream.of("born", "date-of-birth").anyMatch(answers::containsKey)
        && !isAge(answers.get("age"));
  }

  private static boolean isAge(@Nullable Object value) {
    return value instanceof Number age
        && age.doubleValue() == Math.rint(age.doubleValue())
        && age.doubleValue() >= 0
        && age.doubleValue() <= Question.OLDEST;
  }

  @Provide
  Arbitrary<Doors> doors() {
    return Arbitraries.of(ALL);
  }

  @Provide
  Arbitrary<Object> notObjects() {
    return Arbitraries.of(Arrays.asList(null, 3, "text", true, List.of(), List.of(Map.of())));
  }
}
