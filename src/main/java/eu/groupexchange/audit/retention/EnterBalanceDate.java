package eu.groupexchange.audit.retention;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator enters the day on which the agency paid the balance, or corrects it. */
@Component
public class EnterBalanceDate {

    /** Under which the log keeps what is about the project as a whole. */
    public static final String LOG_OF_THE_PROJECT = "retention";

    private final BalanceDates dates;
    private final Dossiers dossiers;
    private final Administrators administrators;
    private final DecisionLog log;
    private final Clock clock;

    EnterBalanceDate(
            BalanceDates dates, Dossiers dossiers, Administrators administrators, DecisionLog log, Clock clock) {
        this.dates = dates;
        this.dossiers = dossiers;
        this.administrators = administrators;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What an administrator typed.
     *
     * @param paidOn null to take the day back
     * @param seen the number of the entry that its author saw; 0 where there was none
     */
    public record Sent(@Nullable LocalDate paidOn, int years, String reason, int seen) {}

    @Transactional
    public void enter(String scope, Sent sent, String userId) {
        administrators.require(userId);
        Optional<BalanceDate> before = dates.latest(scope);
        if (before.map(BalanceDate::number).orElse(0) != sent.seen()) {
            throw RefusedException.meanwhile(Texts.of("retention.balance.meanwhile"));
        }
        check(scope, sent, before);
        dates.add(new BalanceDate(
                scope,
                sent.seen() + 1,
                sent.paidOn(),
                sent.years(),
                sent.reason().isBlank() ? null : sent.reason(),
                userId,
                clock.instant()));
        log.record(Entry.of(
                        scope.equals(BalanceDate.PROJECT) ? LOG_OF_THE_PROJECT : scope,
                        Actor.staff(userId),
                        before.isEmpty() ? "balance-date-entered" : "balance-date-corrected")
                .outcome(sent.paidOn() == null ? "taken-back" : sent.paidOn().toString(), sent.reason())
                .detail("years", String.valueOf(sent.years()))
                .detail(
                        "before",
                        before.map(BalanceDate::paidOn).map(LocalDate::toString).orElse("unknown")));
    }

    private void check(String scope, Sent sent, Optional<BalanceDate> before) {
        LocalDate paidOn = sent.paidOn();
        if (before.isPresent() && sent.reason().isBlank()) {
            throw RefusedException.input("reason", Texts.of("retention.balance.reason-missing"));
        }
        if (paidOn == null) {
            if (before.flatMap(BalanceDate::period).isEmpty()) {
                throw RefusedException.input("paidOn", Texts.of("retention.balance.day-missing"));
            }
            return;
        }
        if (sent.years() < RetentionPeriod.YEARS || sent.years() > 30) {
            throw RefusedException.input("years", Texts.of("retention.balance.years", RetentionPeriod.YEARS));
        }
        ZoneId zone = dossiers.exchange(scope)
                .map(Dossiers.KeptExchange::zone)
                .orElseGet(() -> dossiers.exchanges().stream()
                        .findFirst()
                        .map(Dossiers.KeptExchange::zone)
                        .orElse(ZoneId.of("Europe/Brussels")));
        if (paidOn.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw RefusedException.input("paidOn", Texts.of("retention.balance.in-future"));
        }
        boolean beforeItsEnd =
                dossiers.exchange(scope).stream().anyMatch(exchange -> paidOn.isBefore(exchange.lastDay()));
        if (beforeItsEnd) {
            throw RefusedException.input("paidOn", Texts.of("retention.balance.before-the-exchange"));
        }
        if (before.isPresent()
                && paidOn.equals(before.get().paidOn())
                && sent.years() == before.get().years()) {
            throw RefusedException.input("paidOn", Texts.of("retention.balance.no-change"));
        }
    }
}
