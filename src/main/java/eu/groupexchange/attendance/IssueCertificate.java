package eu.groupexchange.attendance;

import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Certifies the half-days really attended. Run again, it finds what it made. */
@Component
public class IssueCertificate {

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final AttendanceRegister register;
    private final DocumentArchive documents;
    private final Correspondence correspondence;
    private final Clock clock;

    IssueCertificate(
            Participations participations,
            ExchangeCatalogue exchanges,
            AttendanceRegister register,
            DocumentArchive documents,
            Correspondence correspondence,
            Clock clock) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.register = register;
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
        DocumentKey certificate = DocumentKey.only(reference.value(), DocumentKind.CERTIFICATE);
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
                        clock.instant()));
        correspondence.write(
                participation,
                exchange,
                "certificate",
                MailKind.CERTIFICATE,
                Map.of("halfDays", halfDays),
                certificate);
    }
}
