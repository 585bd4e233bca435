package org.eqmon.stats.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eqmon.core.codelist.Source;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.disclosure.ReleasedAnswer;

/** Where figures and labels come from, as their licences ask. */
final class Attribution {
  private Attribution() {}

  static String of(Wording words, Source source) {
    String published =
        source.publisher()
            + ", "
            + source.title()
            + ", "
            + source.reference()
            + ", "
            + source.date();
    return words.text("report.licence", published, source.attribution());
  }

  /** Returns the sources of reference populations and code lists, each once, in order. */
  static List<Source> ofReferences(Release release) {
    Set<Source> sources = new LinkedHashSet<>();
    for (ReleasedAnswer answer : release.answers()) {
      answer.reference().ifPresent(reference -> sources.add(reference.source()));
      answer.characteristics().forEach(characteristic -> sources.add(characteristic.source()));
    }
    sources.removeAll(release.sources());
    return new ArrayList<>(sources);
  }
}
