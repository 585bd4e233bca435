package org.eqmon.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Invented applicants for social housing, for examples: ethnic group and sex by census code, and
 * whether they were offered a home. They speak of no real people. {@code data/tenants.csv} is what
 * the seed 2021 gives, and a test holds it to that.
 */
public final class InventedTenants {
  /** The seed of the file that ships. */
  public static final long SEED = 2021;

  /** The number of applicants in the file that ships. */
  public static final int APPLICANTS = 3000;

  private static final double[] ETHNIC_SHARES = {0.05, 0.035, 0.025, 0.84, 0.02};
  private static final double[] OFFERED = {0.34, 0.25, 0.33, 0.36, 0.34};

  private InventedTenants() {}

  /**
   * Writes the file.
   *
   * @param args the file to write
   * @throws IOException if it can't be written
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), csv(SEED, APPLICANTS), StandardCharsets.UTF_8);
  }

  /** Returns the applicants that a seed gives, as CSV; the header names the variables. */
  public static String csv(long seed, int applicants) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder csv = new StringBuilder("ethnic-group-5,sex,offered\n");
    for (int i = 0; i < applicants; i++) {
      int ethnic = draw(random.nextDouble(), ETHNIC_SHARES);
      double silence = random.nextDouble();
      String group =
          silence < 0.03
              ? "prefer-not-to-say"
              : silence < 0.06 ? "not-answered" : Integer.toString(ethnic + 1);
      String sex = random.nextDouble() < 0.56 ? "1" : "2";
      String offered = random.nextDouble() < OFFERED[ethnic] ? "yes" : "no";
      csv.append(group).append(',').append(sex).append(',').append(offered).append('\n');
    }
    return csv.toString();
  }

  private static int draw(double uniform, double[] shares) {
    double left = uniform;
    for (int i = 0; i < shares.length - 1; i++) {
      left -= shares[i];
      if (left < 0) {
        return i;
      }
    }
    return shares.length - 1;
  }
}
