package eu.groupexchange.correspondence.mail;

import eu.groupexchange.background.RepeatedWork;
import eu.groupexchange.correspondence.MailQueued;
import eu.groupexchange.correspondence.MailRelay;
import eu.groupexchange.correspondence.MailSettings;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends by itself what is due: soon after the commit of a transaction that queued a mail, and at intervals for mails that
 * waited for a document, another attempt or a node that died.
 */
@Component
@ConditionalOnProperty(name = "exchange.mail.relay-automatically", matchIfMissing = true)
class RelaySchedule extends RepeatedWork {

    /** A stop lets the mail that is being sent come to its end. */
    private static final Duration LONGEST_MAIL = Duration.ofSeconds(20);

    private final MailRelay relay;

    RelaySchedule(MailRelay relay, MailSettings settings) {
        super("mail-relay", Duration.ZERO, settings.relayInterval(), LONGEST_MAIL);
        this.relay = relay;
    }

    @TransactionalEventListener
    void soon(MailQueued mail) {
        soon();
    }

    @Override
    protected void work() {
        relay.relayDue();
    }
}
