package eu.groupexchange.participation.registration;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailAddress;
import eu.groupexchange.participation.AddressDeadline;
import eu.groupexchange.participation.AddressHash;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has just registered mends the address it mistyped, as long as nobody opened the link: the mail goes to the new one, links
 * that went to the old one are void, and nothing more is sent there.
 */
@Component
public class MendAddress {

    private static final int OF_THE_HASH = 8;

    private final Casework casework;
    private final IssueReceipt receipts;

    MendAddress(Casework casework, IssueReceipt receipts) {
        this.casework = casework;
        this.receipts = receipts;
    }

    /** Whether no link was opened yet. */
    @Transactional(readOnly = true)
    public boolean isPossible(ParticipationReference reference) {
        return casework.get(reference).status() == ParticipationStatus.REGISTERED;
    }

    /**
     * Does nothing where it is the address on file.
     *
     * @param address one that mail can be sent to
     * @throws RefusedException once a link was opened
     */
    @Transactional
    public void mend(ParticipationReference reference, String address) {
        Participation participation = casework.get(reference);
        if (participation.status() != ParticipationStatus.REGISTERED) {
            throw RefusedException.notNow(Texts.of("participation.mend-address.address-changed-here"));
        }
        MailAddress before = new MailAddress(participation.email());
        if (before.value().equals(address)) {
            return;
        }
        participation.correctContactAddress(address);
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.ORGANISATION, "address-mended")
                .detail("from", before.masked())
                .detail("to", new MailAddress(address).masked()));
        receipts.renewed(participation);
        casework.write(
                participation,
                "registration-acknowledged-" + AddressHash.of(address).substring(0, OF_THE_HASH),
                new RegistrationAcknowledged(AddressDeadline.of(participation, casework.exchange(participation))),
                IssueReceipt.key(reference));
    }
}
