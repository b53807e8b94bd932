package eu.groupexchange.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.icegreen.greenmail.util.GreenMail;
import eu.groupexchange.correspondence.CorrespondenceTestConfiguration;
import eu.groupexchange.correspondence.MailOrder;
import eu.groupexchange.correspondence.MailRelay;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.SampleMails;
import eu.groupexchange.correspondence.TestClock;
import eu.groupexchange.correspondence.calendar.CalendarEvent;
import eu.groupexchange.correspondence.undeliverable.ReportUndeliverableMail;
import eu.groupexchange.correspondence.undeliverable.UndeliverableMailProcess;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.telling.DecisionLetter;
import eu.groupexchange.workflow.ExchangeWorkflow;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(CorrespondenceTestConfiguration.class)
@TestPropertySource(properties = "exchange.mail.relay-automatically=false")
@ExtendWith(OutputCaptureExtension.class)
class SmtpRelayIT {

    private static final String SUBJECT = "VAL22-0007";

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailRelay relay;

    @Autowired
    private GreenMail smtp;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate inTransaction;

    @Autowired
    private RelayQueue queue;

    @Autowired
    private MimeComposer composer;

    @Autowired
    private MailServer server;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ReportUndeliverableMail undeliverable;

    @Autowired
    private ExchangeWorkflow workflow;

    @BeforeEach
    void startAfresh() throws Exception {
        jdbc.sql("""
                        set session_replication_role = replica;
                        delete from mail;
                        set session_replication_role = origin""").update();
        smtp.purgeEmailFromAllMailboxes();
        sender.setPort(smtp.getSmtp().getPort());
        clock.set(CorrespondenceTestConfiguration.NOW);
        reset(workflow);
    }

