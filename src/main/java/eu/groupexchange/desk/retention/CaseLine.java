package eu.groupexchange.desk.retention;

import eu.groupexchange.audit.retention.Dossiers.KeptExchange;
import eu.groupexchange.audit.retention.Keeping;

/** A dossier in a list. */
record CaseLine(
        String reference,
        String organisation,
        String exchange,
        String status,
        String standing,
        String colour,
        String until,
        String because) {

    static CaseLine of(Keeping keeping, KeptExchange exchange) {
        return new CaseLine(
                keeping.dossier().reference(),
                keeping.dossier().organisation(),
                exchange.title(),
                keeping.dossier().status(),
                KeepingWords.label(keeping.standing()),
                KeepingWords.colour(keeping.standing()),
                KeepingWords.until(keeping.until(), exchange.zone()),
                KeepingWords.because(keeping));
    }
}
