package eu.groupexchange.testing;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.run.CancelPaymentRun;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.payment.run.PaymentRuns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;

/** A payment run in a story. */
public final class TestPaymentRun {

    private final Story story;
    private final PaymentRunId id;

    private TestPaymentRun(Story story, PaymentRunId id) {
        this.story = story;
        this.id = id;
    }

    /** Started as in Tasklist; its order has been issued when this returns. */
    public static TestPaymentRun startedBy(String userId, Story story) {
        TestPaymentRun run = collectedBy(userId, story);
        story.work();
        return run;
    }

    /** The same, before its order is issued. */
    public static TestPaymentRun collectedBy(String userId, Story story) {
        IdentityService identity = story.bean(IdentityService.class);
        identity.setAuthentication(userId, List.of("finance"));
        try {
            story.bean(RuntimeService.class).startProcessInstanceByKey(PaymentRunProcess.PROCESS.value());
        } finally {
            identity.clearAuthentication();
        }
        return running(story);
    }

    /** The one that waits for the bank, whoever started it. */
    public static TestPaymentRun running(Story story) {
        String id = story.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(PaymentRunProcess.PROCESS.value())
                .singleResult()
                .getBusinessKey();
        return new TestPaymentRun(story, new PaymentRunId(id));
    }

    public PaymentRunId id() {
        return id;
    }

    public PaymentRun now() {
        return story.bean(PaymentRuns.class).get(id);
    }

    public TestTask task() {
        return TestTask.open(story, id.value(), "Task_ExecutePaymentRun");
    }

    /** The noon of the day for which the bank was asked. */
    public LocalDate comesToItsDay() {
        LocalDate day = Objects.requireNonNull(now().requestedOn());
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
        if (noon.isAfter(story.now())) {
            story.moveTo(noon);
        }
        return day;
    }

    /** By finance, before the bank had its order. */
    public TestPaymentRun isCancelled(String reason) {
        story.bean(CancelPaymentRun.class).cancel(id, reason, true, Actor.staff("finance"));
        story.work();
        return this;
    }

    /** In Cockpit; the run stays. */
    public TestPaymentRun isDeletedByAnAdministrator() {
        RuntimeService runtime = story.bean(RuntimeService.class);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "deleted in Cockpit"));
        return this;
    }

    /** Where its process ended; empty while it runs. */
    public Optional<String> end() {
        return Optional.ofNullable(story.bean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(PaymentRunProcess.PROCESS.value())
                .processInstanceBusinessKey(id.value())
                .singleResult()
                .getEndActivityId());
    }

    /** The bank paid everything on the day for which it was asked, but what failed; that day has come when this returns. */
    public TestPaymentRun isExecuted(TestParticipation... failed) {
        return isExecuted("", failed);
    }

    /** @param reason the bank's code for what failed; may be empty */
    public TestPaymentRun isExecuted(String reason, TestParticipation... failed) {
        LocalDate day = comesToItsDay();
        task().complete(
                        "finance",
                        Map.of(
                                "valueDate",
                                day.toString(),
                                "bankReference",
                                "BANK-" + id,
                                "failureReason",
                                reason,
                                "failedPayments",
                                Arrays.stream(failed)
                                        .map(one -> one.reference().value())
                                        .toList()));
        return this;
    }
}
