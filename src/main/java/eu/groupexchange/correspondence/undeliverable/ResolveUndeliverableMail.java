package eu.groupexchange.correspondence.undeliverable;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailAddress;
import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.ReturnedMails;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a mail that came back: a coordinator decides, and then it is sent again or dropped. */
@Component
public class ResolveUndeliverableMail {

    private final ReturnedMails mails;
    private final Correspondents correspondents;
    private final DecisionLog log;
    private final TaskRights rights;

    ResolveUndeliverableMail(ReturnedMails mails, Correspondents correspondents, DecisionLog log, TaskRights rights) {
        this.mails = mails;
        this.correspondents = correspondents;
        this.log = log;
        this.rights = rights;
    }

    /**
     * @param reason why; asked for when the mail is dropped
     * @throws RefusedException when the reason is missing, or no address is known
     */
    @Transactional
    public void decide(MailId id, MailDecision decision, String reason, String userId) {
        rights.require(userId, UndeliverableMailProcess.RESOLVE_UNDELIVERABLE_MAIL);
        OutgoingMail mail = mails.get(id);
        switch (decision) {
            case RESEND -> requireAddress(mail);
            case DROP -> {
                if (reason.isBlank()) {
                    throw RefusedException.input(Texts.of("correspondence.resolve-undeliverable-mail.drop-mail-give"));
                }
            }
        }
        log.record(Entry.of(mail.subject(), Actor.staff(userId), "undeliverable-mail-resolved")
                .outcome(decision.value(), reason.isBlank() ? null : reason)
                .detail("mail", mail.occasion()));
    }

    /** Puts it into the outbox again, to the address of today. Run again, it finds that it did. */
    @Transactional
    public void resend(MailId id) {
        mails.sendAgain(id, address(mails.get(id)));
    }

    /** It is kept, and never sent. Run again, it finds that it did. */
    @Transactional
    public void drop(MailId id) {
        mails.drop(id);
    }

    private void requireAddress(OutgoingMail mail) {
        if (!MailAddress.isDeliverable(address(mail))) {
            throw RefusedException.notNow(Texts.of("correspondence.resolve-undeliverable-mail.no-address-mail"));
        }
    }

    private String address(OutgoingMail mail) {
        return correspondents.address(mail.subject(), mail.goesTo()).orElse(mail.recipient());
    }
}
