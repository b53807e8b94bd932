package eu.groupexchange.participation.registration;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.retention.Needs;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.participation.telling.StatesFacts;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Issues the receipt of a registration: what was sent, and when. */
@Component
class IssueReceipt implements StatesFacts {

    private final ExchangeCatalogue exchanges;
    private final StaffRegistrations registrations;
    private final DocumentArchive documents;

    IssueReceipt(ExchangeCatalogue exchanges, StaffRegistrations registrations, DocumentArchive documents) {
        this.exchanges = exchanges;
        this.registrations = registrations;
        this.documents = documents;
    }

    static DocumentKey key(ParticipationReference reference) {
        return DocumentKey.only(reference.value(), Receipt.class);
    }

    void issue(Participation participation) {
        documents.issue(key(participation.reference()), receipt(participation));
    }

    @Override
    public List<ArchivedDocument> renewed(Participation participation) {
        return documents.renew(key(participation.reference()), receipt(participation)).stream()
                .toList();
    }

    private Receipt receipt(Participation participation) {
        Exchange exchange = exchanges.get(participation.exchange());
        return new Receipt(
                Letterheads.of(exchange),
                participation.reference().value(),
                participation.submittedAt(),
                AnswerLabels.facts(
                        Needs.without(participation.answers()),
                        registrations.find(participation.reference()).isPresent()),
                nextStep(participation, exchange));
    }

    /** No fact of the receipt: a step further it is the same paper. */
    private static String nextStep(Participation participation, Exchange exchange) {
        return switch (participation.status()) {
            case REGISTERED ->
                Texts.of(
                        "participation.issue-receipt.open-link-mail",
                        exchange.rules().reviewWorkingDays());
            case UNDER_REVIEW, INFORMATION_REQUESTED ->
                Texts.of(
                        "participation.issue-receipt.coordinator-looks-registration",
                        exchange.rules().reviewWorkingDays());
            default -> "";
        };
    }
}
