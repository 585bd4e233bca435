package org.eqmon.core.response;

import org.eqmon.core.codelist.CodeListId;

/**
 * The identity of one version of a questionnaire, written {@code agency:id:version}, such as {@code
 * ons:census-wales:2021}. A published version never changes, and neither do the versions of the
 * code lists that its questions use.
 *
 * @param agency who maintains it, lower case letters, digits, dots and hyphens
 * @param id the questionnaire, likewise
 * @param version the version, likewise
 */
public record QuestionnaireId(String agency, String id, String version)
    implements Comparable<QuestionnaireId> {
  /** Refuses a part that is not lower case letters, digits, dots and hyphens. */
  public QuestionnaireId {
    new CodeListId(agency, id, version);
  }

  /** Reads {@code agency:id:version}. */
  public static QuestionnaireId parse(String text) {
    CodeListId parts = CodeListId.parse(text);
    return new QuestionnaireId(parts.agency(), parts.id(), parts.version());
  }

  @Override
  public int compareTo(QuestionnaireId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return agency + ":" + id + ":" + version;
  }
}
