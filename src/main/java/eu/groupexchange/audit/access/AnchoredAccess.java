package eu.groupexchange.audit.access;

import eu.groupexchange.audit.anchor.AnchoredChain;
import eu.groupexchange.audit.anchor.AnchoredRecords;
import java.util.List;
import org.springframework.stereotype.Component;

/** The access log is one chain; an anchor holds its last entry of a day. That somebody looked is no reason for a mail. */
@Component
public class AnchoredAccess implements AnchoredRecords {

    @Override
    public List<AnchoredChain> chains() {
        return List.of(new AnchoredChain("access", "access log", "access_log", "'access-log'", false));
    }
}
