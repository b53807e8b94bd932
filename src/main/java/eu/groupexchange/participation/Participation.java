package eu.groupexchange.participation;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.OrganisationType;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.EmailAddress;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's way through one exchange. Every change is a transition that checks where it starts; a change that does
 * not fit is refused with {@link RefusedException} and changes nothing.
 */
public final class Participation {

    private final ParticipationReference reference;
    private final Slug exchange;
    private final Instant submittedAt;
    private ParticipationState state;
    private final int version;

    public Participation(
            ParticipationReference reference,
            Slug exchange,
            Instant submittedAt,
            ParticipationState state,
            int version) {
        this.reference = reference;
        this.exchange = exchange;
        this.submittedAt = submittedAt;
        this.state = state;
        this.version = version;
    }

    /** @return whether the address had not been reached before */
    public boolean reachAddress(Instant now) {
        if (state.addressConfirmedAt() != null) {
            return false;
        }
        boolean waiting = state.status() == ParticipationStatus.REGISTERED;
        state = state.as(waiting ? ParticipationStatus.UNDER_REVIEW : state.status())
                .addressConfirmedAt(now)
                .made();
        return waiting;
    }

    public void lapseUnconfirmed(Instant now) {
        require(Texts.of("participation.participation.registration-past-waiting"), ParticipationStatus.REGISTERED);
        end(ParticipationStatus.LAPSED, now);
    }

    public void requestInformation(String question) {
        require(Texts.of("participation.participation.registration-under-review"), ParticipationStatus.UNDER_REVIEW);
        state = state.as(ParticipationStatus.INFORMATION_REQUESTED)
                .review(state.review().asking(question))
                .made();
    }

    /** The question is taken back; the registration is reviewed as it is. */
    public void takeQuestionBack() {
        require(
                Texts.of("participation.participation.no-information-asked"),
                ParticipationStatus.INFORMATION_REQUESTED);
        state = state.as(ParticipationStatus.UNDER_REVIEW)
                .review(state.review().asking(null))
                .made();
    }

    public void amend(Registration registration, @Nullable Location location) {
        require(
                Texts.of("participation.participation.registration-cannot-changed"),
                ParticipationStatus.UNDER_REVIEW,
                ParticipationStatus.INFORMATION_REQUESTED);
        state = state.as(ParticipationStatus.UNDER_REVIEW)
                .registration(registration)
                .location(location)
                .review(state.review().asking(null))
                .made();
    }

    /** Keeps answers on which nothing is decided, once it is accepted. */
    public void correct(Registration registration) {
        requireAccepted();
        state = state.change().registration(registration).made();
    }

    /** The acceptance no longer stands; a place that is held stays held meanwhile. */
    public void reopenReview() {
        requireAccepted();
        state = state.as(ParticipationStatus.UNDER_REVIEW)
                .place(state.place().unanswered())
                .made();
    }

    /** The refusal no longer stands. */
    public void reconsider() {
        require(Texts.of("participation.participation.registration-declined"), ParticipationStatus.DECLINED);
        state = state.as(ParticipationStatus.UNDER_REVIEW).endedAt(null).made();
    }

    private void requireAccepted() {
        if (!state.status().isAccepted()) {
            throw RefusedException.notNow(Texts.of("participation.participation.no-acceptance-could"));
        }
    }

    /** Where it is exactly, so that no place's centre stands for it. */
    public void locate(Location exact) {
        require(Texts.of("participation.participation.exact-point-set"), ParticipationStatus.UNDER_REVIEW);
        state = state.change().location(exact).made();
    }

    public void decline(Instant now) {
        require(Texts.of("participation.participation.registration-under-review"), ParticipationStatus.UNDER_REVIEW);
        state = state.change().review(state.review().decided()).made();
        end(ParticipationStatus.DECLINED, now);
    }

