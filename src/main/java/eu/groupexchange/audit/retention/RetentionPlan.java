package eu.groupexchange.audit.retention;

import eu.groupexchange.audit.retention.Dossiers.KeptCase;
import eu.groupexchange.audit.retention.Dossiers.KeptExchange;
import eu.groupexchange.audit.retention.Keeping.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes when, and why not earlier. */
@Component
public class RetentionPlan {

    private final BalanceDates dates;
    private final LegalHolds holds;
    private final Dossiers dossiers;
    private final EngineHistory engine;
    private final Clock clock;

    RetentionPlan(BalanceDates dates, LegalHolds holds, Dossiers dossiers, EngineHistory engine, Clock clock) {
        this.dates = dates;
        this.holds = holds;
        this.dossiers = dossiers;
        this.engine = engine;
        this.clock = clock;
    }

    /** The first instant at which dossiers of the exchange may go; empty while no day of payment is known. */
    public Optional<Instant> until(KeptExchange exchange) {
        return dates.periodOf(exchange.slug()).map(period -> period.until(exchange.zone()));
    }

    /** Whether what is about the exchange itself may go once its cases have: its time is over, it has ended, and nobody holds it back. */
    public boolean mayGo(KeptExchange exchange) {
        return until(exchange).filter(until -> !clock.instant().isBefore(until)).isPresent()
                && holds.standing(List.of(exchange.slug())).isEmpty()
                && engine.running(List.of(exchange.slug())).isEmpty();
    }

    /** Each case of the exchange, in the order of their references. */
    @Transactional(readOnly = true)
    public List<Keeping> of(KeptExchange exchange) {
        List<KeptCase> cases = dossiers.casesOf(exchange.slug());
        List<String> references = cases.stream().map(KeptCase::reference).toList();
        Map<String, LegalHold> held =
                holds
                        .standing(Stream.concat(references.stream(), Stream.of(exchange.slug()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(LegalHold::subject, Function.identity()));
        Set<String> running = engine.running(references);
        Instant until = until(exchange).orElse(null);
        return cases.stream()
                .map(one -> {
                    LegalHold hold = held.getOrDefault(one.reference(), held.get(exchange.slug()));
                    Standing standing = standing(until, hold, running.contains(one.reference()));
                    return new Keeping(one, standing, until, hold == null ? null : hold.reason());
                })
                .toList();
    }

    private Standing standing(@Nullable Instant until, @Nullable LegalHold hold, boolean running) {
        if (hold != null) {
            return Standing.HELD;
        }
        if (until == null) {
            return Standing.UNKNOWN;
        }
        if (clock.instant().isBefore(until)) {
            return Standing.KEPT;
        }
        return running ? Standing.RUNNING : Standing.DUE;
    }
}
