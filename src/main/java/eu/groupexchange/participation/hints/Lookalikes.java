package eu.groupexchange.participation.hints;

import eu.groupexchange.eligibility.organisation.OrganisationIdentity;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which participations may be the same organisation's: found by the database, to be compared more closely. */
@Repository
class Lookalikes {

    record Lookalike(String reference, ParticipationStatus status, OrganisationIdentity identity) {}

    private static final String COLUMNS = "reference, status, country, registration_number, organisation_name, email";

    private final JdbcClient jdbc;

    Lookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All in the same exchange that have not stepped back or been refused. */
    List<Lookalike> inTheSameExchange(Participation participation) {
        return jdbc.sql("select " + COLUMNS + """
                 from participation
                where exchange = ? and reference <> ?
                and status not in ('DECLINED', 'LAPSED', 'WITHDRAWN', 'CANCELLED') order by reference
                """)
                .params(
                        participation.exchange().value(),
                        participation.reference().value())
                .query(Lookalikes::read)
                .list();
    }

    /**
     * Those in all other exchanges that were reimbursed or may be any day now, oldest first. Whose number ends alike, or who
     * has the mail domain: nobody else can be the same.
     */
    List<Lookalike> reimbursedElsewhere(Participation participation, OrganisationIdentity identity) {
        return jdbc.sql("select " + COLUMNS + """
                 from participation
                where exchange <> :exchange and status in ('ENTITLED', 'REIMBURSED')
                and (right(regexp_replace(upper(registration_number), '[^A-Z0-9]', '', 'g'), 6)
                        = right(regexp_replace(upper(:number), '[^A-Z0-9]', '', 'g'), 6)
                    or lower(split_part(email, '@', 2)) = :domain)
                order by submitted_at, reference
                """)
                .param("exchange", participation.exchange().value())
                .param("number", Objects.requireNonNullElse(identity.number(), ""))
                .param("domain", identity.tellingDomain().orElse(null), Types.VARCHAR)
                .query(Lookalikes::read)
                .list();
    }

    private static Lookalike read(ResultSet row, int number) throws SQLException {
        return new Lookalike(
                row.getString("reference"),
                ParticipationStatus.valueOf(row.getString("status")),
                new OrganisationIdentity(
                        row.getString("country"),
                        row.getString("registration_number"),
                        row.getString("organisation_name"),
                        row.getString("email")));
    }
}
