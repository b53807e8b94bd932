/** The web of the staff, beside Tasklist. */
@NullMarked
package eu.groupexchange.desk;

import org.jspecify.annotations.NullMarked;
