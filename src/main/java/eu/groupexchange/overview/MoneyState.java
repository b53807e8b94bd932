package eu.groupexchange.overview;

import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.util.Locale;

/** Where the lump sum of a case is. Beside the first two, what is stored of its payment says it. */
public enum MoneyState implements FormValue {
    /** None is due, or none yet. */
    NONE("overview.money.none"),
    /** It is due; its payment is not authorised. */
    DUE("overview.money.due"),
    AUTHORISED("overview.money.authorised"),
    IN_RUN("overview.money.in-run"),
    PAID("overview.money.paid"),
    FAILED("overview.money.failed"),
    /** It was paid and came back. */
    RETURNED("overview.money.returned");

    private final String words;

    MoneyState(String words) {
        this.words = words;
    }

    /** As addresses have it: {@code in-run}. */
    @Override
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value();
    }

    /** Such as {@code paid}; empty where there is none. */
    public String inWords() {
        return this == NONE ? "" : Texts.of(words);
    }
}
