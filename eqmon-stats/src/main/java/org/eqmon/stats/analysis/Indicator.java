package org.eqmon.stats.analysis;

import java.util.List;
import java.util.Objects;
import org.eqmon.core.codelist.LocalizedText;
import org.eqmon.stats.tally.Level;
import org.eqmon.stats.tally.Variable;

/**
 * An outcome that groups are compared in: let or not, satisfied or not, how satisfied. It knows
 * which direction is better and how large a gap matters.
 */
public final class Indicator {
  /** What kind of outcome it is. */
  public enum Type {
    /** It happened or it didn't. */
    BINARY,
    /** One of a few ordered levels. */
    ORDINAL
  }

  /** Which direction is better for the people concerned. */
  public enum Better {
    /** A higher value is better: lets, satisfaction. */
    HIGHER,
    /** A lower value is better: evictions, complaints. */
    LOWER,
    /** Neither: a gap is only a difference. */
    NEITHER
  }

  private final Variable variable;
  private final Type type;
  private final Better better;
  private final MaterialityMargin margin;

  private Indicator(Variable variable, Type type, Better better, MaterialityMargin margin) {
    this.variable = variable;
    this.type = type;
    this.better = Objects.requireNonNull(better, "better");
    this.margin = Objects.requireNonNull(margin, "margin");
  }

  /**
   * Returns an outcome that happens or doesn't. Its levels in a tally are {@code "yes"} and {@code
   * "no"}.
   *
   * @param id the name of its column and of its variable in a tally
   * @param name what is counted, such as "Offered a home"
   * @param better which direction is better
   * @param margin how large a gap matters
   */
  public static Indicator binary(
      String id, LocalizedText name, Better better, MaterialityMargin margin) {
    return new Indicator(Variable.binary(id, name), Type.BINARY, better, margin);
  }

  /**
   * Returns an outcome with ordered levels.
   *
   * @param id the name of its column and of its variable in a tally
   * @param name what is asked, such as "Satisfaction with repairs"
   * @param lowToHigh the levels, lowest first
   * @param better which direction is better
   * @param margin how large a gap matters
   */
  public static Indicator ordinal(
      String id,
      LocalizedText name,
      List<Level> lowToHigh,
      Better better,
      MaterialityMargin margin) {
    return new Indicator(Variable.ordinal(id, name, lowToHigh), Type.ORDINAL, better, margin);
  }

  /** Returns the id. */
  public String id() {
    return variable.id();
  }

  /** Returns the name. */
  public LocalizedText name() {
    return variable.name();
  }

  /** Returns the column that it fills in a tally. */
  public Variable variable() {
    return variable;
  }

  /** Returns the kind of outcome. */
  public Type type() {
    return type;
  }

  /** Returns which direction is better. */
  public Better better() {
    return better;
  }

  /** Returns how large a gap matters. */
  public MaterialityMargin margin() {
    return margin;
  }

  @Override
  public String toString() {
    return id() + " (" + type + ", " + better + " is better)";
  }
}
