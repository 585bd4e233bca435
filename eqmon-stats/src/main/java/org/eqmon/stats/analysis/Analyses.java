package org.eqmon.stats.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.eqmon.stats.spi.Analysis;

/** An immutable registry of analyses by id: the built-in ones and those of third parties. */
public final class Analyses {
  private final Map<String, Analysis> byId;

  private Analyses(Map<String, Analysis> byId) {
    this.byId = Collections.unmodifiableMap(byId);
  }

  /** Returns the built-in analyses only. */
  public static Analyses builtIn() {
    return of();
  }

  /** Returns the built-in analyses and every other that is found by {@link ServiceLoader}. */
  public static Analyses load() {
    return of(
        ServiceLoader.load(Analysis.class).stream()
            .map(ServiceLoader.Provider::get)
            .toArray(Analysis[]::new));
  }

  /**
   * Returns the built-in analyses and the given ones.
   *
   * @throws IllegalArgumentException if two have the same id; the message names both classes
   */
  public static Analyses of(Analysis... others) {
    List<Analysis> all =
        new ArrayList<>(List.of(new Representation(), new RateGap(), new ProfileCompleteness()));
    all.addAll(Arrays.asList(others));
    Map<String, Analysis> byId = new TreeMap<>();
    for (Analysis analysis : all) {
      Analysis earlier = byId.put(analysis.id(), analysis);
      if (earlier != null) {
        throw new IllegalArgumentException(
            "analysis "
                + analysis.id()
                + " is brought by both "
                + earlier.getClass().getName()
                + " and "
                + analysis.getClass().getName());
      }
    }
    return new Analyses(byId);
  }

  /**
   * Returns an analysis.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public Analysis get(String id) {
    Analysis found = byId.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "no analysis " + id + "; the known ones are " + byId.keySet());
    }
    return found;
  }

  @Override
  public String toString() {
    return "analyses " + byId.keySet();
  }
}
