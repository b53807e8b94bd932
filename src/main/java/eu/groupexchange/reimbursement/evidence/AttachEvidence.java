package eu.groupexchange.reimbursement.evidence;

import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.paperwork.received.FileDoor;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.FileNames;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Takes a file for a claim. What kind of file it is, its content says, not its name. */
@Component
public class AttachEvidence {

    private final FileDoor door;
    private final KeepEvidence evidence;

    AttachEvidence(FileDoor door, KeepEvidence evidence) {
        this.door = door;
        this.evidence = evidence;
    }

    /**
     * Attached again, the same file is kept once. The file is looked at before a transaction begins, for that may take a while.
     *
     * @throws RefusedException when it is empty, larger than 10 MB, no PDF, JPEG or PNG, or cannot be opened
     * @throws eu.groupexchange.refusal.RefusedException when the claim is not open
     */
    public void attach(ParticipationReference reference, EvidenceKind kind, String fileName, byte[] content) {
        String name = FileNames.kept(fileName);
        String type = door.typeOf(name, content);
        evidence.keep(reference, kind, FileNames.kept(FileDoor.named(name, type)), type, content);
    }

    /** Keeps a report that was typed instead of uploaded. */
    public void attachText(ParticipationReference reference, EvidenceKind kind, String text) {
        evidence.keep(reference, kind, "report.txt", "text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
