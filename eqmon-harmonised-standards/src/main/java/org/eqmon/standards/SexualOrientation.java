package org.eqmon.standards;

import java.util.List;
import java.util.Set;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;

/**
 * Sexual orientation. The census question is voluntary and for those aged 16 and over; "Not
 * answered" is a published category, so the groups don't add up to everybody.
 */
public final class SexualOrientation {
  /** Seven groups of Census 2021 outputs, some coded from what people wrote. */
  public static final Characteristic GROUPS_7_2021 =
      Resources.characteristic("ons-sexual-orientation-8-2021");

  /** Four groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_4_2021 =
      Resources.characteristic("ons-sexual-orientation-5-2021");

  /** Straight or Heterosexual, and LGB+. */
  public static final Characteristic GROUPS_2_2021 =
      Resources.characteristic("ons-sexual-orientation-3-2021");

  /** The options of the Census 2021 form. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-sexual-orientation-form-2021");

  /**
   * The options of the harmonised standard of 2019, which the census doesn't follow word by word.
   */
  public static final Characteristic HARMONISED_2019 =
      Resources.characteristic("gaf-sexual-orientation-2019");

  private static final Set<String> CODED_FROM_WORDS = Set.of("4", "5", "6", "7");

  private SexualOrientation() {}

  static List<Characteristic> all() {
    return List.of(GROUPS_7_2021, GROUPS_4_2021, GROUPS_2_2021, FORM_2021, HARMONISED_2019);
  }

  /**
   * Derives one of {@link #GROUPS_7_2021} from the form. Pansexual, asexual and queer come from
   * what people wrote after "other"; somebody has to code those words.
   *
   * @param orientation the answer to the form
   * @param coded the group of {@link #GROUPS_7_2021} that the words after "other" were coded to, 4
   *     to 7; a non-answer where there are no words, which counts as 7. It is looked at after
   *     "other" only
   * @throws IllegalArgumentException if an answer isn't one of its list, or the words were coded to
   *     a group that the form has a box for
   */
  public static Answer census2021(Answer orientation, Answer coded) {
    return Derivation.from(
        FORM_2021,
        orientation,
        chosen ->
            switch (chosen) {
              case "straight" -> Answer.of("1");
              case "gay-or-lesbian" -> Answer.of("2");
              case "bisexual" -> Answer.of("3");
              default -> Derivation.coded(GROUPS_7_2021, coded, CODED_FROM_WORDS, "7");
            });
  }
}
