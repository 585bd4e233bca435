package org.eqmon.core.codelist;

import java.util.Objects;

/**
 * Where a label or a figure comes from.
 *
 * @param publisher who published it, such as "Office for National Statistics"
 * @param title the title of the publication or table
 * @param reference the table number, page address or repository and commit that was read
 * @param date the date of the publication or of the figures, as its publisher writes it
 * @param licence the licence, with its version
 * @param attribution the line that the licence asks users to show
 */
public record Source(
    String publisher,
    String title,
    String reference,
    String date,
    String licence,
    String attribution) {
  /** Refuses a null part. */
  public Source {
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(attribution, "attribution");
  }
}
