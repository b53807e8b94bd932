package eu.groupexchange.reimbursement.evidence;

import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.participation.registration.AnswerLabels;
import eu.groupexchange.wording.FormValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves something of a claim.
 *
 * @param size in bytes
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param returnedReason why it was returned, or null
 */
public record Evidence(
        UUID id,
        String reference,
        EvidenceKind kind,
        State state,
        String fileName,
        String contentType,
        int size,
        String sha256,
        Instant uploadedAt,
        @Nullable String returnedReason) {

    public enum State {
        /** Uploaded, not yet sent with a claim. */
        ATTACHED,
        SUBMITTED,
        ACCEPTED,
        RETURNED
    }

    /** Whether it counts in a claim as it is. */
    public boolean counts() {
        return state != State.RETURNED;
    }

    /** The kind in words. */
    public String kindLabel() {
        return labelOf(kind.value());
    }

    /** Whether a claim consists of such a thing, be it a kind of evidence. */
    public static boolean isItem(String word) {
        return FormValue.find(EvidenceKind.class, word).isPresent()
                || FormValue.find(ClaimItem.class, word).isPresent();
    }

    /** What a claim consists of, a kind of evidence or another item, in words; what it does not have as it is. */
    public static String labelOf(String item) {
        return FormValue.find(EvidenceKind.class, item)
                .map(EvidenceKind::value)
                .map(AnswerLabels::inClaim)
                .orElseGet(() -> FormValue.find(ClaimItem.class, item)
                        .map(ClaimItem::label)
                        .orElse(item));
    }
}
