package eu.groupexchange.participation;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process tells the organisation by itself before the exchange. Each step run again finds what it did. */
@Component
@Transactional
public class NotifyParticipant {

    private final Casework casework;
    private final EligibilityRefusals refusals;
    private final List<Enclosure> enclosures;
    private final IssueReceipt receipts;
    private final Places places;

    NotifyParticipant(
            Casework casework,
            EligibilityRefusals refusals,
            IssueReceipt receipts,
            Places places,
            List<Enclosure> enclosures) {
        this.casework = casework;
        this.refusals = refusals;
        this.enclosures = enclosures;
        this.receipts = receipts;
        this.places = places;
    }

    /** Issues the receipt, for which the acknowledging mail waits in the outbox. */
    public void acknowledge(ParticipationReference reference) {
        receipts.issue(casework.get(reference));
    }

    public void remindOfAddress(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        Exchange exchange = casework.exchange(participation);
        casework.write(
                participation,
                "address-reminder",
                MailKind.ADDRESS_REMINDER,
                Map.of("lapsesAt", ParticipationFacts.addressLapsesAt(participation, exchange)));
    }

    public void lapseRegistration(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        participation.lapseUnconfirmed(casework.now());
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "registration-lapsed"));
        casework.write(participation, "registration-lapsed", MailKind.REGISTRATION_LAPSED, Map.of());
    }

    /** Asks the coordinator's question, once each time that one was asked. */
    public void requestInformation(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        String question = participation.informationRequested();
        if (question != null) {
            casework.write(
                    participation,
                    "information-requested-" + participation.version(),
                    MailKind.INFORMATION_REQUESTED,
                    Map.of(
                            "question",
                            question,
                            "answerBy",
                            casework.exchange(participation).startsAt()));
        }
    }

    public void refuse(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        Refusal refusal = refusals.refusalOf(participation).orElseThrow();
        DocumentKey letter = casework.issue(
                decisionLetter(reference), refusal.letter(participation, casework.exchange(participation)));
        casework.write(participation, participation.occasion("declined"), MailKind.DECLINED, refusal.told(), letter);
    }

    /** The letter about the registration; a later decision is its next version. */
    static DocumentKey decisionLetter(ParticipationReference reference) {
        return DocumentKey.only(reference.value(), DocumentKind.DECISION_LETTER);
    }

    /** At most once a day, and only while the place waits. */
    public void remindOfConfirmation(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        if (participation.status() == ParticipationStatus.INVITED && participation.confirmBy() != null) {
            casework.write(
                    participation,
                    "confirmation-reminder-"
                            + casework.now()
                                    .atZone(casework.exchange(participation).zone())
                                    .toLocalDate(),
                    MailKind.CONFIRMATION_REMINDER,
                    Map.of("confirmBy", participation.confirmBy()));
        }
    }

    /** Takes the place back and offers it on. */
    public void lapsePlace(ParticipationReference reference) {
        Participation participation = casework.getAlone(reference);
        participation.lapsePlace(casework.now());
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "place-lapsed"));
        casework.invalidate(reference, DocumentKind.INVITATION, DocumentKind.BADGE);
        casework.write(
                participation,
                "place-lapsed",
                MailKind.PLACE_LAPSED,
                Map.of("confirmBy", Objects.requireNonNull(participation.confirmBy())));
        places.offerFree(participation.exchange());
    }

    /** Tells it that it is accepted but has to wait, and how many wait before it. */
    public void joinWaitingList(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        casework.write(
                participation,
                participation.occasion("waiting-list"),
                MailKind.WAITING_LIST,
                Map.of("ahead", places.aheadOf(participation)));
    }

    /** The exchange has begun without a place for it. */
    public void noPlaceFree(ParticipationReference reference) {
        Participation participation = casework.getAlone(reference);
        participation.leaveWaitingList(casework.now());
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "waiting-list-ended"));
        casework.write(participation, "no-place-free", MailKind.NO_PLACE_FREE, Map.of());
    }

    private static Map<String, Object> practical(Exchange exchange) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("venueName", exchange.venue().name());
        facts.put("programme", Letterheads.programme(exchange));
        if (exchange.moderator() != null) {
            facts.put("moderator", exchange.moderator().inWords());
        }
        return facts;
    }

    public void sendPracticalInformation(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        Exchange exchange = casework.exchange(participation);
        casework.write(
                participation,
                participation.occasion("practical-information"),
                MailKind.PRACTICAL_INFORMATION,
                practical(exchange),
                enclosures.stream()
                        .map(enclosure -> enclosure.enclosedFor(reference))
                        .toArray(DocumentKey[]::new));
    }
}
