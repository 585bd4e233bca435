package com.example.landlord;

import com.example.landlord.tenants.Tenant;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.json.JsonResponses;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.response.constraints.Complete;
import org.eqmon.core.response.constraints.ResponseConstraints;
import org.eqmon.core.validation.IssueType;
import org.eqmon.standards.HarmonisedQuestionnaires;
import org.eqmon.standards.MaritalStatus;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.json.JsonMapper;

/** Takes tenants as JSON by Jackson 3, and holds them to the rules by Hibernate Validator. */
final class Reception {
  private static final String MISTAKEN =
      """
      {"tenancy":"Mair Evans","sex":"martian","identities":["welsh","martian"],
       "response":{"questionnaire":"ons:census-wales:2021","answers":{"sex":"martian"}}}""";

  private static final String RIGHT =
      "{\"tenancy\":\"17\",\"sex\":\"female\",\"identities\":[\"welsh\"],"
          + "\"response\":{\"questionnaire\":\"ons:census-wales:2021\",\"collected\":\"2026-03-02\","
          + "\"answers\":{\"sex\":\"female\",\"marital-status\":\"married\"}}}";

  private Reception() {}

  static void receive() {
    JsonMapper json = JsonMapper.shared();
    for (Language language : Language.values()) {
      try (ValidatorFactory factory = speaking(language)) {
        print(factory.getValidator(), json.readValue(MISTAKEN, Tenant.class));
      }
    }
    try (ValidatorFactory factory = speaking(Language.ENGLISH)) {
      Validator validator = factory.getValidator();
      Tenant tenant = json.readValue(RIGHT, Tenant.class);
      System.out.println("wrong with a right tenant: " + validator.validate(tenant).size());
      System.out.println("written as it came by Jackson 3: " + json.writeValueAsString(tenant).equals(RIGHT));
      EqualityResponse response =
          EqualityResponse.empty()
              .withQuestionnaire(HarmonisedQuestionnaires.CENSUS_WALES_2021.id())
              .with(MaritalStatus.FORM_2021, Answer.of("never"))
              .with(MaritalStatus.PARTNER_SEX_FORM_2021, Answer.of("same"));
      print(validator, response);
      System.out.println(
          "also missing: " + (validator.validate(response, Complete.class).size() > 10));
      JsonResponses responses =
          JsonResponses.of(
              ResponseValidator.of(
                  HarmonisedQuestionnaires.CENSUS_WALES_2021, Completeness.DRAFT));
      responses.read(
          responses.write(response),
          issue -> System.out.println("read: " + issue.type().id() + " " + issue.position()));
    }
  }

  private static void print(Validator validator, Object value) {
    validator.validate(value).stream().map(Reception::line).sorted().forEach(System.out::println);
  }

  private static String line(ConstraintViolation<?> violation) {
    String type = ResponseConstraints.issueType(violation).map(IssueType::id).orElse("other");
    return type + " " + violation.getPropertyPath() + " " + violation.getMessage();
  }

  private static ValidatorFactory speaking(Language language) {
    Locale locale = language.locale();
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator(Set.of(), locale, false))
        .buildValidatorFactory();
  }
}
