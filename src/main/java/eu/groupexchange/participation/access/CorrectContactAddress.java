package eu.groupexchange.participation.access;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailAddress;
import eu.groupexchange.correspondence.undeliverable.UndeliverableMailProcess;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.RenewPapers;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator corrects the address to which an organisation's mails go, at any time, also after its participation has ended:
 * the letters about that may be the ones that came back. Links that were mailed to the old address are void from then on.
 */
@Component
public class CorrectContactAddress {

    private final Casework casework;
    private final PendingAddresses pending;
    private final RenewPapers papers;
    private final TaskRights rights;

    CorrectContactAddress(Casework casework, PendingAddresses pending, RenewPapers papers, TaskRights rights) {
        this.casework = casework;
        this.pending = pending;
        this.papers = papers;
        this.rights = rights;
    }

    /**
     * @param reason how the coordinator knows
     * @throws RefusedException when it is no address, or the one that is there already, or the reason is missing
     */
    @Transactional
    public void correct(ParticipationReference reference, String address, String reason, String userId) {
        rights.require(userId, UndeliverableMailProcess.RESOLVE_UNDELIVERABLE_MAIL);
        Participation participation = casework.get(reference);
        MailAddress before = new MailAddress(participation.email());
        if (!MailAddress.isDeliverable(address)) {
            throw RefusedException.input(Texts.of("participation.correct-contact-address.no-address-mail"));
        }
        if (address.equals(before.value())) {
            throw RefusedException.input(Texts.of("participation.correct-contact-address.address-already"));
        }
        if (reason.isBlank()) {
            throw RefusedException.input(Texts.of("participation.correct-contact-address.say-how-know"));
        }
        participation.correctContactAddress(address);
        casework.save(participation);
        pending.remove(reference);
        casework.addressChanged(participation, before.value());
        casework.log(Entry.of(reference.value(), Actor.staff(userId), "contact-address-corrected")
                .outcome("corrected", reason)
                .detail("from", before.masked())
                .detail("to", new MailAddress(address).masked()));
        papers.afterChange(participation, Texts.of("participation.correct-contact-address.e-mail-address"));
    }
}
