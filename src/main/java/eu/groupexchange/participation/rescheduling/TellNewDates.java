package eu.groupexchange.participation.rescheduling;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeChange;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.change.DatesFollower;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.place.IssueInvitation;
import eu.groupexchange.participation.telling.Correspondence;
import eu.groupexchange.participation.telling.Enclosure;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the participations of an exchange that it was moved. Each step run again finds what it did. */
@Component
@Transactional
public class TellNewDates implements DatesFollower {

    private final Casework casework;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final ExchangeLifecycle lifecycle;
    private final IssueInvitation invitations;
    private final List<Enclosure> enclosures;
    private final Correspondence correspondence;
    private final ExchangeWorkflow workflow;

    TellNewDates(
            Casework casework,
            Participations participations,
            ExchangeCatalogue exchanges,
            ExchangeLifecycle lifecycle,
            IssueInvitation invitations,
            List<Enclosure> enclosures,
            Correspondence correspondence,
            ExchangeWorkflow workflow) {
        this.casework = casework;
        this.participations = participations;
        this.exchanges = exchanges;
        this.lifecycle = lifecycle;
        this.invitations = invitations;
        this.enclosures = enclosures;
        this.correspondence = correspondence;
        this.workflow = workflow;
    }

    @Override
    public void datesMoved(Exchange before, Exchange after) {
        for (Participation participation : participations.ofExchange(after.slug())) {
            if (!participation.status().isEnd()) {
                if (participation.status() == ParticipationStatus.INVITED) {
                    participation.moveConfirmBy(confirmBy(participation, before, after));
                    casework.save(participation);
                }
                workflow.moveDates(
                        ParticipationProcess.PROCESS,
                        participation.reference(),
                        ParticipationProcess.Dates.of(participation, after));
            }
        }
    }

    /** Nobody confirms a place in an exchange that has begun; who was cut short by the old beginning, need not be by the new. */
    private static Instant confirmBy(Participation participation, Exchange before, Exchange after) {
        Instant confirmBy = Objects.requireNonNull(participation.confirmBy());
        Instant heldAt = participation.state().place().since();
        if (confirmBy.equals(before.startsAt()) && heldAt != null) {
            Instant inFull = after.endOfDayAfter(heldAt, after.rules().confirmationDays());
            confirmBy = inFull.isAfter(confirmBy) ? inFull : confirmBy;
        }
        return confirmBy.isBefore(after.startsAt()) ? confirmBy : after.startsAt();
    }

    /** All that have not ended; whoever registered since then knows the new dates. */
    public void tellAll(Slug slug) {
        Exchange exchange = exchanges.get(slug);
        ExchangeChange change = change(exchange);
        for (Participation participation : participations.ofExchange(slug)) {
            if (!participation.status().isEnd() && participation.submittedAt().isBefore(change.at())) {
                boolean heard = workflow.tellIfAwaited(
                        participation.reference(),
                        ParticipationProcess.EXCHANGE_RESCHEDULED,
                        ParticipationProcess.Dates.of(participation, exchange));
                if (!heard) {
                    mail(participation.reference());
                }
            }
        }
    }

    /** Mails the new dates; who was invited, gets a new letter and a new entry for the calendar. */
    public void mail(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        Exchange exchange = casework.exchange(participation);
        if (participation.status().isEnd()) {
            return;
        }
        ExchangeChange change = change(exchange);
        String occasion = "exchange-rescheduled-" + change.revision();
        ExchangeRescheduled mail = mail(participation, exchange, change);
        if (IssueInvitation.isInvited(participation) || correspondence.isInCalendarOf(participation)) {
            correspondence.reschedule(participation, exchange, occasion, mail, papers(participation, exchange));
        } else {
            casework.write(participation, occasion, mail);
        }
    }

    private DocumentKey[] papers(Participation participation, Exchange exchange) {
        List<DocumentKey> papers = new ArrayList<>();
        if (IssueInvitation.isInvited(participation)) {
            papers.add(invitations.letter(participation, exchange));
        }
        if (participation.status() == ParticipationStatus.CONFIRMED) {
            enclosures.forEach(enclosure -> papers.add(enclosure.enclosedFor(participation.reference())));
        }
        return papers.toArray(DocumentKey[]::new);
    }

    private static ExchangeRescheduled mail(Participation participation, Exchange exchange, ExchangeChange change) {
        return new ExchangeRescheduled(
                change.reason(),
                change.firstDayBefore(),
                change.firstDayBefore().plusDays(exchange.days().size() - 1L),
                switch (participation.status()) {
                    case CONFIRMED -> ExchangeRescheduled.Standing.CONFIRMED;
                    case INVITED -> ExchangeRescheduled.Standing.INVITED;
                    default -> ExchangeRescheduled.Standing.OPEN;
                },
                participation.confirmBy());
    }

    private ExchangeChange change(Exchange exchange) {
        return lifecycle
                .lastChange(exchange.slug(), ExchangeChange.Kind.RESCHEDULED)
                .orElseThrow();
    }
}
