/**
 * The rules as annotations of Jakarta Validation, for responses and for a host's own objects.
 *
 * <pre>{@code
 * record Applicant(
 *     @InCodeList("ons:sex-form:2021") @NotNull(groups = Complete.class) String sex,
 *     @InCodeList("ons:welsh-skills-form:2021") Set<WelshSkill> skills,
 *     @PlausibleAge Integer age,
 *     @OpaqueReference String reference) {}
 *
 * validator.validate(applicant);                  // what is there must be right
 * validator.validate(applicant, Complete.class);  // and nothing may be missing
 * }</pre>
 *
 * <p>{@link org.eqmon.core.response.ResponseDraft} and {@link
 * org.eqmon.core.response.EqualityResponse} carry {@link
 * org.eqmon.core.response.constraints.FollowsQuestionnaire} and, in the group {@link
 * org.eqmon.core.response.constraints.Complete}, {@link
 * org.eqmon.core.response.constraints.CompleteResponse}: where one of them is {@code @Valid}, all
 * rules of its questionnaire are checked. The annotations can be composed into a host's own.
 *
 * <p>Each violation's message is {@code {org.eqmon.EQM-…}}, the id of the issue, with the texts in
 * English and Welsh in {@code ContributorValidationMessages}; a host's {@code ValidationMessages}
 * with the same keys take their place. No message holds what was said, and none needs an expression
 * language:
 *
 * <pre>{@code
 * Validation.byDefaultProvider()
 *     .configure()
 *     .messageInterpolator(new ParameterMessageInterpolator())
 *     .buildValidatorFactory();
 * }</pre>
 *
 * <p>Jakarta Validation itself keeps the value in {@code ConstraintViolation.getInvalidValue()}:
 * don't log that of a field that holds an answer.
 *
 * <p>Code lists and questionnaires are those of the providers that are found ({@link
 * org.eqmon.core.codelist.CodeLists#load}); {@link
 * org.eqmon.core.response.constraints.ResponseConstraints} takes others.
 */
package org.eqmon.core.response.constraints;
