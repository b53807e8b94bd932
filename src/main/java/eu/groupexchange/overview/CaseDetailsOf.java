package eu.groupexchange.overview;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the details of many cases in one statement. */
@Repository
@Transactional(readOnly = true)
public class CaseDetailsOf {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    CaseDetailsOf(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By reference; those that there are not are left out. */
    public Map<ParticipationReference, CaseDetails> these(Collection<ParticipationReference> references) {
        Map<ParticipationReference, CaseDetails> all = new HashMap<>();
        jdbc.sql("""
                select p.reference, p.organisation_type, p.registration_number, p.answers, p.address_confirmed_at, p.ended_at,
                    claim.invited_at, claim.reviewed_by, claim.reviewed_at, claim.authorised_by, claim.authorised_at,
                    coalesce(payment.account_holder, claim.account_holder) as account_holder,
                    coalesce(payment.iban, claim.iban) as iban, payment.end_to_end_id, payment.attempt, run.requested_on
                from participation p
                left join claim on claim.reference = p.reference
                left join payment on payment.reference = p.reference
                left join payment_run run on run.id = payment.run
                where p.reference = any(:which)""")
                .param(
                        "which",
                        references.stream().map(ParticipationReference::value).toArray(String[]::new))
                .query((row, number) -> all.put(new ParticipationReference(row.getString("reference")), read(row)))
                .list();
        return all;
    }

    private CaseDetails read(ResultSet row) throws SQLException {
        return new CaseDetails(
                row.getString("organisation_type"),
                row.getString("registration_number"),
                json.read(row.getString("answers"), ANSWERS),
                Moments.orNull(row, "address_confirmed_at"),
                Moments.orNull(row, "ended_at"),
                claim(row),
                account(row),
                payment(row));
    }

    private static CaseDetails.@Nullable ClaimDates claim(ResultSet row) throws SQLException {
        return row.getObject("invited_at") == null
                ? null
                : new CaseDetails.ClaimDates(
                        Moments.of(row, "invited_at"),
                        row.getString("reviewed_by"),
                        Moments.orNull(row, "reviewed_at"),
                        row.getString("authorised_by"),
                        Moments.orNull(row, "authorised_at"));
    }

    private static CaseDetails.@Nullable Account account(ResultSet row) throws SQLException {
        String holder = row.getString("account_holder");
        String iban = row.getString("iban");
        return holder == null || iban == null ? null : new CaseDetails.Account(holder, iban);
    }

    private static CaseDetails.@Nullable PaymentFacts payment(ResultSet row) throws SQLException {
        String id = row.getString("end_to_end_id");
        return id == null
                ? null
                : new CaseDetails.PaymentFacts(
                        id, row.getInt("attempt"), row.getObject("requested_on", LocalDate.class));
    }
}
