/** What the processes do about attendance. */
@NullMarked
package eu.groupexchange.attendance.process;

import org.jspecify.annotations.NullMarked;
