/** What this feature keeps about people, for the register, for exports, and for the day on which it goes. */
@NullMarked
package eu.groupexchange.attendance.retention;

import org.jspecify.annotations.NullMarked;
