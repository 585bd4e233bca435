package org.eqmon.standards;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.population.Area;

/** Wales and its 22 local authorities, with their codes and their names in both languages. */
public final class Areas {
  private static final List<Area> ALL = JsonObject.read("areas.json", Areas::read);

  /** Wales, {@code W92000004}. */
  public static final Area WALES = ALL.get(0);

  private Areas() {}

  private static List<Area> read(JsonObject file) {
    file.header("areas");
    TextOrigin origin = file.origin();
    file.source();
    return List.copyOf(
        file.objects("areas", area -> new Area(area.text("code"), area.localized(origin))));
  }

  /** Returns Wales and its local authorities, in the order of their codes with Wales first. */
  public static List<Area> all() {
    return ALL;
  }

  /** Returns the 22 local authorities in the order of their codes. */
  public static List<Area> localAuthorities() {
    return ALL.subList(1, ALL.size());
  }

  /**
   * Returns the area with a code or a name. Capital letters, accents and signs don't matter.
   *
   * @param codeOrName a code such as {@code W06000015}, or a name in either language such as {@code
   *     Cardiff} or {@code Caerdydd}
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public static Area get(String codeOrName) {
    String wanted = letters(codeOrName);
    return ALL.stream()
        .filter(
            area ->
                Stream.of(area.code(), area.name().english(), area.name().welsh())
                    .map(Areas::letters)
                    .anyMatch(wanted::equals))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no area '"
                        + codeOrName
                        + "'; the known ones are "
                        + ALL.stream().map(a -> a.code() + " " + a.name().english()).toList()));
  }

  /** The small letters and digits of a text, without accents. */
  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }
}
