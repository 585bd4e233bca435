package org.eqmon.examples.benchmark;

/**
 * Compares tests, intervals and the logistic regression by processor time, as {@link
 * ProcessorTimes} does for tallying.
 *
 * <p>Arguments: the number of records of the logistic regression, the number of runs.
 */
public final class InferenceTimes {
  private static final long SEED = 2024;

  private InferenceTimes() {}

  /** Prints the least processor time of each job, in milliseconds. */
  public static void main(String[] arguments) throws Exception {
    int rows = Integer.parseInt(arguments[0]);
    int runs = Integer.parseInt(arguments[1]);
    InventedTables tables = new InventedTables(InferenceBenchmark.TABLES, SEED);
    InventedPatterns patterns = new InventedPatterns(new InventedRecords(rows, SEED));
    new LeastTimes()
        .with("Fisher", tables::fisher)
        .with("Fisher, Commons Statistics", tables::fisherByCommonsStatistics)
        .with("Miettinen-Nurminen interval", tables::miettinenNurminen)
        .with("chi-squared", tables::chiSquared)
        .with("chi-squared, Commons Statistics", tables::chiSquaredByCommonsStatistics)
        .with("Mann-Whitney, histograms", tables::mannWhitney)
        .with("Mann-Whitney, Commons Statistics", tables::mannWhitneyByCommonsStatistics)
        .with("1,000 default gaps, p", () -> tables.defaultGaps(1000))
        .with("grouping to patterns", () -> patterns.grouped().toString().length())
        .with(
            "grouping and logistic regression",
            () -> patterns.fitted().coefficients().orElseThrow().size())
        .print(runs);
  }
}
