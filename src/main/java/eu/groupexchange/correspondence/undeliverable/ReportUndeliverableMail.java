package eu.groupexchange.correspondence.undeliverable;

import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.ReturnedMails;
import eu.groupexchange.workflow.ExchangeWorkflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays a mail that came back before a coordinator, without the address to which it went. */
@Component
public class ReportUndeliverableMail {

    private final ReturnedMails mails;
    private final Correspondents correspondents;
    private final ExchangeWorkflow workflow;

    ReportUndeliverableMail(ReturnedMails mails, Correspondents correspondents, ExchangeWorkflow workflow) {
        this.mails = mails;
        this.correspondents = correspondents;
        this.workflow = workflow;
    }

    /** In the transaction that marks the mail: there is no such mail without its task, and no task without its mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(MailId id) {
        OutgoingMail mail = mails.get(id);
        workflow.begin(
                UndeliverableMailProcess.PROCESS,
                id,
                new UndeliverableMailProcess.Start(
                        mail.subject(),
                        correspondents.subject(mail.subject()).orElse(null),
                        mail.title(),
                        MailProblem.inWords(mail.lastError())));
    }
}
