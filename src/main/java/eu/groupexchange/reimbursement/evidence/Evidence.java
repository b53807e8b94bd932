package eu.groupexchange.reimbursement.evidence;

import eu.groupexchange.participation.registration.AnswerLabels;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves something of a claim.
 *
 * @param kind the field of {@code claim.form} through which it came
 * @param size in bytes
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param returnedReason why it was returned, or null
 */
public record Evidence(
        UUID id,
        String reference,
        String kind,
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
        return labelOf(kind);
    }

    public static String labelOf(String kind) {
        return switch (kind) {
            case "report", "travelEvidence", "accommodationEvidence", "accountHolder", "iban" ->
                AnswerLabels.inClaim(kind);
            case "declaration" -> "Declaration";
            case "signedBy" -> "Signature";
            default -> kind;
        };
    }
}
