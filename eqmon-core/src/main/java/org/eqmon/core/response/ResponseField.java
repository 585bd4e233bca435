package org.eqmon.core.response;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a response says about itself, beside the answers. There is no field for a name, an address,
 * a telephone number or a tenancy.
 */
public enum ResponseField {
  /** The questionnaire and its version, {@code agency:id:version}. */
  QUESTIONNAIRE("questionnaire"),
  /** A reference to the person that means nothing to anybody but the controller. Optional. */
  REFERENCE("reference"),
  /** The id of a {@link Purpose}. */
  PURPOSE("purpose"),
  /** The id of a {@link LawfulBasis}. */
  LAWFUL_BASIS("lawfulBasis"),
  /** The day of the answers, {@code YYYY-MM-DD}. */
  COLLECTED("collected"),
  /** The id of a {@link CollectionMode}. */
  MODE("mode");

  private final String id;

  ResponseField(String id) {
    this.id = id;
  }

  /** Returns the name of the field in JSON and of its column in CSV. */
  public String id() {
    return id;
  }

  /** Returns the field with a name, or empty if there is none. */
  public static Optional<ResponseField> find(String id) {
    for (ResponseField field : values()) {
      if (field.id.equals(id)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** What may stand in it, if that is a closed set; empty of a reference and a day. */
  List<String> values(Questionnaire questionnaire) {
    return switch (this) {
      case QUESTIONNAIRE -> List.of(questionnaire.id().toString());
      case REFERENCE, COLLECTED -> List.of();
      case PURPOSE -> Arrays.stream(Purpose.values()).map(Purpose::id).toList();
      case LAWFUL_BASIS -> Arrays.stream(LawfulBasis.values()).map(LawfulBasis::id).toList();
      case MODE -> Arrays.stream(CollectionMode.values()).map(CollectionMode::id).toList();
    };
  }

  @Override
  public String toString() {
    return id;
  }
}
