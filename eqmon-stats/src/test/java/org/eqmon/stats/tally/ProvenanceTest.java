package org.eqmon.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Source;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  @Provide
  Arbitrary<Provenance> provenances() {
    Arbitrary<Rounding> roundings =
        Arbitraries.maps(
                Arbitraries.longs().between(2, 6), Arbitraries.longs().between(1, Long.MAX_VALUE))
            .map(terms -> new Rounding(new TreeMap<>(terms)));
    Arbitrary<List<Source>> sources =
        Arbitraries.of("A", "B", "C")
            .map(title -> new Source("Office", title, "T", "2024", "OGL v3.0", ""))
            .list()
            .ofMaxSize(3);
    Arbitrary<List<Caveat>> caveats =
        Arbitraries.of("x", "y", "z")
            .map(id -> new Caveat(id, Fixtures.text(id)))
            .list()
            .ofMaxSize(3);
    return Combinators.combine(roundings, Arbitraries.of(Publication.class), sources, caveats)
        .as(Provenance::new);
  }

  @Property(tries = 100)
  void mergesInAnyOrder(
      @ForAll("provenances") Provenance a,
      @ForAll("provenances") Provenance b,
      @ForAll("provenances") Provenance c) {
    assertThat(a.merge(b)).isEqualTo(b.merge(a));
    assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
    assertThat(a.merge(Provenance.NOTHING)).isEqualTo(a);
  }

  @Test
  void oneUnpublishedCountMakesTheSumUnpublished() {
    assertThat(Publication.ALREADY_PUBLISHED.and(Publication.NOT_PUBLISHED))
        .isEqualTo(Publication.NOT_PUBLISHED);
    assertThat(Publication.ALREADY_PUBLISHED.and(Publication.NOTHING_COUNTED))
        .isEqualTo(Publication.ALREADY_PUBLISHED);
  }

  @Test
  void roundingSaysHowFarACellMayBeOff() {
    assertThat(Rounding.NONE.isExact()).isTrue();
    assertThat(Rounding.toBase(1)).isEqualTo(Rounding.NONE);
    assertThat(Rounding.toBase(5).maximumError()).isEqualTo(2);
    assertThat(Rounding.toBase(10).maximumError()).isEqualTo(5);
    assertThat(Rounding.toBase(3).plus(Rounding.toBase(5)).plus(Rounding.toBase(5)))
        .isEqualTo(new Rounding(new TreeMap<>(Map.of(3L, 1L, 5L, 2L))));
    assertThat(Rounding.toBase(3).plus(Rounding.toBase(5).times(2)).maximumError()).isEqualTo(5);
    assertThat(Rounding.toBase(5).times(0)).isEqualTo(Rounding.NONE);
    assertThat(Rounding.toBase(5).times(Long.MAX_VALUE).maximumError()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> Rounding.toBase(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rounding.toBase(5).times(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
