/** Maps of Europe, drawn on the server: towns around a venue, the circle around it, and what both look like in words. */
@NullMarked
package eu.groupexchange.atlas;

import org.jspecify.annotations.NullMarked;
