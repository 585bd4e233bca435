package org.eqmon.stats.report;

import java.util.ArrayList;
import java.util.List;
import org.eqmon.stats.disclosure.DisclosurePolicy;
import org.eqmon.stats.disclosure.Release;
import org.eqmon.stats.disclosure.WithheldTable;

/** How a release was protected, in sentences. */
final class Protection {
  private Protection() {}

  static List<String> sentences(Release release, Wording words) {
    DisclosurePolicy policy = release.policy();
    List<String> sentences = new ArrayList<>();
    sentences.add(words.text("report.unit", words.of(release.unit().label())) + ".");
    sentences.add(words.text("report.policy", words.of(policy.name())) + ".");
    if (policy.requiresAlreadyPublished()) {
      sentences.add(words.text("report.published"));
    } else {
      sentences.add(words.text("report.threshold", policy.threshold() - 1));
    }
    policy.roundingBase().ifPresent(base -> sentences.add(words.text("report.rounding", base)));
    policy.override().ifPresent(why -> sentences.add(words.text("report.override", words.of(why))));
    for (WithheldTable table : release.withheldTables()) {
      sentences.add(
          words.text(
              "report.tables.withheld",
              String.join(" × ", table.variables())
                  + ", "
                  + words.text("withheld." + table.reason())
                  + "."));
    }
    return sentences;
  }
}
