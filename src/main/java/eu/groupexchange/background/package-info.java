/** Work that repeats itself beside the requests. */
@NullMarked
package eu.groupexchange.background;

import org.jspecify.annotations.NullMarked;
