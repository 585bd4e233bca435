package org.eqmon.core.response;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.eqmon.core.response.ResponseDraft.Part;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a draft holds by question, kept in the order of a questionnaire, with what the
 * texts of answers are there: what a reader has looked up once, a validator needn't again. An
 * unmodifiable map.
 */
final class NumberedValues extends AbstractMap<String, RawValue> {
  private final Part part;
  private final AskedQuestions questions;

  /** By the number of the question: a text that may stand there as a Known, others as RawValue. */
  private final @Nullable Object[] slots;

  private int size;

  NumberedValues(Part part, AskedQuestions questions) {
    this.part = part;
    this.questions = questions;
    this.slots = new Object[questions.size()];
  }

  /** Values as they came, put in order; those of questions that aren't asked are left out. */
  static NumberedValues of(Part part, Map<String, RawValue> given, AskedQuestions questions) {
    if (given instanceof NumberedValues already && already.questions.areThoseOf(questions)) {
      return already;
    }
    NumberedValues numbered = new NumberedValues(part, questions);
    given.forEach(numbered::set);
    return numbered;
  }

  /**
   * Sets a value while the map is being put together. Equal texts that may stand in a field become
   * one object, so that millions of answers name the same few.
   *
   * @return whether the questionnaire has such a question in this part
   */
  boolean set(String question, RawValue value) {
    AskedQuestion asked = questions.find(question);
    if (asked == null || (part == Part.CODE_LISTS && asked.isAboutAge())) {
      return false;
    }
    size += slots[asked.index()] == null ? 1 : 0;
    slots[asked.index()] = slot(asked, value);
    return true;
  }

  private Object slot(AskedQuestion asked, RawValue value) {
    if (part == Part.ANSWERS && value instanceof RawValue.Text text) {
      return Objects.requireNonNullElse(asked.known(text.text()), value);
    }
    return part == Part.CODE_LISTS && value.equals(asked.list()) ? asked.list() : value;
  }

  /** The value of the question with a number. */
  @Nullable RawValue at(int question) {
    Object slot = slots[question];
    return slot instanceof AskedQuestion.Known text ? text.value() : (RawValue) slot;
  }

  /** What the text of an answer is; null if it is no text, or none that may stand there. */
  AskedQuestion.@Nullable Known known(int question) {
    return slots[question] instanceof AskedQuestion.Known text ? text : null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public @Nullable RawValue get(@Nullable Object key) {
    AskedQuestion asked = key instanceof String id ? questions.find(id) : null;
    return asked == null ? null : at(asked.index());
  }

  @Override
  public Set<Map.Entry<String, RawValue>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Map.Entry<String, RawValue>> iterator() {
        return new Entries();
      }
    };
  }

  /** Goes over the answers that there are. */
  private final class Entries implements Iterator<Map.Entry<String, RawValue>> {
    private int next = 0;

    @Override
    public boolean hasNext() {
      while (next < slots.length && slots[next] == null) {
        next++;
      }
      return next < slots.length;
    }

    @Override
    public Map.Entry<String, RawValue> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("there is no further answer");
      }
      RawValue value = at(next);
      return Map.entry(questions.get(next++).id(), Objects.requireNonNull(value));
    }
  }
}
