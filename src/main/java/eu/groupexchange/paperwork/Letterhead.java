package eu.groupexchange.paperwork;

import eu.groupexchange.wording.VenueTime;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What heads every paper of an exchange.
 *
 * @param zone in which the paper's instants are shown
 * @param signatory who signs for the host; null where the call names nobody
 * @param moderator who leads through the days; null where the call names nobody
 */
public record Letterhead(
        String exchangeTitle,
        String hostName,
        String venueAddress,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        String venueCity,
        String contactName,
        String contactEmail,
        @Nullable Signatory signatory,
        @Nullable Signatory moderator) {

    /**
     * A person whom the call names.
     *
     * @param role what the person is there
     */
    public record Signatory(String name, String role, String organisation) {}

    /** Who stands below a letter: who signs for the host, or else the contact. */
    public String signedBy() {
        return signatory == null ? contactName : signatory.name();
    }

    public VenueTime time() {
        return new VenueTime(zone, venueCity);
    }
}
