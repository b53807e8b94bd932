package eu.groupexchange.correspondence.undeliverable;

import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.workflow.contract.BetweenSteps;
import eu.groupexchange.workflow.contract.Payload;
import eu.groupexchange.workflow.contract.ProcessContract;
import eu.groupexchange.workflow.contract.ProcessKey;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;
import eu.groupexchange.workflow.contract.VariableValues;
import org.jspecify.annotations.Nullable;

/** The names of {@code undeliverable-mail.bpmn}; its business key is the mail's id. */
@ProcessContract
public final class UndeliverableMailProcess {

    public static final ProcessKey<MailId, Start> PROCESS =
            ProcessKey.of("undeliverable-mail", MailId::toString, MailId::of);

    public static final TaskKey<MailId> RESOLVE_UNDELIVERABLE_MAIL = PROCESS.task("Task_ResolveUndeliverableMail");

    /** Whom or what the mail was about, in words. */
    public static final ProcessVariable<String> MAIL_ABOUT = ProcessVariable.text("mailAbout");

    public static final ProcessVariable<String> MAIL_TITLE = ProcessVariable.text("mailTitle");
    public static final ProcessVariable<String> MAIL_PROBLEM = ProcessVariable.text("mailProblem");
    public static final ProcessVariable<String> MAIL_URL = ProcessVariable.text("mailUrl");
    public static final ProcessVariable<String> DOSSIER_URL = ProcessVariable.text("dossierUrl");

    /** The slug; so that Cockpit finds what belongs together. */
    @BetweenSteps
    public static final ProcessVariable<String> EXCHANGE = ProcessVariable.text("exchange");
    /** The participation's, where the mail was about one; so its organisation. */
    @BetweenSteps
    public static final ProcessVariable<String> REFERENCE = ProcessVariable.text("reference");

    @BetweenSteps
    public static final ProcessVariable<String> ORGANISATION_NAME = ProcessVariable.text("organisationName");

    @BetweenSteps
    public static final ProcessVariable<String> COUNTRY = ProcessVariable.text("country");

    public static final ProcessVariable<String> MAIL_DECISION = ProcessVariable.text("mailDecision");
    public static final ProcessVariable<String> MAIL_REASON = ProcessVariable.text("mailReason");

    private UndeliverableMailProcess() {}

    /**
     * With what it starts: about whom the mail was, and why it came back, without the address.
     *
     * @param id of the subject, such as a reference
     * @param subject null where nobody knows it
     */
    public record Start(String id, Correspondents.@Nullable Subject subject, String title, String problem)
            implements Payload {

        @Override
        public VariableValues values() {
            VariableValues facts = VariableValues.of(MAIL_ABOUT, subject == null ? id : subject.about())
                    .and(MAIL_TITLE, title)
                    .and(MAIL_PROBLEM, problem)
                    .and(MAIL_URL, "/desk/mails?about=" + id);
            if (subject == null) {
                return facts;
            }
            facts.and(DOSSIER_URL, subject.dossierUrl()).and(EXCHANGE, subject.exchange());
            Correspondents.Organisation organisation = subject.organisation();
            return organisation == null
                    ? facts
                    : facts.and(REFERENCE, organisation.reference())
                            .and(ORGANISATION_NAME, organisation.name())
                            .and(COUNTRY, organisation.country());
        }
    }
}
