/** How all cases stand, read in few statements: where each is, what comes next and who holds it, and the money. */
@NullMarked
package eu.groupexchange.overview;

import org.jspecify.annotations.NullMarked;
