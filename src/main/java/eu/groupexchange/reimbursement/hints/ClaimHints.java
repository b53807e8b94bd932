package eu.groupexchange.reimbursement.hints;

import eu.groupexchange.eligibility.organisation.OrganisationName;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.review.Hint;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.evidence.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the account and the evidence of a claim have in common with other cases, and what about the account is unusual. */
@Component
class ClaimHints {

    private final JdbcClient jdbc;

    ClaimHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stream<Hint> of(Participation participation, Claim claim) {
        return Stream.of(
                        sameAccount(participation.reference()).stream(),
                        sameFile(participation.reference()).stream(),
                        unlikeHolder(participation, claim),
                        foreignAccount(participation, claim))
                .flatMap(hints -> hints);
    }

    /** Also an account that was given up in the meantime, there or here. */
    private List<Hint> sameAccount(ParticipationReference reference) {
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
                .query((row, number) -> new Hint(
                        Hint.Kind.SAME_ACCOUNT,
                        sameAccount(row.getBoolean("now_here"), row.getBoolean("now_there")),
                        other(row)))
                .list();
    }

    private static String sameAccount(boolean nowHere, boolean nowThere) {
        if (!nowHere) {
            return "An account that was given here earlier is one of";
        }
        return nowThere ? "The same account (IBAN) was given in" : "The same account (IBAN) was given earlier in";
    }

    /** A file that was removed again counts nowhere; one that was returned does. */
    private List<Hint> sameFile(ParticipationReference reference) {
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
                .query((row, number) -> new Hint(
                        Hint.Kind.SAME_FILE,
                        row.getInt("files") > 1
                                ? row.getInt("files") + " of its files, to the byte, are also in"
                                : "The same file (" + Evidence.labelOf(row.getString("kind")) + ") is also in",
                        other(row)))
                .list();
    }

    private static Stream<Hint> unlikeHolder(Participation participation, Claim claim) {
        String holder = claim.accountHolder();
        return holder == null
                        || OrganisationName.of(holder).isLike(OrganisationName.of(participation.organisationName()))
                ? Stream.empty()
                : Stream.of(new Hint(
                        Hint.Kind.UNLIKE_HOLDER,
                        "The account holder “%s” does not look like the organisation’s name “%s”"
                                .formatted(holder, participation.organisationName()),
                        null));
    }

    private static Stream<Hint> foreignAccount(Participation participation, Claim claim) {
        String iban = claim.iban();
        if (iban == null || iban.length() < 2) {
            return Stream.empty();
        }
        String country = iban.substring(0, 2);
        return country.equals(AccountCountries.of(participation.country()))
                ? Stream.empty()
                : Stream.of(new Hint(
                        Hint.Kind.FOREIGN_ACCOUNT,
                        "The account is kept in another country (%s) than the organisation’s (%s)"
                                .formatted(
                                        AccountCountries.name(country), AccountCountries.name(participation.country())),
                        null));
    }

    private static Hint.Other other(ResultSet row) throws SQLException {
        return new Hint.Other(
                row.getString("reference"),
                row.getString("organisation_name"),
                ParticipationStatus.valueOf(row.getString("status")).inWords());
    }
}
