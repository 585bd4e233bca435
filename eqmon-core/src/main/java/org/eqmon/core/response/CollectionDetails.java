package org.eqmon.core.response;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What travels with answers: what they were collected for, on which lawful basis, when and how. A
 * complete response has all four.
 *
 * @param purpose what they were collected for
 * @param lawfulBasis the lawful basis for holding them
 * @param collected the day on which the person answered; no rule compares it with today, so a host
 *     that wants none in the future compares it itself
 * @param mode how the answers came about
 */
public record CollectionDetails(
    Optional<Purpose> purpose,
    Optional<LawfulBasis> lawfulBasis,
    Optional<LocalDate> collected,
    Optional<CollectionMode> mode) {
  /** Nothing is recorded. */
  public static final CollectionDetails NONE =
      new CollectionDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Refuses null. */
  public CollectionDetails {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(lawfulBasis, "lawfulBasis");
    Objects.requireNonNull(collected, "collected");
    Objects.requireNonNull(mode, "mode");
  }

  /** Returns all four details. */
  public static CollectionDetails of(
      Purpose purpose, LawfulBasis lawfulBasis, LocalDate collected, CollectionMode mode) {
    return new CollectionDetails(
        Optional.of(purpose), Optional.of(lawfulBasis), Optional.of(collected), Optional.of(mode));
  }

  @Override
  public String toString() {
    return "CollectionDetails";
  }
}
