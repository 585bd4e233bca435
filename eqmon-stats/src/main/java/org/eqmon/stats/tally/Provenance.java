package org.eqmon.stats.tally;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Source;

/**
 * Where the counts of a tally come from and what they can't say. It travels with them into every
 * finding and release.
 *
 * @param rounding how the counts were rounded by their source
 * @param publication whether they are public already
 * @param sources where they come from, each once, in a fixed order; empty for a host's own records
 * @param caveats what a reader must know, each once, in a fixed order
 */
public record Provenance(
    Rounding rounding, Publication publication, List<Source> sources, List<Caveat> caveats) {
  private static final Comparator<Source> SOURCE_ORDER =
      Comparator.comparing(Source::publisher)
          .thenComparing(Source::title)
          .thenComparing(Source::reference)
          .thenComparing(Source::date)
          .thenComparing(Source::licence)
          .thenComparing(Source::attribution);

  private static final Comparator<Caveat> CAVEAT_ORDER =
      Comparator.comparing(Caveat::id)
          .thenComparing(caveat -> caveat.text().english())
          .thenComparing(caveat -> caveat.text().welsh())
          .thenComparing(caveat -> caveat.text().origin());

  /** Nothing counted yet. */
  public static final Provenance NOTHING =
      new Provenance(Rounding.NONE, Publication.NOTHING_COUNTED, List.of(), List.of());

  /** A host's own records: exact and not published. */
  public static final Provenance OWN_RECORDS =
      new Provenance(Rounding.NONE, Publication.NOT_PUBLISHED, List.of(), List.of());

  /** Puts sources and caveats in their fixed order, each once. */
  public Provenance {
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(publication, "publication");
    sources = sources.stream().distinct().sorted(SOURCE_ORDER).toList();
    caveats = caveats.stream().distinct().sorted(CAVEAT_ORDER).toList();
  }

  /**
   * Returns the provenance of the sum of two tallies: roundings add, the less published holds,
   * sources and caveats of both are kept. Associative and commutative, with {@link #NOTHING} as the
   * identity.
   */
  public Provenance merge(Provenance other) {
    return new Provenance(
        rounding.plus(other.rounding),
        publication.and(other.publication),
        Stream.concat(sources.stream(), other.sources.stream()).toList(),
        Stream.concat(caveats.stream(), other.caveats.stream()).toList());
  }

  /** Returns this provenance with one more caveat. */
  public Provenance with(Caveat caveat) {
    return new Provenance(
        rounding,
        publication,
        sources,
        Stream.concat(caveats.stream(), Stream.of(caveat)).toList());
  }

  /** Returns this provenance with one more source. */
  public Provenance with(Source source) {
    return new Provenance(
        rounding,
        publication,
        Stream.concat(sources.stream(), Stream.of(source)).toList(),
        caveats);
  }
}
