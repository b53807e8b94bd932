/** Who was present in which half-day. */
@NullMarked
package eu.groupexchange.attendance;

import org.jspecify.annotations.NullMarked;
