package eu.groupexchange.participation.telling;

import eu.groupexchange.correspondence.MailOrder;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.LinkSettings;
import eu.groupexchange.participation.Participation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Mails new versions of papers to who holds the old ones; once for each. */
@Component
public class PaperNews {

    private final Outbox outbox;
    private final Correspondence correspondence;
    private final LinkSettings links;

    PaperNews(Outbox outbox, Correspondence correspondence, LinkSettings links) {
        this.outbox = outbox;
        this.correspondence = correspondence;
        this.links = links;
    }

    /** @param change a sentence: what has changed */
    void tell(Participation participation, Exchange exchange, String change, List<ArchivedDocument> issued) {
        if (!issued.isEmpty()) {
            correspondence.write(
                    participation, exchange, occasion(issued), new PapersRenewed(change, titles(issued)), keys(issued));
        }
    }

    /** The contact of the exchange, for papers of the exchange itself. */
    public void tellContact(Exchange exchange, String change, List<ArchivedDocument> issued) {
        if (!issued.isEmpty()) {
            String notice = "%s\n\nThese papers are attached, and replace what you have printed:\n%s"
                    .formatted(change, String.join("\n", titles(issued)));
            outbox.queue(new MailOrder(
                            exchange.slug().value(),
                            occasion(issued),
                            new StaffNotice(notice, links.baseUrl().resolve("/desk/exchanges/" + exchange.slug())),
                            exchange.contact().email(),
                            MailHeads.of(exchange))
                    .attaching(keys(issued)));
        }
    }

    /** The versions that it brings: {@code papers-renewed-receipt-1-v2-badge-1-v2}. */
    private static String occasion(List<ArchivedDocument> issued) {
        return issued.stream()
                .map(document -> document.key().kind().name().toLowerCase(Locale.ROOT) + "-"
                        + document.key().occasion())
                .collect(Collectors.joining("-", "papers-renewed-", ""));
    }

    private static List<String> titles(List<ArchivedDocument> issued) {
        return issued.stream().map(ArchivedDocument::listedTitle).toList();
    }

    private static DocumentKey[] keys(List<ArchivedDocument> issued) {
        return issued.stream().map(ArchivedDocument::key).toArray(DocumentKey[]::new);
    }
}
