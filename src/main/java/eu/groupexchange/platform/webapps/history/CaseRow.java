package eu.groupexchange.platform.webapps.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instance as the list shows it.
 *
 * @param version of its definition
 * @param reference of whom or what it is about, such as {@code VAL22-0001}, {@code RUN-2022-001}; null where it has none
 * @param ended null while it runs
 * @param milliseconds that it took, or has taken until now
 * @param outcome one of the words of {@code history_outcome}, or {@code running}, {@code stopped}, {@code superseded}, {@code ended}
 * @param deciders accounts of the staff
 * @param calling id of the instance that waits for it, null where none does
 * @param standsAt names of the steps where it waits
 */
record CaseRow(
        String id,
        String process,
        String processName,
        String definitionId,
        int version,
        @Nullable String reference,
        @Nullable String businessKey,
        @Nullable String organisation,
        List<String> exchanges,
        Instant started,
        @Nullable Instant ended,
        long milliseconds,
        String outcome,
        List<String> deciders,
        @Nullable String calling,
        List<String> standsAt) {}
