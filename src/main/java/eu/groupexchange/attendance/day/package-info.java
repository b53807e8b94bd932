/** The list of a day as a coordinator fills it in on one page: how far it is recorded, and recording it. */
@NamedInterface("day")
@NullMarked
package eu.groupexchange.attendance.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
