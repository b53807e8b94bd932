package eu.groupexchange.reimbursement;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.wording.FileNames;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file for a claim. What kind of file it is, its content says, not its name. */
@Component
public class AttachEvidence {

    public static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST = 30;
    private static final Set<String> KINDS = Set.of("report", "travelEvidence", "accommodationEvidence");
    private static final Map<String, String> TYPES =
            Map.of("application/pdf", "PDF", "image/jpeg", "JPEG", "image/png", "PNG");

    private final Claims claims;
    private final EvidenceStore evidence;
    private final Clock clock;
    private final Tika tika = new Tika();

    AttachEvidence(Claims claims, EvidenceStore evidence, Clock clock) {
        this.claims = claims;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Attached again, the same file is kept once.
     *
     * @param kind a file field of {@code claim.form}
     * @throws EvidenceRefusedException when it is empty, larger than 10 MB, or no PDF, JPEG or PNG
     * @throws eu.groupexchange.participation.NotPossibleNowException when the claim is not open
     */
    @Transactional
    public void attach(ParticipationReference reference, String kind, String fileName, byte[] content) {
        String name = FileNames.kept(fileName);
        if (content.length == 0) {
            throw new EvidenceRefusedException("“" + name + "” is empty. Choose the file again.");
        }
        if (content.length > LARGEST) {
            throw new EvidenceRefusedException("“" + name + "” is larger than 10 MB. Send a smaller copy of it.");
        }
        String type = tika.detect(content);
        if (!TYPES.containsKey(type)) {
            throw new EvidenceRefusedException("“" + name + "” is no PDF, JPEG or PNG file by its content.");
        }
        keep(reference, kind, name, type, content);
    }

    /** Keeps a report that was typed instead of uploaded. */
    @Transactional
    public void attachText(ParticipationReference reference, String kind, String text) {
        keep(reference, kind, "report.txt", "text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private void keep(ParticipationReference reference, String kind, String name, String type, byte[] content) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("No kind of evidence: " + kind);
        }
        claims.get(reference).requireOpen(clock.instant());
        String hash = Sha256.of(content);
        var present = evidence.of(reference);
        Optional<Evidence> same = present.stream()
                .filter(file -> file.counts()
                        && file.kind().equals(kind)
                        && file.sha256().equals(hash))
                .findFirst();
        if (same.isPresent()) {
            return;
        }
        if (present.size() >= MOST) {
            throw new EvidenceRefusedException(
                    "A claim takes %d files at most; “%s” was not kept.".formatted(MOST, name));
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
