package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;

/**
 * Main language and how well a person speaks English. In Wales the first option of the form is
 * "English or Welsh", so it can't tell the two apart.
 */
public final class MainLanguage {
  /** The five groups of Census 2021 outputs, for those aged 3 and over. */
  public static final Characteristic ENGLISH_PROFICIENCY_2021 =
      Resources.characteristic("ons-english-proficiency-2021");

  /** Main language, speaks English well, doesn't. */
  public static final Characteristic ENGLISH_PROFICIENCY_3_2021 =
      Resources.characteristic("ons-english-proficiency-3-2021");

  /** The options of the Census 2021 form in Wales. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-main-language-form-2021");

  /** How well a person speaks English, put only after "other". */
  public static final Characteristic ENGLISH_FORM_2021 =
      Resources.characteristic("ons-english-proficiency-form-2021");

  private MainLanguage() {}

  static List<Characteristic> all() {
    return List.of(
        ENGLISH_PROFICIENCY_2021, ENGLISH_PROFICIENCY_3_2021, FORM_2021, ENGLISH_FORM_2021);
  }

  /**
   * Derives one of {@link #ENGLISH_PROFICIENCY_2021} from the two questions of the form. A missing
   * answer stays missing for its reason.
   *
   * @throws IllegalArgumentException if an answer isn't one of its question
   */
  public static Answer census2021(Answer mainLanguage, Answer english) {
    return Derivation.from(
        FORM_2021,
        mainLanguage,
        language ->
            language.equals("english-or-welsh")
                ? Answer.of("1")
                : Derivation.from(ENGLISH_FORM_2021, english, MainLanguage::proficiency));
  }

  private static Answer proficiency(String howWell) {
    return switch (howWell) {
      case "very-well" -> Answer.of("2");
      case "well" -> Answer.of("3");
      case "not-well" -> Answer.of("4");
      default -> Answer.of("5");
    };
  }
}
