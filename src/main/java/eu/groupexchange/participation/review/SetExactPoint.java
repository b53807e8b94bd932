package eu.groupexchange.participation.review;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.eligibility.Distances;
import eu.groupexchange.eligibility.MeasuredFrom;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator sets the exact point of an organisation's address, in place of the centre of its town. It is assessed anew, and
 * an exact point decides sharply.
 */
@Component
public class SetExactPoint {

    /** In degrees, WGS84. */
    public record Point(BigDecimal latitude, BigDecimal longitude) {

        public Point {
            if (latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0
                    || longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
                throw RefusedException.notNow(Texts.of("participation.set-exact-point.latitude-lies-between"));
            }
        }
    }

    private final Casework casework;
    private final ExchangeWorkflow workflow;
    private final TaskRights rights;

    SetExactPoint(Casework casework, ExchangeWorkflow workflow, TaskRights rights) {
        this.casework = casework;
        this.workflow = workflow;
        this.rights = rights;
    }

    /** From the venue of the participation's exchange, in kilometres. */
    public BigDecimal distance(Participation participation, Point point) {
        Exchange.Venue venue = casework.exchange(participation).venue();
        return Distances.kilometres(
                venue.latitude(),
                venue.longitude(),
                point.latitude().doubleValue(),
                point.longitude().doubleValue());
    }

    /**
     * @param source how the coordinator knows the point, such as a register's address and the map that it was read from
     * @throws RefusedException when the registration is not under review, or the source is missing
     */
    @Transactional
    public void set(ParticipationReference reference, Point point, String source, String userId) {
        rights.require(userId, ParticipationProcess.REVIEW_ELIGIBILITY);
        if (source.isBlank()) {
            throw RefusedException.input(Texts.of("participation.set-exact-point.say-where-point"));
        }
        Participation participation = casework.get(reference);
        participation.locate(new Location(
                participation.city(),
                "",
                point.latitude().doubleValue(),
                point.longitude().doubleValue(),
                MeasuredFrom.EXACT,
                userId,
                null,
                participation.location() == null
                        ? null
                        : participation.location().territory()));
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.staff(userId), "exact-point-set")
                .outcome(distance(participation, point).toPlainString() + " km", source.strip())
                .detail("latitude", point.latitude().toPlainString())
                .detail("longitude", point.longitude().toPlainString()));
        workflow.tell(
                reference,
                ParticipationProcess.REGISTRATION_AMENDED,
                ParticipationProcess.Organisation.of(participation));
    }
}
