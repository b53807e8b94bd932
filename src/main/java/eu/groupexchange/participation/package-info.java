/** One visiting organisation's way through one exchange, from registration to its end. */
@NullMarked
package eu.groupexchange.participation;

import org.jspecify.annotations.NullMarked;
