package org.eqmon.core.response;

import static org.eqmon.core.response.SchemaTerms.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.Language;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.validation.Allowed;
import org.eqmon.core.validation.IssueType;
import org.eqmon.core.validation.Position;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of a questionnaire as JSON Schema, draft 2020-12, for whoever checks responses without
 * this library.
 *
 * <p>The schema itself is of complete responses; {@code #/$defs/draft} in it is of drafts. Each
 * rule is a schema of its own with annotations: {@code x-eqmon-issue} is the id of the issue,
 * {@code x-eqmon-at} its place, {@code x-eqmon-allowed} what would be right: values, or a sentence
 * in both languages. To find the issue of an error of any validator, go from the keyword that
 * failed to the nearest schema around it with {@code x-eqmon-issue}. {@code x-eqmon-title-after}
 * has other words for a question after some answers to an earlier one, {@code x-eqmon-issues} the
 * texts, English and Welsh; {@code x-eqmon-beyond} lists the rules that JSON Schema can't say, or
 * only in part, because it can't reckon with dates.
 *
 * <p>The same questionnaire always gives the same bytes.
 */
public final class ResponseSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String ISSUE = "x-eqmon-issue";

  private final RuleBook book;

  private ResponseSchema(RuleBook book) {
    this.book = book;
  }

  /** Returns the schema of a questionnaire. */
  public static ResponseSchema of(Questionnaire questionnaire) {
    return new ResponseSchema(new RuleBook(questionnaire));
  }

  /** Returns its identity, {@code urn:eqmon:response:agency:id:version}. */
  public String id() {
    return "urn:eqmon:response:" + book.questionnaire().id();
  }

  /** Returns the name of its file, {@code agency-id-version.schema.json}. */
  public String fileName() {
    return book.questionnaire().id().toString().replace(':', '-') + ".schema.json";
  }

  /** Returns the schema as maps, lists, strings, numbers and booleans. */
  public Map<String, Object> toJson() {
    Questionnaire questionnaire = book.questionnaire();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("$id", id());
    schema.put("title", questionnaire.title().english());
    schema.put("x-eqmon-title", inBoth(questionnaire.title()));
    schema.put("x-eqmon-questionnaire", questionnaire.id().toString());
    schema.put("allOf", List.of(term("$ref", "#/$defs/draft"), term("$ref", "#/$defs/complete")));
    schema.put("$defs", definitions());
    schema.put("x-eqmon-beyond", beyond());
    schema.put("x-eqmon-issues", texts());
    return schema;
  }

  private Map<String, Object> definitions() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("draft", schemaOf(Completeness.DRAFT));
    definitions.put("complete", schemaOf(Completeness.COMPLETE));
    return definitions;
  }

  /** Returns the schema as JSON text, indented, with a line break at the end. */
  public String json() {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withSeparators(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER));
    return JsonMapper.builder()
            .defaultPrettyPrinter(printer)
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(toJson())
        + "\n";
  }

  /** A schema of a place in the document: what is asked there, what holds there, what is within. */
  private static final class Node {
    private final Map<String, Object> annotations = new LinkedHashMap<>();
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final Map<String, Node> members = new LinkedHashMap<>();

    private Node at(List<String> place) {
      Node node = this;
      for (String name : place) {
        node = node.members.computeIfAbsent(name, each -> new Node());
      }
      return node;
    }

    private Map<String, Object> schema() {
      Map<String, Object> schema = new LinkedHashMap<>(annotations);
      if (!members.isEmpty()) {
        Map<String, Object> properties = new LinkedHashMap<>();
        members.forEach((name, node) -> properties.put(name, node.schema()));
        schema.put("properties", properties);
      }
      if (!rules.isEmpty()) {
        schema.put("allOf", rules);
      }
      return schema;
    }
  }

  private Map<String, Object> schemaOf(Completeness completeness) {
    Node document = new Node();
    if (completeness == Completeness.DRAFT) {
      for (AskedQuestion asked : book.questions().inOrder()) {
        document
            .at(List.of(ResponseDraft.Part.ANSWERS.id(), asked.id()))
            .annotations
            .putAll(asked(asked.question()));
      }
    }
    for (ResponseRule rule : book.rules()) {
      if (rule.completeness() == completeness && rule.inSchema() != ResponseRule.InSchema.NOT) {
        Map<String, Object> annotated = issue(rule);
        annotated.putAll(rule.schema());
        document.at(rule.place()).rules.add(annotated);
      }
    }
    return document.schema();
  }

  private static Map<String, Object> asked(Question question) {
    Map<String, Object> annotations = new LinkedHashMap<>();
    LocalizedText wording = question.wording().aboutOneself();
    annotations.put("title", wording.english());
    annotations.put("x-eqmon-title", inBoth(wording));
    if (!question.variants().isEmpty()) {
      annotations.put(
          "x-eqmon-title-after",
          question.variants().stream().map(ResponseSchema::variant).toList());
    }
    question
        .characteristic()
        .ifPresent(asked -> annotations.put("x-eqmon-code-list", asked.codes().id().toString()));
    if (!question.options().isEmpty()) {
      Map<String, Object> options = new LinkedHashMap<>();
      for (Code code : question.options()) {
        options.put(code.value(), inBoth(question.label(code.value()).aboutOneself()));
      }
      annotations.put("x-eqmon-options", options);
    }
    return annotations;
  }

  private static Map<String, Object> variant(Question.Variant variant) {
    Map<String, Object> annotations = new LinkedHashMap<>();
    annotations.put("question", variant.when().question());
    annotations.put("codes", List.copyOf(variant.when().codes()));
    annotations.putAll(inBoth(variant.wording().aboutOneself()));
    return annotations;
  }

  private static Map<String, Object> issue(ResponseRule rule) {
    Map<String, Object> annotations = new LinkedHashMap<>();
    annotations.put(ISSUE, rule.issue().type().id());
    annotations.put("x-eqmon-at", ((Position.Pointer) rule.issue().position()).pointer());
    Allowed allowed = rule.issue().allowed();
    if (allowed.form().isPresent()) {
      annotations.put(
          "x-eqmon-allowed", inBoth(allowed.in(Language.ENGLISH), allowed.in(Language.WELSH)));
    } else if (!allowed.isEmpty()) {
      annotations.put("x-eqmon-allowed", allowed.values());
    }
    rule.issue().reason().ifPresent(reason -> annotations.put("x-eqmon-reason", inBoth(reason)));
    return annotations;
  }

  private List<Object> beyond() {
    List<Object> rules = new ArrayList<>();
    for (ResponseRule rule : book.rules()) {
      if (rule.inSchema() != ResponseRule.InSchema.WHOLLY) {
        Map<String, Object> annotations = issue(rule);
        annotations.put(
            "x-eqmon-in-schema",
            rule.inSchema() == ResponseRule.InSchema.PARTLY ? "partly" : "not");
        rules.add(annotations);
      }
    }
    return rules;
  }

  private Map<String, Object> texts() {
    Map<String, Object> texts = new TreeMap<>();
    for (ResponseRule rule : book.rules()) {
      IssueType type = rule.issue().type();
      texts.put(type.id(), inBoth(type.text()));
    }
    return texts;
  }

  private static Map<String, Object> inBoth(LocalizedText text) {
    return inBoth(text.english(), text.welsh());
  }

  private static Map<String, Object> inBoth(String english, String welsh) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("en", english);
    both.put("cy", welsh);
    return both;
  }

  @Override
  public String toString() {
    return id();
  }
}
