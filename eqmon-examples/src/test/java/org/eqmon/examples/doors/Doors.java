package org.eqmon.examples.doors;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eqmon.core.codelist.CodeLists;
import org.eqmon.core.response.Completeness;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.response.Questionnaires;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.ResponseRule;
import org.eqmon.core.response.ResponseSchema;
import org.eqmon.core.response.ResponseValidator;
import org.eqmon.core.response.constraints.Complete;
import org.eqmon.core.response.constraints.CompleteResponse;
import org.eqmon.core.response.constraints.Draft;
import org.eqmon.core.response.constraints.FollowsQuestionnaire;
import org.eqmon.core.response.constraints.ResponseConstraints;
import org.eqmon.core.validation.Position;
import org.eqmon.core.validation.ValidationIssue;
import org.eqmon.standards.HarmonisedStandards;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The three doors to the rules of one questionnaire. Each takes a JSON document and says what is
 * wrong with it as a set of issues, each with its id and place.
 */
final class Doors {
  /** A place and what is wrong there, such as {@code EQM-1001 /answers/sex}. */
  record Issue(String id, String pointer) implements Comparable<Issue> {
    static Issue of(ValidationIssue issue) {
      return new Issue(issue.type().id(), ((Position.Pointer) issue.position()).pointer());
    }

    @Override
    public int compareTo(Issue other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return id + " " + pointer;
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final Questionnaire questionnaire;
  private final Map<Completeness, ResponseValidator> bulk = new EnumMap<>(Completeness.class);
  private final Validator annotations;
  private final Map<Completeness, Map<String, Object>> documents =
      new EnumMap<>(Completeness.class);
  private final Map<Completeness, Schema> schemas = new EnumMap<>(Completeness.class);

  Doors(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    this.annotations = annotated(questionnaire);
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (Completeness completeness : Completeness.values()) {
      bulk.put(completeness, ResponseValidator.of(questionnaire, completeness));
      Map<String, Object> schema = schema(questionnaire, completeness);
      documents.put(completeness, schema);
      schemas.put(
          completeness, registry.getSchema(JSON.writeValueAsString(schema), InputFormat.JSON));
    }
  }

  /** A host's object, whose response is held to one questionnaire whatever it names itself. */
  private static Validator annotated(Questionnaire questionnaire) {
    String id = questionnaire.id().toString();
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class).configure();
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .type(Applicant.class)
        .field("response")
        .constraint(
            new GenericConstraintDef<>(FollowsQuestionnaire.class)
                .param("value", id)
                .groups(Draft.class))
        .constraint(
            new GenericConstraintDef<>(CompleteResponse.class)
                .param("value", id)
                .groups(Complete.class));
    ValidatorFactory factory =
        configuration
            .addMapping(mapping)
            .messageInterpolator(new ParameterMessageInterpolator())
            .constraintValidatorFactory(
                ResponseConstraints.using(
                    CodeLists.of(),
                    Questionnaires.of(questionnaire),
                    configuration.getDefaultConstraintValidatorFactory()))
            .buildValidatorFactory();
    return factory.getValidator();
  }

  private record Applicant(ResponseDraft response) {}

  /** The schema of complete responses as it is exported, or made the schema of drafts. */
  private static Map<String, Object> schema(
      Questionnaire questionnaire, Completeness completeness) {
    Map<String, Object> schema = new LinkedHashMap<>(ResponseSchema.of(questionnaire).toJson());
    if (completeness == Completeness.DRAFT) {
      schema.put("$id", schema.get("$id") + ":draft");
      schema.put("allOf", List.of(Map.of("$ref", "#/$defs/draft")));
    }
    return schema;
  }

  /** The doors to invented questionnaires and to all that are shipped. */
  static List<Doors> all() {
    return Stream.concat(OneOfEach.ALL.stream(), HarmonisedStandards.questionnaires().stream())
        .map(Doors::new)
        .toList();
  }

  Questionnaire questionnaire() {
    return questionnaire;
  }

  /** The rules, by the issue that they give. */
  Set<Issue> rules(ResponseRule.InSchema inSchema) {
    Set<Issue> rules = new TreeSet<>();
    for (ResponseRule rule : bulk.get(Completeness.COMPLETE).rules()) {
      if (rule.inSchema() == inSchema) {
        rules.add(Issue.of(rule.issue()));
      }
    }
    return rules;
  }

  /** The schema that {@link #bySchema} holds documents to. */
  Map<String, Object> schema(Completeness completeness) {
    return documents.get(completeness);
  }

  Set<Issue> inBulk(Object document, Completeness completeness) {
    Set<Issue> issues = new TreeSet<>();
    bulk.get(completeness)
        .validate(ResponseDraft.ofJson(document))
        .forEach(issue -> issues.add(Issue.of(issue)));
    return issues;
  }

  Set<Issue> byAnnotation(Object document, Completeness completeness) {
    Set<Issue> issues = new TreeSet<>();
    Class<?> group = completeness == Completeness.DRAFT ? Draft.class : Complete.class;
    annotations
        .validate(new Applicant(ResponseDraft.ofJson(document)), group)
        .forEach(
            violation -> {
              List<String> names = new ArrayList<>();
              violation.getPropertyPath().forEach(node -> names.add(node.getName()));
              names.set(0, "");
              issues.add(
                  new Issue(
                      ResponseConstraints.issueType(violation).orElseThrow().id(),
                      String.join("/", names)));
            });
    return issues;
  }

  Set<Issue> bySchema(Object document, Completeness completeness) {
    Set<Issue> issues = new TreeSet<>();
    for (Error error :
        schemas.get(completeness).validate(JSON.writeValueAsString(document), InputFormat.JSON)) {
      issues.add(
          annotated(
              documents.get(completeness), error.getSchemaLocation().getFragment().toString()));
    }
    return issues;
  }

  /** The issue of the nearest schema around a keyword that failed. */
  static Issue annotated(Map<String, Object> schema, String pointer) {
    Object at = schema;
    Issue nearest = null;
    for (String name : pointer.split("/", -1)) {
      if (!name.isEmpty()) {
        at = at instanceof List<?> list ? list.get(Integer.parseInt(name)) : member(at, name);
      }
      if (at instanceof Map<?, ?> map && map.get("x-eqmon-issue") instanceof String id) {
        nearest = new Issue(id, (String) map.get("x-eqmon-at"));
      }
    }
    if (nearest == null) {
      throw new AssertionError("no issue around " + pointer);
    }
    return nearest;
  }

  private static Object member(Object at, String name) {
    return ((Map<?, ?>) at).get(name.replace("~1", "/").replace("~0", "~"));
  }
}
