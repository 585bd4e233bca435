package org.eqmon.stats.disclosure;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eqmon.core.codelist.LocalizedText;

/**
 * How people are protected in a release. An immutable value; each {@code with} method returns a
 * changed copy whose id says what was changed.
 *
 * <p>No single rule holds in the United Kingdom: thresholds in use are 3, 5, 7 or 8 and 10, and
 * rounding bases 3, 5 and 10. The default for equality data here is to hide counts below 10. That
 * is what the Equality and Human Rights Commission does in its own equality information, what
 * StatsWales did with survey figures and what the Workforce Race Equality Standard of NHS Wales
 * does. A threshold below {@link #LOWEST_THRESHOLD}, or none for group disclosure, has to be given
 * with a reason, which is printed with every release.
 */
public final class DisclosurePolicy {
  /** The lowest threshold that needs no reason. */
  public static final long LOWEST_THRESHOLD = 5;

  /**
   * Counts below 10 are hidden, and others with them where that is needed; what is shown is exact.
   * A group is hidden, too, where all of it but one person has the same answer. This is the one to
   * use unless there is a reason for another.
   */
  public static final DisclosurePolicy WELSH_HOUSING =
      new DisclosurePolicy(
          new Settings(
              "eqmon:welsh-housing",
              LocalizedText.awaitingReview(
                  "Counts below 10 are hidden", "Mae cyfrifon o dan 10 wedi'u cuddio"),
              10,
              1,
              1,
              false,
              Optional.empty()));

  /**
   * Counts below 3 are hidden and all others rounded, each on its own, to the nearest 3, so that
   * totals may not add up: the rule of the Welsh Government's current homelessness statistics (<a
   * href="https://stats.gov.wales/en-GB/665ab17f-13f3-4879-b3ee-22ba62f14789/pivot">StatsWales</a>,
   * first published on 29 January 2026). Its threshold is below {@link #LOWEST_THRESHOLD} and it
   * has no rule for group disclosure, which the release says. Unlike that rule this hides more
   * where rounded numbers together would give a hidden one away.
   */
  public static final DisclosurePolicy WELSH_GOVERNMENT =
      new DisclosurePolicy(
          new Settings(
              "eqmon:welsh-government-homelessness",
              LocalizedText.awaitingReview(
                  "Counts below 3 are hidden and others are rounded to the nearest 3",
                  "Mae cyfrifon o dan 3 wedi'u cuddio ac mae'r lleill wedi'u talgrynnu i'r 3 agosaf"),
              3,
              3,
              -1,
              false,
              Optional.of(
                  LocalizedText.awaitingReview(
                      "The rule of the Welsh Government's homelessness statistics: a lower threshold"
                          + " than 5, with rounding",
                      "Rheol ystadegau digartrefedd Llywodraeth Cymru: trothwy is na 5, gyda"
                          + " thalgrynnu"))));

  /**
   * Everything is shown. Only tallies all of whose counts were published by their source are taken;
   * the release names the sources.
   */
  public static final DisclosurePolicy ALREADY_PUBLISHED =
      new DisclosurePolicy(
          new Settings(
              "eqmon:already-published",
              LocalizedText.awaitingReview(
                  "All counts were published by their source",
                  "Cyhoeddwyd yr holl gyfrifon gan eu ffynhonnell"),
              0,
              1,
              -1,
              true,
              Optional.empty()));

  private record Settings(
      String id,
      LocalizedText name,
      long threshold,
      long roundingBase,
      int insiders,
      boolean alreadyPublished,
      Optional<LocalizedText> override) {}

  private final Settings settings;

  private DisclosurePolicy(Settings settings) {
    this.settings = settings;
  }

  /** Returns the stable id; that of a changed policy ends in what was changed. */
  public String id() {
    return settings.id();
  }

  /** Returns the name, as a reader of the release sees it. */
  public LocalizedText name() {
    return settings.name();
  }

  /** Returns the threshold: counts from 1 to one below it are hidden. 0 if nothing is hidden. */
  public long threshold() {
    return settings.threshold();
  }

  /** Returns the base that shown counts are rounded to, or empty if they are exact. */
  public OptionalLong roundingBase() {
    return settings.roundingBase() == 1
        ? OptionalLong.empty()
        : OptionalLong.of(settings.roundingBase());
  }

  /** Returns whether it takes only tallies whose counts were published before. */
  public boolean requiresAlreadyPublished() {
    return settings.alreadyPublished();
  }

  /**
   * Returns why it is weaker than it may be without a reason, or empty if it isn't. It is printed
   * with every release.
   */
  public Optional<LocalizedText> override() {
    return settings.override();
  }

  /**
   * How many people of a group may have another answer than the rest without the group being
   * hidden. Not public: who knows it learns more from what is hidden.
   */
  OptionalInt insiders() {
    return settings.insiders() < 0 ? OptionalInt.empty() : OptionalInt.of(settings.insiders());
  }

