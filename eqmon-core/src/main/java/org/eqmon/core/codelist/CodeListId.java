package org.eqmon.core.codelist;

import java.util.regex.Pattern;

/**
 * The identity of one version of a code list, written {@code agency:id:version}, such as {@code
 * ons:ethnic-group-5:2021}. A published version never changes.
 *
 * @param agency who maintains the list, lower case letters, digits and hyphens
 * @param id the list, likewise
 * @param version the version, likewise
 */
public record CodeListId(String agency, String id, String version)
    implements Comparable<CodeListId> {
  private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  /** Refuses a part that is not lower case letters, digits, dots and hyphens. */
  public CodeListId {
    for (String part : new String[] {agency, id, version}) {
      if (!PART.matcher(part).matches()) {
        throw new IllegalArgumentException(
            "'"
                + part
                + "' is not a part of an id: use lower case letters, digits, dots and hyphens, as in"
                + " ons:ethnic-group-5:2021");
      }
    }
  }

  /** Reads {@code agency:id:version}. */
  public static CodeListId parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("'" + text + "' is not an id: write agency:id:version");
    }
    return new CodeListId(parts[0], parts[1], parts[2]);
  }

  @Override
  public int compareTo(CodeListId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return agency + ":" + id + ":" + version;
  }
}
