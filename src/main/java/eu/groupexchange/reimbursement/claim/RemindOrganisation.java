package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.place.PlaceNotices;
import eu.groupexchange.participation.registration.RegistrationNotices;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator reminds an organisation of what waits for it: its address, its place or its claim. Of each at most once a day. */
@Component
public class RemindOrganisation {

    /** What it can be reminded of; how the occasions of these mails begin, whoever sent them. */
    public enum Reminder {
        ADDRESS("address-reminder"),
        CONFIRMATION("confirmation-reminder"),
        CLAIM("claim-reminder");

        private final String occasion;

        Reminder(String occasion) {
            this.occasion = occasion;
        }
    }

    private final ClaimCasework casework;
    private final RegistrationNotices registrations;
    private final PlaceNotices places;
    private final InviteToClaim claims;
    private final Outbox outbox;
    private final TaskRights rights;

    RemindOrganisation(
            ClaimCasework casework,
            RegistrationNotices registrations,
            PlaceNotices places,
            InviteToClaim claims,
            Outbox outbox,
            TaskRights rights) {
        this.casework = casework;
        this.registrations = registrations;
        this.places = places;
        this.claims = claims;
        this.outbox = outbox;
        this.rights = rights;
    }

    /** @throws RefusedException where nothing waits for the organisation, or it was reminded of it today */
    @Transactional
    public void remind(ParticipationReference reference, String userId) {
        rights.require(userId, ParticipationProcess.REVIEW_ELIGIBILITY);
        Reminder reminder = due(casework.participation(reference))
                .orElseThrow(() -> RefusedException.notNow(Texts.of("reimbursement.remind.nothing-waits")));
        if (wasRemindedToday(reference, reminder)) {
            throw RefusedException.notNow(Texts.of("reimbursement.remind.today-already"));
        }
        switch (reminder) {
            case ADDRESS -> registrations.remindOfAddressAgain(reference);
            case CONFIRMATION -> places.remindOfConfirmation(reference);
            case CLAIM -> claims.remind(reference);
        }
        casework.log(
                Entry.of(reference.value(), Actor.staff(userId), "reminded").outcome(reminder.occasion, null));
    }

    /** Of what it can be reminded now. */
    private Optional<Reminder> due(Participation participation) {
        if (participation.status() == ParticipationStatus.REGISTERED) {
            return Optional.of(Reminder.ADDRESS);
        }
        if (participation.status() == ParticipationStatus.INVITED && participation.confirmBy() != null) {
            return Optional.of(Reminder.CONFIRMATION);
        }
        return casework.findClaim(participation.reference())
                .filter(claim -> participation.status() == ParticipationStatus.ENTITLED
                        && claim.status().isOpenToOrganisation()
                        && !claim.clock().hasRunOut(casework.now()))
                .map(claim -> Reminder.CLAIM);
    }

    private boolean wasRemindedToday(ParticipationReference reference, Reminder reminder) {
        ZoneId zone = casework.exchange(reference).zone();
        LocalDate today = casework.now().atZone(zone).toLocalDate();
        return outbox.of(reference.value()).stream()
                .anyMatch(mail -> mail.occasion().startsWith(reminder.occasion)
                        && mail.queuedAt().atZone(zone).toLocalDate().equals(today));
    }
}