  /**
   * Returns this policy under another id and name.
   *
   * @param id an id of yours, such as {@code "our-association:board"}
   * @param name what a reader sees
   */
  public DisclosurePolicy named(String id, LocalizedText name) {
    Objects.requireNonNull(name, "name");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a policy needs an id");
    }
    Settings s = settings;
    return new DisclosurePolicy(
        new Settings(
            id, name, s.threshold, s.roundingBase, s.insiders, s.alreadyPublished, s.override));
  }

  /**
   * Returns this policy with another threshold.
   *
   * @param threshold {@link #LOWEST_THRESHOLD} or more: counts from 1 to one below it are hidden
   * @throws IllegalArgumentException if it is lower, or doesn't fit the rounding base
   */
  public DisclosurePolicy withThreshold(long threshold) {
    if (threshold < LOWEST_THRESHOLD) {
      throw new IllegalArgumentException(
          "a threshold below "
              + LOWEST_THRESHOLD
              + " needs a reason, which is printed with the release: withThreshold(threshold, why);"
              + " this one was "
              + threshold);
    }
    return changed(
        "threshold=" + threshold, threshold, settings.roundingBase(), settings.override());
  }

  /**
   * Returns this policy with a threshold that may be below {@link #LOWEST_THRESHOLD}.
   *
   * @param threshold 2 or more
   * @param why the reason, as it is printed with every release
   * @throws IllegalArgumentException if it is below 2, or doesn't fit the rounding base
   */
  public DisclosurePolicy withThreshold(long threshold, LocalizedText why) {
    Objects.requireNonNull(why, "why");
    if (threshold < 2) {
      throw new IllegalArgumentException(
          "a threshold is 2 or more, so that a single person is hidden, and was " + threshold);
    }
    return changed("threshold=" + threshold, threshold, settings.roundingBase(), Optional.of(why));
  }

  /**
   * Returns this policy with shown counts rounded, each on its own, to the nearest multiple of a
   * base; of two that are equally near, to the higher.
   *
   * @param base from 2 to 1,000
   * @throws IllegalArgumentException if the smallest count shown would be rounded to below the
   *     threshold, as 6 is to 5
   */
  public DisclosurePolicy withRounding(long base) {
    if (base < 2 || base > 1000) {
      throw new IllegalArgumentException("a rounding base is from 2 to 1000, and was " + base);
    }
    return changed("rounding=" + base, settings.threshold(), base, settings.override());
  }

  /** Returns this policy with exact counts. */
  public DisclosurePolicy withoutRounding() {
    return changed("rounding=none", settings.threshold(), 1, settings.override());
  }

  /**
   * Returns this policy with another rule for group disclosure: where all of a group but so many
   * people have the same answer, its answers are hidden, as each of the others could tell what the
   * rest said.
   *
   * @param insiders from 0 to 10; 1 by default, and 2 is advised for religion, sexual orientation
   *     and gender identity
   */
  public DisclosurePolicy withGroupDisclosure(int insiders) {
    if (insiders < 0 || insiders > 10) {
      throw new IllegalArgumentException(
          "the number of people with another answer is from 0 to 10, and was " + insiders);
    }
    return withInsiders(insiders, settings.override());
  }

  /**
   * Returns this policy without a rule for group disclosure.
   *
   * @param why the reason, as it is printed with every release
   */
  public DisclosurePolicy withoutGroupDisclosure(LocalizedText why) {
    return withInsiders(-1, Optional.of(why));
  }

  private DisclosurePolicy withInsiders(int insiders, Optional<LocalizedText> override) {
    requireProtects();
    Settings s = settings;
    return new DisclosurePolicy(
        new Settings(
            s.id + "+group-disclosure",
            s.name,
            s.threshold,
            s.roundingBase,
            insiders,
            s.alreadyPublished,
            override));
  }

  private DisclosurePolicy changed(
      String what, long threshold, long base, Optional<LocalizedText> override) {
    requireProtects();
    if (rounded(threshold, base) < threshold) {
      throw new IllegalArgumentException(
          "a threshold of "
              + threshold
              + " doesn't fit rounding to "
              + base
              + ": a count at the threshold would be shown as "
              + rounded(threshold, base)
              + "; use a threshold that is a multiple of the base");
    }
    Settings s = settings;
    return new DisclosurePolicy(
        new Settings(
            s.id + "+" + what, s.name, threshold, base, s.insiders, s.alreadyPublished, override));
  }

  private void requireProtects() {
    if (settings.alreadyPublished()) {
      throw new IllegalArgumentException(
          "policy "
              + id()
              + " shows counts as they were published: start from another to protect counts");
    }
  }

  /** A count as this policy shows it. */
  long rounded(long count) {
    return rounded(count, settings.roundingBase());
  }

  private static long rounded(long count, long base) {
    long remainder = count % base;
    long down = count - remainder;
    return remainder * 2 >= base ? Math.addExact(down, base) : down;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DisclosurePolicy that && settings.equals(that.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  @Override
  public String toString() {
    return id();
  }
}
