package eu.groupexchange.audit.retention.erasure;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.retention.Administrators;
import eu.groupexchange.audit.retention.Dossiers.KeptExchange;
import eu.groupexchange.audit.retention.erasure.ErasurePreview.Going;
import eu.groupexchange.audit.retention.erasure.ErasureProof.Basis;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator confirms what a preview showed: exactly that goes, in one transaction, or nothing. */
@Component
public class EraseDossiers {

    private final PrepareErasure preparation;
    private final Erasure erasure;
    private final ErasureProofs proofs;
    private final Administrators administrators;

    EraseDossiers(PrepareErasure preparation, Erasure erasure, ErasureProofs proofs, Administrators administrators) {
        this.preparation = preparation;
        this.erasure = erasure;
        this.proofs = proofs;
        this.administrators = administrators;
    }

    /**
     * @param fingerprint of the preview that was confirmed
     * @return how many cases went
     */
    @Transactional
    public int erase(KeptExchange exchange, String fingerprint, String userId) {
        administrators.require(userId);
        proofs.takeTurn();
        ErasurePreview preview = preparation.preview(exchange);
        if (preview.going().isEmpty()) {
            throw RefusedException.notNow(Texts.of("retention.erasure.nothing-due"));
        }
        if (!preview.fingerprint().equals(fingerprint)) {
            throw RefusedException.meanwhile(Texts.of("retention.erasure.preview-changed"));
        }
        Instant until = preview.until();
        if (until == null) {
            throw new IllegalStateException("Cases are due without a day of payment");
        }
        for (Going going : preview.going()) {
            erasure.erase(
                    new Erasure.Order(
                            going.subject(),
                            exchange.slug(),
                            going.kind(),
                            Basis.RETENTION_OVER,
                            until,
                            going.counts()),
                    Actor.staff(userId));
        }
        return preview.cases().size();
    }
}
