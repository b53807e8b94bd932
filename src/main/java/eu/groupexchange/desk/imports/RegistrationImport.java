package eu.groupexchange.desk.imports;

import eu.groupexchange.exchange.Slug;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table of registrations that was sent in.
 *
 * @param fields for each head the key of the form's field that it is taken for; empty for none
 * @param informed how the organisations were told what happens to their data; null until it is started
 */
record RegistrationImport(
        UUID id,
        Slug exchange,
        String fileName,
        List<String> heads,
        List<String> fields,
        State state,
        @Nullable String informed,
        @Nullable String reason,
        String madeBy,
        Instant madeAt,
        @Nullable String startedBy,
        @Nullable Instant endedAt) {

    /** Its names are stored. */
    enum State {
        DRAFT,
        RUNNING,
        DONE
    }
}
