package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.response.Characteristic;

/**
 * Pregnancy and maternity. No harmonised question exists; this is one that a public service asks in
 * both languages.
 */
public final class PregnancyAndMaternity {
  /** Pregnant now or in the last year. The Welsh question asks about birth in the last year. */
  public static final Characteristic HMCTS = Resources.characteristic("hmcts-pregnancy-pcq");

  private PregnancyAndMaternity() {}

  static List<Characteristic> all() {
    return List.of(HMCTS);
  }
}
