package eu.groupexchange.reimbursement;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The claim of a lump sum. Every change is a transition that checks where it starts; one that does not fit is refused with
 * {@link RefusedException} and changes nothing. The claim's clock stands still while the claim is with the
 * coordinator.
 */
public final class Claim {

    private final ParticipationReference reference;
    private final Money amount;
    private final String amountBasis;
    private final Instant invitedAt;
    private ClaimState state;
    private final int version;

    public Claim(
            ParticipationReference reference,
            Money amount,
            String amountBasis,
            Instant invitedAt,
            ClaimState state,
            int version) {
        this.reference = reference;
        this.amount = amount;
        this.amountBasis = amountBasis;
        this.invitedAt = invitedAt;
        this.state = state;
        this.version = version;
    }

    /** Before the deadline, not at it. */
    public void submit(ClaimDetails details, Instant now) {
        requireOpen(now);
        state = state.submitted(details, now);
    }

    /** Whether it lies with the coordinator in just these words: what is sent again is not sent anew. */
    public boolean isSubmittedAs(ClaimDetails details) {
        return status() == ClaimStatus.SUBMITTED
                && details.accountHolder().strip().equals(accountHolder())
                && Iban.normal(details.iban()).equals(iban())
                && details.declaration()
                && details.signedBy().strip().equals(signedBy());
    }

    public void giveBankDetails(String accountHolder, String iban, Instant now) {
        requireOpen(now);
        state = state.withAccount(accountHolder, iban);
    }

    /** After the bank returned the payment: what is declared and signed now is reviewed anew. The clock stood until now. */
    public void correctBankDetails(ClaimDetails details, Instant now, UnaryOperator<Instant> endOfDay) {
        require("The account can be changed only after the bank returned a payment.", ClaimStatus.PAYMENT_FAILED);
        Duration pause = Duration.between(java.util.Objects.requireNonNull(state.submittedAt()), now);
        state = state.paused(pause, endOfDay.apply(state.deadline().plus(pause)))
                .submitted(details, now);
    }

    /** The time that it lay with the coordinator is added to the deadline, which ends with a day as before. */
    public void giveBack(String userId, String reason, Instant now, UnaryOperator<Instant> endOfDay) {
        require("There is no claim to return.", ClaimStatus.SUBMITTED);
        Duration pause = Duration.between(java.util.Objects.requireNonNull(state.submittedAt()), now);
        state = state.reviewed(ClaimStatus.RETURNED, userId, reason, now)
                .paused(pause, endOfDay.apply(state.deadline().plus(pause)));
    }

    public void approve(String userId, @Nullable String reason, Instant now) {
        require("There is no claim to approve.", ClaimStatus.SUBMITTED);
        state = state.reviewed(ClaimStatus.APPROVED, userId, reason, now);
    }

    public void reject(String userId, String reason, Instant now) {
        require("There is no claim to reject.", ClaimStatus.SUBMITTED);
        state = state.reviewed(ClaimStatus.REJECTED, userId, reason, now);
    }

    /** Never by the person who approved it. */
    public void authorise(String userId, Instant now) {
        require("There is no approved claim to authorise.", ClaimStatus.APPROVED);
        if (userId.equals(state.reviewedBy())) {
            throw RefusedException.notNow("Whoever approved a claim cannot authorise its payment.");
        }
        state = state.authorised(userId, now);
    }

    /** Finance does not authorise: the claim is to be reviewed again. */
    public void sendBack() {
        require("There is no approved claim to send back.", ClaimStatus.APPROVED);
        state = state.unreviewed();
    }

    public void settle(boolean executed) {
        require("No payment of this claim was on the way.", ClaimStatus.AUTHORISED);
        state = state.with(executed ? ClaimStatus.PAID : ClaimStatus.PAYMENT_FAILED);
    }

    public void forgo() {
        String objection = objectionToForgo();
        if (objection != null) {
            throw RefusedException.notNow(objection);
        }
        state = state.with(ClaimStatus.FORGONE);
    }

    /** Why the organisation cannot give it up now, in a sentence for it; null while it can. */
    public @Nullable String objectionToForgo() {
        return switch (state.status()) {
            case INVITED, RETURNED -> null;
            case SUBMITTED, APPROVED, PAYMENT_FAILED ->
                "Your claim is on its way to be paid, so it is not given up at one press. If you do not want the money, write to"
                        + " the contact of the exchange.";
            case AUTHORISED -> "Your payment is already on its way, so the claim can no longer be given up.";
            case PAID, REJECTED, FORGONE, LAPSED, VOID -> "There is no open claim that you could do without.";
        };
    }

