package org.eqmon.core.needs;

import java.util.Objects;
import java.util.regex.Pattern;
import org.eqmon.core.response.QuestionnaireId;

/**
 * Says who reads people's needs and what for. Whoever makes one vouches for it: check before that
 * the reader may, by the host's own roles. Immutable.
 *
 * <pre>{@code
 * NeedsAccess access = NeedsAccess.of("repairs-team", "arrange-a-visit", journal::save);
 * ServiceNeeds needs = ServiceNeeds.read(response, HarmonisedQuestionnaires.SERVICE_NEEDS, access);
 * }</pre>
 */
public final class NeedsAccess {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

  private final String reader;
  private final String task;
  private final AccessJournal journal;

  private NeedsAccess(String reader, String task, AccessJournal journal) {
    this.reader = reader;
    this.task = task;
    this.journal = journal;
  }

  /**
   * Returns access for one reader and task.
   *
   * @param reader the id of a person, team or system
   * @param task the id of what is to be done for the people concerned; statistics are no such task
   * @param journal where each reading is entered
   * @throws IllegalArgumentException if an id has anything but 1 to 64 letters, digits and {@code .
   *     _ ~ -}
   */
  public static NeedsAccess of(String reader, String task, AccessJournal journal) {
    return new NeedsAccess(
        id("reader", reader), id("task", task), Objects.requireNonNull(journal, "journal"));
  }

  private static String id(String what, String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "the " + what + " is an id of 1 to 64 letters, digits or the signs . _ ~ -");
    }
    return text;
  }

  /** Returns who reads. */
  public String reader() {
    return reader;
  }

  /** Returns what for. */
  public String task() {
    return task;
  }

  void enter(String reference, QuestionnaireId questionnaire) {
    journal.enter(new AccessJournal.Entry(reader, task, reference, questionnaire));
  }

  @Override
  public String toString() {
    return "NeedsAccess by " + reader + " for " + task;
  }
}
