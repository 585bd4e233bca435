/**
 * The texts that people read, apart from what they belong to: {@link
 * org.eqmon.core.text.TextCatalogue} lists them by key, for a translator or to see which await
 * review, and {@link org.eqmon.core.text.OwnTexts} puts a host's own in their place.
 */
package org.eqmon.core.text;
