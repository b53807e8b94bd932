package eu.groupexchange.desk;

import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.audit.dossier.SentForms;
import java.time.ZoneId;
import java.util.Set;

/** An entry of the decision log in a list. */
public record LogLine(
        int sequence, String at, String actor, String action, String outcome, String reason, String hash) {

    /** They say nothing to a reader. */
    private static final Set<String> HASHES_OF_FORMS = Set.of("form", SentForms.HASH);

    public static LogLine of(LoggedDecision entry, ZoneId zone) {
        StringBuilder reason = new StringBuilder(
                entry.entry().reason() == null ? "" : entry.entry().reason());
        entry.entry().details().forEach((name, value) -> {
            if (!value.isBlank() && !HASHES_OF_FORMS.contains(name)) {
                reason.append(reason.isEmpty() ? "" : " · ")
                        .append(name)
                        .append(": ")
                        .append(value);
            }
        });
        return new LogLine(
                entry.sequence(),
                DeskDates.exact(entry.at(), zone),
                entry.entry().actor().id().replace("staff:", ""),
                entry.entry().action().replace('-', ' '),
                entry.entry().outcome() == null ? "" : entry.entry().outcome(),
                reason.toString(),
                entry.hash().substring(0, 12));
    }
}
