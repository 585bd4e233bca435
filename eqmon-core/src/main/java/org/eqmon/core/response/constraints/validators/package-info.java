/**
 * How Jakarta Validation calls the rules. Public only because an implementation of Jakarta
 * Validation must make instances of them; use the annotations.
 */
package org.eqmon.core.response.constraints.validators;
