package eu.groupexchange.participation.review;

import eu.groupexchange.eligibility.EarlierReimbursement;
import eu.groupexchange.eligibility.organisation.OrganisationIdentity;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the same organisation seems to be registered twice in one exchange, or reimbursed in another. Looked up whenever it is
 * asked for, so that the earlier of two cases shows the later one, too.
 */
@Component
@Transactional(readOnly = true)
public class OrganisationHints {

    private final Participations participations;
    private final EarlierReimbursements earlier;
    private final JdbcClient jdbc;

    OrganisationHints(Participations participations, EarlierReimbursements earlier, JdbcClient jdbc) {
        this.participations = participations;
        this.earlier = earlier;
        this.jdbc = jdbc;
    }

    private record Candidate(Hint.Other other, OrganisationIdentity identity) {}

    public List<Hint> of(ParticipationReference reference) {
        Participation participation = participations.get(reference);
        return Stream.concat(inTheSameExchange(participation), inOthers(participation))
                .toList();
    }

    private Stream<Hint> inTheSameExchange(Participation participation) {
        OrganisationIdentity identity = EarlierReimbursements.identity(participation);
        return others(participation).stream()
                .flatMap(candidate -> candidate.identity().registeredTwiceWith(identity).stream()
                        .map(because -> new Hint(
                                Hint.Kind.REGISTERED_TWICE,
                                "Perhaps registered twice in this exchange (" + because + "), also as",
                                candidate.other())));
    }

    private Stream<Hint> inOthers(Participation participation) {
        return earlier.of(participation).stream()
                .map(one -> new Hint(
                        Hint.Kind.REIMBURSED_ELSEWHERE,
                        "Perhaps reimbursed in another exchange, or about to be (" + one.because() + "), as",
                        other(one)));
    }

    private Hint.Other other(EarlierReimbursement one) {
        String standing = ParticipationReference.parse(one.reference())
                .flatMap(participations::find)
                .map(found -> found.status().inWords())
                .orElse("unknown");
        return new Hint.Other(one.reference(), one.organisation(), standing);
    }

    /** All that have not stepped back or been refused. */
    private List<Candidate> others(Participation participation) {
        return jdbc.sql("""
                select reference, organisation_name, status, country, registration_number, email from participation
                where exchange = ? and reference <> ?
                and status not in ('DECLINED', 'LAPSED', 'WITHDRAWN', 'CANCELLED') order by reference
                """)
                .params(
                        participation.exchange().value(),
                        participation.reference().value())
                .query((row, number) -> new Candidate(
                        new Hint.Other(
                                row.getString(1),
                                row.getString(2),
                                ParticipationStatus.valueOf(row.getString(3)).inWords()),
                        new OrganisationIdentity(
                                row.getString(4), row.getString(5), row.getString(2), row.getString(6))))
                .list();
    }
}
