package eu.groupexchange.attendance;

import java.time.LocalDate;

/**
 * A day of the exchange as one organisation attended it.
 *
 * @param hasMorning whether there was anything to attend; so the afternoon
 */
public record AttendedDay(
        LocalDate date, boolean morning, boolean afternoon, boolean hasMorning, boolean hasAfternoon) {}
