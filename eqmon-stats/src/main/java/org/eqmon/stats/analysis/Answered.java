package org.eqmon.stats.analysis;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.List;
import java.util.Objects;
import org.eqmon.core.codelist.Caveat;

/**
 * One request of a study with its findings.
 *
 * @param request what was asked
 * @param family the comparisons that were adjusted together
 * @param findings one for each comparison, in the order of the analysis
 * @param overallTests tests of all groups together
 * @param caveats what the answer can't say: those of its data, its code lists, its reference
 *     population and its analysis, each once
 */
@JsonIncludeProperties({})
public record Answered(
    AnalysisRequest request,
    Family family,
    List<Finding> findings,
    List<OverallTest> overallTests,
    List<Caveat> caveats) {
  /** Copies the lists. */
  public Answered {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(family, "family");
    findings = List.copyOf(findings);
    overallTests = List.copyOf(overallTests);
    caveats = List.copyOf(caveats);
  }

  @Override
  public String toString() {
    return "Answered (" + request + ", " + findings.size() + " findings)";
  }
}
