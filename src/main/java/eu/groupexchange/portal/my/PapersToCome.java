package eu.groupexchange.portal.my;

import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.paperwork.DocumentStanding;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.telling.DecisionLetter;
import eu.groupexchange.payment.order.RemittanceAdvice;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision counts at once, its paper is written a moment later: until it is, nothing says that it is there. */
final class PapersToCome {

    private PapersToCome() {}

    static NextStep honest(NextStep next, ParticipationStatus status, List<ArchivedDocument> documents) {
        DocumentKind told = toldOf(status);
        return told == null || isOut(told, documents) ? next : next.saying(toCome(told));
    }

    /** The paper that the page of such a participation speaks of, or null. */
    private static @Nullable DocumentKind toldOf(ParticipationStatus status) {
        return switch (status) {
            case DECLINED, NOT_ENTITLED, CLAIM_REJECTED -> DocumentKind.of(DecisionLetter.class);
            case REIMBURSED -> DocumentKind.of(RemittanceAdvice.class);
            default -> null;
        };
    }

    private static boolean isOut(DocumentKind kind, List<ArchivedDocument> documents) {
        return documents.stream()
                .anyMatch(document ->
                        document.key().kind().equals(kind) && document.standing() == DocumentStanding.VALID);
    }

    private static String toCome(DocumentKind kind) {
        return kind.equals(DocumentKind.of(RemittanceAdvice.class))
                ? Texts.of("portal.papers-to-come.remittance-advice-issued")
                : Texts.of("portal.papers-to-come.letter-reasons-issued");
    }
}
