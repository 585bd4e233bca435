package org.eqmon.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.core.population.CountingUnit;
import org.eqmon.stats.tally.TallyFormatException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TallyBytesTest {
  /** Written by version 1. Never written again: a new version of the byte form adds a file. */
  private static final String VERSION_1 = "tally-version-1.bin";

  @Provide
  Arbitrary<List<Observation>> records() {
    return Observations.lists(30);
  }

  private static Tally count(List<Observation> records) {
    return records.stream().collect(Tally.collector(Fixtures.SCHEMA));
  }

  private static LocalizedText text(String english, String welsh) {
    return LocalizedText.official(english, welsh);
  }

  private static TallySchema goldenSchema() {
    Variable outcome = Variable.binary("outcome", text("Outcome", "Canlyniad"));
    Variable year =
        Variable.period(
            "year",
            text("Year", "Blwyddyn"),
            List.of(
                Level.of("2023", text("2023", "2023")), Level.of("2024", text("2024", "2024"))));
    return TallySchema.of(
        CountingUnit.HOUSEHOLDS,
        List.of(outcome, year),
        List.of(new Measure("days", text("Days", "Diwrnodau"), "days")),
        Set.of(TableSpec.of("outcome", "year"), TableSpec.of("year").withSum("days")));
  }

  private static Tally golden() {
    Provenance provenance =
        new Provenance(
            Rounding.toBase(3).plus(Rounding.toBase(5)).plus(Rounding.toBase(5)),
            Publication.ALREADY_PUBLISHED,
            List.of(
                new Source("Office", "Figures", "T1", "2024", "OGL v3.0", "© Office"),
                new Source("Office", "Earlier figures", "T0", "2023", "OGL v3.0", "© Office")),
            List.of(new Caveat("rounded", text("Rounded", "Talgrynnwyd: ŵ ŷ"))));
    TableSpec byOutcome = TableSpec.of("outcome", "year");
    TableSpec byYear = TableSpec.of("year").withSum("days");
    long large = Long.MAX_VALUE / 4;
    return TallyBuilder.of(goldenSchema(), provenance)
        .addCount(byOutcome, Map.of("outcome", "yes", "year", "2023"), 127)
        .addCount(byOutcome, Map.of("outcome", "no", "year", "2023"), 128)
        .addCount(byOutcome, Map.of("outcome", "not-known", "year", "2024"), large)
        .addCount(byYear, Map.of("year", "2023"), 2)
        .addCount(byYear, Map.of("year", "2024"), 1)
        .addSums(byYear, Map.of("year", "2023"), "days", new Sums(2, 30, BigInteger.valueOf(500)))
        .addSums(
            byYear,
            Map.of("year", "2024"),
            "days",
            new Sums(1, large, BigInteger.valueOf(large).pow(2)))
        .build();
  }

  private static byte[] goldenBytes() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(TallyBytesTest.class.getResourceAsStream(VERSION_1))) {
      return file.readAllBytes();
    }
  }

  private static Problem problem(TallySchema schema, byte[] bytes) {
    return catchThrowableOfType(TallyFormatException.class, () -> Tally.fromBytes(schema, bytes))
        .problem();
  }

  @Test
  void readsBytesOfVersion1() throws IOException {
    assertThat(Tally.fromBytes(goldenSchema(), goldenBytes())).isEqualTo(golden());
  }

  @Test
  void writesBytesOfVersion1() throws IOException {
    assertThat(golden().toBytes()).isEqualTo(goldenBytes());
  }

  @ParameterizedTest
  @EnumSource
  void caveatsKeepWhoWroteTheirWelsh(TextOrigin origin) {
    Provenance provenance =
        new Provenance(
            Rounding.NONE,
            Publication.ALREADY_PUBLISHED,
            List.of(),
            List.of(new Caveat("rough", new LocalizedText("Rough", "Bras", origin))));
    Tally tally =
        TallyBuilder.of(goldenSchema(), provenance)
            .addCount(TableSpec.of("year").withSum("days"), Map.of("year", "2023"), 1)
            .build();

    assertThat(Tally.fromBytes(goldenSchema(), tally.toBytes()).provenance()).isEqualTo(provenance);
  }

  @Property(tries = 50)
  void bytesGiveBackTheTally(@ForAll("records") List<Observation> records) {
    Tally tally = count(records);

    assertThat(Tally.fromBytes(Fixtures.SCHEMA, tally.toBytes())).isEqualTo(tally);
  }

  @Property(tries = 30)
  void equalTalliesHaveEqualBytes(@ForAll("records") List<Observation> records) {
    int half = records.size() / 2;
    Tally merged =
        count(records.subList(half, records.size())).merge(count(records.subList(0, half)));

    assertThat(merged.toBytes()).isEqualTo(count(records).toBytes());
  }

  @Test
  void refusesEveryBeginningOfATally() throws IOException {
    byte[] bytes = goldenBytes();
    for (int length = 0; length < bytes.length; length++) {
      assertThat(problem(goldenSchema(), Arrays.copyOf(bytes, length)))
          .isEqualTo(Problem.TRUNCATED);
    }
  }

  @Property(tries = 200)
  void refusesAnyChangedByte(
      @ForAll @IntRange(max = 1000) int position, @ForAll @IntRange(min = 1, max = 255) int change)
      throws IOException {
    byte[] bytes = goldenBytes();
    bytes[position % bytes.length] ^= (byte) change;

    assertThatThrownBy(() -> Tally.fromBytes(goldenSchema(), bytes))
        .isInstanceOf(TallyFormatException.class);
  }

  @Test
  void refusesMoreBytesThanATallyHas() throws IOException {
    byte[] bytes = goldenBytes();

    assertThat(problem(goldenSchema(), Arrays.copyOf(bytes, bytes.length + 1)))
        .isEqualTo(Problem.DAMAGED);
  }

  @Test
  void namesBothSchemas() {
    assertThatThrownBy(() -> Tally.fromBytes(Fixtures.SCHEMA, golden().toBytes()))
        .isInstanceOf(TallyFormatException.class)
        .hasMessageContaining("EQM-1103")
        .hasMessageContaining(Fixtures.SCHEMA.id())
        .hasMessageContaining(goldenSchema().id());
  }

  @Test
  void refusesANewerVersionAndOtherBytes() {
    byte[] newer = golden().toBytes();
    newer[4] = 2;

    assertThat(problem(goldenSchema(), newer)).isEqualTo(Problem.NEWER_VERSION);
    assertThat(
            problem(
                goldenSchema(), "sex,n\nF,1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(Problem.NOT_A_TALLY);
  }
}
