package eu.groupexchange.wording;

/** Names that have to fit into a line. */
public final class Shortened {

    private Shortened() {}

    /**
     * The text itself where it is short enough; else as many of its words as fit, and an ellipsis.
     *
     * @param longest how many characters it may have, the ellipsis included; at least 2
     */
    public static String to(int longest, String text) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, longest - 1));
        int word = cut.lastIndexOf(' ');
        return (word > cut.length() / 2 ? cut.substring(0, word) : cut).strip() + "…";
    }
}
