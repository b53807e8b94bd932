package eu.groupexchange.audit.retention.erasure;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.retention.Dossiers;
import eu.groupexchange.audit.retention.Dossiers.KeptCase;
import eu.groupexchange.audit.retention.EngineHistory;
import eu.groupexchange.audit.retention.LegalHolds;
import eu.groupexchange.audit.retention.erasure.ErasurePreview.Kind;
import eu.groupexchange.audit.retention.erasure.ErasureProof.Basis;
import eu.groupexchange.audit.retention.register.KeptTable.Whose;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registrations whose link nobody opened go 30 days after they were sent, once they have lapsed. */
@Component
public class EraseUnconfirmed {

    /** The function {@code erase_subject} of the database says the same. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Dossiers dossiers;
    private final LegalHolds holds;
    private final EngineHistory engine;
    private final PrepareErasure preparation;
    private final Erasure erasure;
    private final ErasureProofs proofs;
    private final Clock clock;

    EraseUnconfirmed(
            Dossiers dossiers,
            LegalHolds holds,
            EngineHistory engine,
            PrepareErasure preparation,
            Erasure erasure,
            ErasureProofs proofs,
            Clock clock) {
        this.dossiers = dossiers;
        this.holds = holds;
        this.engine = engine;
        this.preparation = preparation;
        this.erasure = erasure;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** @return how many went; done again, or on two nodes at once, it finds none */
    @Transactional
    public int eraseDue() {
        proofs.takeTurn();
        List<KeptCase> due = dossiers.exchanges().stream()
                .flatMap(exchange -> dossiers.casesOf(exchange.slug()).stream())
                .filter(KeptCase::unconfirmed)
                .filter(one -> !clock.instant().isBefore(one.registeredAt().plus(KEPT)))
                .filter(one ->
                        holds.standing(List.of(one.reference(), one.exchange())).isEmpty())
                .toList();
        Set<String> running =
                engine.running(due.stream().map(KeptCase::reference).toList());
        List<KeptCase> going =
                due.stream().filter(one -> !running.contains(one.reference())).toList();
        going.forEach(one -> erasure.erase(
                new Erasure.Order(
                        one.reference(),
                        one.exchange(),
                        Kind.CASE,
                        Basis.UNCONFIRMED,
                        one.registeredAt().plus(KEPT),
                        preparation.counts(Whose.CASE, one.reference())),
                Actor.SYSTEM));
        return going.size();
    }
}
