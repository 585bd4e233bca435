/** A third party's analysis, as a third party would write it. */
package org.eqmon.examples.plugin;
