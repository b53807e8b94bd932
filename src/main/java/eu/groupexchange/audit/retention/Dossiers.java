package eu.groupexchange.audit.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The dossiers there are; the feature that has them says so. */
public interface Dossiers {

    /** @param zone in which its days end */
    record KeptExchange(String slug, String title, ZoneId zone, LocalDate lastDay) {}

    /**
     * @param unconfirmed whether it is a registration that lapsed because nobody ever opened its link
     * @param email to which its mails go
     */
    record KeptCase(
            String reference,
            String exchange,
            String organisation,
            String contact,
            String email,
            String status,
            boolean unconfirmed,
            Instant registeredAt) {}

    List<KeptExchange> exchanges();

    Optional<KeptExchange> exchange(String slug);

    /** In the order of their references. */
    List<KeptCase> casesOf(String exchange);

    Optional<KeptCase> find(String reference);
}
