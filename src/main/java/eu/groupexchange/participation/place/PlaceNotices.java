package eu.groupexchange.participation.place;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.Enclosure;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.participation.telling.PapersOfPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process tells an organisation by itself about its place. Each step run again finds what it did. */
@Component
@Transactional
public class PlaceNotices {

    private final Casework casework;
    private final Places places;
    private final PapersOfPlace papers;
    private final List<Enclosure> enclosures;

    PlaceNotices(Casework casework, Places places, PapersOfPlace papers, List<Enclosure> enclosures) {
        this.casework = casework;
        this.places = places;
        this.papers = papers;
        this.enclosures = enclosures;
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
        papers.holdNoLonger(reference);
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

    private static Map<String, Object> practical(Exchange exchange) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("venueName", exchange.venue().name());
        facts.put("programme", Letterheads.programme(exchange));
        if (exchange.moderator() != null) {
            facts.put("moderator", exchange.moderator().inWords());
        }
        return facts;
    }
}
