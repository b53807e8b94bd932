/** The ground: database, sign-in, clock and demo. */
@NullMarked
package eu.groupexchange.platform;

import org.jspecify.annotations.NullMarked;
