package org.eqmon.standards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.population.Area;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.text.TextCatalogue;

/**
 * Census 2021 below local authorities: lower and middle layer super output areas and wards, one by
 * one or put together, such as the areas in which a landlord has homes.
 *
 * <pre>{@code
 * SmallAreas.population(EthnicGroup.GROUPS_5_2021, SmallAreas.get("W01000003"));
 * var areas = List.of(SmallAreas.get("W05001504"), SmallAreas.get("W05001501"));
 * SmallAreas.together("our-estates", LocalizedText.awaitingReview("Our estates", "Ein stadau"),
 *     Religion.CENSUS_2021, areas);
 * }</pre>
 *
 * <p>By ethnic group (5), religion, disability (2) and tenure there are all levels; by age in 11
 * bands, English proficiency, general health, unpaid care and sexual orientation only middle layer
 * areas. Everything is read when it is first asked for.
 *
 * <p><b>Uncertainty.</b> The publisher changed every count by a few and states no bound. {@code
 * perturbation()} is an allowance of this project: 5 for one published count and 5 times the square
 * root of their number, rounded up, for a sum of several (of areas, and of the up to 16 single
 * years of a band), since each was changed on its own. Sums of an authority's areas were at most 29
 * off its published counts.
 */
public final class SmallAreas {
  private static final long ONE_COUNT = 5;
  private static final String SUM_OF_AREAS = "sum-of-census-areas";
  private static final String BEST_FIT = "ward-best-fit";

  private SmallAreas() {}

  /**
   * Returns the small area with a code, such as {@code W01000003}.
   *
   * @throws IllegalArgumentException if there is none; the message says how codes begin
   */
  public static SmallArea get(String code) {
    SmallArea found = Lookup.AREAS.get(code);
    if (found == null) {
      throw new IllegalArgumentException(
          "no small area '"
              + code
              + "'; codes of lower layer areas begin with W01, of middle layer areas with W02 and of"
              + " wards with W05, and SmallAreas.in(…) lists those of a local authority");
    }
    return found;
  }

  /** Returns the small areas of one level in a local authority, in the order of their codes. */
  public static List<SmallArea> in(Area localAuthority, SmallArea.Level level) {
    return Lookup.AREAS.values().stream()
        .filter(each -> each.level() == level && each.localAuthority().equals(localAuthority))
        .toList();
  }

  /**
   * Returns the population of a small area by a characteristic.
   *
   * @throws IllegalArgumentException if it is not here; the message lists the characteristics that
   *     are here for areas of this level
   */
  public static ReferencePopulation population(Characteristic by, SmallArea area) {
    return sum(idOf(area), area.area(), by, List.of(area));
  }

