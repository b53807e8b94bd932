package eu.groupexchange.attendance;

import eu.groupexchange.exchange.HalfDay;
import java.time.LocalDate;

/** A half-day on which somebody was present. */
public record AttendedHalf(LocalDate day, HalfDay half) {}
