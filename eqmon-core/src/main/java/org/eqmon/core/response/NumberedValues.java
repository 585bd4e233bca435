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
  private final @Nullable RawValue[] values;
  private final AskedQuestion.@Nullable Known[] known;
  private int size;

  NumberedValues(Part part, AskedQuestions questions) {
    this.part = part;
    this.questions = questions;
    this.values = new RawValue[questions.size()];
    this.known = new AskedQuestion.Known[part == Part.ANSWERS ? questions.size() : 0];
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
    int i = asked.index();
    size += values[i] == null ? 1 : 0;
    if (part == Part.ANSWERS) {
      AskedQuestion.Known text = value instanceof RawValue.Text it ? asked.known(it.text()) : null;
      known[i] = text;
      values[i] = text == null ? value : text.value();
    } else {
      boolean isRightList = part == Part.CODE_LISTS && value.equals(asked.list());
      values[i] = isRightList ? asked.list() : value;
    }
    return true;
  }

  /** The value of the question with a number. */
  @Nullable RawValue at(int question) {
    return values[question];
  }

  /** What the text of an answer is; null if it is no text, or none that may stand there. */
  AskedQuestion.@Nullable Known known(int question) {
    return known[question];
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
    return asked == null ? null : values[asked.index()];
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
      while (next < values.length && values[next] == null) {
        next++;
      }
      return next < values.length;
    }

    @Override
    public Map.Entry<String, RawValue> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("there is no further answer");
      }
      RawValue value = values[next];
      return Map.entry(questions.get(next++).id(), Objects.requireNonNull(value));
    }
  }
}
