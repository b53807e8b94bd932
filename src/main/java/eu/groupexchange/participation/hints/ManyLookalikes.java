package eu.groupexchange.participation.hints;

import eu.groupexchange.eligibility.organisation.OrganisationIdentity;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What {@link Lookalikes} finds for one, for many at once. */
@Repository
class ManyLookalikes {

    private static final String TAIL = "right(regexp_replace(upper(%s.registration_number), '[^A-Z0-9]', '', 'g'), 6)";
    private static final String DOMAIN = "lower(split_part(%s.email, '@', 2))";

    record Registered(String reference, String exchange, OrganisationIdentity identity) {}

    /** @param of whose lookalike it may be */
    record Elsewhere(String of, OrganisationIdentity identity) {}

    private final JdbcClient jdbc;

    ManyLookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Registered> these(Collection<ParticipationReference> references) {
        return jdbc.sql("""
                select reference, exchange, country, registration_number, organisation_name, email
                from participation where reference = any(:which)""")
                .param("which", names(references))
                .query(ManyLookalikes::registered)
                .list();
    }

    /** All in the same exchanges that have not stepped back or been refused. */
    List<Registered> inTheirExchanges(Collection<ParticipationReference> references) {
        return jdbc.sql("""
                select reference, exchange, country, registration_number, organisation_name, email
                from participation
                where exchange in (select exchange from participation where reference = any(:which))
                and status not in ('DECLINED', 'LAPSED', 'WITHDRAWN', 'CANCELLED')""")
                .param("which", names(references))
                .query(ManyLookalikes::registered)
                .list();
    }

    /** Those in other exchanges that were reimbursed or may be any day now, and whose number or mail domain is alike. */
    List<Elsewhere> elsewhere(Collection<ParticipationReference> references) {
        return jdbc.sql(found("%1$s = %2$s".formatted(TAIL.formatted("other"), TAIL.formatted("own")))
                        + " union "
                        + found("%1$s = %2$s".formatted(DOMAIN.formatted("other"), DOMAIN.formatted("own"))))
                .param("which", names(references))
                .query((row, number) -> new Elsewhere(row.getString("own"), identity(row)))
                .list();
    }

    private static String found(String alike) {
        return """
                select own.reference as own, other.reference, other.country, other.registration_number,
                    other.organisation_name, other.email
                from participation own
                join participation other on other.exchange <> own.exchange and %s
                where own.reference = any(:which) and other.status in ('ENTITLED', 'REIMBURSED')""".formatted(alike);
    }

    private static Registered registered(ResultSet row, int number) throws SQLException {
        return new Registered(row.getString("reference"), row.getString("exchange"), identity(row));
    }

    private static OrganisationIdentity identity(ResultSet row) throws SQLException {
        return new OrganisationIdentity(
                row.getString("country"),
                row.getString("registration_number"),
                row.getString("organisation_name"),
                row.getString("email"));
    }

    private static String[] names(Collection<ParticipationReference> references) {
        return references.stream().map(ParticipationReference::value).toArray(String[]::new);
    }
}
