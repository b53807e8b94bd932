package eu.groupexchange.payment.money;

import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.util.Locale;

/** Where a payment stands, for whoever answers for the money. What is stored says it, and nothing else. */
public enum MoneyStanding implements FormValue {
    /** The claim is approved; a second person is to authorise its payment. */
    WAITING("money.standing.waiting", "tag-amber"),
    /** Waits for the next run. */
    AUTHORISED("money.standing.authorised", "tag-blue"),
    IN_RUN("money.standing.in-run", "tag-blue"),
    PAID("money.standing.paid", "tag-green"),
    /** The bank did not carry it out. */
    FAILED("money.standing.failed", "tag-red"),
    /** It was paid and came back. */
    RETURNED("money.standing.returned", "tag-red");

    private final String words;
    private final String tag;

    MoneyStanding(String words, String tag) {
        this.words = words;
        this.tag = tag;
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

    public String inWords() {
        return Texts.of(words);
    }

    /** The colour of its mark. */
    public String tag() {
        return tag;
    }
}
