package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.DecisionOutcome;
import eu.groupexchange.workflow.ProcessVariable;
import eu.groupexchange.workflow.Steps;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of {@code reimbursement.bpmn} that run by themselves, by their names: each is one use case. */
@Steps
class ReimbursementSteps {

    static final ProcessVariable<List<String>> MISSING = ProcessVariable.texts("claimMissing");
    static final ProcessVariable<List<String>> RETURNED_ITEMS = ProcessVariable.texts("returnedItems");

    private static final ProcessVariable<Date> FIRST_REMINDER = ProcessVariable.date("claimReminder1At");
    private static final ProcessVariable<Date> SECOND_REMINDER = ProcessVariable.date("claimReminder2At");
    private static final ProcessVariable<Date> DEADLINE = ProcessVariable.date("claimDeadline");
    private static final ProcessVariable<String> OUTCOME = ProcessVariable.text("reimbursementOutcome");

    /** A claim that lies with the coordinator already is not asked for again. */
    @Bean
    ExecutionListener lookForHeldClaim(ClaimCheck check) {
        return execution -> ProcessVariable.flag("claimHeld").set(execution, check.isUnderReview(reference(execution)));
    }

    @Bean
    JavaDelegate inviteToClaim(InviteToClaim claims) {
        return execution -> {
            wind(execution, claims.invite(reference(execution)));
            OUTCOME.set(execution, "open");
        };
    }

    @Bean
    JavaDelegate remindOfClaim(InviteToClaim claims) {
        return execution -> claims.remind(reference(execution));
    }

    @Bean
    JavaDelegate lapseClaim(NotifyClaimant notify) {
        return execution -> {
            notify.claimLapsed(reference(execution));
            OUTCOME.set(execution, "lapsed");
        };
    }

    @Bean
    JavaDelegate noteForgoneClaim(NotifyClaimant notify) {
        return execution -> {
            notify.claimForgone(reference(execution));
            OUTCOME.set(execution, "forgone");
        };
    }

    /** Lays out the facts for {@code claim-check.dmn}, seen by that step alone. */
    @Bean
    ExecutionListener gatherClaimFacts(ClaimCheck check) {
        return execution -> {
            ClaimCheck.Facts facts = check.facts(reference(execution));
            ProcessVariable.texts("requiredEvidence").setLocal(execution, facts.requiredEvidence());
            ProcessVariable.texts("submittedEvidence").setLocal(execution, facts.submittedEvidence());
            ProcessVariable.flag("accountHolderGiven").setLocal(execution, facts.accountHolderGiven());
            ProcessVariable.flag("ibanValid").setLocal(execution, facts.ibanValid());
            ProcessVariable.flag("declarationMade").setLocal(execution, facts.declarationMade());
            ProcessVariable.flag("signed").setLocal(execution, facts.signed());
        };
    }

    @Bean
    ExecutionListener recordClaimCheck(ClaimCheck check, ClaimSummary summaries) {
        return execution -> {
            ParticipationReference reference = reference(execution);
            List<String> missing = DecisionOutcome.in(execution).collected("missing");
            check.found(reference, missing);
            ClaimSummary.Summary summary = summaries.of(reference, missing);
            MISSING.set(execution, missing);
            ProcessVariable.text("claimMissingText").set(execution, summary.missing());
            ProcessVariable.text("claimAmountText").set(execution, summary.amount());
            ProcessVariable.text("amountBasisText").set(execution, summary.amountBasis());
            ProcessVariable.text("evidenceText").set(execution, summary.evidence());
            ProcessVariable.json("evidenceItems").set(execution, summary.items());
        };
    }

    @Bean
    JavaDelegate issueClaimForm(IssueClaimForm forms) {
        return execution -> forms.issue(reference(execution));
    }

    @Bean
    JavaDelegate returnClaim(NotifyClaimant notify, InviteToClaim claims) {
        return execution -> {
            List<String> items = RETURNED_ITEMS.get(execution);
            notify.claimReturned(reference(execution), items == null ? List.of() : items);
            wind(execution, claims.dates(reference(execution)));
        };
    }

    @Bean
    JavaDelegate announcePayment(NotifyClaimant notify) {
        return execution -> notify.claimApproved(reference(execution));
    }

    @Bean
    JavaDelegate issueClaimRejection(NotifyClaimant notify) {
        return execution -> {
            notify.claimRejected(reference(execution));
            OUTCOME.set(execution, "rejected");
        };
    }

    @Bean
    JavaDelegate requestBankDetails(NotifyClaimant notify) {
        return execution -> notify.bankDetailsRequested(reference(execution));
    }

    private static void wind(DelegateExecution execution, InviteToClaim.Dates dates) {
        FIRST_REMINDER.set(execution, Date.from(dates.firstReminder()));
        SECOND_REMINDER.set(execution, Date.from(dates.secondReminder()));
        DEADLINE.set(execution, Date.from(dates.deadline()));
    }

    static ParticipationReference reference(DelegateExecution execution) {
        return new ParticipationReference(execution.getProcessBusinessKey());
    }
}