  /**
   * Returns the population of several small areas together.
   *
   * @param id what makes the id of the population, lower case letters, digits and hyphens
   * @param name what the areas are called together
   * @param by a characteristic
   * @param areas one area or more, of one level, each once
   * @throws IllegalArgumentException if it is not here by this characteristic, there is no area,
   *     one is there twice, or they are of different levels and might overlap
   */
  public static ReferencePopulation together(
      String id, LocalizedText name, Characteristic by, List<SmallArea> areas) {
    if (areas.isEmpty() || Set.copyOf(areas).size() != areas.size()) {
      throw new IllegalArgumentException("give one area or more, each once");
    }
    if (areas.stream().map(SmallArea::level).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "areas of different levels may overlap: give areas of one level");
    }
    return sum(id, new Area(id, name), by, areas);
  }

  private static ReferencePopulation sum(
      String id, Area area, Characteristic by, List<SmallArea> areas) {
    SmallArea.Level level = areas.get(0).level();
    SmallAreaTable table = table(by, level);
    List<String> units = new ArrayList<>();
    for (SmallArea each : areas) {
      units.addAll(
          table.level() == level
              ? List.of(each.area().code())
              : Objects.requireNonNull(Lookup.PARTS.get(each.area().code())));
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String unit : units) {
      long[] row = Objects.requireNonNull(table.counts().get(unit));
      for (int i = 0; i < row.length; i++) {
        counts.merge(table.codes().get(i), row[i], Math::addExact);
      }
    }
    Set<Caveat> caveats = new LinkedHashSet<>(table.caveats());
    if (units.size() > 1) {
      caveats.add(Resources.caveat(SUM_OF_AREAS));
    }
    if (level == SmallArea.Level.WARD) {
      caveats.add(Resources.caveat(BEST_FIT));
    }
    ReferencePopulation population =
        new ReferencePopulation(
            table.id() + "-" + id,
            area.name().with(", ", LocalizedText.official("Census 2021", "Cyfrifiad 2021"), ""),
            area,
            table.date(),
            table.base(),
            table.characteristic().codes(),
            counts,
            allowance(Math.multiplyExact(units.size(), table.addedUp())),
            table.source(),
            List.copyOf(caveats));
    CodeList list = by.codes();
    return population.codes().id().equals(list.id()) ? population : population.rollUpTo(list);
  }

  /**
   * The names of wards and levels and the caveats, which somebody has to translate, and the keys of
   * the names that are made from others: those of areas within authorities, and of populations.
   */
  static TextCatalogue texts() {
    Map<String, LocalizedText> texts = new TreeMap<>();
    Set<String> made = new TreeSet<>();
    for (SmallArea.Level level : SmallArea.Level.values()) {
      texts.put(level.key(), level.label());
    }
    for (SmallArea each : Lookup.AREAS.values()) {
      if (each.level() == SmallArea.Level.WARD) {
        texts.put(each.key(), each.area().name());
      } else {
        made.add(each.key());
      }
      for (SmallAreaTable table : tables(each.level())) {
        String population = "population." + table.id() + "-" + idOf(each);
        made.add(population);
        for (RollUp rollUp : table.characteristic().codes().rollUps()) {
          made.add(population + "-as-" + rollUp.to().toString().replace(':', '-'));
        }
      }
    }
    Stream.concat(
            Tables.ALL.stream().flatMap(table -> table.caveats().stream()),
            Stream.of(SUM_OF_AREAS, BEST_FIT).map(Resources::caveat))
        .forEach(caveat -> texts.put("caveat." + caveat.id(), caveat.text()));
    return TextCatalogue.of(texts).withKeys(made);
  }

  /** What the id of the population of one area ends with. */
  private static String idOf(SmallArea area) {
    return area.area().code().toLowerCase(Locale.ROOT);
  }

  private static long allowance(long publishedCounts) {
    return (long) Math.ceil(ONE_COUNT * Math.sqrt((double) publishedCounts));
  }

  private static SmallAreaTable table(Characteristic by, SmallArea.Level level) {
    List<SmallAreaTable> usable = tables(level);
    return usable.stream()
        .filter(
            table ->
                table.characteristic().codes().id().equals(by.codes().id())
                    || table.characteristic().codes().rollUpTo(by.codes().id()).isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are no figures by "
                        + by.codes().id()
                        + " for the level "
                        + level
                        + "; there are by "
                        + usable.stream()
                            .map(table -> table.characteristic().codes().id().toString())
                            .collect(Collectors.joining(", "))));
  }

  /**
   * The tables that areas of a level can be read from: its own, and those of its smallest parts.
   */
  private static List<SmallAreaTable> tables(SmallArea.Level level) {
    return Tables.ALL.stream()
        .filter(table -> table.level() == level || table.level() == SmallArea.Level.LSOA)
        .toList();
  }

  private static final class Tables {
    static final List<SmallAreaTable> ALL =
        List.of(
            SmallAreaTable.read("census-2021-ethnic-group-5-lsoa", EthnicGroup.GROUPS_5_2021),
            SmallAreaTable.read("census-2021-religion-lsoa", Religion.CENSUS_2021),
            SmallAreaTable.read("census-2021-disability-2-lsoa", Disability.GROUPS_2_2021),
            SmallAreaTable.read("census-2021-tenure-8-lsoa", Tenure.GROUPS_8_2021),
            SmallAreaTable.read("census-2021-age-bands-11-msoa", Age.BANDS_11),
            SmallAreaTable.read(
                "census-2021-english-proficiency-msoa", MainLanguage.ENGLISH_PROFICIENCY_2021),
            SmallAreaTable.read("census-2021-general-health-msoa", GeneralHealth.CENSUS_2021),
            SmallAreaTable.read("census-2021-unpaid-care-msoa", UnpaidCare.CENSUS_2021),
            SmallAreaTable.read(
                "census-2021-sexual-orientation-5-msoa", SexualOrientation.GROUPS_4_2021));
  }

  private static final class Lookup {
    static final Map<String, SmallArea> AREAS;

    /** The lower layer areas of each middle layer area and ward. */
    static final Map<String, List<String>> PARTS;

    static {
      Map<String, SmallArea> areas = new TreeMap<>();
      Map<String, List<String>> parts = new TreeMap<>();
      JsonObject.read(
          "small-areas/lookup.json",
          file -> {
            file.header("small-area-lookup");
            file.source();
            List<List<String>> lines = SmallAreaTable.lines(file.text("data"));
            if (lines.size() - 1 != file.number("areas")) {
              throw file.fault("areas", "must be the number of lines");
            }
            lines.subList(1, lines.size()).forEach(line -> place(line, areas, parts));
            return lines;
          });
      parts.replaceAll((code, list) -> List.copyOf(list));
      AREAS = Collections.unmodifiableMap(areas);
      PARTS = Collections.unmodifiableMap(parts);
    }

    private static void place(
        List<String> line, Map<String, SmallArea> areas, Map<String, List<String>> parts) {
      String lsoa = line.get(0);
      String suffix = line.get(1);
      String msoa = line.get(2);
      String ward = line.get(3);
      Area authority = Areas.get(line.get(4));
      areas.put(lsoa, made(lsoa, SmallArea.Level.LSOA, authority, suffix));
      areas.put(
          msoa,
          made(msoa, SmallArea.Level.MSOA, authority, suffix.substring(0, suffix.length() - 1)));
      areas.put(
          ward,
          new SmallArea(
              new Area(ward, LocalizedText.awaitingReview(line.get(5), line.get(5))),
              SmallArea.Level.WARD,
              authority));
      parts.computeIfAbsent(msoa, code -> new ArrayList<>()).add(lsoa);
      parts.computeIfAbsent(ward, code -> new ArrayList<>()).add(lsoa);
    }

    private static SmallArea made(
        String code, SmallArea.Level level, Area authority, String suffix) {
      return new SmallArea(
          new Area(
              code,
              LocalizedText.awaitingReview(
                  authority.name().english() + " " + suffix,
                  authority.name().welsh() + " " + suffix)),
          level,
          authority);
    }
  }
}
