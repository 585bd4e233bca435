package org.eqmon.core.codelist;

/** Who wrote the Welsh of a bilingual text. */
public enum TextOrigin {
  /** Both languages are the publisher's own. */
  OFFICIAL,
  /** The Welsh is this project's own and awaits review by a translator. */
  AWAITING_REVIEW,
  /** The Welsh is that of the host, who put it in place of what was here. */
  HOST
}
