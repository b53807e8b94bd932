package eu.groupexchange.overview;

import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;

/** When the next step is late, at the venue. Of these, a case is in one at most. */
public enum Due implements FormValue {
    OVERDUE("overdue", "overview.due.overdue"),
    /** By the end of this day. */
    TODAY("today", "overview.due.today"),
    /** By the end of this Sunday, today included. */
    WEEK("week", "overview.due.week");

    private final String value;
    private final String words;

    Due(String value, String words) {
        this.value = value;
        this.words = words;
    }

    @Override
    public String value() {
        return value;
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value();
    }

    public String inWords() {
        return Texts.of(words);
    }
}
