package eu.groupexchange.audit.dossier;

/**
 * What a feature keeps of a participation, given to its dossier: a bean of that feature. All parts are asked in one transaction
 * that only reads and sees one moment. A part reads one large thing after the other and keeps none; it gives the same files in
 * the same order whenever nothing has changed, and nothing about any other organisation.
 */
public interface DossierPart {

    DossierSection section();

    /** @param reference of a participation that is there, such as {@code VAL22-0007} */
    void contribute(String reference, DossierWriter dossier);
}
