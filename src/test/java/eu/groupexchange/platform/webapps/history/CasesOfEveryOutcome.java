package eu.groupexchange.platform.webapps.history;

import static eu.groupexchange.correspondence.undeliverable.UndeliverableMailProcess.RESOLVE_UNDELIVERABLE_MAIL;

import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.mail.ScriptedSmtp;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestMailServer;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * An exchange from its call to its report, with every end that a case can come to; one that is cancelled; and one that has just
 * begun. On the way a mail comes back, a payment run gets stuck and is tried again, and another one is cancelled.
 */
final class CasesOfEveryOutcome {

    private final Story story;

    TestParticipation cancelled;
    TestParticipation lapsedRegistration;
    TestParticipation declined;
    TestParticipation withdrawn;
    TestParticipation lapsedPlace;
    TestParticipation notEntitled;
    TestParticipation paid;
    TestParticipation paidOnSecondAttempt;
    TestParticipation forgone;
    TestParticipation rejected;
    TestParticipation lapsedClaim;
    TestParticipation underReview;
    TestExchange cancelledExchange;
    TestExchange closedExchange;
    TestPaymentRun stuckRun;
    TestPaymentRun cancelledRun;
    String returnedMail;

    CasesOfEveryOutcome(Story story) {
        this.story = story;
        isCancelled();
        isHeld();
        isPaid();
        isClosed();
        underReview = story.publish().registers("AT", "Graz").confirmsAddress();
    }

    private void isCancelled() {
        cancelledExchange = story.publish();
        cancelled = cancelledExchange.registers("DE", "Dresden").confirmsAddress();
        cancelledExchange.isCancelled("The host's building is closed.");
    }

    private void isHeld() {
        closedExchange = story.publish();
        lapsedRegistration = refusing(() -> closedExchange.registers("IT", "Torino"));
        aMailIsDropped();
        declined = closedExchange.registers("PL", "Katowice").confirmsAddress().isDeclined("It is a company.");
        declined.isReconsidered("It sent its statutes.").isDeclined("The statutes say so, too.");
        withdrawn = closedExchange.registers("ES", "Bilbao").comes().withdraws();
        lapsedPlace =
                closedExchange.registers("GR", "Thessaloniki").confirmsAddress().isAccepted();
        paid = closedExchange
                .registers("DE", "Dresden")
                .confirmsAddress()
                .isAsked("Which of your towns is it?")
                .amends("city", "Leipzig")
                .isAccepted()
                .amends("city", "Chemnitz")
                .isAccepted()
                .confirms();
        notEntitled = comes();
        paidOnSecondAttempt = comes();
        forgone = comes();
        rejected = comes();
        lapsedClaim = comes();
        closedExchange.takesPlaceWith(paid, paidOnSecondAttempt, forgone, rejected, lapsedClaim);
    }

    private TestParticipation comes() {
        return closedExchange.registers("CZ", "Brno").comes();
    }

    private void aMailIsDropped() {
        OutgoingMail mail = story
                .bean(Outbox.class)
                .of(lapsedRegistration.reference().value())
                .stream()
                .filter(each -> each.status() == OutgoingMail.Status.UNDELIVERABLE)
                .findFirst()
                .orElseThrow();
        returnedMail = mail.id().toString();
        story.task(returnedMail, RESOLVE_UNDELIVERABLE_MAIL.id())
                .complete("coordinator", Map.of("mailDecision", "drop", "mailReason", "They were told by telephone."));
    }

    private void isPaid() {
        TestDatabase.leaveNothingToPay();
        forgone.forgoes();
        rejected.claims().claimIsRejected("The report is about another exchange.");
        paid.claims()
                .claimIsReturned("The ticket is unreadable.", "travelEvidence")
                .claims()
                .claimIsApprovedBy("coordinator2")
                .paymentIsAuthorised();
        paidOnSecondAttempt
                .claims()
                .claimIsApproved()
                .paymentIsSentBack("Whose account is this?")
                .claimIsApproved()
                .paymentIsAuthorised();
        cancelledRun = TestPaymentRun.startedBy("finance", story).isCancelled("The order went to the wrong bank.");
        stuckRun = TestPaymentRun.collectedBy("finance", story);
        getsStuckAndIsTriedAgain();
        stuckRun.isExecuted("AC04", paidOnSecondAttempt);
        paidOnSecondAttempt
                .correctsBankDetails(TestParticipation.OTHER_IBAN)
                .claimIsApproved()
                .paymentIsAuthorised();
        TestPaymentRun.startedBy("finance", story).isExecuted();
    }

    /** The control sum is written over, so that the order cannot be issued, and put right. */
    private void getsStuckAndIsTriedAgain() {
        addToControlSum(1);
        story.pass(Duration.ofHours(2));
        addToControlSum(-1);
        IdentityService identity = story.bean(IdentityService.class);
        ManagementService management = story.bean(ManagementService.class);
        String job = management
                .createJobQuery()
                .processInstanceId(instance("payment-run", stuckRun.id().value()))
                .noRetriesLeft()
                .singleResult()
                .getId();
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            management.setJobRetries(job, 1);
        } finally {
            identity.clearAuthentication();
        }
        story.work();
    }

    private void addToControlSum(int euros) {
        story.bean(JdbcClient.class)
                .sql("update payment_run set control_sum = control_sum + ? where id = ?")
                .param(euros)
                .param(stuckRun.id().value())
                .update();
    }

    private void isClosed() {
        closedExchange.filesSheets();
        story.moveTo(closedExchange.exchange().claimWindowClosesAt());
        closedExchange
                .task(GroupExchangeProcess.CLOSE_EXCHANGE)
                .complete("coordinator", Map.of("outcomes", "Two partnerships began.", "jointProjects", ""));
    }

    /** What happens while the mail server of the recipients knows nobody. */
    private <T> T refusing(Supplier<T> events) {
        JavaMailSenderImpl sender = story.bean(JavaMailSenderImpl.class);
        try (ScriptedSmtp refusing = new ScriptedSmtp(Map.of("RCPT", "550 5.1.1 nobody of that name"))) {
            sender.setPort(refusing.port());
            return events.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sender.setPort(TestMailServer.server().getSmtp().getPort());
        }
    }

    /** The instance of a process with this key; of several the first. */
    String instance(String process, String businessKey) {
        return instances(process, businessKey).get(0);
    }

    /** All of them, the first one first. */
    List<String> instances(String process, String businessKey) {
        return story
                .bean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    /** Everything that belongs to these three exchanges, whatever process it is. */
    List<String> all() {
        return story
                .bean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .startedAfter(java.util.Date.from(Story.BEGINNING.minusSeconds(1)))
                .list()
                .stream()
                .filter(each -> begunByThisStory(each.getBusinessKey()))
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    private boolean begunByThisStory(String key) {
        return key != null
                && (key.equals(returnedMail)
                        || key.startsWith("RUN-")
                        || List.of(cancelledExchange, closedExchange).stream()
                                .anyMatch(exchange -> key.equals(exchange.slug().value())
                                        || key.startsWith(exchange.exchange().referencePrefix() + "-")));
    }
}
