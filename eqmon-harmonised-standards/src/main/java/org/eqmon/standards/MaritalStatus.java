package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;

/**
 * Marital and civil partnership status. Separated people are still legally married or in a civil
 * partnership.
 */
public final class MaritalStatus {
  /** The eleven groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_11_2021 =
      Resources.characteristic("ons-legal-partnership-11-2021");

  /** Five groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_5_2021 =
      Resources.characteristic("ons-legal-partnership-5-2021");

  /** Married or in a civil partnership, and other (separated too). */
  public static final Characteristic GROUPS_2_2021 =
      Resources.characteristic("ons-legal-partnership-2-2021");

  /** The options of the Census 2021 form. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-legal-partnership-form-2021");

  /** Whom the marriage or civil partnership is to. */
  public static final Characteristic PARTNER_SEX_FORM_2021 =
      Resources.characteristic("ons-partner-sex-form-2021");

  /** Whether a person lives with somebody in the household as a couple. */
  public static final Characteristic COHABITATION_2020 =
      Resources.characteristic("gaf-cohabitation-2020");

  private MaritalStatus() {}

  static List<Characteristic> all() {
    return List.of(
        GROUPS_11_2021,
        GROUPS_5_2021,
        GROUPS_2_2021,
        FORM_2021,
        PARTNER_SEX_FORM_2021,
        COHABITATION_2020);
  }

  /**
   * Derives one of {@link #GROUPS_11_2021} from the two questions of the form. The second matters
   * only to those who are married or in a civil partnership; a missing answer stays missing.
   *
   * @throws IllegalArgumentException if an answer isn't one of its question
   */
  public static Answer census2021(Answer status, Answer partnerSex) {
    return Derivation.from(FORM_2021, status, code -> group(code, partnerSex));
  }

  private static Answer group(String status, Answer partnerSex) {
    return switch (status) {
      case "married" -> bySex(partnerSex, "2", "3");
      case "civil-partnership" -> bySex(partnerSex, "4", "5");
      case "separated-married" -> Answer.of("6");
      case "separated-civil-partnership" -> Answer.of("7");
      case "divorced" -> Answer.of("8");
      case "dissolved" -> Answer.of("9");
      case "widowed" -> Answer.of("10");
      case "surviving-partner" -> Answer.of("11");
      default -> Answer.of("1");
    };
  }

  private static Answer bySex(Answer partnerSex, String opposite, String same) {
    return Derivation.from(
        PARTNER_SEX_FORM_2021,
        partnerSex,
        code -> Answer.of(code.equals("same") ? same : opposite));
  }
}
