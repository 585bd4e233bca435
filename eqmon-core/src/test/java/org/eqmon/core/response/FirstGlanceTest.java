package org.eqmon.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eqmon.core.response.ResponseDraft.Part;

class FirstGlanceTest {
  private static final RuleBook BOOK = new RuleBook(Forms.EVERYTHING);
  private static final FirstGlance GLANCE = new FirstGlance(BOOK.questions(), BOOK.groups());
  private static final ResponseValidator COMPLETE =
      ResponseValidator.of(Forms.EVERYTHING, Completeness.COMPLETE);

  private static final Map<String, List<Object>> ANSWERS =
      Map.of(
          "born", List.of("not-asked", "1990-01-01", "2010-06-30", "2020-02-29", "2027-01-01", 7),
          "age", List.of(34, 0, 2, 11, 12, 17, 18, 36, 131, -1, "prefer-not-to-say", "34"),
          "colour", List.of("azure", "other", "-8", "warm", "prefer-not-to-say", List.of("azure")),
          "skills",
              List.of(
                  "read",
                  "none",
                  List.of("none"),
                  List.of("read", "write", "more"),
                  List.of("none", "read"),
                  List.of("read", "read"),
                  List.of("not-asked"),
                  List.of(),
                  "not-answered"),
          "pet", List.of("yes", "no", "prefer-not-to-say", "not-known", "cat", true),
          "animal", List.of("dog", "newt", "not-applicable", "not-asked", "prefer-not-to-say"),
          "car", List.of("1", "2", "3", "not-applicable", "not-asked"),
          "toy", List.of("1", "2", "not-applicable", "not-known"));

  private static final List<Object> DETAILS =
      List.of(
          "test:everything:1",
          "test:everything:2",
          "equality-monitoring",
          "public-task",
          "self-completion-online",
          "proxy",
          "2026-03-02",
          "2026-02-29",
          "no reference",
          3);

  @Property
  void whatLooksRightBreaksNoRule(@ForAll long seed) {
    Reading reading = new Reading(draft(new Random(seed), COMPLETE.newDraft()), BOOK.questions());
    if (GLANCE.isRight(reading)) {
      assertThat(BOOK.rules()).noneMatch(rule -> rule.isBrokenBy(reading));
    }
  }

  @Property
  void aDraftInTheOrderOfTheQuestionsIsTheSame(@ForAll long seed) {
    ResponseDraft asItCame = draft(new Random(seed), ResponseDraft.builder());
    ResponseDraft inOrder = draft(new Random(seed), COMPLETE.newDraft());

    assertThat(inOrder).isEqualTo(asItCame).hasSameHashCodeAs(asItCame);
    assertThat(inOrder.toJson()).isEqualTo(asItCame.toJson());
    assertThat(COMPLETE.validate(inOrder)).isEqualTo(COMPLETE.validate(asItCame));
  }

  @Property
  void aReferenceIsRightAsItsPatternSays(@ForAll String text) {
    assertThat(EqualityResponse.isReference(text))
        .isEqualTo(EqualityResponse.REFERENCE.matcher(text).matches());
  }

  @Example
  void aReferenceHasAtMost64Signs() {
    assertThat(EqualityResponse.isReference("Az09._~-".repeat(8))).isTrue();
    assertThat(EqualityResponse.isReference("Az09._~-".repeat(8) + "a")).isFalse();
  }

  /**
   * So that the laws above speak of something: both kinds come, and right ones are seen at once.
   */
  @Example
  void seesMostRightResponsesAtOnce() {
    int right = 0;
    int seen = 0;
    for (int seed = 0; seed < 20_000; seed++) {
      Reading reading = new Reading(draft(new Random(seed), COMPLETE.newDraft()), BOOK.questions());
      if (BOOK.rules().stream().noneMatch(rule -> rule.isBrokenBy(reading))) {
        right++;
        seen += GLANCE.isRight(reading) ? 1 : 0;
      }
    }
    assertThat(right).isBetween(20, 19_000);
    assertThat(seen).isEqualTo(right);
  }

  /** A draft of which about half is as it should be. */
  private static ResponseDraft draft(Random random, ResponseDraft.Builder draft) {
    boolean careful = random.nextInt(3) > 0;
    for (ResponseField field : ResponseField.values()) {
      List<String> right = field.values(Forms.EVERYTHING);
      if (careful && field == ResponseField.COLLECTED) {
        draft.field(field, "2026-03-02");
      } else if (careful && !right.isEmpty()) {
        draft.field(field, pick(random, right));
      } else if (!careful && random.nextBoolean()) {
        draft.field(field, RawValue.ofJson(pick(random, DETAILS)));
      }
    }
    List<String> ids = new ArrayList<>(ANSWERS.keySet());
    ids.sort(null);
    for (String id : ids) {
      if (random.nextInt(4) > 0) {
        List<Object> answers = ANSWERS.get(id);
        draft.answer(id, RawValue.ofJson(careful ? answers.get(0) : pick(random, answers)));
        if (careful && random.nextInt(3) == 0) {
          draft.answer(id, RawValue.ofJson(pick(random, answers)));
        }
      }
      if (random.nextInt(12) == 0) {
        draft.words(id, "x".repeat(random.nextInt(600)));
      }
      if (random.nextInt(8) == 0) {
        draft.codeList(id, random.nextInt(9) == 0 ? "test:pet:2" : "test:" + id + ":1");
      }
    }
    if (random.nextInt(20) == 0) {
      draft.put(pick(random, List.of(Part.values())), "stranger", RawValue.of("1"));
      draft.answer("pet", "no");
    }
    if (random.nextInt(20) == 0) {
      draft.unreadable(pick(random, List.of(Part.values())));
    }
    return random.nextInt(20) == 0 ? draft.unknownMember().build() : draft.build();
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
