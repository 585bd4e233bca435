package org.eqmon.stats.tally;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.codelist.TextOrigin;
import org.eqmon.stats.tally.TallyFormatException.Problem;

/** The byte form of tallies, version 1, as docs/tally.md describes it. */
final class TallyBytes {
  private static final byte[] MAGIC = "EQMT".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int HASH_BYTES = 32;
  private static final int CHECKSUM_BYTES = 4;
  private static final int DENSE = 0;
  private static final int SPARSE = 1;

  private TallyBytes() {}

  static byte[] write(Tally tally) {
    ByteWriter out = new ByteWriter();
    out.raw(MAGIC);
    out.octet(VERSION);
    out.raw(hash(tally.schema()));
    write(tally.provenance(), out);
    for (TableSpec spec : tally.schema().tables()) {
      CountTable table = tally.kept(spec);
      write(table.rawCells(), out);
      for (String measure : spec.measures()) {
        SumCells sums = table.sumCells(measure);
        write(sums.contributors, out);
        write(sums.sums, out);
        write(sums.squaresHigh, out);
        write(sums.squaresLow, out);
      }
    }
    byte[] body = out.toBytes();
    out.raw(ByteBuffer.allocate(CHECKSUM_BYTES).putInt(checksum(body, body.length)).array());
    return out.toBytes();
  }

