package org.eqmon.examples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Invented tenants as a housing system might export them, for examples: its own codes and dates,
 * Windows-1252, semicolons, a column of notes, and here and there a row that can't be right. They
 * speak of no real people. {@code data/housing-system.csv} is what the seed 1996 gives, and a test
 * holds it to that.
 */
public final class InventedHousingSystem {
  /** The seed of the file that ships. */
  public static final long SEED = 1996;

  /** The number of rows in the file that ships. */
  public static final int ROWS = 1200;

  /** How the system writes its files. */
  public static final Charset CHARSET = Charset.forName("windows-1252");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private static final String[] ETHNIC = {"W", "W", "W", "W", "W", "W", "A", "M", "B", "O"};

  private InventedHousingSystem() {}

  /**
   * Writes the file.
   *
   * @param args the file to write
   * @throws IOException if it can't be written
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), csv(SEED, ROWS), CHARSET);
  }

  /** Returns the tenants that a seed gives, as CSV. */
  public static String csv(long seed, int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder csv =
        new StringBuilder("TEN_REF;INT_DATE;DOB;SEX;ETH;NI_WELSH;NI_ENGLISH;NI_BRITISH;NOTES\n");
    for (int i = 1; i <= rows; i++) {
      LocalDate asked = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(60));
      LocalDate born = asked.minusDays(6600 + random.nextInt(24_000));
      String fault = i % 100 == 0 ? FAULTS[i / 100 % FAULTS.length] : "";
      csv.append("T").append(100_000 + i).append(';').append(asked.format(DATE)).append(';');
      csv.append(fault.equals("birth") ? "31/02/1980" : born.format(DATE)).append(';');
      csv.append(random.nextInt(100) < 57 ? 'F' : 'M').append(';');
      csv.append(fault.equals("code") ? "Z9" : ethnic(random)).append(';');
      for (int option = 0; option < 3; option++) {
        csv.append(random.nextInt(100) < 45 ? 'Y' : 'N').append(';');
      }
      csv.append(i % 7 == 0 ? "\u2013 ffoniwch y caf\u00e9" : "");
      csv.append(fault.equals("field") ? ";stray" : "").append('\n');
    }
    return csv.toString();
  }

  private static final String[] FAULTS = {"code", "birth", "field"};

  private static String ethnic(SplittableRandom random) {
    int silence = random.nextInt(100);
    if (silence < 4) {
      return "PNTS";
    }
    return silence < 7 ? "" : ETHNIC[random.nextInt(ETHNIC.length)];
  }
}
