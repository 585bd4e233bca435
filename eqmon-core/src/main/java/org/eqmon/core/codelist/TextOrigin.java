package org.eqmon.core.codelist;

/** Who wrote the Welsh of a bilingual text. */
public enum TextOrigin {
  /** Both languages are a publisher's own, as a pair. */
  OFFICIAL,
  /**
   * The Welsh is a publisher's own for an English text that says the same in slightly other words,
   * in another source.
   */
  OFFICIAL_ELSEWHERE,
  /** The Welsh is this project's own and awaits review by a translator. */
  AWAITING_REVIEW,
  /** The Welsh is that of the host, who put it in place of what was here. */
  HOST
}
