package org.eqmon.standards;

import java.util.List;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.Crosswalk;
import org.eqmon.core.response.Characteristic;
import org.eqmon.core.spi.CodeListProvider;

/** Brings the code lists and crosswalks of this module to {@code CodeLists.load()}. */
public final class HarmonisedCodeLists implements CodeListProvider {
  /** Makes the provider, as {@code ServiceLoader} asks for. */
  public HarmonisedCodeLists() {}

  @Override
  public String name() {
    return "eqmon-harmonised-standards";
  }

  @Override
  public List<CodeList> codeLists() {
    return HarmonisedStandards.characteristics().stream().map(Characteristic::codes).toList();
  }

  @Override
  public List<Crosswalk> crosswalks() {
    return HarmonisedStandards.crosswalks();
  }
}
