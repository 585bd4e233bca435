package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;

/** Disability: two questions, and the status under the Equality Act that follows from them. */
public final class Disability {
  /** The four groups of Census 2021 outputs. */
  public static final Characteristic GROUPS_4_2021 =
      Resources.characteristic("ons-disability-2021");

  /** Disabled and not disabled under the Equality Act. */
  public static final Characteristic GROUPS_2_2021 =
      Resources.characteristic("ons-disability-2-2021");

  /** The first question of the form: a condition that lasts 12 months or more. */
  public static final Characteristic CONDITION_FORM_2021 =
      Resources.characteristic("ons-long-lasting-condition-form-2021");

  /** The second question of the form, put only after "yes" to the first. */
  public static final Characteristic RESTRICTION_FORM_2021 =
      Resources.characteristic("ons-activity-restriction-form-2021");

  /** In which areas conditions affect a person; several may be chosen. */
  public static final Characteristic IMPAIRMENT = Resources.characteristic("hmcts-impairment-pcq");

  /** Areas as the harmonised standard has them, without examples; several may be chosen. */
  public static final Characteristic IMPAIRMENT_HARMONISED_2020 =
      Resources.characteristic("gaf-impairment-2020");

  /** One question as in 2011: limited a lot, limited a little, no. The model form has it so. */
  public static final Characteristic MODEL_FORM =
      Resources.characteristic("taipawb-disability-3-staff-form");

  private Disability() {}

  static List<Characteristic> all() {
    return List.of(
        GROUPS_4_2021,
        GROUPS_2_2021,
        CONDITION_FORM_2021,
        RESTRICTION_FORM_2021,
        IMPAIRMENT,
        IMPAIRMENT_HARMONISED_2020,
        MODEL_FORM);
  }

  /**
   * Derives one of {@link #GROUPS_4_2021} from the two questions of the form. Someone without a
   * condition is not disabled whatever else is recorded; otherwise a missing answer to either
   * question stays missing for its reason.
   *
   * @throws IllegalArgumentException if an answer isn't one of its question
   */
  public static Answer census2021(Answer condition, Answer restriction) {
    return Derivation.from(
        CONDITION_FORM_2021,
        condition,
        has ->
            has.equals("no")
                ? Answer.of("4")
                : Derivation.from(RESTRICTION_FORM_2021, restriction, Disability::restricted));
  }

  private static Answer restricted(String how) {
    return switch (how) {
      case "a-lot" -> Answer.of("1");
      case "a-little" -> Answer.of("2");
      default -> Answer.of("3");
    };
  }
}
