package org.eqmon.stats.analysis;

import java.util.List;
import java.util.Optional;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.population.ReferencePopulation;

/**
 * What a caller said of the people or households that are observed. It refuses to compare them with
 * a reference population of another unit or of other ages, unless the caller has said that this is
 * meant, or of any ages if the caller hasn't said whom the tally holds, and gives the caveats of
 * what is compared.
 *
 * @param acknowledgedUnit the unit that the caller acknowledged to differ from the reference's
 * @param observed whom the observed figures hold, if the caller has said so
 * @param otherBaseMeant whether the caller has said that the reference may hold others
 */
record Basis(
    Optional<CountingUnit> acknowledgedUnit,
    Optional<PopulationBase> observed,
    boolean otherBaseMeant) {
  /** Nothing was said. */
  static final Basis NOT_STATED = new Basis(Optional.empty(), Optional.empty(), false);

  Basis acknowledging(CountingUnit unit) {
    return new Basis(Optional.of(unit), observed, otherBaseMeant);
  }

  Basis observing(PopulationBase base) {
    return new Basis(acknowledgedUnit, Optional.of(base), false);
  }

  Basis acknowledgingBase() {
    return new Basis(acknowledgedUnit, observed, true);
  }

  /**
   * Checks that what a tally counts may be compared with a reference population.
   *
   * @throws IllegalArgumentException if it may not; the message says what to say if it is meant
   */
  void check(CountingUnit tallied, ReferencePopulation reference) {
    observed
        .filter(base -> base.unit() != tallied)
        .ifPresent(
            base -> {
              throw new IllegalArgumentException(
                  "the tally counts "
                      + tallied
                      + " and observing("
                      + base
                      + ") says "
                      + base.unit()
                      + ": say whom the tally holds");
            });
    if (reference.base().unit() != tallied) {
      if (!acknowledgedUnit.equals(Optional.of(tallied))) {
        throw new IllegalArgumentException(
            "the tally counts "
                + tallied
                + " and "
                + reference.id()
                + " counts "
                + reference.base().unit()
                + ": if that is meant, say acknowledging("
                + tallied
                + ")");
      }
      return;
    }
    if (observed.isEmpty() && tallied == CountingUnit.PERSONS) {
      throw new IllegalArgumentException(
          reference.id()
              + " holds "
              + reference.base()
              + ", and it wasn't said whom the tally holds: if it is the same people, say"
              + " observing(PopulationBase."
              + reference.base()
              + "), and if it is adults, acknowledging(PopulationBase."
              + PopulationBase.AGED_16_AND_OVER
              + ")");
    }
    observed
        .filter(base -> base != reference.base() && !otherBaseMeant)
        .ifPresent(
            base -> {
              throw new IllegalArgumentException(
                  "what is observed holds "
                      + base
                      + " and "
                      + reference.id()
                      + " holds "
                      + reference.base()
                      + ": compare like with like or, if that is meant, say acknowledging(PopulationBase."
                      + base
                      + ")");
            });
  }

  /** Returns what a reader of the comparison must know of the two bases. */
  List<Caveat> caveats(CountingUnit tallied, ReferencePopulation reference) {
    if (reference.base().unit() != tallied) {
      return List.of(otherUnit(tallied, reference.base().unit()));
    }
    return observed
        .filter(base -> base != reference.base())
        .map(base -> List.of(otherBase(base, reference.base())))
        .orElse(List.of());
  }

  private static Caveat otherUnit(CountingUnit tallied, CountingUnit counted) {
    return new Caveat(
        tallied == CountingUnit.HOUSEHOLDS ? "households-not-people" : "people-not-households",
        LocalizedText.awaitingReview(
            "What is observed is counted in "
                + tallied.label().english()
                + " and the reference population in "
                + counted.label().english()
                + ": groups whose households are larger or smaller than average look under- or"
                + " over-represented for that reason alone.",
            "Cyfrifir yr hyn a arsylwyd mewn "
                + tallied.label().welsh()
                + " a'r boblogaeth gyfeirio mewn "
                + counted.label().welsh()
                + ": mae grwpiau y mae eu haelwydydd yn fwy neu'n llai na'r cyfartaledd yn"
                + " ymddangos fel pe baent wedi'u tangynrychioli neu eu gorgynrychioli am y rheswm"
                + " hwnnw yn unig."));
  }

  private static Caveat otherBase(PopulationBase observed, PopulationBase counted) {
    return new Caveat(
        "other-base",
        LocalizedText.awaitingReview(
            "What is observed holds "
                + observed.label().english()
                + " and the reference population "
                + counted.label().english()
                + ": groups that are older or younger than average look over- or under-represented"
                + " for that reason alone.",
            "Mae'r hyn a arsylwyd yn cynnwys "
                + observed.label().welsh()
                + " a'r boblogaeth gyfeirio "
                + counted.label().welsh()
                + ": mae grwpiau sy'n hŷn neu'n iau na'r cyfartaledd yn ymddangos fel pe baent"
                + " wedi'u gorgynrychioli neu eu tangynrychioli am y rheswm hwnnw yn unig."));
  }
}
