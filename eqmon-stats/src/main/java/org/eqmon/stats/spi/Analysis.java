package org.eqmon.stats.spi;

import java.util.Set;
import org.eqmon.stats.analysis.AnalysisRequest;
import org.eqmon.stats.analysis.AnalysisResult;
import org.eqmon.stats.tally.TableSpec;
import org.eqmon.stats.tally.Tally;

/**
 * A question that can be put to tallies. It declares the tables it needs and is a pure function of
 * them: no input or output, no clock, no state, no random numbers but from a seed in the request.
 * So it streams, merges and distributes without knowing.
 *
 * <p>An implementation is one class with a public constructor without arguments, declared both in
 * {@code module-info} ({@code provides}) and in {@code META-INF/services}. A study finds it by its
 * {@link #id()}.
 */
public interface Analysis {
  /** Returns a stable id, such as {@code "eqmon:rate-gap"}: a name of yours, a colon and a name. */
  String id();

  /**
   * Returns the tables that a request needs.
   *
   * @throws IllegalArgumentException if the request lacks something, saying what
   */
  Set<TableSpec> needs(AnalysisRequest request);

  /**
   * Answers a request from its tables.
   *
   * @throws IllegalArgumentException if the request and the tally don't fit, saying why
   */
  AnalysisResult analyse(AnalysisRequest request, Tally tally);
}
