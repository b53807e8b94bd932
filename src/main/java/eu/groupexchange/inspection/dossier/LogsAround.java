package eu.groupexchange.inspection.dossier;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierZip;
import eu.groupexchange.audit.dossier.format.LogFile;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.PaymentOrders;
import eu.groupexchange.wording.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The logs of the exchange and of the payment runs of a case; what names others in them is given by its hashes alone. */
@Component
class LogsAround {

    private final DecisionLog log;
    private final PaymentOrders orders;
    private final OthersNamed others;

    LogsAround(DecisionLog log, PaymentOrders orders, OthersNamed others) {
        this.log = log;
        this.orders = orders;
        this.others = others;
    }

    /** @return what they are about */
    Set<String> write(Participation participation, DossierZip zip) {
        Set<String> around = new LinkedHashSet<>();
        String exchange = participation.exchange().value();
        zip.begin(DossierSection.EXCHANGE);
        write(exchange, "log.json", participation, zip);
        around.add(exchange);
        zip.begin(DossierSection.PAYMENT);
        for (PaymentOrderLine line : orders.of(participation.reference())) {
            String run = line.run().value();
            if (around.add(run)) {
                write(run, run + "/log.json", participation, zip);
            }
        }
        return around;
    }

    private void write(String subject, String name, Participation participation, DossierZip zip) {
        List<LoggedDecision> chain = log.of(subject);
        if (!chain.isEmpty()) {
            zip.json(
                    new DossierFile(name, "log-around", Texts.of("dossier.log.around", subject), null),
                    LogFile.of(subject, chain, one -> others.in(LogFile.text(one), participation.reference())));
        }
    }
}
