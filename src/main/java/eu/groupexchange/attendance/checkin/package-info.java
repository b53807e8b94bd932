/** Check-in at the door: badges with their codes, and who was scanned when. */
@NamedInterface("checkin")
@NullMarked
package eu.groupexchange.attendance.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
