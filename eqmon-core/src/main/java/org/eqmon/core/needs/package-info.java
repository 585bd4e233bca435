/**
 * What people need in order to be served, apart from all statistics: formats, support, language,
 * ways of getting in touch.
 *
 * <p>Who reads them says who they are and what for ({@link org.eqmon.core.needs.NeedsAccess}), and
 * each reading is entered in a journal of the host's before anything is handed out. Only answers
 * that were collected for {@link org.eqmon.core.response.Purpose#SERVICE_TAILORING} are needs; and
 * a tally takes no such answers. What is read here has no way into a tally, into JSON or into a
 * log: it is none of their types, and {@code toString} shows nothing of it.
 *
 * <p>A library can't know who may read what. It can see to it that nobody reads without saying so.
 */
package org.eqmon.core.needs;
