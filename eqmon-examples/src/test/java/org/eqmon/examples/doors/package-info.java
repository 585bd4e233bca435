/**
 * One set of rules, three doors: bulk validation, annotations and JSON Schema find the same wrong
 * with the same response.
 */
package org.eqmon.examples.doors;
