/** The page of one case: what is next on top, then everything about it, each part by a class of its own. */
@NullMarked
package eu.groupexchange.desk.casefile;

import org.jspecify.annotations.NullMarked;
