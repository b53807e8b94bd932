package eu.groupexchange.audit.retention.person;

import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;

/** How it was made sure that whoever asks is the person whom the data are about. */
public enum IdentityCheck implements FormValue {
    WROTE_FROM_ADDRESS("wrote-from-address", Texts.of("retention.identity.wrote-from-address")),
    CALLED_BACK("called-back", Texts.of("retention.identity.called-back")),
    SHOWED_DOCUMENT("showed-document", Texts.of("retention.identity.showed-document"));

    private final String value;
    private final String inWords;

    IdentityCheck(String value, String inWords) {
        this.value = value;
        this.inWords = inWords;
    }

    @Override
    public String value() {
        return value;
    }

    public String inWords() {
        return inWords;
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
