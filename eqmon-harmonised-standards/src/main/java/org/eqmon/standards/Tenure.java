package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;

/**
 * Tenure and landlord of a household. In the census many named the wrong kind of social landlord:
 * add the two groups, as {@link #GROUPS_4} does.
 */
public final class Tenure {
  /** The eight groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_8_2021 = Resources.characteristic("ons-tenure-8-2021");

  /** Owned, social rented, private rented, rent free. */
  public static final Characteristic GROUPS_4 = Resources.characteristic("eqmon-tenure-4-2021");

  /** The options of the Census 2021 form. */
  public static final Characteristic FORM_2021 = Resources.characteristic("ons-tenure-form-2021");

  /** Who the landlord is. */
  public static final Characteristic LANDLORD_FORM_2021 =
      Resources.characteristic("ons-landlord-form-2021");

  private Tenure() {}

  static List<Characteristic> all() {
    return List.of(GROUPS_8_2021, GROUPS_4, FORM_2021, LANDLORD_FORM_2021);
  }

  /**
   * Derives one of {@link #GROUPS_8_2021} from the two questions of the form. The landlord matters
   * only to those who rent; a missing answer stays missing.
   *
   * @throws IllegalArgumentException if an answer isn't one of its question
   */
  public static Answer census2021(Answer tenure, Answer landlord) {
    return Derivation.from(
        FORM_2021,
        tenure,
        code ->
            switch (code) {
              case "owns-outright" -> Answer.of("0");
              case "mortgage" -> Answer.of("1");
              case "shared" -> Answer.of("2");
              case "rent-free" -> Answer.of("7");
              default -> Derivation.from(LANDLORD_FORM_2021, landlord, Tenure::rented);
            });
  }

  private static Answer rented(String landlord) {
    return switch (landlord) {
      case "council" -> Answer.of("3");
      case "housing-association" -> Answer.of("4");
      case "private" -> Answer.of("5");
      default -> Answer.of("6");
    };
  }
}
