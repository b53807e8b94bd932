package eu.groupexchange.reimbursement;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims in the database; the version of a row makes two changes at once impossible. */
@Component
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
                        at(claim.invitedAt()),
                        at(claim.deadline()))
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
                .param("deadline", at(state.deadline()))
                .param("submitted", at(state.submittedAt()))
                .param("paused", state.paused().toSeconds())
                .param("declaration", state.declaration())
                .param("signedBy", state.signedBy())
                .param("holder", state.accountHolder())
                .param("iban", state.iban())
                .param("reviewedBy", state.reviewedBy())
                .param("reviewedAt", at(state.reviewedAt()))
                .param("reason", state.reviewReason())
                .param("authorisedBy", state.authorisedBy())
                .param("authorisedAt", at(state.authorisedAt()))
                .param("reopenedAt", at(state.reopenedAt()))
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
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                instant(row, "submitted_at"),
                Duration.ofSeconds(row.getLong("paused_seconds")),
                row.getBoolean("declaration"),
                row.getString("signed_by"),
                row.getString("account_holder"),
                row.getString("iban"),
                row.getString("reviewed_by"),
                instant(row, "reviewed_at"),
                row.getString("review_reason"),
                row.getString("authorised_by"),
                instant(row, "authorised_at"),
                instant(row, "reopened_at"));
        return new Claim(
                new ParticipationReference(row.getString("reference")),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getString("amount_basis"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                state,
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
