package org.eqmon.core.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.eqmon.core.codelist.Crosswalk.Mapping;
import org.junit.jupiter.api.Test;

class CrosswalkTest {
  private static final LocalizedText WHY = LocalizedText.awaitingReview("because", "achos");

  @Test
  void oneToManyIsRefusedUnlessSharesAreGiven() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                crosswalk(to("a", "x", Relation.NARROWER, ""), to("a", "y", Relation.NARROWER, "")))
        .withMessageContaining("'a' goes to several codes");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                crosswalk(
                    to("a", "x", Relation.NARROWER, "0.5"), to("a", "y", Relation.NARROWER, "0.4")))
        .withMessageContaining("don't add up to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> to("a", "x", Relation.NARROWER, "1.5"))
        .withMessageContaining("above 0 and at most 1");
  }

  @Test
  void countsAreSharedOutInWholeNumbersAndAPersonIsNot() {
    Crosswalk divided =
        crosswalk(
            to("a", "x", Relation.NARROWER, "0.5"),
            to("a", "y", Relation.NARROWER, "0.3"),
            to("a", "z", Relation.NARROWER, "0.2"));
    assertThat(divided.convertCounts(Map.of("a", 7L)))
        .containsExactly(Map.entry("x", 4L), Map.entry("y", 2L), Map.entry("z", 1L));
    assertThat(divided.convertCounts(Map.of("a", 0L))).containsEntry("x", 0L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> divided.convert("a"))
        .withMessageContaining("convert counts, not a person");
  }

  @Test
  void convertsAPersonAndNamesTheKnownCodesNotTheAnswer() {
    Crosswalk crosswalk = crosswalk(to("a", "x", Relation.EXACT, ""), none("b"));
    assertThat(crosswalk.convert("a")).contains("x");
    assertThat(crosswalk.convert("b")).isEmpty();
    assertThat(crosswalk.convertCounts(Map.of("a", 2L, "b", 3L)))
        .containsExactly(Map.entry("x", 2L));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> crosswalk.convert("secret"))
        .withMessageContaining("[a, b]")
        .withMessageNotContaining("secret");
  }

  @Test
  void knowsThroughWhichCellsSomethingIsLost() {
    assertThat(
            crosswalk(to("a", "x", Relation.EXACT, ""), to("b", "y", Relation.EXACT, ""))
                .losesInformation())
        .isFalse();
    Crosswalk merged =
        crosswalk(
            to("a", "x", Relation.BROADER, ""),
            to("b", "x", Relation.BROADER, ""),
            to("c", "y", Relation.EXACT, ""),
            none("d"));
    assertThat(merged.losses()).extracting(Mapping::from).containsExactly("a", "b", "d");
  }

  @Test
  void aMappingHasATargetExactlyIfItHasARelation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mapping("a", Optional.of("x"), Relation.NONE, WHY, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Mapping("a", Optional.empty(), Relation.EXACT, WHY, Optional.empty()));
  }

  @Test
  void sumsBeyondALongAreAnError() {
    Crosswalk merged =
        crosswalk(to("a", "x", Relation.BROADER, ""), to("b", "x", Relation.BROADER, ""));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> merged.convertCounts(Map.of("a", Long.MAX_VALUE, "b", 1L)));
  }

  @Property(tries = 300)
  void apportionmentKeepsTheTotalAndIsWithinOneOfTheExactShare(
      @ForAll @NotEmpty @Size(max = 6) List<@IntRange(min = 1, max = 50) Integer> weights,
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long count) {
    List<BigDecimal> shares = sharesOf(weights);
    List<Mapping> cells = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      cells.add(to("a", "t" + i, Relation.NARROWER, shares.get(i).toPlainString()));
    }
    Map<String, Long> parts =
        crosswalk(cells.toArray(Mapping[]::new)).convertCounts(Map.of("a", count));
    assertThat(parts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(count);
    for (int i = 0; i < shares.size(); i++) {
      BigDecimal exact = shares.get(i).multiply(BigDecimal.valueOf(count));
      BigDecimal part = BigDecimal.valueOf(parts.getOrDefault("t" + i, 0L));
      assertThat(part.subtract(exact).abs()).isLessThan(BigDecimal.ONE);
    }
  }

  @Property(tries = 200)
  void convertingPeopleOneByOneGivesTheConvertedCounts(
      @ForAll @Size(4) List<@IntRange(min = 0, max = 3) Integer> targets,
      @ForAll @Size(4) List<@IntRange(min = 0, max = 20) Integer> people) {
    List<Mapping> cells = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      cells.add(
          targets.get(i) == 3
              ? none("c" + i)
              : to("c" + i, "t" + targets.get(i), Relation.BROADER, ""));
    }
    Crosswalk crosswalk = crosswalk(cells.toArray(Mapping[]::new));
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, Long> byPerson = new LinkedHashMap<>();
    for (int i = 0; i < 4; i++) {
      counts.put("c" + i, (long) people.get(i));
      for (int n = 0; n < people.get(i); n++) {
        crosswalk.convert("c" + i).ifPresent(code -> byPerson.merge(code, 1L, Math::addExact));
      }
    }
    Map<String, Long> converted = new LinkedHashMap<>(crosswalk.convertCounts(counts));
    converted.values().removeIf(count -> count == 0);
    assertThat(converted).isEqualTo(byPerson);
  }

  private static List<BigDecimal> sharesOf(List<Integer> weights) {
    int total = weights.stream().mapToInt(Integer::intValue).sum();
    List<BigDecimal> shares = new ArrayList<>();
    BigDecimal left = BigDecimal.ONE;
    for (int i = 0; i < weights.size() - 1; i++) {
      BigDecimal share =
          new BigDecimal(weights.get(i))
              .divide(new BigDecimal(total), 6, java.math.RoundingMode.DOWN)
              .max(new BigDecimal("0.000001"));
      shares.add(share);
      left = left.subtract(share);
    }
    shares.add(left);
    return shares;
  }

  private static Crosswalk crosswalk(Mapping... cells) {
    return new Crosswalk(
        "test",
        LocalizedText.awaitingReview("Test", "Prawf"),
        CodeListId.parse("a:from:1"),
        CodeListId.parse("a:to:1"),
        List.of(cells),
        List.of());
  }

  private static Mapping to(String from, String to, Relation relation, String share) {
    return new Mapping(
        from,
        Optional.of(to),
        relation,
        WHY,
        share.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(share)));
  }

  private static Mapping none(String from) {
    return new Mapping(from, Optional.empty(), Relation.NONE, WHY, Optional.empty());
  }
}
