package eu.groupexchange.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.attendance.RecordAttendance;
import eu.groupexchange.attendance.sheet.FileSignedSheet;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.correspondence.undeliverable.MailDecision;
import eu.groupexchange.correspondence.undeliverable.ResolveUndeliverableMail;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.review.DecideEligibility;
import eu.groupexchange.participation.review.EligibilityDecision;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.run.BankStatement;
import eu.groupexchange.payment.run.ExecutePaymentRun;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.claim.AuthorisePayment;
import eu.groupexchange.reimbursement.claim.ClaimDecision;
import eu.groupexchange.reimbursement.claim.PaymentDecision;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.claim.ReviewClaim;
import eu.groupexchange.reimbursement.entitlement.DecideEntitlement;
import eu.groupexchange.reimbursement.entitlement.EntitlementDecision;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestTask;
import eu.groupexchange.workflow.Contracts;
import eu.groupexchange.workflow.TaskRights;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who completes a task belongs to the group that the model names for it, and brings nothing but what its form asks for. */
@ExchangeTest
class TaskRightsProcessTest {

    private static final ParticipationReference REFERENCE = new ParticipationReference("ST1-0001");

    /** Each task's decision as its listener makes it; what it decides on is never looked at before the person. */
    private static final Map<String, BiConsumer<Story, String>> DECISIONS = Map.of(
            "Task_ReviewEligibility",
                    (story, user) ->
                            story.bean(DecideEligibility.class).decide(REFERENCE, EligibilityDecision.ACCEPT, "", user),
            "Task_ApproveParticipantList",
                    (story, user) ->
                            story.bean(ExchangeLifecycle.class).approveParticipantList(new Slug("x"), true, user),
            "Task_RecordAttendance",
                    (story, user) -> story.bean(RecordAttendance.class)
                            .record(new Slug("x"), LocalDate.parse("2022-05-04"), List.of(), List.of(), user),
            "Task_DecideEntitlement",
                    (story, user) -> story.bean(DecideEntitlement.class)
                            .decide(REFERENCE, EntitlementDecision.FULL, "It is due", user),
            "Task_ReviewClaim",
                    (story, user) -> story.bean(ReviewClaim.class)
                            .review(REFERENCE, ClaimDecision.APPROVE, "", List.of(), List.of(), user),
            "Task_AuthorisePayment",
                    (story, user) ->
                            story.bean(AuthorisePayment.class).decide(REFERENCE, PaymentDecision.AUTHORISE, "", user),
            "Task_ExecutePaymentRun",
                    (story, user) -> story.bean(ExecutePaymentRun.class)
                            .execute(
                                    new PaymentRunId("RUN-2022-0001"),
                                    new BankStatement(LocalDate.parse("2022-05-20"), "BANK-1", Map.of()),
                                    Actor.staff(user)),
            "Task_FileSignedSheet",
                    (story, user) -> story.bean(FileSignedSheet.class)
                            .settle(new Slug("x"), LocalDate.parse("2022-05-04"), "It was lost", user),
            "Task_CloseExchange",
                    (story, user) -> story.bean(ExchangeLifecycle.class).close(new Slug("x"), "Much", "", "", user),
            "Task_ResolveUndeliverableMail",
                    (story, user) -> story.bean(ResolveUndeliverableMail.class)
                            .decide(MailId.next(), MailDecision.RESEND, "", user));

    @Autowired
    Story story;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void people() {
        story.employs("both", "coordinators", "finance");
        story.employs("auditorToo", "coordinators", "finance", "auditors");
        story.employs("newcomer");
    }

