package eu.groupexchange.inspection.finding;

import java.util.List;
import java.util.Optional;

/** What auditors found, and what became of it. */
public interface AuditFindings {

    /** The latest first. */
    List<AuditFinding> all();

    Optional<AuditFinding> find(int number);

    /** How many wait for an answer. */
    int open();
}
