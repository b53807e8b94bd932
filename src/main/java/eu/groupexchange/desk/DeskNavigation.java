package eu.groupexchange.desk;

import eu.groupexchange.inspection.finding.AuditFindings;
import eu.groupexchange.workflow.incidents.StandingIncidents;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the header offers: of Camunda's webapps those that whoever is signed in may open, and the incidents when there are any. */
@Component("deskNavigation")
public class DeskNavigation {

    private static final Set<String> TASKLIST = Set.of("ROLE_coordinators", "ROLE_finance", "ROLE_camunda-admin");
    private static final Set<String> COCKPIT = Set.of("ROLE_auditors", "ROLE_camunda-admin");

    private static final Set<String> AUDITORS = Set.of("ROLE_auditors");

    private static final Set<String> READ_AUDITS = Set.of("ROLE_auditors", "ROLE_camunda-admin");
    private static final Set<String> ANSWER_AUDITORS = Set.of("ROLE_coordinators", "ROLE_finance");

    private final StandingIncidents incidents;
    private final AuditFindings findings;

    DeskNavigation(StandingIncidents incidents, AuditFindings findings) {
        this.incidents = incidents;
        this.findings = findings;
    }

    /** Whether pages offer what only an auditor may do. */
    public boolean mayAudit() {
        return isOneOf(AUDITORS);
    }

    public boolean offersAudits() {
        return isOneOf(READ_AUDITS);
    }

    /** Whether it is for whoever is signed in to answer findings. */
    public boolean mayAnswerAuditors() {
        return isOneOf(ANSWER_AUDITORS) && !isOneOf(AUDITORS);
    }

    /** How many findings wait for an answer. */
    public int openFindings() {
        return findings.open();
    }

    /** How many there are, with those that are tried again by themselves. */
    public long standingIncidents() {
        return incidents.count() + incidents.countTriedAgain();
    }

    /** Whether pages offer what only a finance officer may do. */
    public boolean mayPay() {
        return isOneOf(Set.of("ROLE_finance")) && !isOneOf(AUDITORS);
    }

    /** Whether pages offer what only a coordinator may do. */
    public boolean mayDecide() {
        return isOneOf(Set.of("ROLE_coordinators")) && !isOneOf(AUDITORS);
    }

    /** Whether pages offer what only an administrator may do. */
    public boolean mayAdminister() {
        return isOneOf(Set.of("ROLE_camunda-admin")) && !isOneOf(AUDITORS);
    }

    /** Whether pages offer what only who looks into cases may have done. */
    public boolean mayInspect() {
        return isOneOf(COCKPIT);
    }

    public boolean offersTasklist() {
        return isOneOf(TASKLIST);
    }

    public boolean offersCockpit() {
        return isOneOf(COCKPIT);
    }

    private static boolean isOneOf(Set<String> groups) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null
                && signedIn.getAuthorities().stream().anyMatch(authority -> groups.contains(authority.getAuthority()));
    }
}
