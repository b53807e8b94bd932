package eu.groupexchange.reimbursement.hints;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.hints.Hint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and files that several claims have in common. */
@Repository
class SharedEvidence {

    /**
     * An account of two claims.
     *
     * @param nowHere whether it is the one that the claim has now, or one that was given up
     */
    record SharedAccount(boolean nowHere, boolean nowThere, Hint.Other with) {}

    /** @param kind of one of the files */
    record SharedFiles(int count, String kind, Hint.Other with) {}

    private final JdbcClient jdbc;

    SharedEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also an account that was given up in the meantime, there or here. */
    List<SharedAccount> accounts(ParticipationReference reference) {
        return jdbc.sql("""
                select other.reference, participation.organisation_name, participation.status,
                    bool_or(own_claim.iban = own.iban) as now_here, bool_or(other_claim.iban = other.iban) as now_there
                from claim_account own
                join claim_account other on other.iban = own.iban and other.reference <> own.reference
                join participation on participation.reference = other.reference
                join claim own_claim on own_claim.reference = own.reference
                join claim other_claim on other_claim.reference = other.reference
                where own.reference = ?
                group by other.reference, participation.organisation_name, participation.status
                order by other.reference
                """)
                .param(reference.value())
                .query((row, number) ->
                        new SharedAccount(row.getBoolean("now_here"), row.getBoolean("now_there"), with(row)))
                .list();
    }

    /** A file that was removed again counts nowhere; one that was returned does. */
    List<SharedFiles> files(ParticipationReference reference) {
        return jdbc.sql("""
                select other.reference, participation.organisation_name, participation.status,
                    min(own.kind) as kind, count(distinct own.sha256) as files
                from evidence own
                join evidence other on other.sha256 = own.sha256 and other.reference <> own.reference
                join participation on participation.reference = other.reference
                where own.reference = ?
                group by other.reference, participation.organisation_name, participation.status
                order by other.reference
                """)
                .param(reference.value())
                .query((row, number) -> new SharedFiles(row.getInt("files"), row.getString("kind"), with(row)))
                .list();
    }

    private static Hint.Other with(ResultSet row) throws SQLException {
        return new Hint.Other(
                row.getString("reference"),
                row.getString("organisation_name"),
                ParticipationStatus.valueOf(row.getString("status")).inWords());
    }
}
