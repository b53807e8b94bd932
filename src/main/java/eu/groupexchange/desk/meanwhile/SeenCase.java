package eu.groupexchange.desk.meanwhile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a case had come when a page about it was made: the page holds it as {@code 12.7}, and sends it back with its form.
 *
 * @param entries of the decision log about the case itself
 * @param ofExchange those about its exchange, of which some are about all of its cases
 */
public record SeenCase(int entries, int ofExchange) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");

    /** Empty for what no page of ours has written. */
    static Optional<SeenCase> read(String sent) {
        Matcher written = WRITTEN.matcher(sent);
        return written.matches()
                ? Optional.of(new SeenCase(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return entries + "." + ofExchange;
    }
}
