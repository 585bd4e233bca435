package org.eqmon.stats.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.population.Area;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.ProtectedCharacteristic;

/** Invented categories and populations for tests of analyses. */
final class Example {
  static final Source SOURCE =
      new Source("Nobody", "Invented", "test", "2026", "none", "Invented for a test");

  static final Indicator LET =
      Indicator.binary(
          "let",
          text("Offered a home"),
          Indicator.Better.HIGHER,
          MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 5));

  private Example() {}

  static LocalizedText text(String english) {
    return LocalizedText.awaitingReview(english, english + " (cy)");
  }

  static Characteristic characteristic(String id, String... codes) {
    List<Code> list = new ArrayList<>();
    for (String code : codes) {
      list.add(Code.of(code, text("Group " + code)));
    }
    CodeList codeList =
        new CodeList(
            new CodeListId("test", id, "1"),
            text(id),
            CodeList.Order.NOMINAL,
            CodeList.Use.OUTPUT,
            list,
            List.of(),
            SOURCE,
            List.of());
    return new Characteristic(
        id,
        text(id),
        codeList,
        Characteristic.Selection.SINGLE,
        Set.of(ProtectedCharacteristic.RACE));
  }

  static ReferencePopulation population(
      Characteristic characteristic, PopulationBase base, long... counts) {
    Map<String, Long> byCode = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      byCode.put(characteristic.codes().answers().get(i).value(), counts[i]);
    }
    return new ReferencePopulation(
        "test-population",
        text("Testland, 2021"),
        new Area("T1", text("Testland")),
        LocalDate.of(2021, 3, 21),
        base,
        characteristic.codes(),
        byCode,
        0,
        SOURCE,
        List.of());
  }
}
