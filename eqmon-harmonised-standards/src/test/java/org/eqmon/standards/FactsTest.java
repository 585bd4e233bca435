package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.response.Characteristic;
import org.junit.jupiter.api.Test;

/**
 * Holds every code list, label, roll-up and crosswalk cell to a record of them, row by row and in
 * both directions, so that no change goes unnoticed. The record was made from the library and isn't
 * evidence; {@link PublishedTest} holds the library to that.
 */
class FactsTest {
  @Test
  void everyListIsAsWrittenDown() {
    List<String> found = new ArrayList<>();
    for (Characteristic each : HarmonisedStandards.characteristics()) {
      CodeList list = each.codes();
      found.add(
          row(
              list.id(),
              slug(list.order()),
              slug(list.use()),
              each.id(),
              slug(each.selection()),
              each.protects().stream()
                  .sorted()
                  .map(FactsTest::slug)
                  .collect(Collectors.joining(" ")),
              each.name().english(),
              each.name().welsh(),
              list.caveats().stream().map(Caveat::id).collect(Collectors.joining(" "))));
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Facts.rows("code-lists.csv").stream().map(FactsTest::row).toList());
  }

  @Test
  void everyCodeStandsInItsPlaceWithItsLabels() {
    Map<String, List<String>> expected = new TreeMap<>();
    for (List<String> fact : Facts.rows("codes.csv")) {
      expected.computeIfAbsent(fact.get(0), list -> new ArrayList<>()).add(recorded(fact));
    }
    Map<String, List<String>> found = new TreeMap<>();
    for (Characteristic each : HarmonisedStandards.characteristics()) {
      CodeList list = each.codes();
      if (each.equals(Age.YEARS)) {
        continue;
      }
      List<String> rows = new ArrayList<>();
      for (Code code : list.codes()) {
        rows.add(
            row(
                list.id(),
                rows.size() + 1,
                code.value(),
                code.label().english(),
                code.label().welsh(),
                slug(code.label().origin()),
                code.parent().orElse(""),
                slug(code.kind()),
                code.nonAnswer().map(FactsTest::slug).orElse("")));
      }
      found.put(list.id().toString(), rows);
    }
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach((list, rows) -> assertThat(rows).isEqualTo(expected.get(list)));
  }

  @Test
  void singleYearsRunFrom0To100AndOver() {
    List<Code> years = Age.YEARS.codes().codes();
    assertThat(years).hasSize(101);
    for (int year = 0; year < 100; year++) {
      assertThat(years.get(year).value()).isEqualTo(Integer.toString(year));
    }
    assertThat(years.get(100).value()).isEqualTo("100+");
  }

  @Test
  void everyRollUpIsAsWrittenDown() {
    List<String> found = new ArrayList<>();
    for (Characteristic each : HarmonisedStandards.characteristics()) {
      if (each.equals(Age.YEARS)) {
        continue;
      }
      for (RollUp rollUp : each.codes().rollUps()) {
        rollUp
            .codes()
            .forEach(
                (code, target) -> found.add(row(each.codes().id(), rollUp.to(), code, target)));
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Facts.rows("roll-ups.csv").stream().map(FactsTest::recorded).toList());
  }

  @Test
  void everyCrosswalkCellIsAsWrittenDown() {
    List<String> found = new ArrayList<>();
    for (Crosswalk crosswalk : HarmonisedStandards.crosswalks()) {
      for (Crosswalk.Mapping cell : crosswalk.mappings()) {
        found.add(
            row(
                crosswalk.id(),
                crosswalk.from(),
                crosswalk.to(),
                cell.from(),
                cell.to().orElse(""),
                slug(cell.relation()),
                cell.why().english()));
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Facts.rows("crosswalks.csv").stream().map(FactsTest::recorded).toList());
  }

  @Test
  void theTablesNoticeAChange() {
    List<String> fact = Facts.rows("codes.csv").get(0);
    List<String> changed = new ArrayList<>(fact);
    changed.set(3, changed.get(3) + " ");
    assertThat(row(changed)).isNotEqualTo(row(fact));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.rows("no-such-table.csv"))
        .withMessageContaining("no-such-table.csv");
  }

  /** A row of the record without its last column, the evidence. */
  private static String recorded(List<String> fields) {
    return row(fields.subList(0, fields.size() - 1));
  }

  private static String row(List<String> fields) {
    return String.join(" | ", fields);
  }

  private static String row(Object... fields) {
    List<String> texts = new ArrayList<>();
    for (Object field : fields) {
      texts.add(field.toString());
    }
    return row(texts);
  }

  private static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
