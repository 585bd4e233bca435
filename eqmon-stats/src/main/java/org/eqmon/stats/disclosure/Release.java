package org.eqmon.stats.disclosure;

import java.util.List;
import java.util.Objects;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.stats.inference.multiplicity.Adjustment;
import org.eqmon.stats.tally.Publication;
import org.eqmon.stats.tally.Rounding;

/**
 * What may leave: the protected tables of a study and the findings that they bear. Only {@link
 * DisclosureControl} makes one, and writers take nothing else. It is also what a host shows on its
 * own screens.
 *
 * <p>Everything in it follows from the numbers that it shows: it holds no count that is hidden,
 * nowhere, and nothing that was computed from one. Equal tallies give equal releases; there is no
 * time stamp.
 */
public final class Release {
  private final Content content;

  Release(Content content) {
    this.content = content;
  }

  record Content(
      LocalizedText title,
      CountingUnit unit,
      double level,
      double power,
      Adjustment adjustment,
      DisclosurePolicy policy,
      Publication publication,
      Rounding sourceRounding,
      List<Source> sources,
      List<Caveat> caveats,
      List<ReleasedAnswer> answers,
      List<ReleasedTable> tables,
      List<WithheldTable> withheldTables,
      String libraryVersion) {
    Content {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(adjustment, "adjustment");
      Objects.requireNonNull(policy, "policy");
      Objects.requireNonNull(publication, "publication");
      Objects.requireNonNull(sourceRounding, "sourceRounding");
      sources = List.copyOf(sources);
      caveats = List.copyOf(caveats);
      answers = List.copyOf(answers);
      tables = List.copyOf(tables);
      withheldTables = List.copyOf(withheldTables);
      Objects.requireNonNull(libraryVersion, "libraryVersion");
    }
  }

  /** Returns the title of the study. */
  public LocalizedText title() {
    return content.title();
  }

  /** Returns what is counted. */
  public CountingUnit unit() {
    return content.unit();
  }

  /** Returns the level that verdicts are made at, such as 0.05. */
  public double level() {
    return content.level();
  }

  /** Returns the power at which detectable gaps are found, such as 0.8. */
  public double power() {
    return content.power();
  }

  /** Returns how families of comparisons are adjusted. */
  public Adjustment adjustment() {
    return content.adjustment();
  }

  /** Returns the policy that protected it, with its threshold, rounding and any override. */
  public DisclosurePolicy policy() {
    return content.policy();
  }

  /** Returns whether its counts were public before. */
  public Publication publication() {
    return content.publication();
  }

  /** Returns how the counts were rounded before they got here; the policy's own is beside it. */
  public Rounding sourceRounding() {
    return content.sourceRounding();
  }

  /** Returns where the counts come from; empty for a host's own records. */
  public List<Source> sources() {
    return content.sources();
  }

  /** Returns what all of it can't say: the caveats of its data and those of its protection. */
  public List<Caveat> caveats() {
    return content.caveats();
  }

  /** Returns the requests with their findings, in the order of the study. */
  public List<ReleasedAnswer> answers() {
    return content.answers();
  }

  /** Returns the findings of all requests, in order. */
  public List<ReleasedFinding> findings() {
    return answers().stream().flatMap(answer -> answer.findings().stream()).toList();
  }

  /** Returns the tables that the study needs, protected, with their margins. */
  public List<ReleasedTable> tables() {
    return content.tables();
  }

  /** Returns the tables that are not released at all. */
  public List<WithheldTable> withheldTables() {
    return content.withheldTables();
  }

  /** Returns the version of this library. */
  public String libraryVersion() {
    return content.libraryVersion();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Release that && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }

  @Override
  public String toString() {
    return "Release under "
        + policy().id()
        + " ("
        + tables().size()
        + " tables, "
        + findings().size()
        + " findings)";
  }
}