    public void accept() {
        require(Texts.of("participation.participation.registration-under-review"), ParticipationStatus.UNDER_REVIEW);
        state = state.as(ParticipationStatus.ACCEPTED)
                .review(state.review().decided())
                .place(state.place().unanswered())
                .made();
    }

    public void waitForPlace() {
        require(Texts.of("participation.participation.only-accepted-wait"), ParticipationStatus.ACCEPTED);
        state = state.as(ParticipationStatus.WAITING_LIST).made();
    }

    /** Holds a place, or keeps the one that is held already. */
    public void offerPlace(Instant now, Instant confirmBy) {
        require(
                Texts.of("participation.participation.only-accepted-offered"),
                ParticipationStatus.ACCEPTED,
                ParticipationStatus.WAITING_LIST);
        state = state.as(ParticipationStatus.INVITED)
                .place(state.place().offered(now, confirmBy))
                .made();
    }

    public void leaveWaitingList(Instant now) {
        require(Texts.of("participation.participation.participation-wait-place"), ParticipationStatus.WAITING_LIST);
        end(ParticipationStatus.LAPSED, now);
    }

    /** Before {@code confirmBy}, not at it. */
    public void confirm(Instant now) {
        require(Texts.of("participation.participation.no-place-confirm"), ParticipationStatus.INVITED);
        if (state.place().isTooLateToConfirm(now)) {
            throw RefusedException.notNow(Texts.of("participation.participation.time-confirm-run"));
        }
        state = state.as(ParticipationStatus.CONFIRMED)
                .place(state.place().confirmed(now))
                .made();
    }

    public void lapsePlace(Instant now) {
        require(Texts.of("participation.participation.place-waiting-confirmed"), ParticipationStatus.INVITED);
        end(ParticipationStatus.LAPSED, now);
    }

    /** Half-days and days on which the organisation was present. */
    public void attend(int halfDays, int days) {
        require(Texts.of("participation.participation.only-confirmed-attended"), ParticipationStatus.CONFIRMED);
        state = state.as(ParticipationStatus.ATTENDED)
                .attendance(new Attendance(halfDays, days))
                .made();
    }

    /** After attendance was closed: what followed from it is to be decided anew. */
    public void correctAttendance(int halfDays, int days) {
        require(
                Texts.of("participation.participation.attendance-participation-closed"),
                ParticipationStatus.ATTENDED,
                ParticipationStatus.ENTITLED,
                ParticipationStatus.NOT_ENTITLED);
        state = state.as(ParticipationStatus.ATTENDED)
                .attendance(new Attendance(halfDays, days))
                .entitlement(null)
                .endedAt(null)
                .made();
    }

    public void entitle(Money amount, String basis) {
        require(Texts.of("participation.participation.attendance-closed"), ParticipationStatus.ATTENDED);
        state = state.as(ParticipationStatus.ENTITLED)
                .entitlement(new Entitlement(amount, basis))
                .made();
    }

    public void refuseEntitlement(String reason, Instant now) {
        require(Texts.of("participation.participation.attendance-closed"), ParticipationStatus.ATTENDED);
        state = state.change().entitlement(new Entitlement(null, reason)).made();
        end(ParticipationStatus.NOT_ENTITLED, now);
    }

    /** @param outcome REIMBURSED, UNCLAIMED or CLAIM_REJECTED */
    public void concludeClaim(ParticipationStatus outcome, Instant now) {
        require(Texts.of("participation.participation.no-claim-conclude"), ParticipationStatus.ENTITLED);
        end(outcome, now);
    }

    /** The claim that ended it is open again. */
    public void reopenClaim() {
        require(
                Texts.of("participation.participation.no-closed-claim"),
                ParticipationStatus.UNCLAIMED,
                ParticipationStatus.CLAIM_REJECTED);
        state = state.as(ParticipationStatus.ENTITLED).endedAt(null).made();
    }

