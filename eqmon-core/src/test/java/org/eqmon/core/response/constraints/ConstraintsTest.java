package org.eqmon.core.response.constraints;

import static java.lang.annotation.ElementType.FIELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Configuration;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeLists;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.Forms;
import org.eqmon.core.response.Questionnaires;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseField;
import org.eqmon.core.spi.CodeListProvider;
import org.eqmon.core.validation.IssueType;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
  private static final ValidatorFactory FACTORY = factory(new ParameterMessageInterpolator());
  private static final Validator VALIDATOR = FACTORY.getValidator();

  enum Pet {
    YES,
    NOT_KNOWN,
    PERHAPS
  }

  enum Car implements HasCode {
    HAS("1"),
    BROKEN("3");

    private final String code;

    Car(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  @InCodeList("test:colour:1")
  @Target(FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @interface Colour {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** A vendor's own object. */
  @SuppressWarnings("UnusedVariable")
  static final class Tenant {
    @Colour
    @NotNull(groups = Complete.class)
    private String colour;

    @InCodeList("test:pet:1")
    private Pet pet;

    @InCodeList("test:car:1")
    private Car car;

    @InCodeList("test:car:1")
    private Number number;

    @InCodeList("test:skills:1")
    private Collection<?> skills;

    private List<@InCodeList("test:skills:1") String> each;

    @InCodeList(
        value = "test:pet:1",
        nonAnswers = NonAnswer.NOT_ASKED,
        message = "only what we wrote")
    private String own;

    @OpaqueReference private String reference;
    @PlausibleAge private Integer age;
    @PlausibleDateOfBirth private LocalDate born;

    @NotNull(groups = Complete.class)
    @Valid
    private ResponseDraft response;
  }

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  @Test
  void aValueIsAnAnswerOrSaysWhyThereIsNone() {
    Tenant tenant = new Tenant();
    assertThat(found(tenant)).isEmpty();
    for (String right : List.of("crimson", "other", "-8", "prefer-not-to-say", "not-known")) {
      tenant.colour = right;
      assertThat(found(tenant)).isEmpty();
    }
    for (String wrong : List.of("warm", "secret", "", "AZURE", " azure")) {
      tenant.colour = wrong;
      assertThat(found(tenant)).containsExactly("EQM-1001 colour");
    }
  }

  @Test
  void takesEnumsAndNumbers() {
    Tenant tenant = new Tenant();
    tenant.pet = Pet.YES;
    tenant.car = Car.HAS;
    for (Number number : List.<Number>of(1, 2L, (short) 1, (byte) 2, BigInteger.ONE)) {
      tenant.number = number;
      assertThat(found(tenant)).isEmpty();
    }
    tenant.pet = Pet.NOT_KNOWN;
    assertThat(found(tenant)).isEmpty();
    tenant.pet = Pet.PERHAPS;
    tenant.car = Car.BROKEN;
    tenant.number = 1.0;
    assertThat(found(tenant)).containsExactly("EQM-1001 car", "EQM-1001 number", "EQM-1001 pet");
  }

  @Test
  void takesCollectionsWhereSeveralMayBeChosen() {
    Tenant tenant = new Tenant();
    for (Collection<?> right : List.of(Set.of("read", "write"), List.of("none"))) {
      tenant.skills = right;
      assertThat(found(tenant)).isEmpty();
    }
    tenant.skills = List.of();
    assertThat(found(tenant)).containsExactly("EQM-2005 skills");
    tenant.skills = List.of("read", "none");
    assertThat(found(tenant)).containsExactly("EQM-1012 skills");
    tenant.skills = List.of("none", "none");
    assertThat(found(tenant)).containsExactly("EQM-1012 skills", "EQM-2004 skills");
    tenant.skills = Arrays.asList("read", null);
    assertThat(found(tenant)).containsExactly("EQM-1001 skills");
    tenant.skills = List.of("not-known");
    assertThat(found(tenant)).containsExactly("EQM-1001 skills");
    tenant.skills = null;
    tenant.each = List.of("read", "secret", "not-known");
    assertThat(found(tenant)).containsExactly("EQM-1001 each[1].<list element>");
  }

  @Test
  void aHostMayNarrowTheNonAnswersAndSayItInItsOwnWords() {
    Tenant tenant = new Tenant();
    tenant.own = "not-asked";
    assertThat(found(tenant)).isEmpty();
    tenant.own = "not-known";
    assertThat(VALIDATOR.validate(tenant))
        .extracting(ConstraintViolation::getMessage)
        .containsExactly("only what we wrote");
  }

  @Test
  void referencesAgesAndDatesOfBirthArePlausible() {
    Tenant tenant = new Tenant();
    tenant.reference = "7f3a-b";
    tenant.age = 125;
    tenant.born = LocalDate.of(2026, 3, 2);
    assertThat(found(tenant)).isEmpty();
    tenant.born = LocalDate.of(1900, 3, 3);
    assertThat(found(tenant)).isEmpty();
    tenant.reference = "Mair Jones";
    tenant.age = 126;
    tenant.born = LocalDate.of(1900, 3, 2);
    assertThat(found(tenant))
        .containsExactly("EQM-2009 age", "EQM-2010 born", "EQM-2019 reference");
    tenant.born = LocalDate.of(2026, 3, 3);
    assertThat(found(tenant)).contains("EQM-2010 born");
  }

  @Test
  void completenessIsAGroup() {
    Tenant tenant = new Tenant();
    assertThat(VALIDATOR.validate(tenant, Draft.class)).isEmpty();
    assertThat(VALIDATOR.validate(tenant, Complete.class))
        .extracting(violation -> violation.getPropertyPath().toString())
        .containsExactlyInAnyOrder("colour", "response");
    tenant.colour = "secret";
    tenant.response =
        ResponseDraft.builder()
            .field(ResponseField.QUESTIONNAIRE, "test:everything:1")
            .answer("colour", "secret")
            .build();
    assertThat(found(tenant))
        .containsExactly("EQM-1001 colour", "EQM-1001 response.answers.colour");
    assertThat(found(tenant, Complete.class))
        .contains(
            "EQM-1001 response.answers.colour",
            "EQM-2013 response.answers.skills",
            "EQM-2021 response.purpose")
        .doesNotContain("EQM-2021 response.questionnaire");
  }

  @Test
  void aResponseIsHeldToItsQuestionnaire() {
    EqualityResponse response =
        EqualityResponse.empty()
            .withQuestionnaire(Forms.EVERYTHING.id())
            .with(Forms.PET, Answer.of("no"))
            .with(Forms.ANIMAL, Answer.of("dog"));
    assertThat(found(response)).containsExactly("EQM-2012 answers.animal");
    assertThat(found(response, Complete.class))
        .contains("EQM-2012 answers.animal", "EQM-2013 answers.colour", "EQM-2021 mode");
    assertThat(found(EqualityResponse.empty())).containsExactly("EQM-2006 questionnaire");
    assertThat(found(ResponseDraft.ofJson(3))).containsExactly("EQM-2006 questionnaire");
    assertThat(
            found(
                ResponseDraft.builder()
                    .field(ResponseField.QUESTIONNAIRE, "test:everything:2")
                    .build()))
        .containsExactly("EQM-2006 questionnaire");
  }

  @Test
  void messagesAreInBothLanguagesAndHoldNoAnswer() {
    for (Language language : Language.values()) {
      try (ValidatorFactory factory = factory(in(language.locale()))) {
        Tenant tenant = new Tenant();
        tenant.colour = "secret";
        tenant.skills = List.of("secret", "secret");
        tenant.reference = "secret secret";
        tenant.response =
            ResponseDraft.builder()
                .field(ResponseField.QUESTIONNAIRE, "test:everything:1")
                .answer("colour", "secret")
                .answer("secret", "secret")
                .answer("age", "secret")
                .words("pet", "secret")
                .build();
        Set<ConstraintViolation<Tenant>> violations =
            factory.getValidator().validate(tenant, Complete.class);
        assertThat(violations).hasSizeGreaterThan(10);
        for (ConstraintViolation<Tenant> violation : violations) {
          assertThat(violation.getMessage()).doesNotContain("secret", "{");
          assertThat(violation.getMessageTemplate()).doesNotContain("secret");
          assertThat(violation.toString()).doesNotContain("secret");
          IssueType type = ResponseConstraints.issueType(violation).orElse(null);
          if (type != null) {
            assertThat(violation.getMessage()).startsWith(type.text().in(language));
          }
        }
      }
    }
  }

  @Test
  void anUnknownListIsAFaultOfTheHost() {
    assertThatThrownBy(() -> VALIDATOR.validate(new Mistaken("x")))
        .isInstanceOf(ValidationException.class)
        .hasRootCauseMessage(
            "no code list test:else:1; the known ones are [test:animal:1, test:car:1,"
                + " test:colour:1, test:pet:1, test:skills:1, test:toy:1]");
  }

  private record Mistaken(@InCodeList("test:else:1") String value) {}

  private static Set<String> found(Object value, Class<?>... groups) {
    return VALIDATOR.validate(value, groups).stream()
        .map(
            violation ->
                ResponseConstraints.issueType(violation).map(IssueType::id).orElse("other")
                    + " "
                    + violation.getPropertyPath())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static MessageInterpolator in(Locale locale) {
    MessageInterpolator parameters = new ParameterMessageInterpolator();
    return new MessageInterpolator() {
      @Override
      public String interpolate(String template, Context context) {
        return parameters.interpolate(template, context, locale);
      }

      @Override
      public String interpolate(String template, Context context, Locale other) {
        return parameters.interpolate(template, context, other);
      }
    };
  }

  private static ValidatorFactory factory(MessageInterpolator messages) {
    Configuration<?> configuration = Validation.byDefaultProvider().configure();
    return configuration
        .messageInterpolator(messages)
        .clockProvider(() -> Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC))
        .constraintValidatorFactory(
            ResponseConstraints.using(
                CodeLists.of(new Lists()),
                Questionnaires.of(Forms.EVERYTHING),
                configuration.getDefaultConstraintValidatorFactory()))
        .buildValidatorFactory();
  }

  private static final class Lists implements CodeListProvider {
    @Override
    public String name() {
      return "test";
    }

    @Override
    public List<CodeList> codeLists() {
      return Forms.EVERYTHING.questions().stream()
          .flatMap(question -> question.characteristic().stream())
          .map(characteristic -> characteristic.codes())
          .toList();
    }

    @Override
    public List<Crosswalk> crosswalks() {
      return List.of();
    }
  }
}
