/**
 * Everything used the way a user would: the report on homelessness in Wales, a researcher's first
 * finding ({@code jshell/quickstart.jsh}), a vendor's counts from SQL, and a plug-in. Nothing uses
 * it.
 */
package org.eqmon.examples;
