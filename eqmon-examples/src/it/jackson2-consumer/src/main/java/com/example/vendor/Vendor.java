package com.example.vendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.QuestionnaireId;
import org.eqmon.core.response.Questionnaires;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseValidator;

/** Reads and writes responses with the Jackson 2 that it has, without any configuration. */
public final class Vendor {
  private static final String BODY =
      "{\"landlord\":\"L17\",\"responses\":["
          + "{\"questionnaire\":\"ons:census-wales:2021\",\"collected\":\"2026-03-02\","
          + "\"answers\":{\"national-identity\":[\"welsh\",\"other\"],\"sex\":\"female\"},"
          + "\"words\":{\"national-identity\":\"Cymraes\"},"
          + "\"codeLists\":{\"sex\":\"ons:sex-form:2021\"}},"
          + "{\"questionnaire\":\"ons:census-wales:2021\",\"answers\":{\"sex\":\"martian\"}}]}";

  private Vendor() {}

  public static void main(String[] arguments) throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    System.out.println("read by " + json.version());
    Submission submission = json.readValue(BODY, Submission.class);
    System.out.println(
        "written as it came: " + json.writeValueAsString(submission).equals(BODY));

    Questionnaire questionnaire =
        Questionnaires.load().get(QuestionnaireId.parse("ons:census-wales:2021"));
    ResponseValidator validator = ResponseValidator.of(questionnaire, Completeness.DRAFT);
    for (ResponseDraft draft : submission.getResponses()) {
      Optional<EqualityResponse> response =
          validator.accept(
              draft, issue -> System.out.println(issue.type().id() + " " + issue.position()));
      if (response.isPresent()) {
        String again = json.writeValueAsString(validator.draftOf(response.get()));
        EqualityResponse read =
            validator
                .accept(json.readValue(again, ResponseDraft.class), issue -> {})
                .orElseThrow();
        System.out.println("accepted, and the same once written: " + read.equals(response.get()));
      }
    }
  }
}
