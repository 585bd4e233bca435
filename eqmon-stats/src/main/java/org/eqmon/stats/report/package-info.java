/**
 * Reports: the forms in which a release is written.
 *
 * <p>{@link org.eqmon.stats.report.TextReport} is for a terminal and JShell, {@link
 * org.eqmon.stats.report.HtmlReport} for people, {@link org.eqmon.stats.report.CsvReport} for
 * spreadsheets and {@link org.eqmon.stats.report.JsonReport} for programs:
 *
 * <pre>{@code
 * HtmlReport.withDefaults().write(release, Language.WELSH, Path.of("adroddiad.html"));
 * TextReport.withDefaults().print(release, Language.ENGLISH, System.out);
 * }</pre>
 *
 * <p>A writer takes a {@link org.eqmon.stats.disclosure.Release} and nothing else, so it can't show
 * what disclosure control has hidden, and equal releases give equal bytes. The sentences are in
 * {@link org.eqmon.stats.report.ReportTexts}, where a user can replace them.
 */
package org.eqmon.stats.report;
