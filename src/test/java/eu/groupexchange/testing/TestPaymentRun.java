package eu.groupexchange.testing;

import eu.groupexchange.payment.PaymentRun;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentRuns;
import eu.groupexchange.workflow.ProcessNames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        IdentityService identity = story.bean(IdentityService.class);
        identity.setAuthentication(userId, List.of("finance"));
        try {
            story.bean(RuntimeService.class).startProcessInstanceByKey(ProcessNames.PAYMENT_RUN);
        } finally {
            identity.clearAuthentication();
        }
        story.work();
        return running(story);
    }

    /** The one that waits for the bank, whoever started it. */
    public static TestPaymentRun running(Story story) {
        String id = story.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(ProcessNames.PAYMENT_RUN)
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

    /** The bank paid everything on the story's present day, but what failed. */
    public TestPaymentRun isExecuted(TestParticipation... failed) {
        task().complete(
                        "finance",
                        Map.of(
                                "valueDate", story.now().toString(),
                                "bankReference", "BANK-" + id,
                                "failedPayments",
                                        Arrays.stream(failed)
                                                .map(one -> one.reference().value())
                                                .toList()));
        return this;
    }
}
