package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.evidence.ClaimItem;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a reviewer sees of a claim in the task: no names of persons, no account, no names of files. */
@Component
public class ClaimSummary {

    private final ClaimCasework casework;
    private final EvidenceStore evidence;

    ClaimSummary(ClaimCasework casework, EvidenceStore evidence) {
        this.casework = casework;
        this.evidence = evidence;
    }

    /**
     * @param evidence a list in Markdown with links into the desk
     * @param items label and value of each thing that can be returned
     */
    public record Summary(
            String amount, String amountBasis, String evidence, String missing, List<Map<String, String>> items) {}

    @Transactional(readOnly = true)
    public Summary of(ParticipationReference reference, List<String> missing) {
        Claim claim = casework.claim(reference);
        List<Evidence> files =
                evidence.of(reference).stream().filter(Evidence::counts).toList();
        return new Summary(
                claim.amount().toString(),
                claim.amountBasis(),
                files.isEmpty()
                        ? Texts.of("reimbursement.claim-summary.no-files")
                        : files.stream().map(ClaimSummary::line).collect(Collectors.joining("\n")),
                missing.isEmpty()
                        ? Texts.of("reimbursement.claim-summary.nothing-is-missing")
                        : "Missing: " + missing.stream().map(Evidence::labelOf).collect(Collectors.joining(", ")) + ".",
                items(files));
    }

    private static String line(Evidence file) {
        return "* [%s](/desk/evidence/%s), %s, %d kB"
                .formatted(file.kindLabel(), file.id(), typeOf(file), Math.max(1, file.size() / 1024));
    }

    private static String typeOf(Evidence file) {
        return switch (file.contentType()) {
            case "application/pdf" -> "PDF";
            case "image/jpeg" -> "JPEG";
            case "image/png" -> "PNG";
            default -> "text";
        };
    }

    private static List<Map<String, String>> items(List<Evidence> files) {
        return Stream.concat(
                        files.stream().map(file -> file.kind().value()).distinct(),
                        Stream.of(ClaimItem.IBAN, ClaimItem.DECLARATION).map(ClaimItem::value))
                .map(item -> Map.of("label", Evidence.labelOf(item), "value", item))
                .toList();
    }
}