    @Test
    void sendsTextAndHtmlWithNamesInAnyScript() throws Exception {
        order("invitation", "invitation");

        assertThat(relay.relayDue()).isEqualTo(1);

        MimeMessage message = received().get(0);
        assertThat(message.getSubject())
                .isEqualTo("You are invited, please confirm: Group exchange in Valenciennes (VAL22-0007)");
        assertThat(message.getFrom())
                .containsExactly(new InternetAddress("no-reply@exchange.example", "Gruppenaustausch Łódź", "UTF-8"));
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(SampleMails.RECIPIENT));
        assertThat(message.getSentDate()).isEqualTo(Instant.parse("2022-04-01T08:00:00Z"));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Parts parts = Parts.of(message);
        assertThat(parts.text()).contains(SampleMails.ORGANISATION);
        assertThat(parts.html()).contains("Ħamrun Rail Čluster «Łódź» &amp; Ίδρυμα");
    }

    @Test
    void putsOneLinkIntoTextAndHtmlAndKeepsItNowhere() throws Exception {
        order("new-link", "new-link");

        relay.relayDue();

        Parts parts = Parts.of(received().get(0));
        Matcher link = Pattern.compile("https://exchange\\.example/l/VAL22-0007\\?n=\\d+&x=1")
                .matcher(parts.text());
        assertThat(link.find()).isTrue();
        assertThat(parts.html()).contains("href=\"" + link.group().replace("&", "&amp;") + "\"");
        assertThat(parts.text() + parts.html()).doesNotContain("%%");
        assertThat(jdbc.sql("select count(*) from mail where mail::text like '%/l/%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void waitsUntilAllItsDocumentsHaveBeenIssued() throws Exception {
        DocumentKey letter = DocumentKey.of(SUBJECT, DecisionLetter.class, "waits-1");
        DocumentKey annex = DocumentKey.of(SUBJECT, DecisionLetter.class, "waits-2");
        queue(SampleMails.order("declined", SUBJECT, "declined").attaching(letter, annex));

        assertThat(relay.relayDue()).isZero();
        archive.store(letter, "Decision", "Bescheid Łódź.pdf", "application/pdf", new byte[] {1, 2, 3});
        assertThat(relay.relayDue()).isZero();
        assertThat(mail().attempts()).isZero();
        archive.store(annex, "Annex", "annex.pdf", "application/pdf", new byte[] {4, 5});
        assertThat(relay.relayDue()).isEqualTo(1);

        Parts parts = Parts.of(received().get(0));
        assertThat(parts.attachments().keySet()).containsExactly("Bescheid Lodz.pdf", "annex.pdf");
        assertThat(parts.attachments().get("Bescheid Lodz.pdf")).containsExactly(1, 2, 3);
    }

    @Test
    void letsNoMailWaitForAnotherThatWaits() {
        queue(SampleMails.order("declined", SUBJECT, "a")
                .attaching(DocumentKey.of(SUBJECT, DecisionLetter.class, "never")));
        order("new-link", "b");

        assertThat(relay.relayDue()).isEqualTo(1);
    }

    @Test
    void bringsTheEventForTheCalendar() throws Exception {
        CalendarEvent.Slot day =
                new CalendarEvent.Slot(LocalDate.parse("2022-05-04"), LocalTime.of(9, 0), LocalTime.of(18, 0));
        queue(SampleMails.order("invitation", SUBJECT, "invitation")
                .inviting(new CalendarEvent(
                        "uid@x",
                        0,
                        "Łódź",
                        "There",
                        "That",
                        new CalendarEvent.Organiser("Host", "host@x.example"),
                        ZoneId.of("Europe/Paris"),
                        List.of(day))));

        relay.relayDue();

        byte[] calendar = Parts.of(received().get(0)).attachments().get("invite.ics");
        assertThat(new String(calendar, StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("METHOD:PUBLISH", "SUMMARY:Łódź", "DTSTART;TZID=Europe/Paris:20220504T090000");
    }

    @Test
    void theEntryIsAFormOfTheMailBesideTextAndHtmlAndAnAttachmentToo() throws Exception {
        CalendarEvent.Slot day =
                new CalendarEvent.Slot(LocalDate.parse("2022-05-04"), LocalTime.of(9, 0), LocalTime.of(18, 0));
        queue(SampleMails.order("invitation", SUBJECT, "invitation")
                .inviting(new CalendarEvent(
                                "uid@x",
                                1,
                                "Łódź",
                                "There",
                                "That",
                                new CalendarEvent.Organiser("Host", "host@x.example"),
                                ZoneId.of("Europe/Paris"),
                                List.of(day))
                        .cancelling("anna@cluster.example")));

        relay.relayDue();

        Multipart mixed = (Multipart) received().get(0).getContent();
        Multipart related = (Multipart) mixed.getBodyPart(0).getContent();
        Multipart forms = (Multipart) related.getBodyPart(0).getContent();
        assertThat(forms.getContentType()).startsWith("multipart/alternative");
        assertThat(forms.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(forms.getBodyPart(1).getContentType()).startsWith("text/html");
        ContentType entry = new ContentType(forms.getBodyPart(2).getContentType());
        assertThat(entry.getBaseType()).isEqualTo("text/calendar");
        assertThat(entry.getParameter("method")).isEqualTo("CANCEL");
        assertThat(forms.getBodyPart(2).getDisposition()).isNull();
        assertThat(new String(forms.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("METHOD:CANCEL");
        assertThat(Parts.of(received().get(0)).attachments()).containsKey("invite.ics");
    }

    @Test
    void answersReachTheContactAndTheMailsOfOneSubjectAreOneThread() throws Exception {
        order("new-link", "first");
        relay.relayDue();
        clock.move(Duration.ofSeconds(1));
        order("new-link", "second");
        queue(SampleMails.order("new-link", "LIL23-0001", "elsewhere"));
        relay.relayDue();
        clock.move(Duration.ofSeconds(1));
        order("new-link", "third");
        relay.relayDue();

        Map<String, MimeMessage> mails = new java.util.HashMap<>();
        for (MimeMessage mail : received()) {
            assertThat(mail.getReplyTo())
                    .extracting(Object::toString)
                    .containsExactly("\"Irina Vescu, DITECFER\" <contact@host.example>");
            mails.put(occasion(mail), mail);
        }
        String first = mails.get("first").getMessageID();
        String second = mails.get("second").getMessageID();
        assertThat(mails.get("first").getHeader("References", null)).isNull();
        assertThat(mails.get("second").getHeader("References", null)).isEqualTo(first);
        assertThat(mails.get("third").getHeader("References", " ").split("\\s+"))
                .containsExactly(first, second);
        assertThat(mails.get("third").getHeader("In-Reply-To", null)).isEqualTo(second);
        assertThat(mails.get("elsewhere").getHeader("References", null)).isNull();
    }

    private String occasion(MimeMessage mail) throws Exception {
        return jdbc.sql("select occasion from mail where message_id = ?")
                .param(mail.getMessageID())
                .query(String.class)
                .single();
    }

    @Test
    void losesNothingWhileTheServerIsDown() throws Exception {
        order("new-link", "one");
        order("new-link", "two");
        smtp.stop();

        for (int minutes : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            relay.relayDue(); // the first mail finds out, the second is spared
            assertThat(nextAttempt("one")).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
            clock.set(nextAttempt("one"));
            jdbc.sql("update mail set next_attempt_at = :later where occasion = 'two'")
                    .param("later", OffsetDateTime.parse("2022-04-01T23:00:00Z"))
                    .update();
        }
        assertThat(mail("one").status()).isEqualTo(OutgoingMail.Status.QUEUED);
        assertThat(mail("one").attempts()).isEqualTo(8);
        assertThat(mail("one").lastError()).contains("onnect");

        smtp.start();
        sender.setPort(smtp.getSmtp().getPort());
        clock.set(Instant.parse("2022-04-01T23:00:00Z"));
        assertThat(relay.relayDue()).isEqualTo(2);
        assertThat(received()).hasSize(2);
        assertThat(mail("one").status()).isEqualTo(OutgoingMail.Status.SENT);
        assertThat(mail("one").sentAt()).isEqualTo(clock.instant());
        assertThat(mail("one").lastError()).isNull();
    }

    @Test
    void sparesTheOtherMailsAnAttemptWhileTheServerIsDown() {
        order("new-link", "one");
        order("new-link", "two");
        smtp.stop();

        relay.relayDue();
        smtp.start();

        assertThat(mail("one").attempts() + mail("two").attempts()).isEqualTo(1);
    }

    @Test
    void doesNotTryBeforeItsTimeHasCome() throws Exception {
        order("new-link", "one");
        try (ScriptedSmtp busy = new ScriptedSmtp(Map.of("RCPT", "450 4.2.1 try later"))) {
            sender.setPort(busy.port());
            relay.relayDue();
        }
        sender.setPort(smtp.getSmtp().getPort());
        clock.move(Duration.ofSeconds(59));
        assertThat(relay.relayDue()).isZero();
        clock.move(Duration.ofSeconds(1));
        assertThat(relay.relayDue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 550 5.1.1 anna@cluster.example is unknown | UNDELIVERABLE",
                "DATA | 554 5.7.1 refused                         | UNDELIVERABLE",
                ".    | 552 5.3.4 too big                         | UNDELIVERABLE",
                "RCPT | 450 4.2.1 try later                       | QUEUED",
                "RCPT | 530 5.7.0 sign in first                   | QUEUED",
                "MAIL | 550 5.7.1 sender refused                  | QUEUED",
                ".    | 451 4.3.0 disk full                       | QUEUED"
            })
    void givesUpOnlyWhatTheServerRefusesForGood(
            String command, String reply, OutgoingMail.Status status, CapturedOutput output) throws Exception {
        order("new-link", "one");
        order("new-link", "two");
        try (ScriptedSmtp refusing = new ScriptedSmtp(Map.of(command, reply))) {
            sender.setPort(refusing.port());
            assertThat(relay.relayDue()).isZero();
        }

        assertThat(List.of(mail("one"), mail("two"))).allSatisfy(mail -> {
            assertThat(mail.status()).isEqualTo(status);
            assertThat(mail.attempts()).isEqualTo(1);
            assertThat(mail.lastError()).contains(reply.substring(0, 3));
            assertThat(output).contains(mail.id().toString());
        });
        assertThat(output).doesNotContain(SampleMails.RECIPIENT);
    }

    @Test
    void laysBeforeACoordinatorWhatItGaveUp() throws Exception {
        order("new-link", "one");
        try (ScriptedSmtp refusing = new ScriptedSmtp(Map.of("RCPT", "550 5.1.1 unknown"))) {
            sender.setPort(refusing.port());
            relay.relayDue();
            relay.relayDue();
        }

        verify(workflow)
                .begin(
                        eq(UndeliverableMailProcess.PROCESS),
                        eq(mail().id()),
                        argThat(start -> start.id().equals(SUBJECT)
                                && start.title().equals(mail().title())
                                && !start.values().toString().contains("@")));
        verifyNoMoreInteractions(workflow);
    }

    @Test
    void givesUpWhatIsPutOffForFiveDaysAndNothingForAnOutageOfItsOwn() throws Exception {
        order("new-link", "one");
        smtp.stop();
        relay.relayDue();
        clock.move(Duration.ofDays(30));
        relay.relayDue();
        smtp.start();
        try (ScriptedSmtp busy = new ScriptedSmtp(Map.of("RCPT", "450 4.2.1 try later"))) {
            sender.setPort(busy.port());
            clock.move(Duration.ofHours(1));
            relay.relayDue();
            clock.move(Duration.ofDays(5).minusSeconds(1));
            relay.relayDue();
            assertThat(mail().status()).isEqualTo(OutgoingMail.Status.QUEUED);
            verifyNoInteractions(workflow);
            clock.move(Duration.ofHours(1));
            relay.relayDue();
        }

        assertThat(mail().status()).isEqualTo(OutgoingMail.Status.UNDELIVERABLE);
        verify(workflow).begin(eq(UndeliverableMailProcess.PROCESS), eq(mail().id()), any());
    }

    @Test
    void sendsTheOthersWhereTheEngineWouldNotBeginWithOne() throws Exception {
        order("new-link", "one");
        order("new-link", "two");
        doThrow(new IllegalStateException("no such process"))
                .when(workflow)
                .begin(eq(UndeliverableMailProcess.PROCESS), any(), any());
        try (ScriptedSmtp refusing = new ScriptedSmtp(Map.of("RCPT", "550 5.1.1 unknown"))) {
            sender.setPort(refusing.port());
            assertThat(relay.relayDue()).isZero();
        }

        assertThat(List.of(mail("one"), mail("two"))).allSatisfy(mail -> {
            assertThat(mail.status()).isEqualTo(OutgoingMail.Status.QUEUED);
            assertThat(mail.attempts()).isEqualTo(1);
            assertThat(nextAttempt(mail.occasion())).isAfter(clock.instant());
        });
    }

    @Test
    void sendsAgainUnderTheSameMessageIdWhatANodeLeftBehind() throws Exception {
        order("new-link", "one");
        relay.relayDue();
        // The node died after the server had taken the mail and before that was noted.
        jdbc.sql("""
                        set session_replication_role = replica;
                        update mail set status = 'QUEUED', message_id = null, sent_at = null, attempts = 0;
                        set session_replication_role = origin""").update();
        relay.relayDue();

        List<MimeMessage> both = received();
        assertThat(both).hasSize(2);
        assertThat(both.get(0).getMessageID())
                .isEqualTo(both.get(1).getMessageID())
                .isEqualTo("<" + mail().id() + "@exchange.example>");
        assertThat(jdbc.sql("select message_id from mail").query(String.class).single())
                .isEqualTo(both.get(0).getMessageID());
    }

    @Test
    void sharesTheWorkAmongNodesAndSendsNothingTwice() throws Exception {
        for (int number = 0; number < 12; number++) {
            order("staff-notice", "notice-" + number);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        List<Callable<Integer>> relays = List.of(node()::relayDue, node()::relayDue, node()::relayDue);
        int sent = 0;
        for (var result : nodes.invokeAll(relays)) {
            sent += result.get();
        }
        nodes.shutdown();

        assertThat(sent).isEqualTo(12);
        assertThat(received()).hasSize(12);
        assertThat(received()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    @Test
    void passesOverAMailThatAnotherNodeIsSending() {
        order("new-link", "one");
        inTransaction.executeWithoutResult(status -> {
            queue.claim(mail().id(), clock.instant());
            assertThat(node().relayDue()).isZero();
        });
        assertThat(relay.relayDue()).isEqualTo(1);
    }

    private SmtpRelay node() {
        return new SmtpRelay(queue, archive, composer, server, undeliverable, clock, transactions);
    }

    private void order(String kind, String occasion) {
        queue(SampleMails.order(kind, SUBJECT, occasion));
    }

    private void queue(MailOrder order) {
        inTransaction.executeWithoutResult(status -> outbox.queue(order));
    }

    private OutgoingMail mail() {
        return outbox.of(SUBJECT).get(0);
    }

    private OutgoingMail mail(String occasion) {
        return outbox.of(SUBJECT).stream()
                .filter(mail -> mail.occasion().equals(occasion))
                .findAny()
                .orElseThrow();
    }

    private Instant nextAttempt(String occasion) {
        return jdbc.sql("select next_attempt_at from mail where occasion = :occasion")
                .param("occasion", occasion)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<MimeMessage> received() {
        return Arrays.asList(smtp.getReceivedMessages());
    }
}
