package org.eqmon.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eqmon.stats.analysis.Verdict;
import org.eqmon.stats.disclosure.Direction;
import org.eqmon.stats.disclosure.ReleasedAnswer;
import org.eqmon.stats.disclosure.ReleasedFinding;

/** The sign that stands for a verdict and its direction, so that no reader depends on colour. */
enum Mark {
  ABOVE("▲"),
  BELOW("▼"),
  NO_MATERIAL_GAP("="),
  INCONCLUSIVE("?"),
  NOT_ASSESSABLE("–"),
  WITHHELD("·");

  private final String sign;

  Mark(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  static Mark of(ReleasedFinding finding) {
    if (!(finding instanceof ReleasedFinding.Shown shown)) {
      return WITHHELD;
    }
    return switch (shown.verdict()) {
      case NO_MATERIAL_GAP -> NO_MATERIAL_GAP;
      case INCONCLUSIVE -> INCONCLUSIVE;
      case NOT_ASSESSABLE -> NOT_ASSESSABLE;
      case GAP -> isAbove(shown) ? ABOVE : BELOW;
    };
  }

  private static boolean isAbove(ReleasedFinding.Shown finding) {
    return finding.headline().estimate().isDefined()
        && finding.headline().estimate().value() > finding.headline().measure().nullValue();
  }

  /** Returns the marks that an answer needs, in order. */
  static List<Mark> in(ReleasedAnswer answer) {
    Set<Mark> used = new TreeSet<>();
    answer.findings().forEach(finding -> used.add(of(finding)));
    return new ArrayList<>(used);
  }

  String meaning(Wording words, ReleasedAnswer answer) {
    return switch (this) {
      case ABOVE, BELOW -> words.text("direction." + direction(answer));
      case NO_MATERIAL_GAP -> words.verdict(Verdict.NO_MATERIAL_GAP);
      case INCONCLUSIVE -> words.verdict(Verdict.INCONCLUSIVE);
      case NOT_ASSESSABLE -> words.verdict(Verdict.NOT_ASSESSABLE);
      case WITHHELD -> words.text("verdict.WITHHELD");
    };
  }

  private Direction direction(ReleasedAnswer answer) {
    for (ReleasedFinding finding : answer.findings()) {
      if (finding instanceof ReleasedFinding.Shown shown && of(shown) == this) {
        return shown.direction();
      }
    }
    return Direction.NONE;
  }

  @Override
  public String toString() {
    return sign;
  }
}
