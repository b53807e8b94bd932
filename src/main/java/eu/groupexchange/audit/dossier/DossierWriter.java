package eu.groupexchange.audit.dossier;

/** Takes what parts give to a dossier; each file is written out at once. */
public interface DossierWriter {

    /** A line of the index for people, under the heading of the section; an empty value is left out. */
    void fact(String label, String value);

    void file(DossierFile file, byte[] content);

    /** Written in UTF-8. */
    void text(DossierFile file, String content);

    /** Written indented, moments as {@code 2022-04-11T07:00:00.123456Z}, names of maps in order. */
    void json(DossierFile file, Object content);
}
