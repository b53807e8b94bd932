package eu.groupexchange.desk;

import eu.groupexchange.inspection.finding.AuditFindings;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.StaffNames;
import eu.groupexchange.workflow.incidents.StandingIncidents;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private record Role(String authority, String words) {}

    private static final List<Role> ROLES = List.of(
            new Role("ROLE_coordinators", "desk.navigation.coordinator"),
            new Role("ROLE_finance", "desk.navigation.finance"),
            new Role("ROLE_auditors", "desk.navigation.auditor"),
            new Role("ROLE_camunda-admin", "desk.navigation.administrator"));

    private final StandingIncidents incidents;
    private final AuditFindings findings;
    private final StaffNames names;

    DeskNavigation(StandingIncidents incidents, AuditFindings findings, StaffNames names) {
        this.incidents = incidents;
        this.findings = findings;
        this.names = names;
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

    /** Whether bank accounts go with what is taken out: for those who pay, and for those who look into it. */
    public boolean mayReadAccounts() {
        return isOneOf(Set.of("ROLE_finance", "ROLE_auditors"));
    }

    /** What whoever is signed in is called; empty where nobody is. */
    public String name() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? "" : names.of(signedIn.getName());
    }

    /** As what: by the groups, such as {@code coordinator}. */
    public String roles() {
        return ROLES.stream()
                .filter(role -> isOneOf(Set.of(role.authority())))
                .map(role -> Texts.of(role.words()))
                .collect(Collectors.joining(", "));
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
