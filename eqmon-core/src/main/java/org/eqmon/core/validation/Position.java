package org.eqmon.core.validation;

import java.util.Objects;
import org.eqmon.core.codelist.Language;

/** Where in the data an issue is. */
public sealed interface Position {
  /** Returns the place in words; {@code toString} is the English of it. */
  String in(Language language);

  /**
   * A place in a JSON document.
   *
   * @param pointer a JSON Pointer (RFC 6901), such as {@code /answers/sex}; empty for the document
   */
  record Pointer(String pointer) implements Position {
    /** Refuses null. */
    public Pointer {
      Objects.requireNonNull(pointer, "pointer");
    }

    @Override
    public String in(Language language) {
      if (pointer.isEmpty()) {
        return language == Language.WELSH ? "dogfen" : "document";
      }
      return pointer;
    }

    @Override
    public String toString() {
      return in(Language.ENGLISH);
    }
  }

  /**
   * A place in a table.
   *
   * @param row the row, counted from 1 with the header as row 1; 0 if it is the whole input
   * @param column the name of the column, or empty if it is the whole row
   */
  record Cell(long row, String column) implements Position {
    /** Refuses a negative row. */
    public Cell {
      Objects.requireNonNull(column, "column");
      if (row < 0) {
        throw new IllegalArgumentException("rows are counted from 1");
      }
    }

    @Override
    public String in(Language language) {
      boolean welsh = language == Language.WELSH;
      String input = welsh ? "mewnbwn" : "input";
      String where = row == 0 ? input : (welsh ? "rhes " : "row ") + row;
      return column.isEmpty()
          ? where
          : where + (welsh ? ", colofn '" : ", column '") + column + "'";
    }

    @Override
    public String toString() {
      return in(Language.ENGLISH);
    }
  }

  /**
   * A place in a file with one JSON document a line.
   *
   * @param line the line, counted from 1
   * @param pointer a JSON Pointer (RFC 6901) into the document of that line; empty for all of it
   */
  record Line(long line, String pointer) implements Position {
    /** Refuses a line below 1. */
    public Line {
      Objects.requireNonNull(pointer, "pointer");
      if (line < 1) {
        throw new IllegalArgumentException("lines are counted from 1");
      }
    }

    @Override
    public String in(Language language) {
      String where = (language == Language.WELSH ? "llinell " : "line ") + line;
      return pointer.isEmpty() ? where : where + ", " + pointer;
    }

    @Override
    public String toString() {
      return in(Language.ENGLISH);
    }
  }
}
