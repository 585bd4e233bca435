package org.eqmon.stats.analysis;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.List;
import java.util.function.Predicate;
import org.eqmon.stats.tally.Tally;

/**
 * Everything that a study found in a tally. Findings hold counts: they are for code to read, and
 * only disclosure control makes something of them that can be written.
 */
@JsonIncludeProperties({})
public final class Findings {
  private final Study study;
  private final Tally tally;
  private final List<Answered> answered;

  Findings(Study study, Tally tally, List<Answered> answered) {
    this.study = study;
    this.tally = tally;
    this.answered = List.copyOf(answered);
  }

  /** Returns the study. */
  public Study study() {
    return study;
  }

  /** Returns the tally that was analysed. */
  public Tally tally() {
    return tally;
  }

  /** Returns the requests with their findings, in the order of the study. */
  public List<Answered> answered() {
    return answered;
  }

  /** Returns the findings of all requests, in order. */
  public List<Finding> all() {
    return answered.stream().flatMap(answer -> answer.findings().stream()).toList();
  }

  /**
   * Returns these findings with only some comparisons and tests kept, adjusted and judged anew as
   * if the others had never been made. What is kept then says nothing about what isn't.
   */
  public Findings keepingOnly(
      Predicate<Comparison> comparisons, Predicate<OverallTest> overallTests) {
    return new Findings(
        study,
        tally,
        answered.stream()
            .map(
                answer ->
                    Judgement.judge(
                        answer.request(),
                        answer.family().id(),
                        study,
                        answer.findings().stream()
                            .map(Finding::comparison)
                            .filter(comparisons)
                            .toList(),
                        answer.overallTests().stream().filter(overallTests).toList(),
                        answer.caveats()))
            .toList());
  }

  @Override
  public String toString() {
    return "Findings (" + answered.size() + " requests)";
  }
}
