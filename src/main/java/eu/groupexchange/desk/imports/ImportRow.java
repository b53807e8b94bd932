package eu.groupexchange.desk.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of it.
 *
 * @param number as the spreadsheet counts it
 * @param cells empty as soon as it is registered
 * @param reference of what it became, or of what was there already
 * @param problem why it became nothing
 */
record ImportRow(
        int number,
        List<String> cells,
        State state,
        @Nullable String reference,
        @Nullable String problem) {

    /** Its names are stored. */
    enum State {
        WAITING,
        REGISTERED,
        /** It was there already: nothing was made twice. */
        KNOWN,
        REFUSED
    }
}
