package eu.groupexchange.participation;

import eu.groupexchange.exchange.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can change about a participation, as it stands. Only {@link Participation} makes a new one.
 *
 * @param decisions how often a coordinator has accepted or declined it
 * @param placeHeldAt since when one of the exchange's places is held for it
 */
public record ParticipationState(
        ParticipationStatus status,
        Registration registration,
        @Nullable Location location,
        @Nullable Instant addressConfirmedAt,
        @Nullable String informationRequested,
        int decisions,
        @Nullable Instant placeHeldAt,
        @Nullable Instant confirmBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        @Nullable Integer halfDays,
        @Nullable Integer daysAttended,
        @Nullable Money entitlementAmount,
        @Nullable String entitlementReason) {

    public static ParticipationState registered(Registration registration, @Nullable Location location) {
        return new ParticipationState(
                ParticipationStatus.REGISTERED,
                registration,
                location,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Builder toBuilder() {
        return new Builder(this);
    }

    /** Changes some of it and keeps the rest. */
    static final class Builder {

        private ParticipationStatus status;
        private Registration registration;
        private @Nullable Location location;
        private @Nullable Instant addressConfirmedAt;
        private @Nullable String informationRequested;
        private int decisions;
        private @Nullable Instant placeHeldAt;
        private @Nullable Instant confirmBy;
        private @Nullable Instant confirmedAt;
        private @Nullable Instant endedAt;
        private @Nullable Integer halfDays;
        private @Nullable Integer daysAttended;
        private @Nullable Money entitlementAmount;
        private @Nullable String entitlementReason;

        private Builder(ParticipationState from) {
            this.status = from.status;
            this.registration = from.registration;
            this.location = from.location;
            this.addressConfirmedAt = from.addressConfirmedAt;
            this.informationRequested = from.informationRequested;
            this.decisions = from.decisions;
            this.placeHeldAt = from.placeHeldAt;
            this.confirmBy = from.confirmBy;
            this.confirmedAt = from.confirmedAt;
            this.endedAt = from.endedAt;
            this.halfDays = from.halfDays;
            this.daysAttended = from.daysAttended;
            this.entitlementAmount = from.entitlementAmount;
            this.entitlementReason = from.entitlementReason;
        }

        Builder status(ParticipationStatus value) {
            status = value;
            return this;
        }

        Builder registration(Registration value) {
            registration = value;
            return this;
        }

        Builder location(@Nullable Location value) {
            location = value;
            return this;
        }

        Builder addressConfirmedAt(@Nullable Instant value) {
            addressConfirmedAt = value;
            return this;
        }

        Builder informationRequested(@Nullable String value) {
            informationRequested = value;
            return this;
        }

        Builder decisions(int value) {
            decisions = value;
            return this;
        }

        Builder placeHeldAt(@Nullable Instant value) {
            placeHeldAt = value;
            return this;
        }

        Builder confirmBy(@Nullable Instant value) {
            confirmBy = value;
            return this;
        }

        Builder confirmedAt(@Nullable Instant value) {
            confirmedAt = value;
            return this;
        }

        Builder endedAt(@Nullable Instant value) {
            endedAt = value;
            return this;
        }

        Builder halfDays(@Nullable Integer value) {
            halfDays = value;
            return this;
        }

        Builder daysAttended(@Nullable Integer value) {
            daysAttended = value;
            return this;
        }

        Builder entitlementAmount(@Nullable Money value) {
            entitlementAmount = value;
            return this;
        }

        Builder entitlementReason(@Nullable String value) {
            entitlementReason = value;
            return this;
        }

        ParticipationState build() {
            return new ParticipationState(
                    status,
                    registration,
                    location,
                    addressConfirmedAt,
                    informationRequested,
                    decisions,
                    placeHeldAt,
                    confirmBy,
                    confirmedAt,
                    endedAt,
                    halfDays,
                    daysAttended,
                    entitlementAmount,
                    entitlementReason);
        }
    }
}
