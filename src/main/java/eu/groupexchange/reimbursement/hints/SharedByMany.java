package eu.groupexchange.reimbursement.hints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What {@link SharedEvidence} finds for one, counted for many at once. */
@Repository
class SharedByMany {

    /** An account as a claim has it now, and whose claim it is. */
    record HeldAccount(
            String reference,
            String organisation,
            String country,
            @Nullable String holder,
            @Nullable String iban) {}

    private final JdbcClient jdbc;

    SharedByMany(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With how many other claims each has an account in common, then or now. */
    Map<String, Integer> accounts(String[] references) {
        return counted("""
                select own.reference, count(distinct other.reference) as others
                from claim_account own
                join claim_account other on other.iban = own.iban and other.reference <> own.reference
                join claim on claim.reference = other.reference
                where own.reference = any(:which) group by own.reference""", references);
    }

    /** With how many other claims each has a file in common. */
    Map<String, Integer> files(String[] references) {
        return counted("""
                select own.reference, count(distinct other.reference) as others
                from evidence own
                join evidence other on other.sha256 = own.sha256 and other.reference <> own.reference
                where own.reference = any(:which) group by own.reference""", references);
    }

    List<HeldAccount> held(String[] references) {
        return jdbc.sql("""
                select reference, organisation_name, country, account_holder, iban
                from claim join participation using (reference)
                where reference = any(:which) and (iban is not null or account_holder is not null)""")
                .param("which", references)
                .query((row, number) -> new HeldAccount(
                        row.getString("reference"),
                        row.getString("organisation_name"),
                        row.getString("country"),
                        row.getString("account_holder"),
                        row.getString("iban")))
                .list();
    }

    private Map<String, Integer> counted(String sql, String[] references) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(sql)
                .param("which", references)
                .query((row, number) -> counts.put(row.getString("reference"), row.getInt("others")))
                .list();
        return counts;
    }
}
