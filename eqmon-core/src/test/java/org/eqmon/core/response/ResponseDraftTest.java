package org.eqmon.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eqmon.core.response.RawValue.Other;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ResponseDraftTest {
  private static final String JSON =
      """
      {"questionnaire":"test:everything:1","reference":"7f3a","collected":"2026-03-02",\
      "mode":"proxy","answers":{"age":34,"skills":["read","write"],"pet":"yes"},\
      "words":{"skills":"secret"},"codeLists":{"pet":"test:pet:1"}}\
      """;

  @Test
  void isWrittenAsItWasRead() throws Exception {
    ResponseDraft draft = new JsonMapper().readValue(JSON, ResponseDraft.class);

    assertThat(draft)
        .isEqualTo(
            ResponseDraft.builder()
                .field(ResponseField.QUESTIONNAIRE, "test:everything:1")
                .field(ResponseField.REFERENCE, "7f3a")
                .field(ResponseField.COLLECTED, "2026-03-02")
                .field(ResponseField.MODE, "proxy")
                .answer("age", 34)
                .answer("skills", List.of("read", "write"))
                .answer("pet", "yes")
                .words("skills", "secret")
                .codeList("pet", "test:pet:1")
                .build());
    assertThat(new JsonMapper().writeValueAsString(draft)).isEqualTo(JSON);
    assertThat(draft.field(ResponseField.PURPOSE)).isEmpty();
    assertThat(draft.answers().keySet()).containsExactly("age", "skills", "pet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "3",
        "\"secret\"",
        "{\"name\":\"secret\"}",
        "{\"answers\":[]}",
        "{\"answers\":null}",
        "{\"words\":7}",
        "{\"mode\":{\"secret\":1}}",
        "{\"answers\":{\"pet\":null,\"age\":1e400,\"skills\":[1]}}"
      })
  void keepsWhatIsWrongAsAValue(String json) throws Exception {
    ResponseDraft draft = new JsonMapper().readValue(json, ResponseDraft.class);

    assertThat(
            draft.hasUnknownMembers()
                || !draft.isObject()
                || !draft.unreadableParts().isEmpty()
                || draft.field(ResponseField.MODE).equals(Optional.of(Other.OTHER))
                || (draft.answers().values().stream().allMatch(Other.OTHER::equals)
                    && draft.answers().size() == 3))
        .isTrue();
    assertThat(draft.toString()).doesNotContain("secret");
  }

  @Test
  void takesWholeNumbersHoweverTheyAreWritten() {
    for (Object number :
        List.of(34, 34L, 34.0, new BigInteger("34"), new BigDecimal("34.00"), (short) 34)) {
      assertThat(RawValue.ofJson(number)).isEqualTo(RawValue.of(34));
    }
    for (Object other :
        Arrays.asList(
            null,
            true,
            34.5,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            new BigDecimal("1e-999999999"),
            new BigDecimal("34.5"),
            Map.of())) {
      assertThat(RawValue.ofJson(other)).isEqualTo(Other.OTHER);
    }
    assertThat(RawValue.ofJson(new BigDecimal("-34.0"))).isEqualTo(RawValue.of(-34));
    assertThat(RawValue.ofJson(new BigDecimal("0E-999999999"))).isEqualTo(RawValue.of(0));
    for (Object large : List.of(1e300, BigInteger.TWO.pow(80), new BigDecimal("1e999999999"))) {
      assertThat(RawValue.ofJson(large)).isEqualTo(RawValue.of(Long.MAX_VALUE));
    }
    for (Object small : List.of(-1e300, BigInteger.TWO.pow(80).negate(), new BigDecimal("-1e20"))) {
      assertThat(RawValue.ofJson(small)).isEqualTo(RawValue.of(Long.MIN_VALUE));
    }
  }

  @Test
  void takesListsOfTextsOnly() {
    assertThat(RawValue.ofJson(List.of("a", "b"))).isEqualTo(RawValue.of(List.of("a", "b")));
    assertThat(RawValue.ofJson(List.of("a", 1))).isEqualTo(Other.OTHER);
    assertThat(RawValue.ofJson(Arrays.asList("a", null))).isEqualTo(Other.OTHER);
  }

  @Test
  void aBuilderBeginsAnewAndADraftStaysAsItIs() {
    ResponseDraft.Builder builder = ResponseDraft.builder().answer("a", "1").unknownMember();
    ResponseDraft first = builder.unreadable(ResponseDraft.Part.WORDS).build();
    ResponseDraft second = builder.answer("b", "2").build();

    assertThat(first.answers()).containsOnlyKeys("a");
    assertThat(first.unreadableParts()).containsExactly(ResponseDraft.Part.WORDS);
    assertThat(second.answers()).containsOnlyKeys("b");
    assertThat(second.hasUnknownMembers()).isFalse();
    assertThat(second).isNotEqualTo(first);
    Map<String, Object> json = new HashMap<>();
    json.put("answers", Map.of("a", Map.of()));
    assertThat(ResponseDraft.ofJson(json))
        .isEqualTo(ResponseDraft.ofJson(ResponseDraft.ofJson(json).toJson()));
  }

  @Test
  void showsShapesAndNeverValues() {
    ResponseDraft draft =
        ResponseDraft.builder().answer("a", "secret").words("a", "secret").build();
    assertThat(draft).hasToString("ResponseDraft (1 questions)");
    assertThat(RawValue.of("secret")).hasToString("Text");
    assertThat(RawValue.of(List.of("secret"))).hasToString("Texts");
    assertThat(RawValue.of(34)).hasToString("Whole");
    assertThat(ResponseDraft.builder().answer("a", "secret")).hasToString("ResponseDraft.Builder");
  }
}
