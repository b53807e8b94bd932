package eu.groupexchange.reimbursement;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims in the database; the version of a row makes two changes at once impossible. */
@Repository
public class JdbcClaims implements Claims {

    private final JdbcClient jdbc;

    JdbcClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Claim> find(ParticipationReference reference) {
        return jdbc.sql("select * from claim where reference = ?")
                .param(reference.value())
                .query(this::read)
                .optional();
    }

    @Override
    public Claim get(ParticipationReference reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("There is no claim of " + reference));
    }

    /** The same, and whoever else decides on this claim waits until the caller's transaction has ended. */
    public Optional<Claim> lock(ParticipationReference reference) {
        return jdbc.sql("select * from claim where reference = ? for update")
                .param(reference.value())
                .query(this::read)
                .optional();
    }

    void add(Claim claim) {
        jdbc.sql("""
                insert into claim (reference, status, amount, currency, amount_basis, invited_at, deadline)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        claim.reference().value(),
                        claim.status().name(),
                        claim.amount().amount(),
                        claim.amount().currency().getCurrencyCode(),
                        claim.amountBasis(),
                        Moments.column(claim.invitedAt()),
                        Moments.column(claim.deadline()))
                .update();
    }

    /** @throws OptimisticLockingFailureException when somebody changed it meanwhile */
    public void save(Claim claim) {
        ClaimState state = claim.state();
        int rows = jdbc.sql("""
                update claim set version = version + 1, status = :status, deadline = :deadline,
                    submitted_at = :submitted, paused_seconds = :paused, declaration = :declaration,
                    signed_by = :signedBy, account_holder = :holder, iban = :iban, reviewed_by = :reviewedBy,
                    reviewed_at = :reviewedAt, review_reason = :reason, authorised_by = :authorisedBy,
                    authorised_at = :authorisedAt, reopened_at = :reopenedAt
                where reference = :reference and version = :version
                """)
                .param("reference", claim.reference().value())
                .param("version", claim.version())
                .param("status", state.status().name())
                .param("deadline", Moments.column(state.clock().deadline()))
                .param("submitted", Moments.column(state.submission().sentAt()))
                .param("paused", state.clock().paused().toSeconds())
                .param("declaration", state.submission().declared())
                .param("signedBy", state.submission().signedBy())
                .param("holder", claim.accountHolder())
                .param("iban", claim.iban())
                .param("reviewedBy", claim.reviewedBy())
                .param(
                        "reviewedAt",
                        state.review() == null
                                ? null
                                : Moments.column(state.review().at()))
                .param("reason", claim.reviewReason())
                .param("authorisedBy", claim.authorisedBy())
                .param("authorisedAt", Moments.column(claim.authorisedAt()))
                .param("reopenedAt", Moments.column(state.clock().reopenedAt()))
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("The claim of " + claim.reference() + " was changed meanwhile");
        }
        rememberAccount(claim);
    }

    /** Also when another takes its place later: it is still recognised in other claims. */
    private void rememberAccount(Claim claim) {
        if (claim.iban() != null && claim.accountHolder() != null) {
            jdbc.sql("""
                    insert into claim_account (reference, iban, account_holder) values (?, ?, ?) on conflict do nothing
                    """)
                    .params(claim.reference().value(), claim.iban(), claim.accountHolder())
                    .update();
        }
    }

    private Claim read(ResultSet row, int number) throws SQLException {
        ClaimState state = new ClaimState(
                ClaimStatus.valueOf(row.getString("status")),
                clock(row),
                submission(row),
                review(row),
                authorisation(row));
        return new Claim(
                new ParticipationReference(row.getString("reference")),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getString("amount_basis"),
                Moments.of(row, "invited_at"),
                state,
                row.getInt("version"));
    }

    private static ClaimClock clock(ResultSet row) throws SQLException {
        return new ClaimClock(
                Objects.requireNonNull(Moments.orNull(row, "deadline")),
                Duration.ofSeconds(row.getLong("paused_seconds")),
                Moments.orNull(row, "reopened_at"));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        String holder = row.getString("account_holder");
        String iban = row.getString("iban");
        return new Submission(
                holder == null || iban == null ? null : new BankAccount(holder, iban),
                row.getBoolean("declaration"),
                row.getString("signed_by"),
                Moments.orNull(row, "submitted_at"));
    }

    private static @Nullable ClaimReview review(ResultSet row) throws SQLException {
        String by = row.getString("reviewed_by");
        Instant at = Moments.orNull(row, "reviewed_at");
        return by == null || at == null ? null : new ClaimReview(by, row.getString("review_reason"), at);
    }

    private static @Nullable Authorisation authorisation(ResultSet row) throws SQLException {
        String by = row.getString("authorised_by");
        Instant at = Moments.orNull(row, "authorised_at");
        return by == null || at == null ? null : new Authorisation(by, at);
    }
}
