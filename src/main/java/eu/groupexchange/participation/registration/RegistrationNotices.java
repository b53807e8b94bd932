package eu.groupexchange.participation.registration;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.AddressDeadline;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.Casework;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process tells an organisation by itself about its registration. Each step run again finds what it did. */
@Component
@Transactional
public class RegistrationNotices {

    private final Casework casework;
    private final IssueReceipt receipts;

    RegistrationNotices(Casework casework, IssueReceipt receipts) {
        this.casework = casework;
        this.receipts = receipts;
    }

    /** Issues the receipt, for which the acknowledging mail waits in the outbox. */
    public void acknowledge(ParticipationReference reference) {
        receipts.issue(casework.get(reference));
    }

    public void remindOfAddress(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        Exchange exchange = casework.exchange(participation);
        casework.write(
                participation, "address-reminder", new AddressReminder(AddressDeadline.of(participation, exchange)));
    }

    /** The same once more, asked for by somebody: at most once a day, and only while the link waits. */
    public void remindOfAddressAgain(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        Exchange exchange = casework.exchange(participation);
        if (participation.status() == ParticipationStatus.REGISTERED) {
            casework.write(
                    participation,
                    "address-reminder-" + casework.now().atZone(exchange.zone()).toLocalDate(),
                    new AddressReminder(AddressDeadline.of(participation, exchange)));
        }
    }

    public void lapseRegistration(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        participation.lapseUnconfirmed(casework.now());
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "registration-lapsed"));
        casework.write(participation, "registration-lapsed", new RegistrationLapsed());
    }
}
