package eu.groupexchange.platform.webapps.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a table as the list shows it.
 *
 * @param reference of whom it was about, null where nobody knows
 * @param instance id of the process instance that asked for it
 * @param isInstanceSeen whether the history of that one may be seen, too
 * @param result what the table answered; empty where no rule fired
 */
record DecisionRow(
        String id,
        String decision,
        String decisionName,
        String definitionId,
        @Nullable String reference,
        @Nullable String organisation,
        List<String> exchanges,
        @Nullable String instance,
        boolean isInstanceSeen,
        Instant made,
        String result) {}