    public void lapse() {
        requireOpenToOrganisation();
        state = state.with(ClaimStatus.LAPSED);
    }

    /** What it rests on has changed: whatever was decided on a claim that was sent is to be decided anew. */
    public void reviewAnew() {
        if (state.status() == ClaimStatus.APPROVED) {
            state = state.unreviewed();
        }
    }

    /** The lump sum is no longer due. Nothing that was sent is lost. */
    public void annul() {
        require("This claim is closed already.", ClaimStatus.INVITED, ClaimStatus.RETURNED, ClaimStatus.SUBMITTED);
        state = state.with(ClaimStatus.VOID);
    }

    /**
     * The lump sum is due, perhaps again: an annulled claim goes on where it stood, and one whose time ran out while that was
     * being decided gets time to be sent.
     *
     * @return whether anything changed
     */
    public boolean resume(Instant now, Instant atLeastUntil) {
        if (state.status() == ClaimStatus.VOID) {
            state = state.reopened(stoodAt(), now, atLeastUntil);
            return true;
        }
        if (state.status().isOpenToOrganisation() && !now.isBefore(state.deadline())) {
            state = state.reopened(state.status(), now, atLeastUntil);
            return true;
        }
        return false;
    }

    private ClaimStatus stoodAt() {
        if (state.submittedAt() == null) {
            return ClaimStatus.INVITED;
        }
        return state.reviewedBy() == null ? ClaimStatus.SUBMITTED : ClaimStatus.RETURNED;
    }

    /** By a coordinator, for the organisation to send it, or to send it once more. */
    public void reopen(String userId, String reason, Instant now, Instant atLeastUntil) {
        require(
                "Only a claim that lapsed, was forgone or was rejected can be reopened.",
                ClaimStatus.LAPSED,
                ClaimStatus.FORGONE,
                ClaimStatus.REJECTED);
        boolean sentBefore = state.submittedAt() != null;
        if (sentBefore) {
            state = state.reviewed(ClaimStatus.RETURNED, userId, reason, now);
        }
        state = state.reopened(sentBefore ? ClaimStatus.RETURNED : ClaimStatus.INVITED, now, atLeastUntil);
    }

    /** @throws RefusedException unless the organisation may work on the claim at that moment */
    public void requireOpen(Instant now) {
        requireOpenToOrganisation();
        if (!now.isBefore(state.deadline())) {
            throw RefusedException.notNow("The time to claim has run out.");
        }
    }

    private void requireOpenToOrganisation() {
        require("Your claim is not open for changes at the moment.", ClaimStatus.INVITED, ClaimStatus.RETURNED);
    }

    private void require(String otherwise, ClaimStatus... allowed) {
        for (ClaimStatus status : allowed) {
            if (state.status() == status) {
                return;
            }
        }
        throw RefusedException.notNow(otherwise);
    }

    public ParticipationReference reference() {
        return reference;
    }

    public Money amount() {
        return amount;
    }

    /** How the amount came about, as a sentence. */
    public String amountBasis() {
        return amountBasis;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public ClaimStatus status() {
        return state.status();
    }

    /** The first instant at which the claim can no longer be sent. */
    public Instant deadline() {
        return state.deadline();
    }

    public @Nullable Instant submittedAt() {
        return state.submittedAt();
    }

    public boolean declaration() {
        return state.declaration();
    }

    public @Nullable String signedBy() {
        return state.signedBy();
    }

    public @Nullable String accountHolder() {
        return state.accountHolder();
    }

    /** Without spaces. */
    public @Nullable String iban() {
        return state.iban();
    }

    public @Nullable String reviewedBy() {
        return state.reviewedBy();
    }

    public @Nullable Instant reviewedAt() {
        return state.reviewedAt();
    }

    public @Nullable String reviewReason() {
        return state.reviewReason();
    }

    public @Nullable String authorisedBy() {
        return state.authorisedBy();
    }

    public @Nullable Instant authorisedAt() {
        return state.authorisedAt();
    }

    /** How long the clock has stood still so far. */
    public Duration paused() {
        return state.paused();
    }

    /** Since when the time to claim runs anew, or null. */
    public @Nullable Instant reopenedAt() {
        return state.reopenedAt();
    }

    ClaimState state() {
        return state;
    }

    public int version() {
        return version;
    }
}
