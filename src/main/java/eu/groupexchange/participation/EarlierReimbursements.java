package eu.groupexchange.participation;

import eu.groupexchange.eligibility.EarlierReimbursement;
import eu.groupexchange.eligibility.OrganisationIdentity;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks in all other exchanges for the same organisation, reimbursed there or about to be. */
@Component
class EarlierReimbursements {

    private record Candidate(String reference, OrganisationIdentity identity) {

        Stream<EarlierReimbursement> like(OrganisationIdentity other) {
            return identity
                    .inCommonWith(other)
                    .map(because -> new EarlierReimbursement(reference, identity.name(), because))
                    .stream();
        }
    }

    private final JdbcClient jdbc;

    EarlierReimbursements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every one that looks like it, oldest first. To whom the lump sum is due, it may have been paid any day now. */
    List<EarlierReimbursement> of(Participation participation) {
        OrganisationIdentity identity = new OrganisationIdentity(
                participation.country(),
                participation.registrationNumber(),
                participation.organisationName(),
                participation.email());
        return candidates(participation.exchange()).stream()
                .flatMap(candidate -> candidate.like(identity))
                .toList();
    }

    private List<Candidate> candidates(String exceptIn) {
        return jdbc.sql("""
                select reference, country, registration_number, organisation_name, email from participation
                where exchange <> ? and status in ('ENTITLED', 'REIMBURSED') order by submitted_at, reference
                """)
                .param(exceptIn)
                .query((row, number) -> new Candidate(
                        row.getString(1),
                        new OrganisationIdentity(
                                row.getString(2), row.getString(3), row.getString(4), row.getString(5))))
                .list();
    }
}
