package eu.groupexchange.participation.review;

import eu.groupexchange.eligibility.EarlierReimbursement;
import eu.groupexchange.eligibility.organisation.OrganisationIdentity;
import eu.groupexchange.participation.Participation;
import java.util.List;
import java.util.Objects;
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
        OrganisationIdentity identity = identity(participation);
        return candidates(participation, identity).stream()
                .flatMap(candidate -> candidate.like(identity))
                .toList();
    }

    static OrganisationIdentity identity(Participation participation) {
        return new OrganisationIdentity(
                participation.country(),
                participation.registrationNumber(),
                participation.organisationName(),
                participation.email());
    }

    /** Whose number ends alike, or who has the mail domain: nobody else can be the same. */
    private List<Candidate> candidates(Participation participation, OrganisationIdentity identity) {
        return jdbc.sql("""
                select reference, country, registration_number, organisation_name, email from participation
                where exchange <> :exchange and status in ('ENTITLED', 'REIMBURSED')
                and (right(regexp_replace(upper(registration_number), '[^A-Z0-9]', '', 'g'), 6)
                        = right(regexp_replace(upper(:number), '[^A-Z0-9]', '', 'g'), 6)
                    or lower(split_part(email, '@', 2)) = :domain)
                order by submitted_at, reference
                """)
                .param("exchange", participation.exchange().value())
                .param("number", Objects.requireNonNullElse(identity.number(), ""))
                .param("domain", identity.tellingDomain().orElse(null), java.sql.Types.VARCHAR)
                .query((row, number) -> new Candidate(
                        row.getString(1),
                        new OrganisationIdentity(
                                row.getString(2), row.getString(3), row.getString(4), row.getString(5))))
                .list();
    }
}
