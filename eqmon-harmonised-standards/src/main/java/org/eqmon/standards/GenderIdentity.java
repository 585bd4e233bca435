package org.eqmon.standards;

import java.util.List;
import java.util.Set;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;

/**
 * Gender identity. The census question is voluntary and for those aged 16 and over. Trans woman,
 * trans man and non-binary come from what people wrote; they were no boxes. No reference population
 * is here: the figures at hand can't tell "the same" from "not answered".
 */
public final class GenderIdentity {
  /** Six groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_6_2021 =
      Resources.characteristic("ons-gender-identity-7-2021");

  /** The same as, and different from, sex registered at birth. */
  public static final Characteristic GROUPS_2_2021 =
      Resources.characteristic("ons-gender-identity-3-2021");

  /** The options of the Census 2021 form. */
  public static final Characteristic FORM_2021 =
      Resources.characteristic("ons-gender-identity-form-2021");

  /** Gender identity the same as at birth, as the model form asks. */
  public static final Characteristic MODEL_FORM =
      Resources.characteristic("taipawb-gender-same-as-birth-staff-form");

  private static final Set<String> CODED_FROM_WORDS = Set.of("3", "4", "5", "6");

  private GenderIdentity() {}

  static List<Characteristic> all() {
    return List.of(GROUPS_6_2021, GROUPS_2_2021, FORM_2021, MODEL_FORM);
  }

  /**
   * Derives one of {@link #GROUPS_6_2021} from the form. Trans woman, trans man and non-binary come
   * from what people wrote after "no"; somebody has to code those words.
   *
   * @param same the answer to the form
   * @param coded the group of {@link #GROUPS_6_2021} that the words after "no" were coded to, 3 to
   *     6; a non-answer where there are no words, which counts as 2. It is looked at after "no"
   *     only
   * @throws IllegalArgumentException if an answer isn't one of its list, or the words were coded to
   *     a group that doesn't come from words
   */
  public static Answer census2021(Answer same, Answer coded) {
    return Derivation.from(
        FORM_2021,
        same,
        chosen ->
            chosen.equals("yes")
                ? Answer.of("1")
                : Derivation.coded(GROUPS_6_2021, coded, CODED_FROM_WORDS, "2"));
  }
}
