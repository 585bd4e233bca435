package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * Codes of CORE, the lettings log of social housing in England. They are in no order and differ
 * from the census codes; until February 2022 some software had 16 and 19 of {@link #ETHNIC} the
 * other way round.
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

  private CoreLettings() {}

  static List<Characteristic> all() {
    return List.of(ETHNIC, ETHNIC_GROUP, SEX_AT_BIRTH);
  }
}
