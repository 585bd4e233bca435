package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * Codes of CORE, the lettings log of social housing in England. They are in no order and differ
 * from the census codes; until February 2022 some software had 16 and 19 of {@link #ETHNIC} the
 * other way round. It asks neither for religion nor for sexual orientation, and several of its
 * questions are about the household and not about a person.
 */
public final class CoreLettings {
  /** The field "ethnic". */
  public static final Characteristic ETHNIC = Resources.characteristic("core-ethnic-2026");

  /** The field "ethnic_group". */
  public static final Characteristic ETHNIC_GROUP =
      Resources.characteristic("core-ethnic-group-2026");

  /** Sex at birth, asked from 2026. */
  public static final Characteristic SEX_AT_BIRTH =
      Resources.characteristic("core-sex-at-birth-2026");

  /** The field "sex" to 2025, which was labelled gender identity. */
  public static final Characteristic GENDER_IDENTITY =
      Resources.characteristic("core-gender-identity-2025");

  /** Gender the same as sex at birth, asked from 2026. */
  public static final Characteristic GENDER_SAME_AS_SEX =
      Resources.characteristic("core-gender-same-as-sex-2026");

  /** Nationality: United Kingdom and other. */
  public static final Characteristic NATIONALITY =
      Resources.characteristic("core-nationality-2026");

  /** Whether anybody in the household has a condition that lasts 12 months or more. */
  public static final Characteristic ILLNESS = Resources.characteristic("core-illness-2026");

  /** In which areas conditions affect people in the household; several may be chosen. */
  public static final Characteristic ILLNESS_EFFECTS =
      Resources.characteristic("core-illness-effects-2026");

  /** Whether anybody in the household is pregnant. */
  public static final Characteristic PREGNANCY = Resources.characteristic("core-pregnancy-2026");

  /** Service in the armed forces now or before, or a partner's. */
  public static final Characteristic ARMED_FORCES =
      Resources.characteristic("core-armed-forces-2026");

  /** Working situation. */
  public static final Characteristic WORKING_SITUATION =
      Resources.characteristic("core-working-situation-2026");

  /** How accessible the home has to be. */
  public static final Characteristic ACCESS_NEEDS =
      Resources.characteristic("core-access-needs-2026");

  private CoreLettings() {}

  static List<Characteristic> all() {
    return List.of(
        ETHNIC,
        ETHNIC_GROUP,
        SEX_AT_BIRTH,
        GENDER_IDENTITY,
        GENDER_SAME_AS_SEX,
        NATIONALITY,
        ILLNESS,
        ILLNESS_EFFECTS,
        PREGNANCY,
        ARMED_FORCES,
        WORKING_SITUATION,
        ACCESS_NEEDS);
  }
}
