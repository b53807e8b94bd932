package eu.groupexchange.correspondence.mail;

import eu.groupexchange.correspondence.MailRelay;
import eu.groupexchange.correspondence.undeliverable.ReportUndeliverableMail;
import eu.groupexchange.paperwork.DocumentArchive;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Relays mails by SMTP. The row of a mail is locked while it is being sent, so another node passes it over; a node that dies
 * meanwhile lets go of it, and the mail is sent again under the same Message-ID. On one node only one run is under way: who
 * calls during another run waits for it, and then finds sent what was due.
 */
@Component
class SmtpRelay implements MailRelay {

    private static final Logger log = LoggerFactory.getLogger(SmtpRelay.class);

    private final RelayQueue queue;
    private final DocumentArchive archive;
    private final MimeComposer composer;
    private final MailServer server;
    private final ReportUndeliverableMail undeliverable;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    SmtpRelay(
            RelayQueue queue,
            DocumentArchive archive,
            MimeComposer composer,
            MailServer server,
            ReportUndeliverableMail undeliverable,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.archive = archive;
        this.composer = composer;
        this.server = server;
        this.undeliverable = undeliverable;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public synchronized int relayDue() {
        int sent = 0;
        if (server.isConfigured()) {
            for (DueMail mail : queue.due(clock.instant())) {
                Optional<Delivery> delivery = isComplete(mail) ? relay(mail) : Optional.empty();
                if (delivery.filter(Delivery.ServerUnavailable.class::isInstance)
                        .isPresent()) {
                    break; // the others need not fail one by one: they are still due when the server is back
                }
                sent += delivery.filter(Delivery.Sent.class::isInstance).isPresent() ? 1 : 0;
            }
        }
        return sent;
    }

    private boolean isComplete(DueMail mail) {
        return mail.attachments().stream().allMatch(key -> archive.find(key).isPresent());
    }

    /** Nothing where another node has it. */
    private Optional<Delivery> relay(DueMail due) {
        AtomicReference<ClaimedMail> claimed = new AtomicReference<>();
        try {
            return ownTransaction.execute(
                    status -> queue.claim(due.id(), clock.instant()).map(mail -> {
                        claimed.set(mail);
                        Delivery delivery = deliver(mail);
                        note(mail, delivery);
                        return delivery;
                    }));
        } catch (RuntimeException e) {
            ClaimedMail mail = claimed.get();
            if (mail == null) {
                throw e;
            }
            return Optional.of(postponeWhatCouldNotBeNoted(mail, e));
        }
    }

    /** The engine would not begin with a mail that came back, say: the mails behind it shall not wait for that. */
    private Delivery postponeWhatCouldNotBeNoted(ClaimedMail mail, RuntimeException failure) {
        log.error("Mail {} ({}): how its attempt ended could not be noted", mail.id(), mail.occasion(), failure);
        String error = "What became of an attempt could not be noted";
        ownTransaction.executeWithoutResult(status -> postpone(mail, error, "not noted", mail.refusedSince()));
        return new Delivery.Postponed(error, "not noted");
    }

    private Delivery deliver(ClaimedMail mail) {
        try {
            return server.send(composeInItsOwnTransaction(mail));
        } catch (MessagingException | RuntimeException e) {
            // Whatever is wrong with one mail, it is noted with it, and the others go out.
            return new Delivery.Postponed(e.toString(), e.getClass().getSimpleName());
        }
    }

    /** Committed before the mail leaves: its link works when it is read, and what fails here leaves the claim intact. */
    private MimeMessage composeInItsOwnTransaction(ClaimedMail mail) {
        return ownTransaction.execute(status -> {
            try {
                return composer.compose(mail, server.newMessage());
            } catch (MessagingException | IOException e) {
                throw new MailPreparationException(e);
            }
        });
    }

    private void note(ClaimedMail mail, Delivery delivery) {
        if (delivery instanceof Delivery.Sent sent) {
            queue.sent(mail.id(), sent, clock.instant());
            log.info("Mail {} ({}) sent", mail.id(), mail.occasion());
        } else if (delivery instanceof Delivery.Refused refused) {
            giveUp(mail, refused.error(), "" + refused.code());
        } else if (delivery instanceof Delivery.Postponed postponed) {
            Instant since = mail.refusedSince() == null ? clock.instant() : mail.refusedSince();
            if (clock.instant().isBefore(since.plus(Backoff.PATIENCE))) {
                postpone(mail, postponed.error(), postponed.code(), since);
            } else {
                giveUp(mail, postponed.error(), postponed.code());
            }
        } else if (delivery instanceof Delivery.ServerUnavailable unavailable) {
            postpone(mail, unavailable.error(), "no mail server", null);
        }
    }

    private void giveUp(ClaimedMail mail, String error, String why) {
        queue.undeliverable(mail.id(), error);
        undeliverable.report(mail.id());
        log.warn("Mail {} ({}) is undeliverable: {}", mail.id(), mail.occasion(), why);
    }

    private void postpone(ClaimedMail mail, String error, String why, @Nullable Instant refusedSince) {
        int attempts = mail.attempts() + 1;
        queue.postponed(mail.id(), error, clock.instant().plus(Backoff.after(attempts)), refusedSince);
        log.warn("Mail {} ({}) not sent, attempt {}: {}", mail.id(), mail.occasion(), attempts, why);
    }
}
