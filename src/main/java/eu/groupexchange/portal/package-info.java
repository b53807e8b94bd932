/** The web of the visiting organisations. */
@NullMarked
package eu.groupexchange.portal;

import org.jspecify.annotations.NullMarked;
