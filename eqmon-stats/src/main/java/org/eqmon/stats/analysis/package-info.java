/**
 * Questions put to tallies, and what they come to.
 *
 * <p>A {@link org.eqmon.stats.analysis.Study} is a list of {@link
 * org.eqmon.stats.analysis.AnalysisRequest requests}. It says which tally it needs ({@link
 * org.eqmon.stats.analysis.Study#schema}), and given one it returns {@link
 * org.eqmon.stats.analysis.Findings}:
 *
 * <pre>{@code
 * Study study =
 *     Study.of(
 *         Representation.of(ethnicGroup).against(wales2021).observing(PopulationBase.ALL_AGES),
 *         RateGap.in(satisfied).by(sex, disability).comparedWith(Baseline.largest()));
 * Findings findings = study.analyse(tally);
 * }</pre>
 *
 * <p>Each request runs one {@link org.eqmon.stats.spi.Analysis}, which returns {@link
 * org.eqmon.stats.analysis.Comparison comparisons} with their {@link
 * org.eqmon.stats.analysis.GapEvidence evidence}. The comparisons of one request form a family: the
 * study adjusts their p-values for being many and gives each a {@link
 * org.eqmon.stats.analysis.Verdict}, in one place, for built-in analyses and plug-ins alike.
 *
 * <p>Findings hold counts. They are for code; only disclosure control makes something of them that
 * can be written.
 */
package org.eqmon.stats.analysis;
