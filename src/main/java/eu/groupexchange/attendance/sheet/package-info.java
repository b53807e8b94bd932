/** The sheets that people signed: their scans, day by day, and why one is missing. */
@NamedInterface("sheet")
@NullMarked
package eu.groupexchange.attendance.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
