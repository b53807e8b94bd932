package eu.groupexchange.correspondence;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails that nobody took, until it is decided what becomes of them. Joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReturnedMails {

    private final MailTable mails;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReturnedMails(MailTable mails, Clock clock, ApplicationEventPublisher events) {
        this.mails = mails;
        this.clock = clock;
        this.events = events;
    }

    /** @throws java.util.NoSuchElementException when there is no such mail */
    public OutgoingMail get(MailId id) {
        return mails.find(id).orElseThrow();
    }

    /** Puts it into the outbox again. Run again, it finds that it did. */
    public void sendAgain(MailId id, String recipient) {
        if (mails.requeue(id, recipient, clock.instant())) {
            events.publishEvent(new MailQueued(id));
        }
    }

    /** It is kept, and never sent. Run again, it finds that it did. */
    public void drop(MailId id) {
        mails.drop(id);
    }
}
