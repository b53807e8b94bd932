package eu.groupexchange.participation.review;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailOrder;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.LinkSettings;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.MailHeads;
import eu.groupexchange.wording.WrittenDates;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A review is overdue: its task comes first in the lists, and the coordinators get one mail a day about all that are. */
@Component
public class EscalateReview {

    /** Tasks begin with 50. */
    private static final int RAISED = 80;

    private final Casework casework;
    private final OverdueReviews overdue;
    private final ExchangeWorkflow workflow;
    private final Outbox outbox;
    private final LinkSettings links;

    EscalateReview(
            Casework casework, OverdueReviews overdue, ExchangeWorkflow workflow, Outbox outbox, LinkSettings links) {
        this.casework = casework;
        this.overdue = overdue;
        this.workflow = workflow;
        this.outbox = outbox;
        this.links = links;
    }

    /** Does nothing where it was decided in the same moment. */
    @Transactional
    public void escalate(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        if (participation.status() != ParticipationStatus.UNDER_REVIEW) {
            return;
        }
        workflow.raise(ParticipationProcess.REVIEW_ELIGIBILITY, reference, RAISED);
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, "review-overdue"));
        tellCoordinators(casework.exchange(participation));
    }

    private void tellCoordinators(Exchange exchange) {
        List<ReviewsOverdue.Review> reviews = overdue.of(exchange.slug()).stream()
                .map(review -> line(review, exchange.zone()))
                .toList();
        outbox.queue(new MailOrder(
                exchange.slug().value(),
                "reviews-overdue-" + casework.now().atZone(exchange.zone()).toLocalDate(),
                new ReviewsOverdue(reviews, links.baseUrl().resolve("/camunda/app/tasklist/default/")),
                exchange.contact().email(),
                MailHeads.of(exchange)));
    }

    private ReviewsOverdue.Review line(OverdueReviews.Overdue review, ZoneId zone) {
        return new ReviewsOverdue.Review(
                review.reference(),
                review.organisation(),
                WrittenDates.day(review.dueAt(), zone),
                links.baseUrl().resolve("/desk/participations/" + review.reference()));
    }
}
