package org.eqmon.standards;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeListId;
import org.eqmon.core.codelist.CodeLists;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.codelist.RollUp;
import org.eqmon.core.population.Area;
import org.eqmon.core.population.PublishedTable;
import org.eqmon.core.population.ReferencePopulation;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.response.Questionnaire;
import org.eqmon.core.text.OwnTexts;
import org.eqmon.core.text.TextCatalogue;

/**
 * Everything in this module by id. For what is known when a program is written, the constants of
 * the topics read better: {@link EthnicGroup#GROUPS_5_2021}, {@link Census2021#wales}.
 */
public final class HarmonisedStandards {
  private HarmonisedStandards() {}

  /** Returns all characteristics, topic by topic. */
  public static List<Characteristic> characteristics() {
    return Holder.CHARACTERISTICS;
  }

  /**
   * Returns the characteristic with an id, such as {@code "ethnic-group-5"}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public static Characteristic characteristic(String id) {
    return one(characteristics(), Characteristic::id, id, "characteristic");
  }

  /** Returns the code lists and crosswalks of this module, without those of other providers. */
  public static CodeLists codeLists() {
    return CodeLists.of(new HarmonisedCodeLists());
  }

  /** Returns all crosswalks. */
  public static List<Crosswalk> crosswalks() {
    return Holder.CROSSWALKS;
  }

  /** Returns the crosswalks that lead from one list to another; there may be several or none. */
  public static List<Crosswalk> crosswalks(CodeListId from, CodeListId to) {
    return crosswalks().stream()
        .filter(crosswalk -> crosswalk.from().equals(from) && crosswalk.to().equals(to))
        .toList();
  }

  /**
   * Returns the crosswalk with an id.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public static Crosswalk crosswalk(String id) {
    return one(crosswalks(), Crosswalk::id, id, "crosswalk");
  }

  /** Returns all questionnaires. */
  public static List<Questionnaire> questionnaires() {
    return new HarmonisedQuestionnaires().questionnaires();
  }

  /**
   * Returns the questionnaire with an id, such as {@code "ons:census-wales:2021"}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public static Questionnaire questionnaire(String id) {
    return one(questionnaires(), each -> each.id().toString(), id, "questionnaire");
  }

  /**
   * Returns the texts of all characteristics, code lists, questionnaires, crosswalks, reference
   * populations, small areas and duties by key: those that await review, and those that a host may
   * replace with {@link OwnTexts}. A population of a small area is called after the area unless a
   * host gives it a name of its own, so only {@link TextCatalogue#keys()} has its key.
   */
  public static TextCatalogue texts() {
    return TextCatalogue.of(characteristics(), questionnaires())
        .and(TextCatalogue.ofCrosswalks(crosswalks()))
        .and(TextCatalogue.ofPopulations(referencePopulations()))
        .and(SmallAreas.texts())
        .and(Duty.texts());
  }

  /** Returns all reference populations. */
  public static List<ReferencePopulation> referencePopulations() {
    return Stream.concat(Census2021.all().stream(), Census2011.all().stream()).toList();
  }

  /**
   * Returns the reference population with an id, such as {@code
   * "census-2021-ethnic-group-19-w92000004"}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public static ReferencePopulation referencePopulation(String id) {
    return one(referencePopulations(), ReferencePopulation::id, id, "reference population");
  }

  /** Returns all tables of published figures. */
  public static List<PublishedTable> publishedTables() {
    return List.of(HomelessnessDecisions.TABLE);
  }

  /**
   * Returns the table of published figures with an id.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public static PublishedTable publishedTable(String id) {
    return one(publishedTables(), PublishedTable::id, id, "published table");
  }

  private static <T> T one(List<T> all, Function<T, String> idOf, String id, String what) {
    return all.stream()
        .filter(each -> idOf.apply(each).equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no "
                        + what
                        + " '"
                        + id
                        + "'; the known ones are "
                        + all.stream().map(idOf).toList()));
  }

  /**
   * Finds the population of an area by a characteristic among those of a census.
   *
   * @param whyNot why there are none by some lists, by the list's id
   */
  static ReferencePopulation one(
      List<ReferencePopulation> all,
      Characteristic by,
      Area area,
      String census,
      Map<CodeListId, String> whyNot) {
    CodeListId list = by.codes().id();
    List<CodeListId> held =
        all.stream()
            .filter(population -> population.area().equals(area))
            .map(population -> population.codes().id())
            .toList();
    return all.stream()
        .filter(population -> population.area().equals(area))
        .filter(population -> population.codes().id().equals(list))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    census
                        + " has no population of "
                        + area.name().english()
                        + " by "
                        + list
                        + " here: "
                        + (all.stream().anyMatch(each -> each.codes().id().equals(list))
                            ? "by this list there is Wales only, no counts of smaller areas having"
                                + " been found"
                            : whyNot.getOrDefault(list, "it isn't a list of its tables"))
                        + instead(by.codes(), held)
                        + "; by other lists it has "
                        + held));
  }

  /** Which of the lists that are here answers by another list can be turned into. */
  private static String instead(CodeList list, List<CodeListId> held) {
    List<CodeListId> broader =
        list.rollUps().stream().map(RollUp::to).filter(held::contains).toList();
    List<String> converted =
        crosswalks().stream()
            .filter(each -> each.from().equals(list.id()) && held.contains(each.to()))
            .map(each -> each.to() + " by crosswalk '" + each.id() + "'")
            .toList();
    String said = "";
    if (!broader.isEmpty()) {
      said += "; compare by " + broader + ", to which it rolls up";
    }
    if (!converted.isEmpty()) {
      said += "; compare by " + String.join(" or ", converted);
    }
    return said;
  }

  private static final class Holder {
    static final List<Characteristic> CHARACTERISTICS =
        Stream.of(
                Age.all(),
                Sex.all(),
                GenderIdentity.all(),
                Disability.all(),
                EthnicGroup.all(),
                NationalIdentity.all(),
                CountryOfBirth.all(),
                Religion.all(),
                SexualOrientation.all(),
                MaritalStatus.all(),
                PregnancyAndMaternity.all(),
                UnpaidCare.all(),
                WelshLanguage.all(),
                MainLanguage.all(),
                GeneralHealth.all(),
                Tenure.all(),
                Household.all(),
                HouseholdDeprivation.all(),
                EconomicActivity.all(),
                SocioEconomicBackground.all(),
                ArmedForces.all(),
                CommunicationNeeds.all(),
                CoreLettings.all(),
                NhsCodes.all(),
                HmctsCodes.all(),
                HomelessnessDecisions.all())
            .flatMap(List::stream)
            .toList();

    static final List<Crosswalk> CROSSWALKS = Crosswalks.all();
  }
}