  private static byte[] hash(TallySchema schema) {
    return HexFormat.of().parseHex(schema.id().substring(TallySchema.ID_PREFIX.length()));
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  private static void write(Provenance provenance, ByteWriter out) {
    out.octet(
        switch (provenance.publication()) {
          case NOTHING_COUNTED -> 0;
          case ALREADY_PUBLISHED -> 1;
          case NOT_PUBLISHED -> 2;
        });
    out.number(provenance.rounding().terms().size());
    provenance
        .rounding()
        .terms()
        .forEach(
            (base, number) -> {
              out.number(base);
              out.number(number);
            });
    out.number(provenance.sources().size());
    for (Source source : provenance.sources()) {
      out.text(source.publisher());
      out.text(source.title());
      out.text(source.reference());
      out.text(source.date());
      out.text(source.licence());
      out.text(source.attribution());
    }
    out.number(provenance.caveats().size());
    for (Caveat caveat : provenance.caveats()) {
      out.text(caveat.id());
      out.text(caveat.text().english());
      out.text(caveat.text().welsh());
      out.octet(
          switch (caveat.text().origin()) {
            case OFFICIAL -> 0;
            case AWAITING_REVIEW -> 1;
            case HOST -> 2;
            case OFFICIAL_ELSEWHERE -> 3;
          });
    }
  }

  /** Writes cells one after another, or only those that aren't 0 with their distances. */
  private static void write(long[] cells, ByteWriter out) {
    long dense = 0;
    long sparse = 0;
    int filled = 0;
    int last = -1;
    for (int cell = 0; cell < cells.length; cell++) {
      int size = ByteWriter.size(cells[cell]);
      dense += size;
      if (cells[cell] != 0) {
        sparse += size + ByteWriter.size(cell - last - 1L);
        filled++;
        last = cell;
      }
    }
    sparse += ByteWriter.size(filled);
    if (dense <= sparse) {
      out.octet(DENSE);
      for (long cell : cells) {
        out.number(cell);
      }
      return;
    }
    out.octet(SPARSE);
    out.number(filled);
    last = -1;
    for (int cell = 0; cell < cells.length; cell++) {
      if (cells[cell] != 0) {
        out.number(cell - last - 1L);
        out.number(cells[cell]);
        last = cell;
      }
    }
  }

  static Tally read(TallySchema schema, byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    byte[] start = in.raw(Math.min(MAGIC.length, bytes.length));
    if (!Arrays.equals(start, Arrays.copyOf(MAGIC, start.length))) {
      throw new TallyFormatException(
          Problem.NOT_A_TALLY, "these bytes aren't a tally: write them with Tally.toBytes()");
    }
    in.raw(MAGIC.length - start.length);
    int version = in.octet();
    if (version > VERSION) {
      throw new TallyFormatException(
          Problem.NEWER_VERSION,
          "the tally has byte form version "
              + version
              + ", and this library reads up to version "
              + VERSION
              + ": use a newer one");
    }
    if (version < VERSION) {
      throw ByteReader.damaged();
    }
    requireSchema(schema, in.raw(HASH_BYTES));
    Provenance provenance = readProvenance(in);
    SortedMap<TableSpec, CountTable> tables = new TreeMap<>();
    schema.layouts().forEach((spec, layout) -> tables.put(spec, readTable(spec, layout, in)));
    int body = in.position();
    int expected = ByteBuffer.wrap(in.raw(CHECKSUM_BYTES)).getInt();
    if (expected != checksum(bytes, body) || in.left() > 0) {
      throw ByteReader.damaged();
    }
    return new Tally(schema, provenance, tables);
  }

  private static void requireSchema(TallySchema schema, byte[] hash) {
    if (!Arrays.equals(hash, hash(schema))) {
      throw new TallyFormatException(
          Problem.OTHER_SCHEMA,
          "the tally has schema "
              + TallySchema.ID_PREFIX
              + HexFormat.of().formatHex(hash)
              + ", not "
              + schema.id()
              + ": read it with the schema it was counted by");
    }
  }

  private static Provenance readProvenance(ByteReader in) {
    Publication publication =
        switch (in.octet()) {
          case 0 -> Publication.NOTHING_COUNTED;
          case 1 -> Publication.ALREADY_PUBLISHED;
          case 2 -> Publication.NOT_PUBLISHED;
          default -> throw ByteReader.damaged();
        };
    TreeMap<Long, Long> terms = new TreeMap<>();
    for (long left = in.number(); left > 0; left--) {
      long base = in.number();
      if ((!terms.isEmpty() && base <= terms.lastKey()) || base < 2) {
        throw ByteReader.damaged();
      }
      terms.put(base, atLeastOne(in.number()));
    }
    List<Source> sources = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      sources.add(new Source(in.text(), in.text(), in.text(), in.text(), in.text(), in.text()));
    }
    List<Caveat> caveats = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      caveats.add(readCaveat(in));
    }
    Provenance provenance = new Provenance(new Rounding(terms), publication, sources, caveats);
    if (!provenance.sources().equals(sources) || !provenance.caveats().equals(caveats)) {
      throw ByteReader.damaged();
    }
    return provenance;
  }

  private static long atLeastOne(long number) {
    if (number < 1) {
      throw ByteReader.damaged();
    }
    return number;
  }

  private static Caveat readCaveat(ByteReader in) {
    String id = in.text();
    String english = in.text();
    String welsh = in.text();
    TextOrigin origin =
        switch (in.octet()) {
          case 0 -> TextOrigin.OFFICIAL;
          case 1 -> TextOrigin.AWAITING_REVIEW;
          case 2 -> TextOrigin.HOST;
          case 3 -> TextOrigin.OFFICIAL_ELSEWHERE;
          default -> throw ByteReader.damaged();
        };
    if (id.isBlank() || english.isBlank() || welsh.isBlank()) {
      throw ByteReader.damaged();
    }
    return new Caveat(id, new LocalizedText(english, welsh, origin));
  }

  private static CountTable readTable(TableSpec spec, CellLayout layout, ByteReader in) {
    long[] counts = new long[layout.cells()];
    readCells(counts, in, Long.MAX_VALUE);
    SortedMap<String, SumCells> sums = new TreeMap<>();
    for (String measure : spec.measures()) {
      SumCells cells = new SumCells(layout.cells());
      readCells(cells.contributors, in, Long.MAX_VALUE);
      readCells(cells.sums, in, Long.MAX_VALUE);
      readCells(cells.squaresHigh, in, Long.MAX_VALUE);
      readCells(cells.squaresLow, in, -1);
      for (int cell = 0; cell < layout.cells(); cell++) {
        if (!cells.isZero(cell) && !cells.at(cell).isAttainable()) {
          throw ByteReader.damaged();
        }
      }
      sums.put(measure, cells);
    }
    CountTable table = new CountTable(spec, new TreeMap<>(), layout, counts, sums);
    if (!new TableCells(spec, layout).canAdd(table)) {
      throw ByteReader.damaged();
    }
    return table;
  }

  /** Reads cells; the largest that one may be is taken as unsigned. */
  private static void readCells(long[] cells, ByteReader in, long most) {
    switch (in.octet()) {
      case DENSE -> {
        for (int cell = 0; cell < cells.length; cell++) {
          cells[cell] = atMost(most, in.unsigned());
        }
      }
      case SPARSE -> {
        int cell = -1;
        for (int left = in.number(cells.length); left > 0; left--) {
          cell += 1 + in.number(cells.length);
          if (cell >= cells.length) {
            throw ByteReader.damaged();
          }
          cells[cell] = atMost(most, in.unsigned());
          if (cells[cell] == 0) {
            throw ByteReader.damaged();
          }
        }
      }
      default -> throw ByteReader.damaged();
    }
  }

  private static long atMost(long most, long value) {
    if (Long.compareUnsigned(value, most) > 0) {
      throw ByteReader.damaged();
    }
    return value;
  }
}
