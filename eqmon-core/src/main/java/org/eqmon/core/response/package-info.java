/**
 * What is asked, and what one person answered.
 *
 * <h2>What is asked</h2>
 *
 * <p>A {@link org.eqmon.core.response.Characteristic} is something asked with one code list and
 * knows which {@link org.eqmon.core.response.ProtectedCharacteristic} it speaks to. A {@link
 * org.eqmon.core.response.Question} puts it to people: in English and Welsh, about themselves and
 * about another person. A {@link org.eqmon.core.response.Questionnaire} holds the questions in
 * order, whom each is for ({@link org.eqmon.core.response.Condition}) and what can't all be so of
 * one person ({@link org.eqmon.core.response.Contradiction}):
 *
 * <pre>{@code
 * Question age = Question.ageInYears("age", Wording.of(text("What is your age?", "Beth yw eich oed?")));
 * Question condition =
 *     Question.choice(
 *         "long-lasting-condition",
 *         Disability.CONDITION_FORM_2021,
 *         Wording.of(aboutOneself, aboutAnother));
 * Question restriction =
 *     Question.choice("activity-restriction", Disability.RESTRICTION_FORM_2021, wording)
 *         .askedWhen(Condition.answered("long-lasting-condition", "yes"));
 * Question orientation =
 *     Question.choice("sexual-orientation", SexualOrientation.FORM_2021, wording)
 *         .voluntary()
 *         .offeringPreferNotToSay()
 *         .askedWhen(Condition.agedAtLeast(16));
 * }</pre>
 *
 * <h2>What came back</h2>
 *
 * <p>A {@link org.eqmon.core.response.ResponseDraft} is a response as it came, from JSON, a table
 * or a vendor's own objects, with whatever is wrong in it. Reading one never fails:
 *
 * <pre>{@code
 * ResponseDraft draft =
 *     ResponseDraft.builder()
 *         .field(ResponseField.QUESTIONNAIRE, "ons:census-wales:2021")
 *         .field(ResponseField.COLLECTED, "2026-03-02")
 *         .answer("age", 34)
 *         .answer("long-lasting-condition", "no")
 *         .answer("religion", NonAnswer.PREFER_NOT_TO_SAY.id())
 *         .build();
 * }</pre>
 *
 * <p>Many of them, from the rows of a database for instance, are best put together by {@link
 * org.eqmon.core.response.ResponseValidator#newDraft}, which looks each answer up while it is put
 * in, and checked by the same validator, one after the other:
 *
 * <pre>{@code
 * ResponseValidator validator = ResponseValidator.of(questionnaire, Completeness.COMPLETE);
 * ResponseDraft.Builder draft = validator.newDraft();
 * while (rows.next()) {
 *   draft.field(ResponseField.QUESTIONNAIRE, questionnaire.id().toString());
 *   draft.answer("religion", rows.getString("religion"));
 *   validator.accept(draft.build(), issues::add).ifPresent(store::save);
 * }
 * }</pre>
 *
 * <p>An {@link org.eqmon.core.response.EqualityResponse} is what goes on to be counted. Each {@link
 * org.eqmon.core.response.Answer} in it is one of its code list, or says why there is none. It has
 * no name and no address; a reference is optional and opaque. A person's own words are kept apart
 * from the codes, and no tally takes them. Purpose, lawful basis, day and mode ({@link
 * org.eqmon.core.response.CollectionDetails}) travel with it.
 *
 * <p>No {@code toString} in this package shows an answer.
 */
package org.eqmon.core.response;
