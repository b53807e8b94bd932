/** A browser, and the pages of the product as somebody uses them. */
@NullMarked
package eu.groupexchange.testing.browser;

import org.jspecify.annotations.NullMarked;
