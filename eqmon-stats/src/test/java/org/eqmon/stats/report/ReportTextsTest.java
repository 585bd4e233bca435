package org.eqmon.stats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eqmon.core.codelist.Language;
import org.junit.jupiter.api.Test;

class ReportTextsTest {
  private final ReportTexts texts = ReportTexts.load();

  @Test
  void everySentenceIsThereInBothLanguages() {
    assertThat(texts.all(Language.WELSH).keySet()).isEqualTo(texts.all(Language.ENGLISH).keySet());
    assertThat(texts.all(Language.WELSH).values()).noneMatch(String::isBlank);
  }

  @Test
  void theSameGapsAreFilledInBothLanguages() {
    texts
        .all(Language.ENGLISH)
        .forEach(
            (key, english) ->
                assertThat(gaps(texts.all(Language.WELSH).getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(gaps(english)));
  }

  private static Set<String> gaps(String text) {
    Set<String> found = new TreeSet<>();
    Pattern.compile("\\{\\d\\}").matcher(text).results().forEach(match -> found.add(match.group()));
    return found;
  }

  @Test
  void aUserCanReplaceASentence() {
    ReportTexts replaced = texts.with(Language.WELSH, Map.of("verdict.GAP", "Gwahaniaeth"));
    assertThat(TextReport.withDefaults().with(replaced).write(Releases.byYear(), Language.WELSH))
        .isNotEmpty();
    assertThat(replaced.all(Language.WELSH)).containsEntry("verdict.GAP", "Gwahaniaeth");
    assertThat(texts.all(Language.WELSH)).containsEntry("verdict.GAP", "Bwlch");
  }

  @Test
  void aSentenceThatNobodyUsesIsRefused() {
    assertThatThrownBy(() -> texts.with(Language.ENGLISH, Map.of("verdict.PASS", "Pass")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("verdict.PASS")
        .hasMessageContaining("verdict.GAP");
  }
}
