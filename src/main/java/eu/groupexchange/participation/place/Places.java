package eu.groupexchange.participation.place;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.JdbcParticipations;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places of an exchange: never more are held than it has. Whoever waits is served in the order of registration. Places are
 * given under the exchange's lock, one transaction at a time.
 */
@Component
public class Places {

    private final JdbcParticipations participations;
    private final ExchangeCatalogue exchanges;
    private final ExchangeLifecycle lifecycle;
    private final ExchangeWorkflow workflow;
    private final Casework casework;
    private final TaskRights rights;
    private final Clock clock;

    Places(
            JdbcParticipations participations,
            ExchangeCatalogue exchanges,
            ExchangeLifecycle lifecycle,
            ExchangeWorkflow workflow,
            Casework casework,
            TaskRights rights,
            Clock clock) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.casework = casework;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param placeAvailable whether it has a place; else it waits for one, at most until the exchange starts */
    public record Allocation(boolean placeAvailable, Instant exchangeStartsAt) {}

    /** @param capacity null where there is no limit */
    public record Standing(@Nullable Integer capacity, int held, int waiting) {}

    @Transactional(readOnly = true)
    public Standing of(Exchange exchange) {
        return new Standing(
                exchange.rules().capacity(),
                participations.placesHeld(exchange.slug()),
                participations.waitingList(exchange.slug()).size());
    }

    /** Holds a place for an accepted participation, or puts it on the waiting list. One that holds a place keeps it. */
    @Transactional
    public Allocation allocate(ParticipationReference reference) {
        Participation participation = casework.getAlone(reference);
        Exchange exchange = exchanges.get(participation.exchange());
        boolean place = participation.status() == ParticipationStatus.ACCEPTED
                ? holdOrWait(participation, exchange)
                : participation.holdsPlace();
        return new Allocation(place, exchange.startsAt());
    }

    private boolean holdOrWait(Participation participation, Exchange exchange) {
        boolean nobodyWaits = participations.waitingList(exchange.slug()).isEmpty();
        if (participation.holdsPlace() || (isFree(exchange) && nobodyWaits)) {
            hold(participation, exchange, "place-held");
            return true;
        }
        participation.waitForPlace();
        participations.save(participation);
        casework.log(Entry.of(participation.reference().value(), Actor.SYSTEM, "waiting-list-joined"));
        return false;
    }

    /** Offers what is free to those who wait, until the exchange begins; joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offerFree(Slug slug) {
        lifecycle.lock(slug);
        Exchange exchange = exchanges.get(slug);
        if (exchange.status() == ExchangeStatus.CANCELLED || !clock.instant().isBefore(exchange.startsAt())) {
            return;
        }
        Iterator<Participation> waiting = participations.waitingList(slug).iterator();
        while (waiting.hasNext() && isFree(exchange)) {
            Participation next = waiting.next();
            if (workflow.tellIfAwaited(next.reference(), ParticipationProcess.PLACE_OFFERED)) {
                hold(next, exchange, "place-offered");
            }
        }
    }

    /**
     * A coordinator offers a free place to the one that waits longest: as happens by itself whenever a place becomes free.
     *
     * @throws RefusedException where none is free, where it does not wait, or where others have waited longer
     */
    @Transactional
    public void offer(ParticipationReference reference, String userId) {
        rights.require(userId, ParticipationProcess.REVIEW_ELIGIBILITY);
        Participation participation = casework.getAlone(reference);
        Exchange exchange = exchanges.get(participation.exchange());
        refuseIf(
                participation.status() != ParticipationStatus.WAITING_LIST,
                Texts.of("participation.places.does-not-wait"));
        refuseIf(
                exchange.status() == ExchangeStatus.CANCELLED
                        || !clock.instant().isBefore(exchange.startsAt()),
                Texts.of("participation.places.too-late"));
        refuseIf(!isFree(exchange), Texts.of("participation.places.none-free"));
        ParticipationReference longest =
                participations.waitingList(exchange.slug()).get(0).reference();
        refuseIf(!longest.equals(reference), Texts.of("participation.places.others-before", longest));
        workflow.tell(reference, ParticipationProcess.PLACE_OFFERED);
        casework.log(Entry.of(reference.value(), Actor.staff(userId), "place-offer-asked"));
        hold(participation, exchange, "place-offered");
    }

    private static void refuseIf(boolean broken, String why) {
        if (broken) {
            throw RefusedException.notNow(why);
        }
    }

    /** How many wait before it. */
    int aheadOf(Participation participation) {
        List<ParticipationReference> waiting = participations.waitingList(participation.exchange()).stream()
                .map(Participation::reference)
                .toList();
        return Math.max(0, waiting.indexOf(participation.reference()));
    }

    private boolean isFree(Exchange exchange) {
        Integer capacity = exchange.rules().capacity();
        return capacity == null || participations.placesHeld(exchange.slug()) < capacity;
    }

    private void hold(Participation participation, Exchange exchange, String action) {
        participation.offerPlace(clock.instant(), confirmBy(exchange));
        participations.save(participation);
        casework.log(Entry.of(participation.reference().value(), Actor.SYSTEM, action));
    }

    /** The end of a day at the venue, and never after the exchange has begun. */
    private Instant confirmBy(Exchange exchange) {
        Instant end = exchange.endOfDayAfter(clock.instant(), exchange.rules().confirmationDays());
        return end.isBefore(exchange.startsAt()) ? end : exchange.startsAt();
    }
}
