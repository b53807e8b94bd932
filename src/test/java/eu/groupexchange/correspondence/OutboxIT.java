package eu.groupexchange.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.place.Invitation;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(CorrespondenceTestConfiguration.class)
@TestPropertySource(properties = "exchange.mail.relay-automatically=false")
class OutboxIT {

    private static final String SUBJECT = "VAL22-0007";

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailRelay relay;

    @Autowired
    private GreenMail smtp;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate inTransaction;

    @BeforeEach
    void empty() throws Exception {
        jdbc.sql("""
                        set session_replication_role = replica;
                        delete from mail;
                        set session_replication_role = origin""").update();
        smtp.purgeEmailFromAllMailboxes();
    }

    @Test
    void isOneMailPerOccasionHoweverOftenItIsOrdered() {
        queue(SampleMails.order("new-link", SUBJECT, "new-link-1"));
        queue(SampleMails.order("new-link", SUBJECT, "new-link-1"));
        queue(SampleMails.order("new-link", SUBJECT, "new-link-2"));

        assertThat(outbox.of(SUBJECT)).extracting(OutgoingMail::occasion).containsExactly("new-link-1", "new-link-2");
        assertThat(relay.relayDue()).isEqualTo(2);
        assertThat(smtp.getReceivedMessages()).hasSize(2);
    }

    @Test
    void isOneMailPerOccasionWhenTwoOrderItAtOnce() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        Runnable order = () -> inTransaction.executeWithoutResult(status -> {
            await(together);
            outbox.queue(SampleMails.order("declined", SUBJECT, "declined"));
        });
        for (Future<?> done : List.of(both.submit(order), both.submit(order))) {
            done.get();
        }
        both.shutdown();

        assertThat(outbox.of(SUBJECT)).hasSize(1);
    }

    @Test
    void sendsNothingThatWasRolledBack() {
        inTransaction.executeWithoutResult(status -> {
            outbox.queue(SampleMails.order("declined", SUBJECT, "declined"));
            status.setRollbackOnly();
        });

        assertThat(outbox.of(SUBJECT)).isEmpty();
        assertThat(relay.relayDue()).isZero();
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void refusesToPromiseAMailOutsideATransaction() {
        assertThatThrownBy(() -> outbox.queue(SampleMails.order("declined", SUBJECT, "declined")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesWhatIsNoAddress() {
        MailOrder declined = SampleMails.order("declined", SUBJECT, "declined");
        MailOrder order = new MailOrder(
                SUBJECT,
                "declined",
                declined.mail(),
                "anna@cluster.example\nBcc: everybody@example.org",
                declined.head());

        assertThatThrownBy(() -> queue(order)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsWhatStaffMaySeeAndNoLink() {
        queue(SampleMails.order("invitation", SUBJECT, "invitation")
                .attaching(DocumentKey.only(SUBJECT, Invitation.class)));

        assertThat(outbox.of(SUBJECT)).singleElement().satisfies(mail -> {
            assertThat(mail.title())
                    .isEqualTo("You are invited, please confirm: Group exchange in Valenciennes (VAL22-0007)");
            assertThat(mail.text()).contains(SampleMails.ORGANISATION, LinkIssuer.PLACEHOLDER);
            assertThat(mail.recipient()).isEqualTo(SampleMails.RECIPIENT);
            assertThat(mail.status()).isEqualTo(OutgoingMail.Status.QUEUED);
            assertThat(mail.queuedAt()).isEqualTo(CorrespondenceTestConfiguration.NOW);
            assertThat(mail.sentAt()).isNull();
            assertThat(mail.lastError()).isNull();
        });
    }

    @Test
    void sendsWhatWasQueuedBeforeAnUpdateWhateverKindItWas() {
        jdbc.sql("""
                        insert into mail (id, subject, occasion, kind, recipient, title, text_body, html_body, attachments,
                                          status, next_attempt_at, queued_at)
                        values (gen_random_uuid(), :subject, 'of-yesterday', 'KIND_OF_YESTERDAY', :recipient, 'Title', 'Text',
                                '<p>Text</p>', '[]'::jsonb, 'QUEUED', :now, :now)""")
                .param("subject", SUBJECT)
                .param("recipient", SampleMails.RECIPIENT)
                .param("now", CorrespondenceTestConfiguration.NOW.atOffset(ZoneOffset.UTC))
                .update();

        assertThat(outbox.of(SUBJECT)).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(new MailKind("KIND_OF_YESTERDAY"));
            assertThat(mail.goesTo()).isNull();
        });
        assertThat(relay.relayDue()).isEqualTo(1);
    }

    @Test
    void leavesWithTheAddressWhatIsAboutIt() {
        queue(SampleMails.order("new-link", SUBJECT, "new-link"));
        queue(SampleMails.order("address-replaced", SUBJECT, "address-replaced"));

        inTransaction.executeWithoutResult(
                status -> outbox.redirect(SUBJECT, SampleMails.RECIPIENT, "other@cluster.example"));

        assertThat(outbox.of(SUBJECT))
                .extracting(OutgoingMail::occasion, OutgoingMail::recipient)
                .containsExactlyInAnyOrder(
                        tuple("new-link", "other@cluster.example"), tuple("address-replaced", SampleMails.RECIPIENT));
    }

    private void queue(MailOrder order) {
        inTransaction.executeWithoutResult(status -> outbox.queue(order));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