    @Test
    void eachTaskOfEachModelIsForTheMembersOfItsGroupAndForNoAuditor() {
        Map<String, Set<String>> allowed = Map.of(
                "coordinators", Set.of("coordinator", "coordinator2", "both"), "finance", Set.of("finance", "both"));
        Map<String, List<String>> modelled = groupsOfTasks();
        assertThat(modelled.keySet())
                .containsExactlyInAnyOrderElementsOf(Contracts.tasks().keySet());

        modelled.forEach((task, groups) -> {
            for (String user : List.of(
                    "coordinator",
                    "coordinator2",
                    "finance",
                    "auditor",
                    "admin",
                    "both",
                    "auditorToo",
                    "newcomer",
                    "nobody")) {
                boolean may =
                        groups.stream().anyMatch(group -> allowed.get(group).contains(user));
                var asked = assertThatCode(() -> story.bean(TaskRights.class)
                                .require(user, Contracts.tasks().get(task)))
                        .as(user + " " + task);
                if (may) {
                    asked.doesNotThrowAnyException();
                } else {
                    asked.isInstanceOf(RefusedException.class);
                }
            }
        });
    }

    @Test
    void eachUseCaseRefusesWhoIsNotOfTheGroupBeforeItLooksAtAnything() {
        assertThat(DECISIONS.keySet())
                .containsExactlyInAnyOrderElementsOf(Contracts.tasks().keySet());

        groupsOfTasks().forEach((task, groups) -> {
            String other = groups.contains("finance") ? "coordinator" : "finance";
            assertThatExceptionOfType(RefusedException.class)
                    .as(task)
                    .isThrownBy(() -> DECISIONS.get(task).accept(story, other))
                    .withMessageContaining("Only members of the group '" + groups.get(0));
            assertThatExceptionOfType(RefusedException.class)
                    .as(task)
                    .isThrownBy(() -> DECISIONS.get(task).accept(story, "auditorToo"))
                    .withMessageContaining("You are an auditor");
        });
    }

    @Test
    void whoIsTakenOutOfTheGroupDecidesNothingWhateverItsSessionSays() {
        story.employs("leaver", "coordinators");
        TestTask review = underReview().task(ParticipationProcess.REVIEW_ELIGIBILITY);
        story.employs("leaver");

        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() -> review.submit("leaver", Map.of("eligibilityDecision", "accept")))
                .withMessageContaining("Only members of the group 'coordinators'");
    }

    @Test
    void anAdministratorRepairsAndDecidesNothing() {
        TestTask review = underReview().task(ParticipationProcess.REVIEW_ELIGIBILITY);

        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() -> review.submit("admin", Map.of("eligibilityDecision", "accept")));
    }

    @Test
    void whatTheFormDoesNotAskForIsDropped() {
        TestParticipation cluster = underReview();
        String instance = processOf(cluster);
        Map<String, Object> before = runtime.getVariables(instance);
        Map<String, Object> sent = new HashMap<>(Map.of(
                "eligibilityDecision",
                "accept",
                "eligibilityReason",
                "",
                "eligibilityRecommendation",
                "ineligible",
                "reference",
                "VAL22-9999",
                "exchange",
                "another",
                "approvedBy",
                "coordinator2",
                "distanceKm",
                1.0,
                "somethingNew",
                "x"));

        cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).submit("coordinator", sent);

        Map<String, Object> after = runtime.getVariables(instance);
        assertThat(after).doesNotContainKeys("approvedBy", "somethingNew");
        assertThat(List.of("eligibilityRecommendation", "reference", "exchange", "distanceKm"))
                .allSatisfy(name -> assertThat(after.get(name)).isEqualTo(before.get(name)));
    }

    @Test
    void whoApprovedAClaimCannotWriteThatSomebodyElseDid() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.claims().claimIsApprovedBy("both");

        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() -> cluster.task(ReimbursementProcess.AUTHORISE_PAYMENT)
                        .submit("both", Map.of("paymentDecision", "authorise", "approvedBy", "coordinator")))
                .withMessageContaining("You approved this claim");
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.APPROVED);
    }

    private TestParticipation underReview() {
        return story.publish().registers("DE", "Dresden").confirmsAddress();
    }

    private String processOf(TestParticipation cluster) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(cluster.reference().value())
                .singleResult()
                .getId();
    }

    private Map<String, List<String>> groupsOfTasks() {
        Map<String, List<String>> groups = new HashMap<>();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(
                        model -> repository.getBpmnModelInstance(model).getModelElementsByType(UserTask.class).stream())
                .forEach(task -> groups.put(task.getId(), task.getCamundaCandidateGroupsList()));
        return groups;
    }
}
