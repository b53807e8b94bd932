package eu.groupexchange.audit.retention.erasure;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.retention.EngineHistory;
import eu.groupexchange.audit.retention.erasure.ErasurePreview.Kind;
import eu.groupexchange.audit.retention.erasure.ErasureProof.Basis;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.audit.retention.register.KeptTable.Whose;
import eu.groupexchange.audit.retention.register.ProcessingRegister;
import eu.groupexchange.audit.retention.register.RegisteredRows;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes one subject: the proof first, for without it the database lets nothing go; then its rows, and what the engine remembers. */
@Component
class Erasure {

    private final ErasureProofs proofs;
    private final ProcessingRegister register;
    private final RegisteredRows rows;
    private final EngineHistory engine;
    private final DecisionLog log;
    private final Clock clock;

    Erasure(
            ErasureProofs proofs,
            ProcessingRegister register,
            RegisteredRows rows,
            EngineHistory engine,
            DecisionLog log,
            Clock clock) {
        this.proofs = proofs;
        this.register = register;
        this.rows = rows;
        this.engine = engine;
        this.log = log;
        this.clock = clock;
    }

    /** @param counts what is expected to go; anything else, and nothing goes */
    record Order(
            String subject, String exchange, Kind kind, Basis basis, Instant keptUntil, Map<String, Long> counts) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Order order, Actor by) {
        ErasureProofs.LogEnd end =
                order.kind() == Kind.EXCHANGE ? new ErasureProofs.LogEnd(0, null) : proofs.endOfLog(order.subject());
        ErasureProof proof = new ErasureProof(
                order.subject(),
                order.exchange(),
                order.basis(),
                order.keptUntil(),
                order.counts(),
                end.sequence(),
                end.hash(),
                by.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)); // as exact as the column
        List<String> processes = register.processesAbout(List.of(order.subject()));
        proofs.erase(proof);
        delete(order);
        long forgotten = engine.erase(processes);
        if (forgotten != order.counts().getOrDefault(PrepareErasure.ENGINE, 0L)) {
            throw RefusedException.meanwhile(Texts.of("retention.erasure.preview-changed"));
        }
        log.record(Entry.of(order.exchange(), by, action(order))
                .detail("subject", order.subject())
                .detail("basis", order.basis().name())
                .detail("logSequence", String.valueOf(end.sequence()))
                .detail("logHead", Objects.toString(end.hash(), ""))
                .detail("proof", proof.hash()));
    }

    private void delete(Order order) {
        List<KeptTable> tables = register.goingWith(whose(order.kind()));
        rows.delete(tables, List.of(order.subject())).forEach((table, deleted) -> {
            if (deleted != order.counts().getOrDefault(table, 0L).longValue()) {
                throw RefusedException.meanwhile(Texts.of("retention.erasure.preview-changed"));
            }
        });
    }

    private static String action(Order order) {
        return switch (order.kind()) {
            case CASE -> order.basis() == Basis.UNCONFIRMED ? "registration-erased" : "case-erased";
            case RUN -> "payment-run-erased";
            case EXCHANGE -> "papers-of-exchange-erased";
        };
    }

    private static Whose whose(Kind kind) {
        return switch (kind) {
            case CASE -> Whose.CASE;
            case RUN -> Whose.RUN;
            case EXCHANGE -> Whose.EXCHANGE;
        };
    }
}
