package eu.groupexchange.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes next, who holds it and until when.
 *
 * @param claimedBy the account of who took the task; null where nobody did, or where it is no task
 * @param claimedByName what that person is called; null where nobody took it
 * @param dueAt the first instant at which it is late; null where no time is set for it
 */
public record NextStep(
        Step step,
        @Nullable String claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant dueAt) {

    /** Such as {@code Review the registration}. */
    public String inWords() {
        return step.inWords();
    }

    public Holder holder() {
        return step.holder();
    }

    /** The person who took it, by name, else those whom it waits for: {@code coordinators}. */
    public String holderInWords() {
        return claimedByName == null ? holder().inWords() : claimedByName;
    }

    public boolean isOverdue(Instant now) {
        return dueAt != null && !now.isBefore(dueAt);
    }
}
