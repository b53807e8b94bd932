package eu.groupexchange.desk.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has the page before their eyes.
 *
 * @param account of the staff
 * @param decides whether what only coordinators may do is offered
 * @param pays whether what only finance may do is offered
 * @param seesAccounts whether accounts are shown in full
 * @param since when they looked last, with what came later marked; null on their first look
 * @param ownDeeds when they did something in this case
 */
public record Reader(
        String account,
        boolean decides,
        boolean pays,
        boolean seesAccounts,
        @Nullable Instant since,
        List<Instant> ownDeeds) {

    /** A coordinator who reviews a claim sees the account that it gives, as in the task. */
    Reader reviewing() {
        return new Reader(account, decides, pays, seesAccounts || decides, since, ownDeeds);
    }

    Reader since(@Nullable Instant moment, List<Instant> own) {
        return new Reader(account, decides, pays, seesAccounts, moment, own);
    }

    /** Whether it came since the last look, and neither was one's own deed nor followed from one by itself. */
    public boolean isNew(Instant at, String by) {
        return since != null && at.isAfter(since) && News.isOfOthers(at, by, account, ownDeeds);
    }
}
