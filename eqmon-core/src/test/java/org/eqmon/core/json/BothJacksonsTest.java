package org.eqmon.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A host serves responses with the Jackson that it has, 2 or 3, without any configuration: a draft
 * in a body of its own is read and written by annotations alone.
 */
class BothJacksonsTest {
  private static final ResponseDraft DRAFT =
      ResponseDraft.builder()
          .field(ResponseField.QUESTIONNAIRE, "test:everything:1")
          .field(ResponseField.COLLECTED, "2026-03-02")
          .answer("age", 34)
          .answer("colour", "prefer-not-to-say")
          .answer("skills", List.of("read", "write"))
          .words("colour", "t\u0177 \"\u2013\"")
          .codeList("colour", "test:colour:1")
          .build();
  private static final String JSON =
      "{\"questionnaire\":\"test:everything:1\",\"collected\":\"2026-03-02\",\"answers\":{\"age\":34,"
          + "\"colour\":\"prefer-not-to-say\",\"skills\":[\"read\",\"write\"]},"
          + "\"words\":{\"colour\":\"t\u0177 \\\"\u2013\\\"\"},\"codeLists\":{\"colour\":\"test:colour:1\"}}";
  private static final String STRANGE =
      "{\"answers\":{\"age\":34.5,\"pet\":null,\"x\":{\"y\":1}},\"words\":[],\"name\":\"Mair\"}";

  /**
   * What a host sends and receives.
   *
   * @param tenancy something of its own
   * @param response the response
   */
  public record Body(String tenancy, ResponseDraft response) {}

  @Test
  void jackson2ReadsAndWritesADraft() throws JsonProcessingException {
    var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
    assertThat(mapper.writeValueAsString(DRAFT)).isEqualTo(JSON);
    assertThat(mapper.readValue(JSON, ResponseDraft.class)).isEqualTo(DRAFT);
    assertThat(mapper.readValue(mapper.writeValueAsString(new Body("17", DRAFT)), Body.class))
        .isEqualTo(new Body("17", DRAFT));
  }

  @Test
  void jackson3ReadsAndWritesADraft() {
    var mapper = tools.jackson.databind.json.JsonMapper.shared();
    assertThat(mapper.writeValueAsString(DRAFT)).isEqualTo(JSON);
    assertThat(mapper.readValue(JSON, ResponseDraft.class)).isEqualTo(DRAFT);
    assertThat(mapper.readValue(mapper.writeValueAsString(new Body("17", DRAFT)), Body.class))
        .isEqualTo(new Body("17", DRAFT));
  }

  @Test
  void bothTakeWhateverCameForADraftAndSeeTheSameInIt() throws JsonProcessingException {
    ResponseDraft by2 =
        new com.fasterxml.jackson.databind.ObjectMapper().readValue(STRANGE, ResponseDraft.class);
    ResponseDraft by3 =
        tools.jackson.databind.json.JsonMapper.shared().readValue(STRANGE, ResponseDraft.class);
    assertThat(by2).isEqualTo(by3);
    assertThat(by2.hasUnknownMembers()).isTrue();
    assertThat(by2.unreadableParts()).containsExactly(ResponseDraft.Part.WORDS);
    assertThat(by2).hasToString("ResponseDraft (3 questions)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"secret\"", "{\"secret\":\"secret\"}", "[\"secret\"]", "7654321"})
  void noneMakesAResponseWithoutItsRulesOrQuotesWhatCame(String json) {
    var by2 = new com.fasterxml.jackson.databind.ObjectMapper();
    var by3 = tools.jackson.databind.json.JsonMapper.shared();
    List<ThrowingCallable> ways =
        List.of(
            () -> by2.readValue(json, EqualityResponse.class),
            () -> by3.readValue(json, EqualityResponse.class));
    for (ThrowingCallable way : ways) {
      assertThatThrownBy(way)
          .hasMessageContaining("a response is read by JsonResponses")
          .hasMessageNotContaining("secret")
          .hasMessageNotContaining("7654321");
    }
  }
}
