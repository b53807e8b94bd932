package eu.groupexchange.portal.claim;

import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.portal.Wording;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.evidence.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A claim that is open to its organisation, in the words of its page.
 *
 * @param returned what the coordinator wrote when the claim came back, or null
 * @param files what is already there, by the key of the field through which it came
 */
record ClaimPage(
        String reference,
        String amount,
        String amountBasis,
        String deadline,
        String left,
        boolean cameBack,
        @Nullable String returned,
        Map<String, List<File>> files,
        List<String> required) {

    /** @param removable whether it has not been sent yet */
    record File(UUID id, String name, String about, String state, String tag, boolean removable) {}

    static ClaimPage of(Claim claim, Exchange exchange, List<Evidence> evidence, Instant now) {
        return new ClaimPage(
                claim.reference().value(),
                claim.amount().toString(),
                claim.amountBasis(),
                exchange.time().until(claim.deadline()),
                Wording.left(now, claim.deadline()),
                claim.status() == ClaimStatus.RETURNED,
                claim.status() == ClaimStatus.RETURNED ? claim.reviewReason() : null,
                evidence.stream()
                        .collect(Collectors.groupingBy(
                                file -> file.kind().value(), Collectors.mapping(ClaimPage::file, Collectors.toList()))),
                exchange.rules().requiredEvidence().stream()
                        .map(EvidenceKind::value)
                        .toList());
    }

    public List<File> filesOf(String key) {
        return files.getOrDefault(key, List.of());
    }

    private static File file(Evidence evidence) {
        return new File(
                evidence.id(),
                evidence.fileName(),
                Wording.size(evidence.size()),
                state(evidence),
                switch (evidence.state()) {
                    case ATTACHED -> "tag-blue";
                    case SUBMITTED -> "tag-grey";
                    case ACCEPTED -> "tag-green";
                    case RETURNED -> "tag-red";
                },
                evidence.state() == Evidence.State.ATTACHED);
    }

    private static String state(Evidence evidence) {
        return switch (evidence.state()) {
            case ATTACHED -> "Attached";
            case SUBMITTED -> "Sent";
            case ACCEPTED -> "Accepted";
            case RETURNED -> evidence.returnedReason() == null ? "Returned" : "Returned: " + evidence.returnedReason();
        };
    }
}
