package org.eqmon.core.validation;

import org.eqmon.core.codelist.LocalizedText;

/**
 * What can be wrong with data. Ids are stable and never used again for something else; no text
 * holds a value from the data.
 */
public enum IssueType {
  /** The value is not an answer of the code list. */
  UNKNOWN_CODE(
      "EQM-1001",
      Severity.REJECTED,
      "is not a code that this field takes",
      "nid yw'n god y mae'r maes hwn yn ei dderbyn"),
  /** A column that is needed is not there. */
  MISSING_COLUMN("EQM-1002", Severity.FATAL, "column is missing", "colofn ar goll"),
  /** A column that nothing asked for; it is left out. */
  UNKNOWN_COLUMN("EQM-1003", Severity.NOTED, "column isn't used", "ni ddefnyddir y golofn"),
  /** The row has too few or too many fields. */
  WRONG_FIELD_COUNT(
      "EQM-1004",
      Severity.REJECTED,
      "row has another number of fields than the header",
      "mae nifer gwahanol o feysydd yn y rhes o'i gymharu â'r pennawd"),
  /** A count, amount or number of days is not a whole number of 0 or more. */
  NOT_A_COUNT(
      "EQM-1005",
      Severity.REJECTED,
      "is not a whole number of 0 or more",
      "nid yw'n rhif cyfan sy'n 0 neu fwy"),
  /** A count, or a sum of counts, is beyond 2^63 - 1. */
  COUNT_TOO_LARGE(
      "EQM-1006",
      Severity.REJECTED,
      "is, or adds up to, more than 9223372036854775807",
      "yw, neu'n gwneud cyfanswm o, fwy na 9223372036854775807"),
  /** There is nothing to read. */
  EMPTY_INPUT("EQM-1007", Severity.FATAL, "there are no rows", "nid oes rhesi"),
  /** The same combination of codes was given before in aggregated counts. */
  DUPLICATE_ROW(
      "EQM-1008",
      Severity.REJECTED,
      "the same combination of codes stands in an earlier row",
      "mae'r un cyfuniad o godau mewn rhes gynharach"),
  /** A heading's count differs from the sum of its parts by more than rounding allows. */
  PARENT_DIFFERS(
      "EQM-1009",
      Severity.NOTED,
      "heading differs from the sum of its parts by more than rounding allows",
      "mae'r pennawd yn wahanol i gyfanswm ei rannau o fwy nag y mae talgrynnu'n ei ganiatáu"),
  /** The text can't be read as CSV: a quote isn't closed. */
  MALFORMED(
      "EQM-1010",
      Severity.FATAL,
      "text can't be read from here on",
      "ni ellir darllen y testun o'r fan hon"),
  /** Bytes are not text in the character encoding that was declared or found. */
  NOT_TEXT(
      "EQM-1016",
      Severity.REJECTED,
      "has bytes that are not text in this character encoding",
      "mae ganddo feitiau nad ydynt yn destun yn yr amgodiad nodau hwn"),
  /** A field, number, record or nesting is larger than any response has. */
  TOO_LARGE(
      "EQM-1017", Severity.REJECTED, "is larger than is read", "yn fwy nag sy'n cael ei ddarllen"),
  /** A record is not one JSON document. */
  NOT_JSON("EQM-1018", Severity.REJECTED, "is not one JSON document", "nid yw'n un ddogfen JSON"),
  /** A field stands twice in one JSON object. */
  DUPLICATE_FIELD("EQM-1019", Severity.REJECTED, "field stands twice", "mae'r maes yno ddwywaith"),
  /** A count is hidden by its publisher ("*", "c", "."). */
  COUNT_NOT_PUBLISHED(
      "EQM-1011", Severity.REJECTED, "count is not published", "ni chyhoeddwyd y cyfrif"),
  /** Several codes stand in a field that takes one, or an exclusive code stands with another. */
  TOO_MANY_CODES(
      "EQM-1012",
      Severity.REJECTED,
      "has codes that can't stand together",
      "mae ganddo godau na allant sefyll gyda'i gilydd"),
  /** The same column name stands twice in the header. */
  DUPLICATE_COLUMN("EQM-1013", Severity.FATAL, "column stands twice", "mae'r golofn yno ddwywaith"),
  /**
   * Two aggregated tables give different counts for what both have, by more than rounding allows.
   */
  MARGINS_DIFFER(
      "EQM-1014",
      Severity.NOTED,
      "tables differ in what both count by more than rounding allows",
      "mae'r tablau'n wahanol yn yr hyn y mae'r ddau'n ei gyfrif o fwy nag y mae talgrynnu'n ei"
          + " ganiatáu"),
  /** Counts by a multiple choice came without the count of people, whatever they chose. */
  TOTAL_MISSING(
      "EQM-1015",
      Severity.NOTED,
      "a multiple choice needs the count of people too: its groups don't add up to it",
      "mae angen cyfrif y bobl hefyd ar ddewis lluosog: nid yw ei grwpiau'n gwneud y cyfanswm");

  /** What an issue does to the data around it. */
  public enum Severity {
    /** Nothing is lost. */
    NOTED,
    /** The record is left out; the others are kept. */
    REJECTED,
    /** Nothing can be read from here on; what came before is kept. */
    FATAL
  }

  private final String id;
  private final Severity severity;
  private final LocalizedText text;

  IssueType(String id, Severity severity, String english, String welsh) {
    this.id = id;
    this.severity = severity;
    this.text = LocalizedText.awaitingReview(english, welsh);
  }

  /** Returns the stable id, such as {@code "EQM-1001"}. */
  public String id() {
    return id;
  }

  /** Returns what it does to the data around it. */
  public Severity severity() {
    return severity;
  }

  /** Returns what is wrong, in words. */
  public LocalizedText text() {
    return text;
  }
}
