package org.eqmon.core.codelist;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.eqmon.core.spi.CodeListProvider;

/** An immutable registry of code lists and the crosswalks between them. */
public final class CodeLists {
  private final Map<CodeListId, CodeList> lists;
  private final Map<String, Crosswalk> crosswalks;

  private CodeLists(Map<CodeListId, CodeList> lists, Map<String, Crosswalk> crosswalks) {
    this.lists = Collections.unmodifiableMap(lists);
    this.crosswalks = Collections.unmodifiableMap(crosswalks);
  }

  /** Returns the code lists of every provider that is found by {@link ServiceLoader}. */
  public static CodeLists load() {
    return of(
        ServiceLoader.load(CodeListProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toArray(CodeListProvider[]::new));
  }

  /**
   * Returns the code lists of the given providers.
   *
   * @throws IllegalArgumentException if two providers bring the same id; the message names both
   */
  public static CodeLists of(CodeListProvider... providers) {
    Map<CodeListId, CodeList> lists = new TreeMap<>();
    Map<String, Crosswalk> crosswalks = new TreeMap<>();
    Map<Object, String> broughtBy = new LinkedHashMap<>();
    for (CodeListProvider provider : providers) {
      for (CodeList list : provider.codeLists()) {
        claim(broughtBy, list.id(), provider);
        lists.put(list.id(), list);
      }
      for (Crosswalk crosswalk : provider.crosswalks()) {
        claim(broughtBy, crosswalk.id(), provider);
        crosswalks.put(crosswalk.id(), crosswalk);
      }
    }
    return new CodeLists(lists, crosswalks);
  }

  private static void claim(Map<Object, String> broughtBy, Object id, CodeListProvider provider) {
    String earlier = broughtBy.put(id, provider.name());
    if (earlier != null) {
      throw new IllegalArgumentException(
          id + " is brought by both " + earlier + " and " + provider.name());
    }
  }

  /** Returns all lists, by id. */
  public List<CodeList> all() {
    return List.copyOf(lists.values());
  }

  /** Returns all crosswalks, by id. */
  public List<Crosswalk> crosswalks() {
    return List.copyOf(crosswalks.values());
  }

  /** Returns a list. */
  public Optional<CodeList> find(CodeListId id) {
    return Optional.ofNullable(lists.get(id));
  }

  /**
   * Returns a list.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public CodeList get(CodeListId id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no code list " + id + "; the known ones are " + lists.keySet()));
  }

  /**
   * Returns a crosswalk.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public Crosswalk crosswalk(String id) {
    Crosswalk found = crosswalks.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "no crosswalk " + id + "; the known ones are " + crosswalks.keySet());
    }
    return found;
  }

  @Override
  public String toString() {
    return "code lists " + lists.keySet();
  }
}
