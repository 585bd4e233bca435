package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * Pregnancy and maternity. No harmonised question exists; these are two that public services ask.
 */
public final class PregnancyAndMaternity {
  /** Pregnant now or in the last year. The Welsh question asks about birth in the last year. */
  public static final Characteristic HMCTS = Resources.characteristic("hmcts-pregnancy-pcq");

  /** Expecting a baby, a baby in the last six months, on leave; several may be chosen. */
  public static final Characteristic PEMBROKESHIRE =
      Resources.characteristic("pembrokeshire-pregnancy-standard-questions");

  private PregnancyAndMaternity() {}

  static List<Characteristic> all() {
    return List.of(HMCTS, PEMBROKESHIRE);
  }
}
