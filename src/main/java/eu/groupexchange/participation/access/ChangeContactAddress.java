package eu.groupexchange.participation.access;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.AddressHash;
import eu.groupexchange.participation.LinkSettings;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.RenewPapers;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An organisation gives another address. It counts from when the link that is mailed to it was opened; until then mails go to
 * the address on file, which is told of the request at once. So a slip of the pen loses nothing, and nobody takes a
 * participation over unseen.
 */
@Component
@Transactional
public class ChangeContactAddress {

    private static final int OF_THE_HASH = 8;

    private final Casework casework;
    private final PendingAddresses pending;
    private final LinkSettings links;
    private final RenewPapers papers;

    ChangeContactAddress(Casework casework, PendingAddresses pending, LinkSettings links, RenewPapers papers) {
        this.casework = casework;
        this.pending = pending;
        this.links = links;
        this.papers = papers;
    }

    /** The address that waits to be proven, if any. */
    @Transactional(readOnly = true)
    public Optional<String> pendingOf(Participation participation) {
        return pending.of(participation);
    }

    /** The address on file given again takes back what was asked before; a pending one given again gets its mail once a day. */
    public void request(Participation participation, String address) {
        Optional<String> before = pending.of(participation);
        if (address.equalsIgnoreCase(participation.email())) {
            if (before.isPresent()) {
                pending.remove(participation.reference());
                log(participation, "address-change-taken-back");
            }
            return;
        }
        String occasion = AddressHash.of(address).substring(0, OF_THE_HASH) + "-" + today(participation);
        if (before.filter(address::equalsIgnoreCase).isEmpty()) {
            pending.put(participation, address);
            log(participation, "address-change-requested");
            casework.write(
                    participation, "address-change-requested-" + occasion, new AddressChangeRequested(masked(address)));
        }
        casework.writeTo(
                participation, address, "new-address-" + occasion, new NewAddress(untilWhenALinkWorks(participation)));
    }

    /** The end of the last whole day on which a link that is mailed now works. */
    private Instant untilWhenALinkWorks(Participation participation) {
        return casework.exchange(participation).endOfDayAfter(casework.now(), links.validDays() - 1);
    }

    /** The link that was mailed to the pending address was opened. Opened again, nothing changes. */
    public void prove(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        pending.of(participation).ifPresent(address -> {
            String before = participation.email();
            participation.correctContactAddress(address);
            casework.save(participation);
            pending.remove(reference);
            casework.addressChanged(participation, before);
            log(participation, "address-changed");
            papers.afterChange(participation, Texts.of("participation.change-contact-address.e-mail-address"));
        });
    }

    private void log(Participation participation, String action) {
        casework.log(Entry.of(participation.reference().value(), Actor.ORGANISATION, action));
    }

    private String today(Participation participation) {
        return casework.now()
                .atZone(casework.exchange(participation).zone())
                .toLocalDate()
                .toString();
    }

    /** {@code r…@cluster.example}: enough to know one's own address by. */
    private static String masked(String address) {
        return address.charAt(0) + "…" + address.substring(address.lastIndexOf('@'));
    }
}
