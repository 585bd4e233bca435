/**
 * What one person answered.
 *
 * <p>A {@link org.eqmon.core.response.Characteristic} is something asked with one code list and
 * knows which {@link org.eqmon.core.response.ProtectedCharacteristic} it speaks to. An {@link
 * org.eqmon.core.response.Answer} is one code, several, a code with the person's own words, or no
 * answer with its reason. An {@link org.eqmon.core.response.EqualityResponse} holds one person's
 * answers and checks each against its code list.
 */
package org.eqmon.core.response;
