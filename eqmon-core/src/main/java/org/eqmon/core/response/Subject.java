package org.eqmon.core.response;

/** Whom a question is about, seen by the person who answers it. */
public enum Subject {
  /** The person who answers. */
  ONESELF,
  /** Another person, for whom somebody answers. */
  ANOTHER_PERSON
}
