package org.eqmon.stats.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.NonAnswer;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Characteristic.Selection;

/** Small invented lists, variables and a schema that the tests share. */
final class Fixtures {
  static final Source SOURCE =
      new Source("Test office", "Test figures", "T1", "2024", "OGL v3.0", "Test office, OGL v3.0");

  static final Characteristic SEX =
      characteristic(
          "sex", Selection.SINGLE, Code.of("F", text("Female")), Code.of("M", text("Male")));

  /** Ethnic group with a heading over two of its answers and a code that records a non-answer. */
  static final Characteristic ETHNIC =
      characteristic(
          "ethnic",
          Selection.SINGLE,
          Code.of("W", text("White")),
          Code.of("W1", text("White British")).under("W"),
          Code.of("W2", text("White other")).under("W"),
          Code.of("A", text("Asian")),
          Code.of("X", text("Not stated"), NonAnswer.NOT_ANSWERED));

  /** National identity: several may be chosen, and N excludes the others. */
  static final Characteristic IDENTITY =
      characteristic(
          "identity",
          Selection.MULTIPLE,
          Code.of("WE", text("Welsh")),
          Code.of("EN", text("English")),
          Code.of("BR", text("British")),
          Code.of("N", text("None")).as(Code.Kind.EXCLUSIVE));

  static final Variable SEX_VARIABLE = Variable.of(SEX);
  static final Variable ETHNIC_VARIABLE = Variable.of(ETHNIC);
  static final Variable IDENTITY_VARIABLE = Variable.of(IDENTITY);
  static final Variable LET = Variable.binary("let", text("Let"));
  static final Variable SATISFIED =
      Variable.ordinal(
          "satisfied",
          text("Satisfaction"),
          List.of(
              Level.of("1", text("Low")),
              Level.of("2", text("Middle")),
              Level.of("3", text("High"))));
  static final Variable YEAR =
      Variable.period(
          "year",
          text("Year"),
          List.of(Level.of("2023", text("2023")), Level.of("2024", text("2024"))));
  static final Measure ARREARS = new Measure("arrears", text("Arrears"), "pence");

  static final TallySchema SCHEMA =
      TallySchema.of(
          CountingUnit.PERSONS,
          List.of(SEX_VARIABLE, ETHNIC_VARIABLE, IDENTITY_VARIABLE, LET, SATISFIED, YEAR),
          List.of(ARREARS),
          Set.of(
              TableSpec.of("sex", "let"),
              TableSpec.of("ethnic", "let", "year"),
              TableSpec.of("identity", "sex"),
              TableSpec.of("satisfied", "ethnic"),
              TableSpec.of("identity").withSum("arrears")));

  private Fixtures() {}

  static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }

  static Characteristic characteristic(String id, Selection selection, Code... codes) {
    CodeList list =
        new CodeList(
            CodeListId.parse("test:" + id + ":1"),
            text(id),
            CodeList.Order.NOMINAL,
            CodeList.Use.OUTPUT,
            new ArrayList<>(List.of(codes)),
            List.of(),
            SOURCE,
            List.of());
    return new Characteristic(id, text(id), list, selection, Set.of());
  }
}
