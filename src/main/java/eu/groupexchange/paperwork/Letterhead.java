package eu.groupexchange.paperwork;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What heads every paper of an exchange.
 *
 * @param zone in which the paper's instants are shown
 */
public record Letterhead(
        String exchangeTitle,
        String hostName,
        String venueAddress,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        String contactName,
        String contactEmail) {}
