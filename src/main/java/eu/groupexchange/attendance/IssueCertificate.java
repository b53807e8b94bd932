package eu.groupexchange.attendance;

import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.Correspondence;
import eu.groupexchange.participation.Letterheads;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certifies the half-days really attended. Run again, it finds what it made; after a correction it issues a new certificate
 * and leaves the earlier one in the archive.
 */
@Component
public class IssueCertificate {

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final AttendanceRegister register;
    private final AttendanceCorrections corrections;
    private final DocumentArchive documents;
    private final Correspondence correspondence;
    private final Clock clock;

    IssueCertificate(
            Participations participations,
            ExchangeCatalogue exchanges,
            AttendanceRegister register,
            AttendanceCorrections corrections,
            DocumentArchive documents,
            Correspondence correspondence,
            Clock clock) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.register = register;
        this.corrections = corrections;
        this.documents = documents;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /** Issues the certificate and mails it. */
    @Transactional
    public void issue(ParticipationReference reference) {
        Participation participation = participations.get(reference);
        Exchange exchange = exchanges.get(participation.exchange());
        int halfDays = register.of(reference).size();
        int revision = corrections.revision(reference);
        DocumentKey certificate =
                new DocumentKey(reference.value(), DocumentKind.CERTIFICATE, String.valueOf(revision));
        Optional<ArchivedDocument> replaced = replacedBy(certificate);
        documents.issue(
                certificate,
                new Paper.Certificate(
                        Letterheads.of(exchange),
                        reference.value(),
                        participation.organisationName(),
                        participation.country(),
                        participation.city(),
                        participation.contactName(),
                        register.days(reference, exchange.days()),
                        halfDays,
                        clock.instant(),
                        replaced.map(ArchivedDocument::issuedAt).orElse(null)));
        correspondence.write(
                participation,
                exchange,
                revision == 1 ? "certificate" : "certificate-" + revision,
                MailKind.CERTIFICATE,
                Map.of("halfDays", halfDays, "replaces", replaced.isPresent()),
                certificate);
    }

    /** The last certificate before this one. */
    private Optional<ArchivedDocument> replacedBy(DocumentKey certificate) {
        return documents.of(certificate.subject()).stream()
                .filter(document -> document.key().kind() == DocumentKind.CERTIFICATE)
                .filter(document -> !document.key().equals(certificate))
                .reduce((earlier, later) -> later);
    }
}
