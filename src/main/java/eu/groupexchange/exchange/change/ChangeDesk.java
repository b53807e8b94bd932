package eu.groupexchange.exchange.change;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeChange;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.JdbcExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every change of a published exchange has in common: one at a time, on what its author saw, with a reason, logged. */
@Component
class ChangeDesk {

    static final String LIST_APPROVED = Texts.of("exchange.change-desk.participant-list-approved");

    private static final int LONGEST_REASON = 2000;

    private final JdbcExchangeCatalogue exchanges;
    private final DecisionLog log;
    private final Clock clock;
    private final TaskRights rights;

    ChangeDesk(JdbcExchangeCatalogue exchanges, DecisionLog log, Clock clock, TaskRights rights) {
        this.exchanges = exchanges;
        this.log = log;
        this.clock = clock;
        this.rights = rights;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * The exchange as it stands, locked until the caller's transaction ends.
     *
     * @throws RefusedException when it was changed since its author looked at it, has ended, or no reason is given
     */
    Exchange open(Slug slug, Change change) {
        rights.require(change.userId(), GroupExchangeProcess.APPROVE_PARTICIPANT_LIST);
        exchanges.lock(slug);
        Exchange exchange = exchanges.get(slug);
        objection(exchange).ifPresent(ChangeDesk::refuse);
        if (exchange.revision() != change.basedOn()) {
            throw RefusedException.meanwhile(Texts.of("exchange.change-desk.somebody-changed-exchange"));
        }
        refuseIf(change.reason().isBlank(), Texts.of("exchange.change-desk.give-the-reason"));
        refuseIf(
                change.reason().strip().length() > LONGEST_REASON,
                Texts.of("exchange.change-desk.reason-too-long", LONGEST_REASON));
        return exchange;
    }

    /** Why nothing of it can be changed any more, where that is so. */
    Optional<String> objection(Exchange exchange) {
        return switch (exchange.status()) {
            case CANCELLED -> Optional.of(Texts.of("exchange.change-desk.exchange-cancelled-already"));
            case CLOSED -> Optional.of(Texts.of("exchange.change-desk.exchange-closed-nothing"));
            case PUBLISHED, REGISTRATION_CLOSED -> Optional.empty();
        };
    }

    /** Whether an extended deadline would open the door again: it is closed, and nobody has approved the list. */
    boolean canReopen(Exchange exchange) {
        return exchange.status() == ExchangeStatus.REGISTRATION_CLOSED
                && !exchanges.isParticipantListApproved(exchange.slug());
    }

    /** @throws RefusedException unless registration can close at the end of that day */
    Exchange closingAtTheEndOf(LocalDate day, Exchange exchange) {
        Instant closesAt = exchange.endOf(day);
        refuseIf(!closesAt.isAfter(now()), Texts.of("exchange.change-desk.registration-deadline-lie"));
        refuseIf(closesAt.isAfter(exchange.startsAt()), Texts.of("exchange.change-desk.registration-end-before"));
        if (exchange.status() == ExchangeStatus.PUBLISHED) {
            if (!exchange.registrationIsOpen(now())) {
                throw RefusedException.meanwhile(Texts.of("exchange.change-desk.registration-being-closed"));
            }
        } else if (!canReopen(exchange)) {
            refuse(LIST_APPROVED);
        }
        return exchange.closingRegistrationAt(closesAt).in(ExchangeStatus.PUBLISHED, exchange.revision());
    }

    /** Keeps the change as the exchange's next revision, and logs it with what was and what is. */
    Exchange keep(Exchange before, Exchange after, ExchangeChange.Kind kind, Change change, Entry entry) {
        Exchange next = after.in(after.status(), before.revision() + 1);
        String reason = change.reason().strip();
        exchanges.change(
                next, new ExchangeChange(next.revision(), kind, reason, change.userId(), now(), before.firstDay()));
        log.record(entry.outcome(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), reason)
                .under(before.rules().version())
                .detail("revision", String.valueOf(next.revision())));
        return next;
    }

    static Entry entry(Exchange exchange, Change change, String action) {
        return Entry.of(exchange.slug().value(), Actor.staff(change.userId()), action);
    }

    static void refuseIf(boolean broken, String why) {
        if (broken) {
            throw RefusedException.input(why);
        }
    }

    static void refuse(String objection) {
        throw RefusedException.notNow(objection);
    }
}
