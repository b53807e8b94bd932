package eu.groupexchange.attendance.sheet;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Why a day has no signed sheet: an exception that an auditor is shown.
 *
 * @param givenBy an account
 */
public record MissingSheet(LocalDate day, String reason, String givenBy, Instant givenAt) {}
