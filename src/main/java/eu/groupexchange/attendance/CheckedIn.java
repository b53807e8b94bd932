package eu.groupexchange.attendance;

import java.time.Instant;

/** Somebody came to the door with a badge. */
public record CheckedIn(AttendedHalf half, Instant at, String by) {}
