package eu.groupexchange.correspondence;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What every mail may say of the exchange that it is about.
 *
 * @param zone in which the mail's instants are shown
 * @param exchangeContact who answers questions
 * @param addressee null where it does not go to an organisation
 */
public record MailHead(
        String exchangeTitle,
        String hostName,
        String venueAddress,
        String venueCity,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        String exchangeContact,
        String contactEmail,
        @Nullable Addressee addressee) {

    /**
     * The organisation that it goes to.
     *
     * @param contactName the person there
     */
    public record Addressee(String reference, String organisation, String contactName) {}

    public MailHead to(Addressee organisation) {
        return new MailHead(
                exchangeTitle,
                hostName,
                venueAddress,
                venueCity,
                firstDay,
                lastDay,
                zone,
                exchangeContact,
                contactEmail,
                organisation);
    }
}
