package eu.groupexchange.participation.access;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.correspondence.LinkIssuer;
import eu.groupexchange.participation.AddressHash;
import eu.groupexchange.participation.LinkSettings;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.access.MailedLinks.MailedLink;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The links by which organisations come to their page. Only the hash of a link's token is kept, with the hash of the address
 * that it was mailed to: when that address no longer counts, the link is void, and so is every session that it opened.
 */
@Component
public class AccessLinks implements LinkIssuer {

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 100;

    private final MailedLinks links;
    private final Participations participations;
    private final PendingAddresses pending;
    private final LinkSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessLinks(
            MailedLinks links,
            Participations participations,
            PendingAddresses pending,
            LinkSettings settings,
            Clock clock) {
        this.links = links;
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
        links.add(
                Sha256.of(token),
                new MailedLink(new ParticipationReference(subject), AddressHash.of(recipient)),
                now,
                now.plus(Duration.ofDays(settings.validDays())));
        return settings.baseUrl().resolve("/l/" + token).toString();
    }

    /** Empty for one that is unknown, has expired, or went to an address that does not count, without telling which. */
    public Optional<OpenedLink> resolve(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return links.find(Sha256.of(token), clock.instant()).flatMap(this::opened);
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

    private Optional<OpenedLink> opened(MailedLink link) {
        Participation participation = participations.get(link.reference());
        if (AddressHash.of(participation.email()).equals(link.addressHash())) {
            return Optional.of(new OpenedLink(link.reference(), false));
        }
        return pending.of(participation)
                .filter(address -> AddressHash.of(address).equals(link.addressHash()))
                .map(address -> new OpenedLink(link.reference(), true));
    }
}
