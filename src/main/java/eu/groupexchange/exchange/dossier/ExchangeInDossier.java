package eu.groupexchange.exchange.dossier;

import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeChange;
import eu.groupexchange.exchange.JdbcExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.change.CallChange;
import eu.groupexchange.exchange.change.CallChanges;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.util.List;
import org.springframework.stereotype.Component;

/** The call with the rules that the case was decided by, and every change of the exchange after it was published. */
@Component
class ExchangeInDossier implements DossierPart {

    private final JdbcExchangeCatalogue exchanges;

    private final CallChanges calls;

    ExchangeInDossier(JdbcExchangeCatalogue exchanges, CallChanges calls) {
        this.exchanges = exchanges;
        this.calls = calls;
    }

    @Override
    public DossierSection section() {
        return DossierSection.EXCHANGE;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        exchanges
                .ownerOf(reference.substring(0, reference.lastIndexOf('-')))
                .map(Slug::new)
                .ifPresent(slug -> write(exchanges.get(slug), dossier));
    }

    private void write(Exchange exchange, DossierWriter dossier) {
        dossier.fact(Texts.of("dossier.exchange.title"), exchange.title());
        dossier.fact(
                Texts.of("dossier.exchange.days"),
                WrittenDates.period(exchange.firstDay(), exchange.lastDay(), "–", " – ", " – "));
        dossier.fact(Texts.of("dossier.exchange.rules"), exchange.rules().version());
        dossier.json(new DossierFile("call.json", "call", Texts.of("dossier.exchange.call"), null), exchange);
        List<ExchangeChange> changes = exchanges.changes(exchange.slug());
        if (!changes.isEmpty()) {
            dossier.json(
                    new DossierFile("changes.json", "exchange-changes", Texts.of("dossier.exchange.changes"), null),
                    changes);
        }
        List<CallChange> callChanges = calls.of(exchange.slug());
        if (!callChanges.isEmpty()) {
            dossier.json(
                    new DossierFile("call-changes.json", "call-changes", Texts.of("drafts.dossier.call-changes"), null),
                    callChanges);
        }
    }
}
