package org.eqmon.core.spi;

import java.util.List;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;

/**
 * Brings code lists and crosswalks. An implementation has a public constructor without arguments
 * and is declared both in {@code module-info} ({@code provides}) and in {@code META-INF/services}.
 */
public interface CodeListProvider {
  /** Returns who brings them, for error messages. */
  String name();

  /** Returns the code lists, each id once. */
  List<CodeList> codeLists();

  /** Returns the crosswalks, each id once; empty if there are none. */
  List<Crosswalk> crosswalks();
}
