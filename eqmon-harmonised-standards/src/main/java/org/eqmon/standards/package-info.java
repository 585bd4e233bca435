/**
 * The equality categories used in Wales, in English and Welsh, with where each comes from.
 *
 * <p><b>Categories.</b> One class per topic has a constant per version of its list, and what is
 * asked is kept apart from what is counted:
 *
 * <pre>{@code
 * EthnicGroup.GROUPS_5_2021.codes().answers();      // what may be answered
 * Age.band(47, Age.BANDS_11);                       // "35-49"
 * Disability.census2021(condition, restriction);    // two questions become one of four outcomes
 * HarmonisedStandards.characteristic("ethnic-group-5");   // the same by id
 * }</pre>
 *
 * <p><b>Crosswalks</b> say of each cell how exact it is and why. A housing system's own codes come
 * in by a small CSV file ({@link org.eqmon.core.csv.VendorCodes}):
 *
 * <pre>{@code
 * HarmonisedStandards.crosswalks(from, to);         // none: they can't be converted
 * VendorCodes.read(file, CodeListId.parse("acme:ethnicity:1"), EthnicGroup.GROUPS_5_2021.codes());
 * }</pre>
 *
 * <p><b>Questionnaires</b> say what is asked of whom, in which words, about oneself and about
 * somebody else. Their JSON Schemas are in the folder {@code schema} of the jar, for programs that
 * aren't written in Java:
 *
 * <pre>{@code
 * HarmonisedQuestionnaires.CENSUS_WALES_2021.question("sex").wording();
 * }</pre>
 *
 * <p><b>Reference populations</b> know their date, whom they are of and how uncertain they are:
 *
 * <pre>{@code
 * Census2021.wales(EthnicGroup.GROUPS_5_2021);      // whom to compare with
 * Census2021.population(Sex.CENSUS_2021, Areas.get("Cardiff"));
 * SmallAreas.population(Religion.CENSUS_2021, SmallAreas.get("W01000003"));
 * SmallAreas.together("our-estates", name, Tenure.GROUPS_8_2021, areasOfOurHomes);
 * }</pre>
 *
 * <p><b>Welsh</b> that this project wrote itself is marked {@code AWAITING_REVIEW}. A host puts its
 * own texts in place of any, by a properties file:
 *
 * <pre>{@code
 * HarmonisedStandards.texts().awaitingReview().properties(Language.WELSH);  // what to review
 * OwnTexts.none().read(Language.WELSH, file).in(HarmonisedQuestionnaires.CENSUS_WALES_2021);
 * }</pre>
 *
 * <p>{@code SOURCES.md} beside the sources of this module lists every label and figure with its
 * publisher, date and licence, and what is absent.
 */
package org.eqmon.standards;
