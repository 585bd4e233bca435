package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;

/**
 * Ethnic group.
 *
 * <p>The two-group lists answer different questions: {@link #MINORITY_GB} counts White Irish, Gypsy
 * or Irish Traveller, Roma and other White groups as ethnic minorities, {@link #MINORITY_UK} does
 * not. Say each time which one is meant.
 */
public final class EthnicGroup {
  /**
   * The 19 groups of Census 2021 outputs, which roll up to all other lists of 2021 outputs here.
   */
  public static final Characteristic GROUPS_19_2021 =
      Resources.characteristic("ons-ethnic-group-19-2021");

  /** The 5 high-level groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_5_2021 =
      Resources.characteristic("ons-ethnic-group-5-2021");

  /**
   * The 18 groups of Census 2011 outputs, under their 5 high-level groups. Roma is not among them.
   */
  public static final Characteristic GROUPS_18_2011 =
      Resources.characteristic("ons-ethnic-group-18-2011");

  /** The 5 high-level groups of Census 2011 outputs. */
  public static final Characteristic GROUPS_5_2011 =
      Resources.characteristic("ons-ethnic-group-5-2011");

  /** All groups except White British, and White British. */
  public static final Characteristic MINORITY_GB =
      Resources.characteristic("eqmon-ethnic-minority-gb-2021");

  /** All groups except White, and White. */
  public static final Characteristic MINORITY_UK =
      Resources.characteristic("eqmon-ethnic-minority-uk-2021");

  /** The first step of the Census 2021 form in Wales: 5 high-level groups. */
  public static final Characteristic FORM_5_2021 =
      Resources.characteristic("ons-ethnic-group-5-form-2021");

  /** The second step of the Census 2021 form in Wales: 19 groups under the 5. */
  public static final Characteristic FORM_19_2021 =
      Resources.characteristic("ons-ethnic-group-19-form-2021");

  /** The codes that HM Courts and Tribunals Service gives the 18 groups. */
  public static final Characteristic HMCTS = Resources.characteristic("hmcts-ethnic-group-pcq");

  private EthnicGroup() {}

  static List<Characteristic> all() {
    return List.of(
        GROUPS_19_2021,
        GROUPS_5_2021,
        GROUPS_18_2011,
        GROUPS_5_2011,
        MINORITY_GB,
        MINORITY_UK,
        FORM_5_2021,
        FORM_19_2021,
        HMCTS);
  }

  /**
   * Derives one of {@link #GROUPS_19_2021} from the two steps of the form. Someone who answered the
   * first step only has a group of 5 ({@link #highLevel2021}) but none of 19: the second step's
   * non-answer stays.
   *
   * @throws IllegalArgumentException if an answer isn't one of its step, or the two contradict each
   *     other
   */
  public static Answer census2021(Answer firstStep, Answer secondStep) {
    return Derivation.from(
        FORM_5_2021,
        firstStep,
        group ->
            Derivation.from(
                FORM_19_2021,
                secondStep,
                detail -> {
                  if (!FORM_19_2021.codes().get(detail).parent().orElse("").equals(group)) {
                    throw new IllegalArgumentException(
                        "the second step must be a group under the first step's");
                  }
                  return converted("ethnic-group-19-form-2021-to-outputs", detail);
                }));
  }

  /**
   * Derives one of {@link #GROUPS_5_2021} from the first step of the form.
   *
   * @throws IllegalArgumentException if the answer isn't one of the first step
   */
  public static Answer highLevel2021(Answer firstStep) {
    return Derivation.from(
        FORM_5_2021, firstStep, group -> converted("ethnic-group-5-form-2021-to-outputs", group));
  }

  private static Answer converted(String crosswalk, String code) {
    return Answer.of(HarmonisedStandards.crosswalk(crosswalk).convert(code).orElseThrow());
  }
}
