package org.eqmon.core.needs;

import org.eqmon.core.response.QuestionnaireId;

/**
 * A host's record of who read whose needs and what for. It never holds what they are. Where an
 * entry can't be made, throw: then nothing is read.
 */
@FunctionalInterface
public interface AccessJournal {
  /** Enters one reading. */
  void enter(Entry entry);

  /**
   * One reading.
   *
   * @param reader who reads
   * @param task what for
   * @param reference the reference of the person whose needs are read
   * @param questionnaire what the person was asked
   */
  record Entry(String reader, String task, String reference, QuestionnaireId questionnaire) {}
}
