package org.eqmon.examples.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.response.Answer;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Characteristic.Selection;
import org.eqmon.stats.tally.EncodedColumns;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.TallySchema;
import org.eqmon.stats.tally.Variable;

/**
 * Invented records with the shape of equality monitoring: 12 characteristics of 20, 10, 8, 2, 4, 3,
 * 5, 6, 7, 4, 4 and 200 answers, most of them held by a few, and a binary outcome that depends on
 * some of them. Three people in a hundred gave no answer to a question. They speak of no real
 * population. The same seed and number of rows give the same records.
 */
final class InventedRecords {
  static final int[] ANSWERS = {20, 10, 8, 2, 4, 3, 5, 6, 7, 4, 4, 200};

  /** How quickly the shares of the answers fall off, by characteristic; 1 is even. */
  private static final double[] FALL = {
    0.42, 0.62, 0.93, 0.85, 0.03, 0.3, 0.06, 0.8, 0.55, 0.45, 0.2, 0.985
  };

  private static final NonAnswer[] NON_ANSWERS = {
    NonAnswer.PREFER_NOT_TO_SAY, NonAnswer.NOT_ANSWERED
  };

  final int rows;

  /** The code of each row, by characteristic: an answer, or one of two non-answers after them. */
  final byte[][] codes;

  /** 1 if it happened. */
  final byte[] outcome;

  InventedRecords(int rows, long seed) {
    this.rows = rows;
    this.codes = new byte[ANSWERS.length][rows];
    this.outcome = new byte[rows];
    double[][] shares = new double[ANSWERS.length][];
    for (int c = 0; c < ANSWERS.length; c++) {
      shares[c] = cumulativeShares(ANSWERS[c], FALL[c]);
    }
    long state = seed;
    for (int row = 0; row < rows; row++) {
      double logit = -0.3;
      for (int c = 0; c < ANSWERS.length; c++) {
        state += 0x9E3779B97F4A7C15L;
        double u = uniform(state);
        state += 0x9E3779B97F4A7C15L;
        double silent = uniform(state);
        int code = Arrays.binarySearch(shares[c], u);
        code = Math.min(code < 0 ? -code - 1 : code + 1, ANSWERS[c] - 1);
        logit += 0.04 * ((code * 5 + c) % 7 - 3);
        if (silent < 0.03) {
          code = ANSWERS[c] + (silent < 0.015 ? 0 : 1);
        }
        codes[c][row] = (byte) code;
      }
      state += 0x9E3779B97F4A7C15L;
      outcome[row] = (byte) (uniform(state) < 1 / (1 + Math.exp(-logit)) ? 1 : 0);
    }
  }

  private static double[] cumulativeShares(int answers, double fall) {
    double[] cumulative = new double[answers];
    double sum = 0;
    for (int i = 0; i < answers; i++) {
      sum += Math.pow(fall, i) + 0.01;
      cumulative[i] = sum;
    }
    for (int i = 0; i < answers; i++) {
      cumulative[i] /= sum;
    }
    return cumulative;
  }

  /** A number from 0 (inclusive) to 1, by the finishing function of SplitMix64. */
  private static double uniform(long state) {
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
  }

  static String id(int characteristic) {
    return "c" + (characteristic + 1);
  }

  /** The code of an answer, or the id of a non-answer, as it stands in text. */
  static String text(int characteristic, int code) {
    return code < ANSWERS[characteristic]
        ? "A" + (code + 1)
        : NON_ANSWERS[code - ANSWERS[characteristic]].id();
  }

  static List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    for (int c = 0; c < ANSWERS.length; c++) {
      List<Code> answers = new ArrayList<>();
      for (int a = 0; a < ANSWERS[c]; a++) {
        answers.add(Code.of(text(c, a), label(text(c, a))));
      }
      CodeList list =
          new CodeList(
              new CodeListId("invented", id(c), "1"),
              label(id(c)),
              CodeList.Order.NOMINAL,
              CodeList.Use.OUTPUT,
              answers,
              List.of(),
              new Source("eqmon", "Invented records", "InventedRecords", "2024", "Apache-2.0", ""),
              List.of());
      variables.add(
          Variable.of(new Characteristic(id(c), label(id(c)), list, Selection.SINGLE, Set.of())));
    }
    variables.add(Variable.binary("outcome", label("outcome")));
    return variables;
  }

  private static LocalizedText label(String text) {
    return LocalizedText.awaitingReview(text, text);
  }

  /** All 12 one-way and all 66 two-way tables of the characteristics, each with the outcome. */
  static TallySchema allPairs() {
    Set<TableSpec> tables = new TreeSet<>();
    for (int a = 0; a < ANSWERS.length; a++) {
      tables.add(TableSpec.of(id(a), "outcome"));
      for (int b = a + 1; b < ANSWERS.length; b++) {
        tables.add(TableSpec.of(id(a), id(b), "outcome"));
      }
    }
    return TallySchema.of(CountingUnit.PERSONS, variables(), List.of(), tables);
  }

  /** The 12 one-way tables of the characteristics, each with the outcome. */
  static TallySchema oneWay() {
    Set<TableSpec> tables = new TreeSet<>();
    for (int a = 0; a < ANSWERS.length; a++) {
      tables.add(TableSpec.of(id(a), "outcome"));
    }
    return TallySchema.of(CountingUnit.PERSONS, variables(), List.of(), tables);
  }

  EncodedColumns columns() {
    EncodedColumns columns = EncodedColumns.ofRows(rows);
    List<Variable> variables = variables();
    for (int c = 0; c < ANSWERS.length; c++) {
      List<Answer> dictionary = new ArrayList<>();
      for (int a = 0; a < ANSWERS[c]; a++) {
        dictionary.add(Answer.of(text(c, a)));
      }
      for (NonAnswer nonAnswer : NON_ANSWERS) {
        dictionary.add(Answer.none(nonAnswer));
      }
      columns = columns.with(variables.get(c), dictionary, codes[c]);
    }
    return columns.with(
        variables.get(ANSWERS.length), List.of(Answer.of("no"), Answer.of("yes")), outcome);
  }
}
