package eu.groupexchange.participation.callchange;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.change.CallChange;
import eu.groupexchange.exchange.change.CallChanges;
import eu.groupexchange.exchange.change.CallFollower;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.telling.Correspondence;
import eu.groupexchange.participation.telling.RenewPapers;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a call was changed: whoever has a paper that says what is so no longer gets its next version, and a calendar that has the
 * exchange the place as it is now. One transaction each, so that forty papers keep nobody waiting and a failure only its own.
 */
@Component
public class TellCallChange implements CallFollower {

    private static final Logger LOG = LoggerFactory.getLogger(TellCallChange.class);

    /** What stands on no paper and in no calendar. */
    private static final Pattern ON_THE_PAGE_ONLY =
            Pattern.compile("/summary|/aims(/.*)?|/host/(description|website|country)|/rules(/.*)?");

    /** Where it is, who invites and whom to ask. */
    private static final Pattern IN_CALENDARS = Pattern.compile("/venue/(name|address)|/contact/.*|/host/name");

    private final CallChangesToTell waiting;
    private final CallChanges changes;
    private final CallCheck check;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final RenewPapers papers;
    private final Correspondence correspondence;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TellCallChange(
            CallChangesToTell waiting,
            CallChanges changes,
            CallCheck check,
            Participations participations,
            ExchangeCatalogue exchanges,
            RenewPapers papers,
            Correspondence correspondence,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.waiting = waiting;
        this.changes = changes;
        this.check = check;
        this.participations = participations;
        this.exchanges = exchanges;
        this.papers = papers;
        this.correspondence = correspondence;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void callChanged(Exchange after, List<String> fields) {
        if (fields.stream().allMatch(field -> ON_THE_PAGE_ONLY.matcher(field).matches())) {
            return;
        }
        for (Participation participation : participations.ofExchange(after.slug())) {
            if (!participation.status().isEnd()) {
                waiting.add(participation.reference(), after.slug(), after.revision(), clock.instant());
            }
        }
    }

    /** @return false where nobody is left to be told */
    public boolean tellNext() {
        AtomicReference<CallChangesToTell.Waiting> claimed = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> waiting.next(clock.instant())
                    .map(next -> {
                        claimed.set(next);
                        tell(next);
                        waiting.remove(next);
                        return true;
                    })
                    .orElse(false)));
        } catch (RuntimeException e) {
            CallChangesToTell.Waiting failed = claimed.get();
            if (failed == null) {
                throw e;
            }
            LOG.error("The papers of {} could not be renewed after its call was changed", failed.reference(), e);
            Instant again = clock.instant().plus(Duration.ofMinutes(1L << Math.min(10, failed.attempts())));
            transaction.executeWithoutResult(status -> waiting.later(failed, again));
            return true;
        }
    }

    private void tell(CallChangesToTell.Waiting next) {
        Participation participation = participations.get(next.reference());
        if (participation.status().isEnd()) {
            return;
        }
        Exchange exchange = exchanges.get(next.exchange());
        List<String> fields = changes.of(next.exchange()).stream()
                .filter(change -> change.revision() == next.revision())
                .map(CallChange::field)
                .toList();
        String what =
                String.join("; ", fields.stream().map(check::inWords).distinct().toList());
        papers.afterChange(participation, Texts.of("drafts.telling.call-changed", what));
        boolean standsInCalendars =
                fields.stream().anyMatch(field -> IN_CALENDARS.matcher(field).matches());
        if (standsInCalendars && participation.mayStillCome() && correspondence.isInCalendarOf(participation)) {
            correspondence.reschedule(
                    participation, exchange, "call-changed-" + next.revision(), new CallChanged(what));
        }
    }
}
