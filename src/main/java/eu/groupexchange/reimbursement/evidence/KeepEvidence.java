package eu.groupexchange.reimbursement.evidence;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a file that was let in. The same file for the same thing is kept once. */
@Component
class KeepEvidence {

    private static final int MOST = 30;

    private final Claims claims;
    private final EvidenceStore evidence;
    private final Clock clock;

    KeepEvidence(Claims claims, EvidenceStore evidence, Clock clock) {
        this.claims = claims;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Transactional
    void keep(ParticipationReference reference, EvidenceKind kind, String name, String type, byte[] content) {
        claims.get(reference).requireOpen(clock.instant());
        String hash = Sha256.of(content);
        List<Evidence> present = evidence.of(reference);
        boolean known = present.stream()
                .anyMatch(file ->
                        file.counts() && file.kind() == kind && file.sha256().equals(hash));
        if (known) {
            return;
        }
        if (present.size() >= MOST) {
            throw RefusedException.input(Texts.of("reimbursement.keep-evidence.claim-takes-files", MOST, name));
        }
        evidence.add(
                new Evidence(
                        UUID.randomUUID(),
                        reference.value(),
                        kind,
                        Evidence.State.ATTACHED,
                        name,
                        type,
                        content.length,
                        hash,
                        clock.instant(),
                        null),
                content);
    }
}
