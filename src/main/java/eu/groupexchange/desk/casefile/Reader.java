package eu.groupexchange.desk.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has the page before their eyes.
 *
 * @param account of the staff
 * @param decides whether what only coordinators may do is offered
 * @param pays whether what only finance may do is offered
 * @param seesAccounts whether accounts are shown in full
 * @param since when they looked last, with what came later marked; null on their first look
 */
public record Reader(
        String account,
        boolean decides,
        boolean pays,
        boolean seesAccounts,
        @Nullable Instant since) {

    /** A coordinator who reviews a claim sees the account that it gives, as in the task. */
    Reader reviewing() {
        return new Reader(account, decides, pays, seesAccounts || decides, since);
    }

    Reader since(@Nullable Instant moment) {
        return new Reader(account, decides, pays, seesAccounts, moment);
    }
}
