package org.eqmon.core.response;

import java.util.Optional;
import org.eqmon.core.codelist.LocalizedText;

/** What answers are collected for. Answers given for one purpose aren't there for another. */
public enum Purpose {
  /** To keep equality of opportunity or treatment under review: statistics, never one person. */
  EQUALITY_MONITORING(
      "equality-monitoring",
      LocalizedText.awaitingReview("Equality monitoring", "Monitro cydraddoldeb")),
  /** To fit a service to the person: format, language, support, contact. */
  SERVICE_TAILORING(
      "service-tailoring",
      LocalizedText.awaitingReview(
          "Fitting services to the person", "Teilwra gwasanaethau i'r person")),
  /** Research and statistics beyond the monitoring of one's own services. */
  RESEARCH(
      "research", LocalizedText.awaitingReview("Research and statistics", "Ymchwil ac ystadegau"));

  private final String id;
  private final LocalizedText label;

  Purpose(String id, LocalizedText label) {
    this.id = id;
    this.label = label;
  }

  /** Returns the stable id, such as {@code "equality-monitoring"}: what stands in JSON and CSV. */
  public String id() {
    return id;
  }

  /** Returns the label. */
  public LocalizedText label() {
    return label;
  }

  /** Returns the purpose with an id, or empty if there is none. */
  public static Optional<Purpose> find(String id) {
    for (Purpose purpose : values()) {
      if (purpose.id.equals(id)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
