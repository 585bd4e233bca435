/**
 * Responses as JSON and JSON Lines, in and out. Whatever the bytes hold, reading them ends, needs
 * bounded memory and says what is wrong by stable id and JSON Pointer, never with what stood there:
 * no message of the JSON library is passed on.
 */
package org.eqmon.core.json;
