package org.eqmon.stats.analysis;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.List;
import org.eqmon.core.codelist.Caveat;

/**
 * What an analysis returns.
 *
 * @param comparisons one for each group (and period); those of one request form one family
 * @param overallTests tests of all groups together; may be empty
 * @param caveats what the analysis as a whole can't say
 */
@JsonIncludeProperties({})
public record AnalysisResult(
    List<Comparison> comparisons, List<OverallTest> overallTests, List<Caveat> caveats) {
  /** Copies the lists. */
  public AnalysisResult {
    comparisons = List.copyOf(comparisons);
    overallTests = List.copyOf(overallTests);
    caveats = List.copyOf(caveats);
  }

  @Override
  public String toString() {
    return "AnalysisResult (" + comparisons.size() + " comparisons)";
  }
}
