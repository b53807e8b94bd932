package eu.groupexchange.reimbursement;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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
        state = sent(details, now);
    }

    /** Whether it lies with the coordinator in just these words: what is sent again is not sent anew. */
    public boolean isSubmittedAs(ClaimDetails details) {
        return status() == ClaimStatus.SUBMITTED && state.submission().says(details);
    }

    public void giveBankDetails(String accountHolder, String iban, Instant now) {
        requireOpen(now);
        state = state.with(state.submission().with(BankAccount.typed(accountHolder, iban)));
    }

    /** After the bank returned the payment: what is declared and signed now is reviewed anew. The clock stood until now. */
    public void correctBankDetails(ClaimDetails details, Instant now, UnaryOperator<Instant> endOfDay) {
        require(Texts.of("reimbursement.claim.account-changed-only"), ClaimStatus.PAYMENT_FAILED);
        pauseUntil(now, endOfDay);
        state = sent(details, now);
    }

    private ClaimState sent(ClaimDetails details, Instant now) {
        return state.with(Submission.of(details, now)).unreviewed();
    }

    /** The time that it lay with the coordinator is added to the deadline, which ends with a day as before. */
    public void giveBack(String userId, String reason, Instant now, UnaryOperator<Instant> endOfDay) {
        require(Texts.of("reimbursement.claim.no-claim-return"), ClaimStatus.SUBMITTED);
        pauseUntil(now, endOfDay);
        state = state.reviewed(ClaimStatus.RETURNED, new ClaimReview(userId, reason, now));
    }

    private void pauseUntil(Instant now, UnaryOperator<Instant> endOfDay) {
        Duration pause = Duration.between(Objects.requireNonNull(submittedAt()), now);
        state = state.on(state.clock().paused(pause, endOfDay.apply(deadline().plus(pause))));
    }

    public void approve(String userId, @Nullable String reason, Instant now) {
        require(Texts.of("reimbursement.claim.no-claim-approve"), ClaimStatus.SUBMITTED);
        state = state.reviewed(ClaimStatus.APPROVED, new ClaimReview(userId, reason, now));
    }

    public void reject(String userId, String reason, Instant now) {
        require(Texts.of("reimbursement.claim.no-claim-reject"), ClaimStatus.SUBMITTED);
        state = state.reviewed(ClaimStatus.REJECTED, new ClaimReview(userId, reason, now));
    }

    /** Never by the person who approved it. */
    public void authorise(String userId, Instant now) {
        require(Texts.of("reimbursement.claim.no-approved-claim"), ClaimStatus.APPROVED);
        if (userId.equals(reviewedBy())) {
            throw RefusedException.notNow(Texts.of("reimbursement.claim.whoever-approved-claim"));
        }
        state = state.authorised(new Authorisation(userId, now));
    }

    /** Finance does not authorise: the claim is to be reviewed again. */
    public void sendBack() {
        require(Texts.of("reimbursement.claim.no-approved-claim-send"), ClaimStatus.APPROVED);
        state = state.unreviewed();
    }

    public void settle(boolean executed) {
        require(Texts.of("reimbursement.claim.no-payment-claim"), ClaimStatus.AUTHORISED);
        state = state.as(executed ? ClaimStatus.PAID : ClaimStatus.PAYMENT_FAILED);
    }

    public void forgo() {
        String objection = objectionToForgo();
        if (objection != null) {
            throw RefusedException.notNow(objection);
        }
        state = state.as(ClaimStatus.FORGONE);
    }

    /** Why the organisation cannot give it up now, in a sentence for it; null while it can. */
    public @Nullable String objectionToForgo() {
        return switch (state.status()) {
            case INVITED, RETURNED -> null;
            case SUBMITTED, APPROVED, PAYMENT_FAILED -> Texts.of("reimbursement.claim.claim-way-paid");
            case AUTHORISED -> Texts.of("reimbursement.claim.payment-already-way");
            case PAID, REJECTED, FORGONE, LAPSED, VOID -> Texts.of("reimbursement.claim.no-open-claim");
        };
    }

    public void lapse() {
        requireOpenToOrganisation();
        state = state.as(ClaimStatus.LAPSED);
    }

    /** What it rests on has changed: whatever was decided on a claim that was sent is to be decided anew. */
    public void reviewAnew() {
        if (state.status() == ClaimStatus.APPROVED) {
            state = state.unreviewed();
        }
    }

    /** The lump sum is no longer due. Nothing that was sent is lost. */
    public void annul() {
        require(
                Texts.of("reimbursement.claim.claim-closed-already"),
                ClaimStatus.INVITED,
                ClaimStatus.RETURNED,
                ClaimStatus.SUBMITTED);
        state = state.as(ClaimStatus.VOID);
    }

    /**
     * The lump sum is due, perhaps again: an annulled claim goes on where it stood, and one whose time ran out while that was
     * being decided gets time to be sent.
     *
     * @return whether anything changed
     */
    public boolean resume(Instant now, Instant atLeastUntil) {
        if (state.status() == ClaimStatus.VOID) {
            state = state.reopened(stoodAt(), state.clock().anew(now, atLeastUntil));
            return true;
        }
        if (status().isOpenToOrganisation() && state.clock().hasRunOut(now)) {
            state = state.reopened(status(), state.clock().anew(now, atLeastUntil));
            return true;
        }
        return false;
    }

    private ClaimStatus stoodAt() {
        if (submittedAt() == null) {
            return ClaimStatus.INVITED;
        }
        return state.review() == null ? ClaimStatus.SUBMITTED : ClaimStatus.RETURNED;
    }

    /** By a coordinator, for the organisation to send it, or to send it once more. */
    public void reopen(String userId, String reason, Instant now, Instant atLeastUntil) {
        require(
                Texts.of("reimbursement.claim.only-claim-lapsed"),
                ClaimStatus.LAPSED,
                ClaimStatus.FORGONE,
                ClaimStatus.REJECTED);
        boolean sentBefore = submittedAt() != null;
        if (sentBefore) {
            state = state.reviewed(ClaimStatus.RETURNED, new ClaimReview(userId, reason, now));
        }
        state = state.reopened(
                sentBefore ? ClaimStatus.RETURNED : ClaimStatus.INVITED,
                state.clock().anew(now, atLeastUntil));
    }

    /**
     * What was paid came back: the organisation sends the claim once more, with an account that can be paid to.
     *
     * @param by who wrote down that it came back
     */
    public void paymentReturned(String by, String reason, Instant now, Instant atLeastUntil) {
        require(Texts.of("reimbursement.claim.was-not-paid"), ClaimStatus.PAID);
        state = state.reviewed(ClaimStatus.RETURNED, new ClaimReview(by, reason, now))
                .reopened(ClaimStatus.RETURNED, state.clock().anew(now, atLeastUntil));
    }

    /** @throws RefusedException unless the organisation may work on the claim at that moment */
    public void requireOpen(Instant now) {
        requireOpenToOrganisation();
        if (state.clock().hasRunOut(now)) {
            throw RefusedException.notNow(Texts.of("reimbursement.claim.time-claim-run"));
        }
    }

    private void requireOpenToOrganisation() {
        require(Texts.of("reimbursement.claim.claim-open-changes"), ClaimStatus.INVITED, ClaimStatus.RETURNED);
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
        return state.clock().deadline();
    }

    public @Nullable Instant submittedAt() {
        return state.submission().sentAt();
    }

    public boolean declaration() {
        return state.submission().declared();
    }

    public @Nullable String signedBy() {
        return state.submission().signedBy();
    }

    public @Nullable BankAccount account() {
        return state.submission().account();
    }

    public @Nullable String accountHolder() {
        return account() == null ? null : account().holder();
    }

    /** Without spaces. */
    public @Nullable String iban() {
        return account() == null ? null : account().iban();
    }

    public @Nullable ClaimReview review() {
        return state.review();
    }

    public @Nullable String reviewedBy() {
        return state.review() == null ? null : state.review().by();
    }

    public @Nullable String reviewReason() {
        return state.review() == null ? null : state.review().reason();
    }

    public @Nullable String authorisedBy() {
        return state.authorisation() == null ? null : state.authorisation().by();
    }

    public @Nullable Instant authorisedAt() {
        return state.authorisation() == null ? null : state.authorisation().at();
    }

    public ClaimClock clock() {
        return state.clock();
    }

    ClaimState state() {
        return state;
    }

    public int version() {
        return version;
    }
}
