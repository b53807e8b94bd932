package eu.groupexchange.exchange;

import eu.groupexchange.wording.Texts;

/**
 * An exchange that was published and cannot be shown.
 *
 * @param why what is wrong with its stored definition, without quoting it
 */
public record UnreadableExchange(Slug slug, String why) {

    /** For staff and the log. */
    public String inWords() {
        return Texts.of("exchange.unreadable-exchange.cannot-be-shown", slug, why);
    }
}
