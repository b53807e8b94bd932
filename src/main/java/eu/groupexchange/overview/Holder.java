package eu.groupexchange.overview;

import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;

/** For whom a case waits. */
public enum Holder implements FormValue {
    ORGANISATION("organisation", "overview.holder.organisation"),
    COORDINATORS("coordinators", "overview.holder.coordinators"),
    FINANCE("finance", "overview.holder.finance"),
    BANK("bank", "overview.holder.bank"),
    ADMINISTRATORS("administrators", "overview.holder.administrators"),
    /** For nobody: a moment comes, or a place, and it goes on. */
    ITSELF("itself", "overview.holder.itself"),
    /** Nothing comes any more. */
    NOBODY("nobody", "overview.holder.nobody");

    private final String value;
    private final String words;

    Holder(String value, String words) {
        this.value = value;
        this.words = words;
    }

    /** As addresses have it. */
    @Override
    public String value() {
        return value;
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value();
    }

    /** Such as {@code coordinators}. */
    public String inWords() {
        return Texts.of(words);
    }
}
