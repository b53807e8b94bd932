package eu.groupexchange.correspondence;

import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays a mail that came back before a coordinator, without the address to which it went. */
@Component
public class ReportUndeliverableMail {

    private final MailTable mails;
    private final Correspondents correspondents;
    private final ExchangeWorkflow workflow;

    ReportUndeliverableMail(MailTable mails, Correspondents correspondents, ExchangeWorkflow workflow) {
        this.mails = mails;
        this.correspondents = correspondents;
        this.workflow = workflow;
    }

    /** In the transaction that marks the mail: there is no such mail without its task, and no task without its mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(UUID id) {
        OutgoingMail mail = mails.find(id).orElseThrow();
        Map<String, Object> facts = new HashMap<>(correspondents.facts(mail.subject()));
        facts.put("mailAbout", facts.containsKey("about") ? facts.remove("about") : mail.subject());
        facts.put("mailTitle", mail.title());
        facts.put("mailProblem", MailProblem.inWords(mail.lastError()));
        facts.put("mailUrl", "/desk/mails?about=" + mail.subject());
        workflow.mailUndeliverable(id.toString(), facts);
    }
}
