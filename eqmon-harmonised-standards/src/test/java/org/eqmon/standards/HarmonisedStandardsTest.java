package org.eqmon.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eqmon.core.codelist.Code;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeLists;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.junit.jupiter.api.Test;

class HarmonisedStandardsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/eqmon/standards");

  @Test
  void everyResourceIsReadByAConstant() throws IOException {
    Set<String> lists = new HashSet<>();
    for (Characteristic each : HarmonisedStandards.characteristics()) {
      lists.add(each.codes().id().toString().replace(':', '-'));
    }
    assertThat(namesIn("code-lists")).isEqualTo(lists);
    Set<String> crosswalks = new HashSet<>();
    HarmonisedStandards.crosswalks().forEach(each -> crosswalks.add(each.id()));
    assertThat(namesIn("crosswalks")).isEqualTo(crosswalks);
    Set<String> populations = new HashSet<>();
    for (ReferencePopulation each : HarmonisedStandards.referencePopulations()) {
      populations.add(each.id().replaceFirst("-w\\d{8}.*", ""));
    }
    assertThat(namesIn("populations")).isEqualTo(populations);
    Set<String> questionnaires = new HashSet<>();
    HarmonisedStandards.questionnaires()
        .forEach(each -> questionnaires.add(each.id().toString().replace(':', '-')));
    assertThat(namesIn("questionnaires")).isEqualTo(questionnaires);
    assertThat(namesIn("tables")).hasSameSizeAs(HarmonisedStandards.publishedTables());
  }

  @Test
  void everyRollUpAndCrosswalkLeadsToAListThatIsHere() {
    CodeLists lists = HarmonisedStandards.codeLists();
    for (CodeList list : lists.all()) {
      for (RollUp rollUp : list.rollUps()) {
        CodeList broader = lists.get(rollUp.to());
        assertThat(broader.answers())
            .extracting(Code::value)
            .as(list.id() + " to " + rollUp.to())
            .containsAll(rollUp.codes().values());
      }
    }
    for (Crosswalk crosswalk : lists.crosswalks()) {
      CodeList from = lists.get(crosswalk.from());
      CodeList to = lists.get(crosswalk.to());
      for (Crosswalk.Mapping mapping : crosswalk.mappings()) {
        assertThat(from.find(mapping.from())).as(crosswalk + " " + mapping.from()).isPresent();
        mapping
            .to()
            .ifPresent(code -> assertThat(to.find(code)).as(crosswalk + " " + code).isPresent());
      }
      assertThat(crosswalk.mappings())
          .extracting(Crosswalk.Mapping::from)
          .as(crosswalk.toString())
          .containsAll(from.answers().stream().map(Code::value).toList());
    }
  }

  @Test
  void serviceLoaderFindsTheListsByTheProvider() {
    assertThat(CodeLists.load().all()).containsAll(HarmonisedStandards.codeLists().all());
    assertThat(CodeLists.load().crosswalks()).hasSameSizeAs(HarmonisedStandards.crosswalks());
  }

  @Test
  void characteristicIdsAreUniqueAndFound() {
    List<Characteristic> all = HarmonisedStandards.characteristics();
    assertThat(all).extracting(Characteristic::id).doesNotHaveDuplicates();
    all.forEach(each -> assertThat(HarmonisedStandards.characteristic(each.id())).isEqualTo(each));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HarmonisedStandards.characteristic("ethnicity"))
        .withMessageContaining("'ethnicity'")
        .withMessageContaining("ethnic-group-5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HarmonisedStandards.crosswalk("x"))
        .withMessageContaining("ethnic-group-5-2011-to-homelessness");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HarmonisedStandards.publishedTable("x"))
        .withMessageContaining("statswales-homelessness-decisions");
    assertThat(HarmonisedStandards.referencePopulation("census-2021-sex-w92000004"))
        .isEqualTo(Census2021.wales(Sex.CENSUS_2021));
  }

  @Test
  void apostrophesAreStraightAndNothingIsPadded() {
    for (CodeList list : HarmonisedStandards.codeLists().all()) {
      for (Code code : list.codes()) {
        for (String text : List.of(code.label().english(), code.label().welsh())) {
          assertThat(text).isEqualTo(text.strip()).doesNotContain("’", "‘", "  ");
        }
      }
    }
  }

  private static Set<String> namesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return new HashSet<>(
          files.map(file -> file.getFileName().toString().replace(".json", "")).toList());
    }
  }
}
