package com.example.landlord;

import java.util.Locale;
import org.eqmon.core.codelist.CodeList;
import org.eqmon.core.codelist.CodeLists;
import org.eqmon.core.codelist.Language;
import org.eqmon.standards.EthnicGroup;
import org.eqmon.stats.inference.IntervalEstimate;
import org.eqmon.stats.inference.proportion.ProportionInterval;

/** Prints a code list that a provider brought, one interval, and what is wrong with a tenant. */
public final class Landlord {
  private Landlord() {}

  public static void main(String[] arguments) {
    CodeList groups = CodeLists.load().get(EthnicGroup.GROUPS_5_2021.codes().id());
    groups.answers().forEach(group -> System.out.println(group.label().in(Language.WELSH)));
    IntervalEstimate share = ProportionInterval.withDefaults().of(30, 120);
    share
        .interval()
        .ifPresent(
            interval ->
                System.out.printf(
                    Locale.ROOT, "%.4f to %.4f%n", interval.lower(), interval.upper()));
    Reception.receive();
    System.out.println(Landlord.class.getModule() + " with " + CodeLists.class.getModule());
  }
}
