package eu.groupexchange.audit.retention.erasure;

import eu.groupexchange.audit.retention.Dossiers.KeptExchange;
import eu.groupexchange.audit.retention.EngineHistory;
import eu.groupexchange.audit.retention.Keeping;
import eu.groupexchange.audit.retention.Keeping.Standing;
import eu.groupexchange.audit.retention.RetentionPlan;
import eu.groupexchange.audit.retention.erasure.ErasurePreview.Going;
import eu.groupexchange.audit.retention.erasure.ErasurePreview.Kind;
import eu.groupexchange.audit.retention.register.KeptTable.Whose;
import eu.groupexchange.audit.retention.register.ProcessingRegister;
import eu.groupexchange.audit.retention.register.RegisteredRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what would go. It changes nothing. */
@Component
public class PrepareErasure {

    static final String ENGINE = "engine";

    private final RetentionPlan plan;
    private final ProcessingRegister register;
    private final RegisteredRows rows;
    private final EngineHistory engine;
    private final ErasureProofs proofs;

    PrepareErasure(
            RetentionPlan plan,
            ProcessingRegister register,
            RegisteredRows rows,
            EngineHistory engine,
            ErasureProofs proofs) {
        this.plan = plan;
        this.register = register;
        this.rows = rows;
        this.engine = engine;
        this.proofs = proofs;
    }

    @Transactional
    public ErasurePreview preview(KeptExchange exchange) {
        List<Keeping> all = plan.of(exchange);
        List<Keeping> due =
                all.stream().filter(one -> one.standing() == Standing.DUE).toList();
        List<Keeping> staying =
                all.stream().filter(one -> one.standing() != Standing.DUE).toList();
        List<Going> going = new ArrayList<>();
        List<String> references =
                due.stream().map(one -> one.dossier().reference()).toList();
        Map<String, Map<String, Long>> counts = rows.count(register.goingWith(Whose.CASE), references);
        due.forEach(one -> going.add(going(
                one.dossier().reference(),
                one.dossier().organisation(),
                Kind.CASE,
                counts.getOrDefault(one.dossier().reference(), Map.of()))));
        if (!due.isEmpty()) {
            going.addAll(shared(references));
        }
        if (staying.isEmpty() && plan.mayGo(exchange)) {
            Going papers = going(
                    exchange.slug(),
                    exchange.title(),
                    Kind.EXCHANGE,
                    rows.count(register.goingWith(Whose.EXCHANGE), List.of(exchange.slug()))
                            .getOrDefault(exchange.slug(), Map.of()));
            if (!papers.counts().isEmpty()) {
                going.add(papers);
            }
        }
        return new ErasurePreview(exchange, plan.until(exchange).orElse(null), going, staying);
    }

    /** The counts of one subject alone. */
    Map<String, Long> counts(Whose kind, String subject) {
        return withEngine(
                subject, rows.count(register.goingWith(kind), List.of(subject)).getOrDefault(subject, Map.of()));
    }

    private List<Going> shared(List<String> references) {
        List<String> runs = register.sharedBy(references);
        Map<String, Map<String, Long>> counts = rows.count(register.goingWith(Whose.RUN), runs);
        return runs.stream()
                .map(run -> going(run, run, Kind.RUN, counts.getOrDefault(run, Map.of())))
                .toList();
    }

    private Going going(String subject, String inWords, Kind kind, Map<String, Long> counts) {
        ErasureProofs.LogEnd end = kind == Kind.EXCHANGE ? new ErasureProofs.LogEnd(0, null) : proofs.endOfLog(subject);
        return new Going(
                subject,
                inWords,
                kind,
                withEngine(subject, counts),
                end.hash() == null ? "" : end.sequence() + " " + end.hash());
    }

    private Map<String, Long> withEngine(String subject, Map<String, Long> counts) {
        Map<String, Long> all = new TreeMap<>(counts);
        long remembered = engine.count(register.processesAbout(List.of(subject)));
        if (remembered > 0) {
            all.put(ENGINE, remembered);
        }
        return all;
    }
}
