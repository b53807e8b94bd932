/** Something done to many cases: shown before, done one by one in the background, and reported by name. */
@NullMarked
package eu.groupexchange.desk.bulk;

import org.jspecify.annotations.NullMarked;
