package eu.groupexchange.audit.anchor;

import java.util.List;
import org.springframework.stereotype.Component;

/** The decision log: a chain for each subject. */
@Component
public class LogChain implements AnchoredRecords {

    /** Under which leaves of the decision log stand. */
    public static final String KIND = "log";

    @Override
    public List<AnchoredChain> chains() {
        return List.of(new AnchoredChain(KIND, "log", "decision_log", "subject", true));
    }
}
