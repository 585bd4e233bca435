package org.eqmon.standards;

import java.util.Locale;
import java.util.Objects;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.population.Area;
import org.eqmon.core.text.OwnTexts;

/**
 * An area that is smaller than a local authority.
 *
 * @param area its code and name; there are no official Welsh names of wards here, so a ward has its
 *     English name twice, and the names of the others are made from their authority's; {@link
 *     #with} gives a host's own
 * @param level what kind of area it is
 * @param localAuthority the local authority that it lies in
 */
public record SmallArea(Area area, Level level, Area localAuthority) {
  /** The kinds of small areas, from the smallest. */
  public enum Level {
    /** Lower layer super output areas of 2021: some 1,600 people. */
    LSOA(
        LocalizedText.awaitingReview(
            "lower layer super output area", "ardal gynnyrch ehangach haen is")),
    /** Electoral wards of May 2024, put together from the lower layer by best fit. */
    WARD(LocalizedText.awaitingReview("electoral ward", "ward etholiadol")),
    /** Middle layer super output areas of 2021: some 7,600 people. */
    MSOA(
        LocalizedText.awaitingReview(
            "middle layer super output area", "ardal gynnyrch ehangach haen ganol"));

    private final LocalizedText label;

    Level(LocalizedText label) {
      this.label = label;
    }

    /** Returns the name of the level. */
    public LocalizedText label() {
      return label;
    }

    /** Returns the name of the level in a host's words, under {@code small-area-level.ward}. */
    public LocalizedText label(OwnTexts texts) {
      return texts.in(key(), label);
    }

    String key() {
      return "small-area-level." + JsonObject.slug(this);
    }
  }

  /** Refuses null. */
  public SmallArea {
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(localAuthority, "localAuthority");
  }

  /**
   * Returns this area with a host's name for it, under {@code small-area.w05001504}; its
   * populations are called after it.
   */
  public SmallArea with(OwnTexts texts) {
    return new SmallArea(
        new Area(area.code(), texts.in(key(), area.name())), level, localAuthority);
  }

  String key() {
    return "small-area." + area.code().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return area.code() + " " + area.name().english();
  }
}
