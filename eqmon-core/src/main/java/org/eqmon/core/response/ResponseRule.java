package org.eqmon.core.response;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eqmon.core.validation.ValidationIssue;

/**
 * One rule that a response must keep: what is wrong if it doesn't, where, and what would be right.
 * Bulk validation, annotations and JSON Schema are three readings of the same rules.
 */
public final class ResponseRule {
  /** How much of a rule JSON Schema can say. */
  public enum InSchema {
    /** All of it. */
    WHOLLY,
    /** Only what doesn't need an age by date of birth: JSON Schema can't reckon with dates. */
    PARTLY,
    /** Nothing of it. */
    NOT
  }

  /** How code sees a rule. */
  @FunctionalInterface
  interface Check {
    boolean isBrokenBy(Reading reading);
  }

  private final ValidationIssue issue;
  private final Completeness completeness;
  private final InSchema inSchema;
  private final Check check;
  private final List<String> place;
  private final Map<String, Object> schema;

  private ResponseRule(
      ValidationIssue issue,
      Completeness completeness,
      InSchema inSchema,
      Check check,
      List<String> place,
      Map<String, Object> schema) {
    this.issue = Objects.requireNonNull(issue, "issue");
    this.completeness = completeness;
    this.inSchema = inSchema;
    this.check = check;
    this.place = place;
    this.schema = schema;
  }

  /**
   * A rule that both can say.
   *
   * @param place the names of the members that lead to what the schema is of; none for the document
   */
  static ResponseRule of(
      ValidationIssue issue, Check check, List<String> place, Map<String, Object> schema) {
    return new ResponseRule(
        issue, Completeness.DRAFT, InSchema.WHOLLY, check, List.copyOf(place), schema);
  }

  /** A rule that no schema can say. */
  static ResponseRule beyondSchema(ValidationIssue issue, Check check) {
    return new ResponseRule(issue, Completeness.DRAFT, InSchema.NOT, check, List.of(), Map.of());
  }

  /** This rule, for complete responses only. */
  ResponseRule ofComplete() {
    return new ResponseRule(issue, Completeness.COMPLETE, inSchema, check, place, schema);
  }

  /** This rule, of which the schema says a part only. */
  ResponseRule partly() {
    return new ResponseRule(issue, completeness, InSchema.PARTLY, check, place, schema);
  }

  /** Returns what is reported of a response that breaks this rule. */
  public ValidationIssue issue() {
    return issue;
  }

  /** Returns from which completeness on the rule holds. */
  public Completeness completeness() {
    return completeness;
  }

  /** Returns how much of it JSON Schema can say. */
  public InSchema inSchema() {
    return inSchema;
  }

  boolean isBrokenBy(Reading reading) {
    return check.isBrokenBy(reading);
  }

  List<String> place() {
    return place;
  }

  Map<String, Object> schema() {
    return schema;
  }

  @Override
  public String toString() {
    return issue.toString();
  }
}
