/** The entries that organisations have in their calendars. */
@NullMarked
package eu.groupexchange.participation.calendar;

import org.jspecify.annotations.NullMarked;
