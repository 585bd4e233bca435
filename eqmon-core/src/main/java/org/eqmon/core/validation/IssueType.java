package org.eqmon.core.validation;

import java.util.Optional;
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
  /** The text can't be read on: a quote of CSV or an array of JSON isn't closed, or isn't one. */
  MALFORMED(
      "EQM-1010",
      Severity.FATAL,
      "text can't be read from here on",
      "ni ellir darllen y testun o'r fan hon"),
  /** A count is hidden by its publisher ("*", "c", "."). */
  COUNT_NOT_PUBLISHED(
      "EQM-1011", Severity.REJECTED, "count is not published", "ni chyhoeddwyd y cyfrif"),
  /** A field that something has to stand in is empty. */
  EMPTY_FIELD("EQM-1301", Severity.REJECTED, "is empty", "yn wag"),
  /** A mapping has a target and the relation "none", or no target and another relation. */
  TARGET_CONTRADICTS_RELATION(
      "EQM-1302",
      Severity.REJECTED,
      "needs a target, or the relation none and no target",
      "mae angen targed, neu'r berthynas none a dim targed"),
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
      "mae angen cyfrif y bobl hefyd ar ddewis lluosog: nid yw ei grwpiau'n gwneud y cyfanswm"),
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
  /** No column of a table has a name that is known, so that nothing can be read from it. */
  NO_KNOWN_COLUMN(
      "EQM-1020",
      Severity.FATAL,
      "no column has a name that is known",
      "nid oes gan unrhyw golofn enw sy'n hysbys"),
  /** Rows have nothing in any field, as a spreadsheet leaves them after the last one. */
  BLANK_ROWS(
      "EQM-1021",
      Severity.NOTED,
      "rows with nothing in them are left out",
      "gadewir allan resi heb ddim ynddynt"),
  /** Fields stand between another sign than was expected, as the names in the header show. */
  DELIMITER_FOUND(
      "EQM-1022",
      Severity.NOTED,
      "another sign than was expected stands between fields",
      "mae arwydd gwahanol i'r disgwyl rhwng meysydd"),
  /** A value is of another kind than its field takes: a number for a code, a list for a date. */
  WRONG_KIND(
      "EQM-2001",
      Severity.REJECTED,
      "is of another kind than this field takes",
      "o fath gwahanol i'r hyn y mae'r maes hwn yn ei dderbyn"),
  /** A response has a field that no response has, such as a name or an address. */
  UNKNOWN_FIELD(
      "EQM-2002",
      Severity.REJECTED,
      "has a field that a response doesn't have",
      "mae ganddo faes nad oes gan ymateb"),
  /** The questionnaire has no such question, or nothing of this kind is said about it. */
  UNKNOWN_QUESTION(
      "EQM-2003",
      Severity.REJECTED,
      "names a question that the questionnaire doesn't have here",
      "mae'n enwi cwestiwn nad oes gan yr holiadur yma"),
  /** The same code is given twice. */
  REPEATED_CODE(
      "EQM-2004",
      Severity.REJECTED,
      "has the same code more than once",
      "mae ganddo'r un cod fwy nag unwaith"),
  /** A list of codes is empty; a non-answer has its own ids. */
  NO_CODE(
      "EQM-2005",
      Severity.REJECTED,
      "is an empty list: say why there is no answer",
      "mae'n rhestr wag: dywedwch pam nad oes ateb"),
  /** The response answers another questionnaire, or another version of it. */
  OTHER_QUESTIONNAIRE(
      "EQM-2006",
      Severity.REJECTED,
      "is not this questionnaire and version",
      "nid yr holiadur hwn a'r fersiwn hon ydyw"),
  /** The sender used another code list, or another version of it, than the question does. */
  OTHER_CODE_LIST(
      "EQM-2007",
      Severity.REJECTED,
      "is not the code list and version of this question",
      "nid rhestr godau a fersiwn y cwestiwn hwn ydyw"),
  /** A date isn't one, or is of another century. */
  NOT_A_DATE(
      "EQM-2008",
      Severity.REJECTED,
      "is not a date that this field takes",
      "nid yw'n ddyddiad y mae'r maes hwn yn ei dderbyn"),
  /** An age is outside the range of ages. */
  NOT_AN_AGE(
      "EQM-2009",
      Severity.REJECTED,
      "is not an age in whole years",
      "nid yw'n oedran mewn blynyddoedd cyfan"),
  /** The date of birth is after the day of the answers, or too long before it. */
  IMPOSSIBLE_DATE_OF_BIRTH(
      "EQM-2010",
      Severity.REJECTED,
      "is not within a lifetime before the day of the answers",
      "nid yw o fewn oes cyn diwrnod yr atebion"),
  /** The age isn't the one that follows from the date of birth and the day of the answers. */
  AGE_DIFFERS(
      "EQM-2011",
      Severity.REJECTED,
      "differs from the age by date of birth on the day of the answers",
      "mae'n wahanol i'r oedran yn ôl dyddiad geni ar ddiwrnod yr atebion"),
  /** A question is answered, or declined, that isn't put to this person. */
  NOT_TO_BE_ASKED(
      "EQM-2012",
      Severity.REJECTED,
      "is a question that this person isn't asked",
      "mae'n gwestiwn na ofynnir i'r person hwn"),
  /** A question that is put to this person has neither an answer nor a reason for none. */
  QUESTION_OPEN(
      "EQM-2013",
      Severity.REJECTED,
      "is asked of this person and has neither an answer nor a reason for none",
      "gofynnir hyn i'r person hwn ac nid oes ateb na rheswm dros beidio"),
  /** A question is recorded as not applicable and does apply. */
  QUESTION_APPLIES(
      "EQM-2014",
      Severity.REJECTED,
      "is recorded as not applicable, but the question is for this person",
      "cofnodwyd nad yw'n gymwys, ond mae'r cwestiwn ar gyfer y person hwn"),
  /** Who filled in a form couldn't choose to decline: the question doesn't offer it. */
  REFUSAL_NOT_OFFERED(
      "EQM-2015",
      Severity.REJECTED,
      "the form that was filled in doesn't offer to decline this question",
      "nid yw'r ffurflen a lenwyd yn cynnig gwrthod y cwestiwn hwn"),
  /** Words stand where no chosen code invites them. */
  WORDS_NOT_INVITED(
      "EQM-2016",
      Severity.REJECTED,
      "words may only stand with a code that invites them",
      "dim ond gyda chod sy'n eu gwahodd y caiff geiriau fod"),
  /** Words are empty or too long. */
  WORDS_TOO_LONG(
      "EQM-2017",
      Severity.REJECTED,
      "words are empty or too long",
      "mae'r geiriau'n wag neu'n rhy hir"),
  /** Several answers can't all be so of one person. */
  CONTRADICTION(
      "EQM-2018",
      Severity.REJECTED,
      "answers contradict each other",
      "mae atebion yn gwrth-ddweud ei gilydd"),
  /** A reference doesn't look opaque: it has a space or a sign that names and addresses have. */
  NOT_OPAQUE(
      "EQM-2019",
      Severity.REJECTED,
      "is not an opaque reference",
      "nid yw'n gyfeirnod na ellir ei ddarllen"),
  /** The purpose, lawful basis or mode isn't one that there is. */
  UNKNOWN_DETAIL(
      "EQM-2020",
      Severity.REJECTED,
      "is not one of the values of this field",
      "nid yw'n un o werthoedd y maes hwn"),
  /** The questionnaire, purpose, lawful basis, day or mode of a complete response is missing. */
  DETAIL_MISSING(
      "EQM-2021",
      Severity.REJECTED,
      "is missing from a complete response",
      "ar goll o ymateb cyflawn");

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

  /** Returns the type with an id, or empty if there is none. */
  public static Optional<IssueType> find(String id) {
    for (IssueType type : values()) {
      if (type.id.equals(id)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
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
