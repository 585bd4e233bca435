package org.eqmon.standards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eqmon.core.codelist.Caveat;
import org.eqmon.core.codelist.Source;
import org.eqmon.core.population.PopulationBase;
import org.eqmon.core.response.Characteristic;

/**
 * The counts of all small areas of one level by one list: a JSON header with a CSV file beside it,
 * which has a line for each area. The header says how many areas and people there are, so a line
 * that is lost is an error.
 *
 * @param id the first part of the ids of its populations
 * @param characteristic what it is counted by
 * @param level the level of the areas
 * @param date the date of the counts
 * @param base whom it holds
 * @param codes the codes counted, in order
 * @param addedUp how many published counts one count here holds at most, such as the single years
 *     of a band
 * @param source where it comes from
 * @param caveats what a reader must know
 * @param counts the counts of each area, by its code
 */
record SmallAreaTable(
    String id,
    Characteristic characteristic,
    SmallArea.Level level,
    LocalDate date,
    PopulationBase base,
    List<String> codes,
    long addedUp,
    Source source,
    List<Caveat> caveats,
    Map<String, long[]> counts) {
  private static final String FOLDER = "small-areas/";

  static SmallAreaTable read(String name, Characteristic characteristic) {
    return JsonObject.read(FOLDER + name + ".json", file -> table(file, characteristic));
  }

  private static SmallAreaTable table(JsonObject file, Characteristic characteristic) {
    file.header("small-area-populations");
    if (!file.text("codeList").equals(characteristic.codes().id().toString())) {
      throw file.fault("codeList", "must be " + characteristic.codes().id());
    }
    List<String> codes = file.texts("codes");
    Map<String, long[]> counts = new LinkedHashMap<>();
    long total = 0;
    List<List<String>> lines = lines(file.text("data"));
    if (!lines.get(0).subList(1, lines.get(0).size()).equals(codes)) {
      throw file.fault("data", "must have the columns " + codes);
    }
    for (List<String> line : lines.subList(1, lines.size())) {
      long[] row = new long[codes.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = Long.parseUnsignedLong(line.get(i + 1));
        total = Math.addExact(total, row[i]);
      }
      counts.put(line.get(0), row);
    }
    if (counts.size() != file.number("areas") || total != file.number("total")) {
      throw file.fault("data", "must have as many areas and add up to as many as is said here");
    }
    return new SmallAreaTable(
        file.text("id"),
        characteristic,
        file.option("level", SmallArea.Level.class),
        LocalDate.parse(file.text("date")),
        file.option("base", PopulationBase.class),
        codes,
        file.number("addedUp"),
        file.source(),
        Resources.caveats(file),
        Collections.unmodifiableMap(counts));
  }

  /**
   * Reads the lines of a file whose fields end at semicolons; each must have as many fields as the
   * first.
   */
  static List<List<String>> lines(String data) {
    List<List<String>> lines = new ArrayList<>();
    try (InputStream in = SmallAreaTable.class.getResourceAsStream(FOLDER + data)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no resource " + FOLDER + data);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> fields = List.of(line.split(";", -1));
        if (!lines.isEmpty() && fields.size() != lines.get(0).size()) {
          throw new IllegalArgumentException(
              FOLDER + data + " line " + (lines.size() + 1) + " has another number of fields");
        }
        lines.add(fields);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + FOLDER + data + " can't be read", e);
    }
    return lines;
  }
}
