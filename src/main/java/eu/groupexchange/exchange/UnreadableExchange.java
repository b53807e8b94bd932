package eu.groupexchange.exchange;

/**
 * An exchange that was published and cannot be shown.
 *
 * @param why what is wrong with its stored definition, without quoting it
 */
public record UnreadableExchange(Slug slug, String why) {

    /** For staff and the log. */
    public String inWords() {
        return "The exchange %s cannot be shown: what is stored of it cannot be read (%s). The other exchanges go on; an"
                        .formatted(slug, why)
                + " administrator has to mend its definition in the table exchange, or restore it from a backup.";
    }
}
