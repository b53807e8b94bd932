package eu.groupexchange.participation;

import eu.groupexchange.exchange.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's way through one exchange. Every change is a transition that checks where it starts; a change that does
 * not fit is refused with {@link NotPossibleNowException} and changes nothing.
 */
public final class Participation {

    private final ParticipationReference reference;
    private final String exchange;
    private final Instant submittedAt;
    private ParticipationState state;
    private final int version;

    Participation(
            ParticipationReference reference,
            String exchange,
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
    boolean reachAddress(Instant now) {
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

    void lapseUnconfirmed(Instant now) {
        require("The registration is past waiting for its link.", ParticipationStatus.REGISTERED);
        end(ParticipationStatus.LAPSED, now);
    }

    void requestInformation(String question) {
        require("This registration is not under review.", ParticipationStatus.UNDER_REVIEW);
        state = state.toBuilder()
                .status(ParticipationStatus.INFORMATION_REQUESTED)
                .informationRequested(question)
                .build();
    }

    void amend(Registration registration, @Nullable Location location) {
        require(
                "Your registration can be changed until it has been decided.",
                ParticipationStatus.UNDER_REVIEW,
                ParticipationStatus.INFORMATION_REQUESTED);
        state = state.toBuilder()
                .status(ParticipationStatus.UNDER_REVIEW)
                .registration(registration)
                .location(location)
                .informationRequested(null)
                .build();
    }

    void decline(Instant now) {
        require("This registration is not under review.", ParticipationStatus.UNDER_REVIEW);
        end(ParticipationStatus.DECLINED, now);
    }

    void accept(Instant confirmBy) {
        require("This registration is not under review.", ParticipationStatus.UNDER_REVIEW);
        state = state.toBuilder()
                .status(ParticipationStatus.INVITED)
                .confirmBy(confirmBy)
                .build();
    }

    /** Before {@code confirmBy}, not at it. */
    void confirm(Instant now) {
        require("There is no place to confirm at the moment.", ParticipationStatus.INVITED);
        if (state.confirmBy() != null && !now.isBefore(state.confirmBy())) {
            throw new NotPossibleNowException("The time to confirm has run out.");
        }
        state = state.toBuilder()
                .status(ParticipationStatus.CONFIRMED)
                .confirmedAt(now)
                .build();
    }

    void lapsePlace(Instant now) {
        require("The place is not waiting to be confirmed.", ParticipationStatus.INVITED);
        end(ParticipationStatus.LAPSED, now);
    }

    /** Half-days and days on which the organisation was present. */
    void attend(int halfDays, int days) {
        require("Only who confirmed can have attended.", ParticipationStatus.CONFIRMED);
        state = state.toBuilder()
                .status(ParticipationStatus.ATTENDED)
                .halfDays(halfDays)
                .daysAttended(days)
                .build();
    }

    void entitle(Money amount, String basis) {
        require("Attendance has not been closed.", ParticipationStatus.ATTENDED);
        state = state.toBuilder()
                .status(ParticipationStatus.ENTITLED)
                .entitlementAmount(amount)
                .entitlementReason(basis)
                .build();
    }

    void refuseEntitlement(String reason, Instant now) {
        require("Attendance has not been closed.", ParticipationStatus.ATTENDED);
        state = state.toBuilder().entitlementReason(reason).build();
        end(ParticipationStatus.NOT_ENTITLED, now);
    }

    /** @param outcome REIMBURSED, UNCLAIMED or CLAIM_REJECTED */
    void concludeClaim(ParticipationStatus outcome, Instant now) {
        require("There is no claim to conclude.", ParticipationStatus.ENTITLED);
        end(outcome, now);
    }

    void withdraw(Instant now) {
        if (state.status().isEnd()) {
            throw new NotPossibleNowException("This participation has ended already; there is nothing to withdraw.");
        }
        end(ParticipationStatus.WITHDRAWN, now);
    }

    /** At any time: mails go out after the end, too. */
    void correctContactAddress(String address) {
        Map<String, String> answers = new HashMap<>(answers());
        answers.put("email", address);
        state = state.toBuilder().registration(new Registration(answers)).build();
    }

    private void end(ParticipationStatus how, Instant now) {
        state = state.toBuilder().status(how).endedAt(now).build();
    }

    private void require(String otherwise, ParticipationStatus... allowed) {
        for (ParticipationStatus status : allowed) {
            if (state.status() == status) {
                return;
            }
        }
        throw new NotPossibleNowException(otherwise);
    }

    public ParticipationReference reference() {
        return reference;
    }

    /** The exchange's slug. */
    public String exchange() {
        return exchange;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public ParticipationState state() {
        return state;
    }

    int version() {
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
