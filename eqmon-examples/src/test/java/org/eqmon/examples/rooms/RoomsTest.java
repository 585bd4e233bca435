package org.eqmon.examples.rooms;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.eqmon.core.response.EqualityResponse;
import org.eqmon.core.response.RawValue;
import org.eqmon.core.response.ResponseDraft;
import org.junit.jupiter.api.Test;

/** Who may know whom, and what a room may not hold. The picture is in docs/architecture.md. */
class RoomsTest {
  private static final String CORE = "org.eqmon.core..";
  private static final String STANDARDS = "org.eqmon.standards..";
  private static final String STATS = "org.eqmon.stats..";
  private static final String EXAMPLES = "org.eqmon.examples..";
  private static final String INFERENCE = "org.eqmon.stats.inference..";
  private static final String TALLY = "org.eqmon.stats.tally..";
  private static final String ANALYSIS = "org.eqmon.stats.analysis..";
  private static final String SPI = "org.eqmon.stats.spi..";
  private static final String DISCLOSURE = "org.eqmon.stats.disclosure..";
  private static final String REPORT = "org.eqmon.stats.report..";

  @Test
  void coreKnowsNobody() {
    holds(knowsNothingOf(CORE, STANDARDS, STATS, EXAMPLES));
  }

  @Test
  void standardsAndStatsDoNotKnowEachOther() {
    holds(knowsNothingOf(STANDARDS, STATS, EXAMPLES));
    holds(knowsNothingOf(STATS, STANDARDS, EXAMPLES));
  }

  @Test
  void inferenceIsArithmeticAndKnowsNoOtherRoom() {
    holds(knowsNothingOf(INFERENCE, CORE, TALLY, ANALYSIS, SPI, DISCLOSURE, REPORT));
  }

  @Test
  void tallyKnowsNoRoomToItsRight() {
    holds(knowsNothingOf(TALLY, ANALYSIS, SPI, DISCLOSURE, REPORT));
  }

  @Test
  void analysisKnowsNoRoomToItsRight() {
    holds(knowsNothingOf(ANALYSIS, DISCLOSURE, REPORT));
    holds(knowsNothingOf(SPI, DISCLOSURE, REPORT));
  }

  @Test
  void disclosureDoesNotKnowWhoWritesItsReleases() {
    holds(knowsNothingOf(DISCLOSURE, REPORT));
  }

  @Test
  void whatPeopleNeedToBeServedIsNoMatterForStatistics() {
    holds(knowsNothingOf(STATS, "org.eqmon.core.needs.."));
    holds(
        knowsNothingOf(
            "org.eqmon.core.needs..",
            "org.eqmon.core.csv..",
            "org.eqmon.core.json..",
            "tools.jackson.."));
  }

  @Test
  void noStatisticsReadWhatPeopleWroteInTheirOwnWords() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(STATS)
            .should()
            .accessTargetWhere(
                target(name("words")).and(targetOwner(type(EqualityResponse.class)))));
    // a draft and its JSON hold them too
    holds(
        noClasses()
            .that()
            .resideInAPackage(STATS)
            .should()
            .dependOnClassesThat(
                type(ResponseDraft.class)
                    .or(type(RawValue.class))
                    .or(resideInAPackage("org.eqmon.core.json.."))));
  }

  @Test
  void packagesOfCoreFormNoCircleBesideTheSeamThatEachPlugsInto() {
    holds(
        slices()
            .matching("org.eqmon.core.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("org.eqmon.core.spi.."), alwaysTrue()));
  }

  @Test
  void aWriterTakesReleasesAndNothingThatStillHoldsCounts() {
    holds(
        noCodeUnits()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(REPORT))
            .and()
            .areNotPrivate()
            .should(have(aParameterThatStillHoldsCounts())));
    holds(
        noClasses()
            .that()
            .resideInAPackage(REPORT)
            .should()
            .dependOnClassesThat(resideInAPackage(TALLY).and(holdsCounts())));
  }

  @Test
  void nobodyOutsideDisclosureMakesARelease() {
    holds(
        codeUnits()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(DISCLOSURE))
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleName("Release")
            .and(describe("are constructors", JavaCodeUnit::isConstructor))
            .should()
            .notBePublic());
  }

  @Test
  void roomsAreNamedByWhatTheyHold() {
    holds(
        noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..impl..", "..helper..", "..helpers.."));
    holds(
        noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl)(\\$.*)?"));
  }

  @Test
  void publicTypesAreFinalOrClosed() {
    holds(
        classes()
            .that()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and(describe("are not sealed", type -> !type.reflect().isSealed()))
            .should()
            .haveModifier(JavaModifier.FINAL));
  }

  @Test
  void nothingStaticChanges() {
    holds(
        fields()
            .that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal());
  }

  @Test
  void roomsUpToDisclosureNeitherPrintNorLog() {
    JavaClasses silent =
        House.CLASSES.that(
            resideInAnyPackage(CORE, STANDARDS, INFERENCE, TALLY, ANALYSIS, DISCLOSURE));
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(silent);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true).check(silent);
  }

  private static ArchRule knowsNothingOf(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  /**
   * Types of tally and analysis that a release is partly made of and that hold no counts of people:
   * enumerations, names of groups and measures, margins, and how counts were rounded.
   */
  private static DescribedPredicate<JavaClass> holdsCounts() {
    return describe(
        "not a type without counts",
        type ->
            !type.isEnum()
                && !List.of(
                        "Group", "EffectMeasure", "MaterialityMargin", "DetectableGap", "Rounding")
                    .contains(type.getSimpleName()));
  }

  private static DescribedPredicate<JavaCodeUnit> aParameterThatStillHoldsCounts() {
    DescribedPredicate<JavaClass> raw = resideInAnyPackage(TALLY, ANALYSIS, SPI).and(holdsCounts());
    return describe(
        "a parameter of a type of tally or analysis",
        unit ->
            unit.getParameterTypes().stream()
                .map(JavaType::getAllInvolvedRawTypes)
                .anyMatch(types -> types.stream().anyMatch(raw)));
  }

  /** A room may still be empty. */
  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(House.CLASSES);
  }
}
