package eu.groupexchange.participation.telling;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.StaffNames;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decided, and under which rules: from the log, so as it was then. */
@Component
public class Decisions {

    /** The detail of a logged decision that keeps the name of who made it, as it was on that day. */
    public static final String DECIDED_BY = "decidedBy";

    private static final String STAFF = "staff:";

    private final DecisionLog log;
    private final StaffNames names;

    Decisions(DecisionLog log, StaffNames names) {
        this.log = log;
        this.names = names;
    }

    /**
     * @param by a name; blank where no person decided
     * @param reason what that person gave as reason, or null
     */
    public record Decided(
            String by, String ruleVersion, @Nullable String reason) {}

    /** @param actions under which such decisions are logged; the last of them counts */
    public Decided lastOf(ParticipationReference reference, Collection<String> actions, Exchange exchange) {
        return log.of(reference.value()).stream()
                .filter(logged -> actions.contains(logged.entry().action()))
                .reduce((earlier, later) -> later)
                .map(logged -> decided(logged, exchange))
                .orElse(new Decided("", exchange.rules().version(), null));
    }

    private Decided decided(LoggedDecision logged, Exchange exchange) {
        String version = logged.entry().ruleVersion();
        return new Decided(
                by(logged),
                version == null ? exchange.rules().version() : version,
                logged.entry().reason());
    }

    /** Entries from before names were kept have the account, whose name is looked up now. */
    private String by(LoggedDecision logged) {
        String kept = logged.entry().details().get(DECIDED_BY);
        String actor = logged.entry().actor().id();
        if (kept != null) {
            return kept;
        }
        return actor.startsWith(STAFF) ? names.of(actor.substring(STAFF.length())) : "";
    }
}
