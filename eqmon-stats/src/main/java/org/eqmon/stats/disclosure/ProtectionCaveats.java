package org.eqmon.stats.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.LocalizedText;

/** What a reader must know of how people in a release are protected. */
final class ProtectionCaveats {
  private static final Caveat HIDDEN =
      new Caveat(
          "disclosure-hidden",
          LocalizedText.awaitingReview(
              "Some figures are hidden so that nobody can be found out. A hidden figure may be"
                  + " small, large or zero.",
              "Mae rhai ffigurau wedi'u cuddio fel na ellir adnabod neb. Gall ffigur cudd fod yn fach,"
                  + " yn fawr neu'n sero."));

  private static final Caveat WITHHELD =
      new Caveat(
          "disclosure-withheld-table",
          LocalizedText.awaitingReview(
              "Some tables aren't shown at all, as people in them couldn't be protected otherwise.",
              "Nid yw rhai tablau'n cael eu dangos o gwbl, gan na ellid diogelu pobl ynddynt fel"
                  + " arall."));

  private static final Caveat ROUNDED =
      new Caveat(
          "disclosure-rounded",
          LocalizedText.awaitingReview(
              "Figures are rounded one by one, so parts may not add up to their total. Findings are"
                  + " computed from the rounded figures, and the sizes in them are sums of rounded"
                  + " figures.",
              "Mae ffigurau wedi'u talgrynnu fesul un, felly efallai na fydd rhannau'n adio i'w"
                  + " cyfanswm. Cyfrifir y canfyddiadau o'r ffigurau wedi'u talgrynnu, ac mae'r"
                  + " meintiau ynddynt yn symiau o ffigurau wedi'u talgrynnu."));

  private ProtectionCaveats() {}

  static List<Caveat> of(DisclosurePolicy policy, ProtectedCounts shown) {
    List<Caveat> caveats = new ArrayList<>();
    if (shown.releasedTables().stream().anyMatch(ReleasedTable::hasHiddenCells)) {
      caveats.add(HIDDEN);
    }
    if (!shown.withheld().isEmpty()) {
      caveats.add(WITHHELD);
    }
    if (policy.roundingBase().isPresent()) {
      caveats.add(ROUNDED);
    }
    return caveats;
  }
}
