/**
 * What may leave, and how people in it are protected.
 *
 * <p>Findings hold counts of people. {@link org.eqmon.stats.disclosure.DisclosureControl} is the
 * only way from them to a {@link org.eqmon.stats.disclosure.Release}, and a release is the only
 * thing that can be written:
 *
 * <pre>{@code
 * Release release = DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING).release(findings);
 * for (ReleasedFinding finding : release.findings()) {
 *   if (finding instanceof ReleasedFinding.Shown shown) {
 *     // shown.headline().estimate(), shown.verdict(), ...
 *   }
 * }
 * }</pre>
 *
 * <p>A {@link org.eqmon.stats.disclosure.DisclosurePolicy} says below which number a count is
 * hidden, and whether the others are rounded. Hiding a small count isn't enough where it can be had
 * by taking others from a total, so others are hidden with it, until for each hidden count two
 * worlds are known in which all shown numbers are the same and the count is 0 in one and at or
 * above the threshold in the other. A {@link org.eqmon.stats.disclosure.ReleasedCell} that is
 * hidden holds no number and doesn't say which of the two it was hidden for.
 *
 * <p>The findings of a release are computed again from the protected tables alone, and those that
 * need a hidden count are {@link org.eqmon.stats.disclosure.ReleasedFinding.Withheld}. So nothing
 * in a release depends on what is hidden. The comparisons that are left are adjusted among
 * themselves.
 */
package org.eqmon.stats.disclosure;
