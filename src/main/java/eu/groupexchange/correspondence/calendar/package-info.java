/** Entries for the calendars of those who get mails. */
@NamedInterface("calendar")
@NullMarked
package eu.groupexchange.correspondence.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
