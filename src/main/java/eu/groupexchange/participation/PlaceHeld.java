package eu.groupexchange.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one of the exchange's places.
 *
 * @param since when one was taken for it; null while none is held
 * @param confirmBy before when the organisation is to confirm, where it was invited
 * @param confirmedAt when it did
 */
public record PlaceHeld(
        @Nullable Instant since,
        @Nullable Instant confirmBy,
        @Nullable Instant confirmedAt) {

    static final PlaceHeld NONE = new PlaceHeld(null, null, null);

    /** Takes a place, or keeps the one that is held already. */
    PlaceHeld offered(Instant now, Instant answerBy) {
        return new PlaceHeld(since == null ? now : since, answerBy, confirmedAt);
    }

    PlaceHeld confirmed(Instant now) {
        return new PlaceHeld(since, confirmBy, now);
    }

    PlaceHeld withConfirmBy(Instant answerBy) {
        return new PlaceHeld(since, answerBy, confirmedAt);
    }

    /** As it is held, without invitation or answer. */
    PlaceHeld unanswered() {
        return new PlaceHeld(since, null, null);
    }

    /** Free for others; what was asked and answered is kept. */
    PlaceHeld givenUp() {
        return new PlaceHeld(null, confirmBy, confirmedAt);
    }

    boolean isTooLateToConfirm(Instant now) {
        return confirmBy != null && !now.isBefore(confirmBy);
    }
}
