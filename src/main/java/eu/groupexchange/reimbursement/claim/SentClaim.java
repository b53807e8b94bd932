package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A claim as its organisation sends it: by the fields of {@code forms/claim.form}, and each file by its hash. */
@Component
public class SentClaim {

    public static final String CLAIM = "claim";
    static final String BANK_DETAILS = "bank-details";
    static final String BANK_DETAILS_CORRECTED = "bank-details-corrected";

    private final EvidenceStore evidence;

    SentClaim(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    /** Whether a form that is kept among those that were sent is one of these. */
    public static boolean isOne(String kind) {
        return kind.equals(CLAIM) || kind.equals(BANK_DETAILS) || kind.equals(BANK_DETAILS_CORRECTED);
    }

    Map<String, Object> of(Claim claim) {
        Map<String, Object> sent = new TreeMap<>();
        sent.put("accountHolder", text(claim.accountHolder()));
        sent.put("iban", text(claim.iban()));
        sent.put("declaration", Boolean.toString(claim.declaration()));
        sent.put("signedBy", text(claim.signedBy()));
        sent.put("files", files(claim));
        return sent;
    }

    private List<Map<String, String>> files(Claim claim) {
        return evidence.of(claim.reference()).stream()
                .filter(Evidence::counts)
                .map(file -> Map.of(
                        "id", file.id().toString(),
                        "kind", file.kind().value(),
                        "fileName", file.fileName(),
                        "sha256", file.sha256()))
                .toList();
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
