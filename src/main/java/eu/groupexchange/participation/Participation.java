package eu.groupexchange.participation;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.EmailAddress;
import java.time.Instant;
import java.util.HashMap;
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
        state = state.toBuilder()
                .addressConfirmedAt(now)
                .status(waiting ? ParticipationStatus.UNDER_REVIEW : state.status())
                .build();
        return waiting;
    }

    public void lapseUnconfirmed(Instant now) {
        require("The registration is past waiting for its link.", ParticipationStatus.REGISTERED);
        end(ParticipationStatus.LAPSED, now);
    }

    public void requestInformation(String question) {
        require("This registration is not under review.", ParticipationStatus.UNDER_REVIEW);
        state = state.toBuilder()
                .status(ParticipationStatus.INFORMATION_REQUESTED)
                .informationRequested(question)
                .build();
    }

    /** The question is taken back; the registration is reviewed as it is. */
    public void takeQuestionBack() {
        require("No information was asked for.", ParticipationStatus.INFORMATION_REQUESTED);
        state = state.toBuilder()
                .status(ParticipationStatus.UNDER_REVIEW)
                .informationRequested(null)
                .build();
    }

    public void amend(Registration registration, @Nullable Location location) {
        require(
                "Your registration cannot be changed any more.",
                ParticipationStatus.UNDER_REVIEW,
                ParticipationStatus.INFORMATION_REQUESTED);
        state = state.toBuilder()
                .status(ParticipationStatus.UNDER_REVIEW)
                .registration(registration)
                .location(location)
                .informationRequested(null)
                .build();
    }

    /** Keeps answers on which nothing is decided, once it is accepted. */
    public void correct(Registration registration) {
        requireAccepted();
        state = state.toBuilder().registration(registration).build();
    }

    /** The acceptance no longer stands; a place that is held stays held meanwhile. */
    public void reopenReview() {
        requireAccepted();
        state = state.toBuilder()
                .status(ParticipationStatus.UNDER_REVIEW)
                .confirmBy(null)
                .confirmedAt(null)
                .build();
    }

    /** The refusal no longer stands. */
    public void reconsider() {
        require("This registration was not declined.", ParticipationStatus.DECLINED);
        state = state.toBuilder()
                .status(ParticipationStatus.UNDER_REVIEW)
                .endedAt(null)
                .build();
    }

    private void requireAccepted() {
        if (!state.status().isAccepted()) {
            throw RefusedException.notNow("There is no acceptance that could be changed.");
        }
    }

    /** Where it is exactly, so that no place's centre stands for it. */
    public void locate(Location exact) {
        require("The exact point can be set while the registration is under review.", ParticipationStatus.UNDER_REVIEW);
        state = state.toBuilder().location(exact).build();
    }

    public void decline(Instant now) {
        require("This registration is not under review.", ParticipationStatus.UNDER_REVIEW);
        state = state.toBuilder().decisions(state.decisions() + 1).build();
        end(ParticipationStatus.DECLINED, now);
    }

    public void accept() {
        require("This registration is not under review.", ParticipationStatus.UNDER_REVIEW);
        state = state.toBuilder()
                .status(ParticipationStatus.ACCEPTED)
                .decisions(state.decisions() + 1)
                .confirmBy(null)
                .confirmedAt(null)
                .build();
    }

    public void waitForPlace() {
        require("Only who was accepted can wait for a place.", ParticipationStatus.ACCEPTED);
        state = state.toBuilder().status(ParticipationStatus.WAITING_LIST).build();
    }

    /** Holds a place, or keeps the one that is held already. */
    public void offerPlace(Instant now, Instant confirmBy) {
        require(
                "Only who was accepted can be offered a place.",
                ParticipationStatus.ACCEPTED,
                ParticipationStatus.WAITING_LIST);
        state = state.toBuilder()
                .status(ParticipationStatus.INVITED)
                .placeHeldAt(state.placeHeldAt() == null ? now : state.placeHeldAt())
                .confirmBy(confirmBy)
                .build();
    }

    public void leaveWaitingList(Instant now) {
        require("This participation does not wait for a place.", ParticipationStatus.WAITING_LIST);
        end(ParticipationStatus.LAPSED, now);
    }

    /** Before {@code confirmBy}, not at it. */
    public void confirm(Instant now) {
        require("There is no place to confirm at the moment.", ParticipationStatus.INVITED);
        if (state.confirmBy() != null && !now.isBefore(state.confirmBy())) {
            throw RefusedException.notNow("The time to confirm has run out.");
        }
        state = state.toBuilder()
                .status(ParticipationStatus.CONFIRMED)
                .confirmedAt(now)
                .build();
    }

    public void lapsePlace(Instant now) {
        require("The place is not waiting to be confirmed.", ParticipationStatus.INVITED);
        end(ParticipationStatus.LAPSED, now);
    }

    /** Half-days and days on which the organisation was present. */
    public void attend(int halfDays, int days) {
        require("Only who confirmed can have attended.", ParticipationStatus.CONFIRMED);
        state = state.toBuilder()
                .status(ParticipationStatus.ATTENDED)
                .halfDays(halfDays)
                .daysAttended(days)
                .build();
    }

    /** After attendance was closed: what followed from it is to be decided anew. */
    public void correctAttendance(int halfDays, int days) {
        require(
                "The attendance of this participation has not been closed, or what followed from it is over.",
                ParticipationStatus.ATTENDED,
                ParticipationStatus.ENTITLED,
                ParticipationStatus.NOT_ENTITLED);
        state = state.toBuilder()
                .status(ParticipationStatus.ATTENDED)
                .halfDays(halfDays)
                .daysAttended(days)
                .entitlementAmount(null)
                .entitlementReason(null)
                .endedAt(null)
                .build();
    }

    public void entitle(Money amount, String basis) {
        require("Attendance has not been closed.", ParticipationStatus.ATTENDED);
        state = state.toBuilder()
                .status(ParticipationStatus.ENTITLED)
                .entitlementAmount(amount)
                .entitlementReason(basis)
                .build();
    }

    public void refuseEntitlement(String reason, Instant now) {
        require("Attendance has not been closed.", ParticipationStatus.ATTENDED);
        state = state.toBuilder().entitlementReason(reason).build();
        end(ParticipationStatus.NOT_ENTITLED, now);
    }

    /** @param outcome REIMBURSED, UNCLAIMED or CLAIM_REJECTED */
    public void concludeClaim(ParticipationStatus outcome, Instant now) {
        require("There is no claim to conclude.", ParticipationStatus.ENTITLED);
        end(outcome, now);
    }

    /** The claim that ended it is open again. */
    public void reopenClaim() {
        require(
                "There is no closed claim to reopen.",
                ParticipationStatus.UNCLAIMED,
                ParticipationStatus.CLAIM_REJECTED);
        state = state.toBuilder()
                .status(ParticipationStatus.ENTITLED)
                .endedAt(null)
                .build();
    }

    public void withdraw(Instant now) {
        if (state.status().isEnd()) {
            throw RefusedException.notNow("This participation has ended already; there is nothing to withdraw.");
        }
        if (state.status().hasAttended()) {
            throw RefusedException.notNow("Who has attended does not withdraw any more.");
        }
        end(ParticipationStatus.WITHDRAWN, now);
    }

    /** At any time: mails go out after the end, too. */
    public void correctContactAddress(String address) {
        Map<String, String> answers = new HashMap<>(answers());
        answers.put("email", address);
        state = state.toBuilder().registration(new Registration(answers)).build();
    }

    /** The exchange does not take place. */
    public void cancel(Instant now) {
        if (state.status().isEnd()) {
            throw RefusedException.notNow("This participation has ended already.");
        }
        end(ParticipationStatus.CANCELLED, now);
    }

    /** The exchange was moved, and with it the time to confirm. */
    public void moveConfirmBy(Instant confirmBy) {
        require("There is no place to confirm at the moment.", ParticipationStatus.INVITED);
        state = state.toBuilder().confirmBy(confirmBy).build();
    }

    private void end(ParticipationStatus how, Instant now) {
        boolean stepsBack =
                switch (how) {
                    case DECLINED, LAPSED, WITHDRAWN, CANCELLED -> true;
                    default -> false;
                };
        state = state.toBuilder()
                .status(how)
                .endedAt(now)
                .placeHeldAt(stepsBack ? null : state.placeHeldAt())
                .build();
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
        return state.decisions() <= 1 ? name : name + "-" + state.decisions();
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
        return state.placeHeldAt() != null;
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

    public String organisationType() {
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
        return state.confirmBy();
    }

    public @Nullable String informationRequested() {
        return state.informationRequested();
    }

    public @Nullable Integer halfDays() {
        return state.halfDays();
    }

    public @Nullable Integer daysAttended() {
        return state.daysAttended();
    }
}
