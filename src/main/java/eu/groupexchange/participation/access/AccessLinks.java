package eu.groupexchange.participation.access;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.correspondence.LinkIssuer;
import eu.groupexchange.participation.AddressHash;
import eu.groupexchange.participation.LinkSettings;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links by which organisations come to their page. Only the hash of a link's token is kept, with the hash of the address
 * that it was mailed to: when that address no longer counts, the link is void, and so is every session that it opened.
 */
@Component
public class AccessLinks implements LinkIssuer {

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 100;

    private record Mailed(ParticipationReference reference, String addressHash) {}

    private final JdbcClient jdbc;
    private final Participations participations;
    private final PendingAddresses pending;
    private final LinkSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessLinks(
            JdbcClient jdbc,
            Participations participations,
            PendingAddresses pending,
            LinkSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.pending = pending;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String newLink(String subject, String recipient) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        jdbc.sql("""
                insert into access_link (token_hash, reference, address_hash, issued_at, expires_at)
                values (?, ?, ?, ?, ?)
                """)
                .params(
                        Sha256.of(token),
                        subject,
                        AddressHash.of(recipient),
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(Duration.ofDays(settings.validDays())).atOffset(ZoneOffset.UTC))
                .update();
        return settings.baseUrl().resolve("/l/" + token).toString();
    }

    /** Empty for one that is unknown, has expired, or went to an address that does not count, without telling which. */
    public Optional<OpenedLink> resolve(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return jdbc.sql("select reference, address_hash from access_link where token_hash = ? and expires_at > ?")
                .params(Sha256.of(token), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Mailed(new ParticipationReference(row.getString(1)), row.getString(2)))
                .optional()
                .flatMap(this::opened);
    }

    /** What a session keeps of the address behind its link, to be asked about by {@link #stillCounts}. */
    public String addressOf(ParticipationReference reference) {
        return AddressHash.of(participations.get(reference).email());
    }

    /** Whether the address that a session was opened from is still the organisation's. */
    public boolean stillCounts(ParticipationReference reference, String address) {
        return participations
                .find(reference)
                .filter(participation -> AddressHash.of(participation.email()).equals(address))
                .isPresent();
    }

    private Optional<OpenedLink> opened(Mailed link) {
        Participation participation = participations.get(link.reference());
        if (AddressHash.of(participation.email()).equals(link.addressHash())) {
            return Optional.of(new OpenedLink(link.reference(), false));
        }
        return pending.of(participation)
                .filter(address -> AddressHash.of(address).equals(link.addressHash()))
                .map(address -> new OpenedLink(link.reference(), true));
    }
}
