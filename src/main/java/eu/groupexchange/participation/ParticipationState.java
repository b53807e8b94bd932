package eu.groupexchange.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can change about a participation, as it stands. Only {@link Participation} makes a new one.
 *
 * @param location where the organisation is; null where nobody could tell yet
 * @param addressConfirmedAt when the mailed link was opened first
 * @param attendance as it was closed
 * @param endedAt since when nothing more is to come
 */
public record ParticipationState(
        ParticipationStatus status,
        Registration registration,
        @Nullable Location location,
        @Nullable Instant addressConfirmedAt,
        EligibilityReview review,
        PlaceHeld place,
        @Nullable Attendance attendance,
        @Nullable Entitlement entitlement,
        @Nullable Instant endedAt) {

    public static ParticipationState registered(Registration registration, @Nullable Location location) {
        return new ParticipationState(
                ParticipationStatus.REGISTERED,
                registration,
                location,
                null,
                EligibilityReview.NONE,
                PlaceHeld.NONE,
                null,
                null,
                null);
    }

    Change as(ParticipationStatus now) {
        return new Change(this).status(now);
    }

    Change change() {
        return new Change(this);
    }

    /** Some of it is another, and the rest stays. */
    static final class Change {

        private ParticipationStatus status;
        private Registration registration;
        private @Nullable Location location;
        private @Nullable Instant addressConfirmedAt;
        private EligibilityReview review;
        private PlaceHeld place;
        private @Nullable Attendance attendance;
        private @Nullable Entitlement entitlement;
        private @Nullable Instant endedAt;

        private Change(ParticipationState from) {
            this.status = from.status;
            this.registration = from.registration;
            this.location = from.location;
            this.addressConfirmedAt = from.addressConfirmedAt;
            this.review = from.review;
            this.place = from.place;
            this.attendance = from.attendance;
            this.entitlement = from.entitlement;
            this.endedAt = from.endedAt;
        }

        private Change status(ParticipationStatus value) {
            status = value;
            return this;
        }

        Change registration(Registration value) {
            registration = value;
            return this;
        }

        Change location(@Nullable Location value) {
            location = value;
            return this;
        }

        Change addressConfirmedAt(@Nullable Instant value) {
            addressConfirmedAt = value;
            return this;
        }

        Change review(EligibilityReview value) {
            review = value;
            return this;
        }

        Change place(PlaceHeld value) {
            place = value;
            return this;
        }

        Change attendance(@Nullable Attendance value) {
            attendance = value;
            return this;
        }

        Change entitlement(@Nullable Entitlement value) {
            entitlement = value;
            return this;
        }

        Change endedAt(@Nullable Instant value) {
            endedAt = value;
            return this;
        }

        ParticipationState made() {
            return new ParticipationState(
                    status,
                    registration,
                    location,
                    addressConfirmedAt,
                    review,
                    place,
                    attendance,
                    entitlement,
                    endedAt);
        }
    }
}
