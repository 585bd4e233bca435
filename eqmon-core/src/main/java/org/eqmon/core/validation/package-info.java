/**
 * What is wrong with data: {@link org.eqmon.core.validation.IssueType stable ids}, {@link
 * org.eqmon.core.validation.Position positions} and what would be right, and never the value
 * itself.
 */
package org.eqmon.core.validation;
