package eu.groupexchange.correspondence.undeliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.mail.ScriptedSmtp;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.access.CorrectContactAddress;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestMailServer;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestTask;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail that nobody takes becomes somebody's task. */
@ExchangeTest
class UndeliverableMailProcessTest {

    private static final String UNKNOWN = "550 5.1.1 nobody of that name";
    private static final String NEW_ADDRESS = "anna@cluster.example";

    @Autowired
    Story story;

    @Autowired
    Outbox outbox;

    @Autowired
    DecisionLog log;

    @Autowired
    HistoryService history;

    @Autowired
    JavaMailSenderImpl sender;

    private TestExchange exchange;

    @BeforeEach
    void publish() {
        exchange = story.publish();
    }

    @Test
    void isSentAgainToTheCorrectedAddress() throws Exception {
        TestParticipation cluster = refusing(UNKNOWN, () -> exchange.registers("DE", "Dresden"));
        OutgoingMail returned = returned(cluster.reference().value());
        TestTask task = task(returned);
        assertThat(task.variable("reference")).isEqualTo(cluster.reference().value());
        assertThat(task.variable("mailTitle")).isEqualTo(returned.title());
        assertThat(task.variable("mailProblem"))
                .isEqualTo("The recipient's mail server does not know this address (550)");
        assertThat(task.variable("dossierUrl")).isEqualTo("/desk/participations/" + cluster.reference());
        assertThat(task.variable("mailUrl")).isEqualTo("/desk/mails?about=" + cluster.reference());

        correctAddress(cluster);
        task.complete("coordinator", Map.of("mailDecision", "resend"));

        assertThat(mail(returned).status()).isEqualTo(OutgoingMail.Status.SENT);
        assertThat(mail(returned).recipient()).isEqualTo(NEW_ADDRESS);
        assertThat(received(returned)).hasSize(1);
        assertThat(received(returned).get(0).getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(NEW_ADDRESS);
        assertThat(ends(returned)).containsExactly("EndEvent_MailSentAgain");
        assertThat(actions(cluster)).contains("contact-address-corrected", "undeliverable-mail-resolved");
        assertThat(log.isIntact(cluster.reference().value())).isTrue();
    }

    @Test
    void isSentAgainOnceHoweverOftenTheStepRuns() throws Exception {
        TestParticipation cluster = refusing(UNKNOWN, () -> exchange.registers("DE", "Dresden"));
        OutgoingMail returned = returned(cluster.reference().value());
        task(returned).complete("coordinator", Map.of("mailDecision", "resend"));

        story.bean(ResolveUndeliverableMail.class).resend(returned.id());
        story.bean(ResolveUndeliverableMail.class).drop(returned.id());
        story.work();

        assertThat(received(returned)).hasSize(1);
        assertThat(mail(returned).status()).isEqualTo(OutgoingMail.Status.SENT);
    }

    @Test
    void isATaskAgainWhereItComesBackASecondTime() {
        TestParticipation cluster = refusing(UNKNOWN, () -> exchange.registers("DE", "Dresden"));
        OutgoingMail returned = returned(cluster.reference().value());
        refusing("550 5.2.1 closed", () -> {
            task(returned).complete("coordinator", Map.of("mailDecision", "resend"));
            return returned;
        });

        assertThat(task(returned).variable("mailProblem")).isEqualTo("The mailbox has been closed (550)");
        assertThat(ends(returned)).containsExactly("EndEvent_MailSentAgain");
    }

    @Test
    void isDroppedForAReason() throws Exception {
        TestParticipation cluster = refusing(UNKNOWN, () -> exchange.registers("DE", "Dresden"));
        OutgoingMail returned = returned(cluster.reference().value());

        task(returned)
                .complete("coordinator", Map.of("mailDecision", "drop", "mailReason", "They were told by telephone."));
        story.pass(Duration.ofDays(1));

        assertThat(mail(returned).status()).isEqualTo(OutgoingMail.Status.DROPPED);
        assertThat(received(returned)).isEmpty();
        assertThat(ends(returned)).containsExactly("EndEvent_MailDropped");
    }

    @Test
    void staysOpenUntilItIsDecidedProperly() {
        TestParticipation cluster = refusing(UNKNOWN, () -> exchange.registers("DE", "Dresden"));
        OutgoingMail returned = returned(cluster.reference().value());
        TestTask task = task(returned);

        assertThatThrownBy(() -> task.complete("coordinator", Map.of("mailDecision", "forget")))
                .hasMessageContaining("Choose what becomes of the mail");
        assertThatThrownBy(() -> task.complete("coordinator", Map.of("mailDecision", "drop", "mailReason", " ")))
                .hasMessageContaining("give the reason");

        assertThat(story.bean(TaskService.class)
                        .createTaskQuery()
                        .processInstanceBusinessKey(returned.id().toString())
                        .taskCandidateGroup("coordinators")
                        .count())
                .isEqualTo(1);
        assertThat(mail(returned).status()).isEqualTo(OutgoingMail.Status.UNDELIVERABLE);
    }

    @Test
    void mayHaveBeenForTheContactOfTheExchange() throws Exception {
        refusing(UNKNOWN, () -> {
            story.moveTo(exchange.exchange().registrationClosesAt().plusSeconds(60));
            return exchange;
        });
        OutgoingMail returned = returned(exchange.slug().value());
        assertThat(task(returned).variable("exchange"))
                .isEqualTo(exchange.slug().value());
        assertThat(task(returned).variable("dossierUrl")).isEqualTo("/desk/exchanges/" + exchange.slug());

        task(returned).complete("coordinator", Map.of("mailDecision", "resend"));

        assertThat(received(returned)).hasSize(1);
        assertThat(mail(returned).recipient())
                .isEqualTo(exchange.exchange().contact().email());
    }

    @Test
    void mayBeTheLastLetterOfAnEndedParticipation() throws Exception {
        TestParticipation cluster = exchange.registers("DE", "Dresden").confirmsAddress();
        refusing(UNKNOWN, () -> cluster.isDeclined("The exchange is full."));
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.DECLINED);
        assertThat(cluster.isRunning()).isFalse();
        OutgoingMail returned = returned(cluster.reference().value());

        correctAddress(cluster);
        task(returned).complete("coordinator", Map.of("mailDecision", "resend"));

        assertThat(received(returned)).hasSize(1);
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.DECLINED);
    }

    @Test
    void isGivenUpAfterFiveDaysOfBeingPutOff() {
        TestParticipation cluster = refusing("450 4.7.1 greylisted", () -> {
            TestParticipation registered = exchange.registers("DE", "Dresden");
            assertThat(outbox.of(registered.reference().value()))
                    .extracting(OutgoingMail::status)
                    .containsExactly(OutgoingMail.Status.QUEUED);
            story.pass(Duration.ofDays(6));
            return registered;
        });

        OutgoingMail returned = outbox.of(cluster.reference().value()).get(0);
        assertThat(returned.status()).isEqualTo(OutgoingMail.Status.UNDELIVERABLE);
        assertThat(task(returned).variable("mailProblem").toString()).contains("by its own rules");
    }

    @Test
    void keepsTheAddressOutOfTheProcess() {
        TestParticipation cluster = refusing(UNKNOWN, () -> exchange.registers("DE", "Dresden"));
        OutgoingMail returned = returned(cluster.reference().value());

        List<HistoricVariableInstance> variables = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instances(returned).get(0).getId())
                .list();

        assertThat(variables).isNotEmpty().allSatisfy(variable -> assertThat(String.valueOf(variable.getValue()))
                .doesNotContain("@")
                .doesNotContain("Robin"));
    }

    private void correctAddress(TestParticipation cluster) {
        story.bean(CorrectContactAddress.class)
                .correct(cluster.reference(), NEW_ADDRESS, "By telephone", "coordinator");
    }

    /** What happens while the recipient's mail server gives that answer. */
    private <T> T refusing(String reply, Supplier<T> events) {
        try (ScriptedSmtp refusing = new ScriptedSmtp(Map.of("RCPT", reply))) {
            sender.setPort(refusing.port());
            return events.get();
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            sender.setPort(TestMailServer.server().getSmtp().getPort());
        }
    }

    private OutgoingMail returned(String subject) {
        return outbox.of(subject).stream()
                .filter(mail -> mail.status() == OutgoingMail.Status.UNDELIVERABLE)
                .findFirst()
                .orElseThrow();
    }

    private OutgoingMail mail(OutgoingMail known) {
        return outbox.of(known.subject()).stream()
                .filter(mail -> mail.id().equals(known.id()))
                .findFirst()
                .orElseThrow();
    }

    private TestTask task(OutgoingMail mail) {
        return story.task(mail.id().toString(), UndeliverableMailProcess.RESOLVE_UNDELIVERABLE_MAIL.id());
    }

    private List<MimeMessage> received(OutgoingMail mail) throws MessagingException {
        return Arrays.stream(TestMailServer.server().getReceivedMessages())
                .filter(message -> messageId(message).startsWith("<" + mail.id()))
                .toList();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private List<HistoricProcessInstance> instances(OutgoingMail mail) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(UndeliverableMailProcess.PROCESS.value())
                .processInstanceBusinessKey(mail.id().toString())
                .list();
    }

    private List<String> ends(OutgoingMail mail) {
        return instances(mail).stream()
                .map(HistoricProcessInstance::getEndActivityId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<String> actions(TestParticipation cluster) {
        return log.of(cluster.reference().value()).stream()
                .map(logged -> logged.entry().action())
                .toList();
    }
}
