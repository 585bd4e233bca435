package org.eqmon.core.response;

import java.util.List;
import java.util.Objects;
import org.eqmon.core.codelist.LocalizedText;

/**
 * Things that can't all be so of one person: a detailed group under another broad group, a marriage
 * under 16.
 *
 * @param id a stable id, unique in its questionnaire, such as {@code "white-detail"}
 * @param conditions what can't all hold, at least two
 * @param reason why not, as a reader sees it
 */
public record Contradiction(String id, List<Condition> conditions, LocalizedText reason) {
  /** Copies the list and refuses fewer than two conditions, or none about an answer. */
  public Contradiction {
    Objects.requireNonNull(reason, "reason");
    conditions = List.copyOf(conditions);
    if (id.isBlank()) {
      throw new IllegalArgumentException("a contradiction needs an id");
    }
    if (conditions.size() < 2
        || conditions.stream().noneMatch(each -> each instanceof Condition.Answered)) {
      throw new IllegalArgumentException(
          "contradiction '"
              + id
              + "' needs two conditions or more that can't all hold, one of them about an answer");
    }
  }
}
