package eu.groupexchange.audit.dossier;

/** A line of the index. */
public record WrittenFact(DossierSection section, String label, String value) {}
