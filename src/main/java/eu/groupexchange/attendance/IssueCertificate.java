package eu.groupexchange.attendance;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.telling.Correspondence;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.participation.telling.StatesFacts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certifies the half-days really attended. Run again, it finds what it made; after a correction it issues the next version
 * and leaves the earlier one in the archive.
 */
@Component
public class IssueCertificate implements StatesFacts {

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final AttendanceRegister register;
    private final DocumentArchive documents;
    private final Correspondence correspondence;

    IssueCertificate(
            Participations participations,
            ExchangeCatalogue exchanges,
            AttendanceRegister register,
            DocumentArchive documents,
            Correspondence correspondence) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.register = register;
        this.documents = documents;
        this.correspondence = correspondence;
    }

    /** Issues the certificate and mails it. */
    @Transactional
    public void issue(ParticipationReference reference) {
        Participation participation = participations.get(reference);
        Exchange exchange = exchanges.get(participation.exchange());
        int halfDays = register.of(reference).size();
        ArchivedDocument certificate = documents.issue(key(reference), certificate(participation, exchange));
        correspondence.write(
                participation,
                exchange,
                certificate.version() == 1 ? "certificate" : "certificate-v" + certificate.version(),
                new CertificateMail(
                        halfDays,
                        certificate.version() > 1,
                        exchange.survey().questions().size()),
                certificate.key());
    }

    @Override
    public List<ArchivedDocument> renewed(Participation participation) {
        Exchange exchange = exchanges.get(participation.exchange());
        return documents.renew(key(participation.reference()), certificate(participation, exchange)).stream()
                .toList();
    }

    private static DocumentKey key(ParticipationReference reference) {
        return DocumentKey.only(reference.value(), Certificate.class);
    }

    private Certificate certificate(Participation participation, Exchange exchange) {
        return new Certificate(
                Letterheads.of(exchange),
                participation.reference().value(),
                participation.organisationName(),
                participation.country(),
                participation.city(),
                participation.contactName(),
                register.days(participation.reference(), exchange),
                register.of(participation.reference()).size());
    }
}
