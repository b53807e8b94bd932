package eu.groupexchange.participation.place;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.Enclosure;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.participation.telling.PapersOfPlace;
import java.util.List;
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
                    new ConfirmationReminder(participation.confirmBy()));
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
                participation, "place-lapsed", new PlaceLapsed(Objects.requireNonNull(participation.confirmBy())));
        places.offerFree(participation.exchange());
    }

    /** Tells it that it is accepted but has to wait, and how many wait before it. */
    public void joinWaitingList(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        casework.write(
                participation,
                participation.occasion("waiting-list"),
                new WaitingListMail(places.aheadOf(participation)));
    }

    /** The exchange has begun without a place for it. */
    public void noPlaceFree(ParticipationReference reference) {
        Participation participation = casework.getAlone(reference);
        participation.leaveWaitingList(casework.now());
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "waiting-list-ended"));
        casework.write(participation, "no-place-free", new NoPlaceFree());
    }

    public void sendPracticalInformation(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        Exchange exchange = casework.exchange(participation);
        casework.write(
                participation,
                participation.occasion("practical-information"),
                practical(exchange),
                enclosures.stream()
                        .map(enclosure -> enclosure.enclosedFor(reference))
                        .toArray(DocumentKey[]::new));
    }

    private static PracticalInformation practical(Exchange exchange) {
        return new PracticalInformation(
                exchange.venue().name(),
                Letterheads.programme(exchange),
                exchange.moderator() == null ? null : exchange.moderator().inWords());
    }
}
