/** The way in by a mailed link, and how to get a new one. */
@NullMarked
package eu.groupexchange.portal.link;

import org.jspecify.annotations.NullMarked;
