package eu.groupexchange.desk.operations;

import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.correspondence.SentMails;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.workflow.incidents.PendingStep;
import eu.groupexchange.workflow.incidents.StandingIncident;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the case behind the key of a process or the subject of a mail. */
@Component
class CaseLinks {

    private static final Pattern MAIL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final SentMails mails;

    CaseLinks(Participations participations, ExchangeCatalogue exchanges, SentMails mails) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.mails = mails;
    }

    /** Of a process that failed to begin, the case is the process itself. */
    CaseLink of(StandingIncident incident) {
        String key = incident.businessKey();
        return key == null
                ? new CaseLink(incident.process().toLowerCase(Locale.ROOT).replace(' ', '-'), "has not begun", null)
                : of(key);
    }

    CaseLink of(PendingStep step) {
        String key = step.businessKey();
        return key == null
                ? new CaseLink(step.process().toLowerCase(Locale.ROOT).replace(' ', '-'), "has not begun", null)
                : of(key);
    }

    CaseLink of(String key) {
        return participation(key)
                .or(() -> run(key))
                .or(() -> mail(key))
                .or(() -> exchange(key))
                .orElse(new CaseLink(key, key, null));
    }

    private Optional<CaseLink> participation(String key) {
        return ParticipationReference.parse(key)
                .flatMap(participations::find)
                .map(one -> new CaseLink(
                        key, one.organisationName() + " (" + key + ")", "/desk/participations/" + one.reference()));
    }

    private static Optional<CaseLink> run(String key) {
        return PaymentRunId.parse(key).map(run -> new CaseLink(key, key, "/desk/payment-runs/" + run));
    }

    private Optional<CaseLink> mail(String key) {
        return MAIL.matcher(key).matches()
                ? mails.find(MailId.of(key))
                        .map(mail -> new CaseLink(mail.subject(), mail.title(), "/desk/mails?about=" + mail.subject()))
                : Optional.empty();
    }

    private Optional<CaseLink> exchange(String key) {
        return exchanges
                .findReadable(new Slug(key))
                .map(exchange -> new CaseLink(key, exchange.title(), "/desk/exchanges/" + exchange.slug()));
    }
}