    /** The lump sum was paid and came back. */
    public void paymentReturned() {
        require(Texts.of("participation.participation.was-not-reimbursed"), ParticipationStatus.REIMBURSED);
        state = state.as(ParticipationStatus.ENTITLED).endedAt(null).made();
    }

    public void withdraw(Instant now) {
        if (state.status().isEnd()) {
            throw RefusedException.notNow(Texts.of("participation.participation.participation-ended-already"));
        }
        if (state.status().hasAttended()) {
            throw RefusedException.notNow(Texts.of("participation.participation.attended-withdraw-any"));
        }
        end(ParticipationStatus.WITHDRAWN, now);
    }

    /** At any time: mails go out after the end, too. */
    public void correctContactAddress(String address) {
        state = state.change().registration(registration().withEmail(address)).made();
    }

    /** The exchange does not take place. */
    public void cancel(Instant now) {
        if (state.status().isEnd()) {
            throw RefusedException.notNow(Texts.of("participation.participation.this-participation-has"));
        }
        end(ParticipationStatus.CANCELLED, now);
    }

    /** The exchange was moved, and with it the time to confirm. */
    public void moveConfirmBy(Instant confirmBy) {
        require(Texts.of("participation.participation.no-place-confirm"), ParticipationStatus.INVITED);
        state = state.change().place(state.place().withConfirmBy(confirmBy)).made();
    }

    private void end(ParticipationStatus how, Instant now) {
        boolean stepsBack =
                switch (how) {
                    case DECLINED, LAPSED, WITHDRAWN, CANCELLED -> true;
                    default -> false;
                };
        state = state.as(how)
                .endedAt(now)
                .place(stepsBack ? state.place().givenUp() : state.place())
                .made();
    }

    private void require(String otherwise, ParticipationStatus... allowed) {
        for (ParticipationStatus status : allowed) {
            if (state.status() == status) {
                return;
            }
        }
        throw RefusedException.notNow(otherwise);
    }

    public ParticipationReference reference() {
        return reference;
    }

    /** The exchange's slug. */
    public Slug exchange() {
        return exchange;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public ParticipationState state() {
        return state;
    }

    /**
     * What happens after each decision happens for it once: the first time under the plain name, later ones with the decision's
     * number.
     */
    public String occasion(String name) {
        return state.review().decisions() <= 1
                ? name
                : name + "-" + state.review().decisions();
    }

    /** Whether it has a place, or has been there: what an entry in its calendar says is true. */
    public boolean mayStillCome() {
        ParticipationStatus status = status();
        return holdsPlace()
                || status == ParticipationStatus.INVITED
                || status == ParticipationStatus.CONFIRMED
                || status.hasAttended();
    }

    public boolean holdsPlace() {
        return state.place().since() != null;
    }

    public int version() {
        return version;
    }

    public ParticipationStatus status() {
        return state.status();
    }

    public Registration registration() {
        return state.registration();
    }

    public String organisationName() {
        return registration().organisationName();
    }

    public OrganisationType organisationType() {
        return registration().organisationType();
    }

    public @Nullable String registrationNumber() {
        return registration().registrationNumber();
    }

    public String country() {
        return registration().country();
    }

    public String city() {
        return registration().city();
    }

    public String contactName() {
        return registration().contactName();
    }

    public String email() {
        return registration().email();
    }

    /** The address for people to read: its domain in its own letters. */
    public String emailShown() {
        return EmailAddress.shown(email());
    }

    public Map<String, String> answers() {
        return registration().answers();
    }

    public @Nullable Location location() {
        return state.location();
    }

    public @Nullable Instant confirmBy() {
        return state.place().confirmBy();
    }

    public @Nullable String informationRequested() {
        return state.review().question();
    }

    public @Nullable Integer halfDays() {
        return state.attendance() == null ? null : state.attendance().halfDays();
    }

    public @Nullable Integer daysAttended() {
        return state.attendance() == null ? null : state.attendance().days();
    }
}
