package eu.groupexchange.correspondence;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.undeliverable.UndeliverableMailProcess;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a mail that came back: a coordinator decides, and then it is sent again or dropped. */
@Component
public class ResolveUndeliverableMail {

    public static final String RESEND = "resend";
    public static final String DROP = "drop";

    private final MailTable mails;
    private final Correspondents correspondents;
    private final DecisionLog log;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TaskRights rights;

    ResolveUndeliverableMail(
            MailTable mails,
            Correspondents correspondents,
            DecisionLog log,
            Clock clock,
            ApplicationEventPublisher events,
            TaskRights rights) {
        this.mails = mails;
        this.correspondents = correspondents;
        this.log = log;
        this.clock = clock;
        this.events = events;
        this.rights = rights;
    }

    /**
     * @param reason why; asked for when the mail is dropped
     * @throws RefusedException when the decision is neither of the two, or its reason is missing
     */
    @Transactional
    public void decide(UUID id, String decision, String reason, String userId) {
        rights.require(userId, UndeliverableMailProcess.RESOLVE_UNDELIVERABLE_MAIL);
        OutgoingMail mail = mails.find(id).orElseThrow();
        switch (decision) {
            case RESEND -> requireAddress(mail);
            case DROP -> {
                if (reason.isBlank()) {
                    throw RefusedException.input(Texts.of("correspondence.resolve-undeliverable-mail.drop-mail-give"));
                }
            }
            default ->
                throw RefusedException.input(Texts.of("correspondence.resolve-undeliverable-mail.choose-becomes-mail"));
        }
        log.record(Entry.of(mail.subject(), Actor.staff(userId), "undeliverable-mail-resolved")
                .outcome(decision, reason.isBlank() ? null : reason)
                .detail("mail", mail.occasion()));
    }

    /** Puts it into the outbox again, to the address of today. Run again, it finds that it did. */
    @Transactional
    public void resend(UUID id) {
        OutgoingMail mail = mails.find(id).orElseThrow();
        if (mails.requeue(id, address(mail), clock.instant())) {
            events.publishEvent(new MailQueued(id));
        }
    }

    /** It is kept, and never sent. Run again, it finds that it did. */
    @Transactional
    public void drop(UUID id) {
        mails.drop(id);
    }

    private void requireAddress(OutgoingMail mail) {
        if (!MailAddress.isDeliverable(address(mail))) {
            throw RefusedException.notNow(Texts.of("correspondence.resolve-undeliverable-mail.no-address-mail"));
        }
    }

    private String address(OutgoingMail mail) {
        return correspondents.address(mail.subject(), mail.kind()).orElse(mail.recipient());
    }
}
