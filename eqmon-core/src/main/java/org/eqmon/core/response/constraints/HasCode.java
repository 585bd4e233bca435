package org.eqmon.core.response.constraints;

/**
 * A host's enum constant that stands for a code of a list or for a non-answer, where its name
 * doesn't say which.
 *
 * <pre>{@code
 * enum Sex implements HasCode { WOMAN { public String code() { return "female"; } }, … }
 * }</pre>
 */
public interface HasCode {
  /** Returns the code, or the id of the non-answer. */
  String code();
}
