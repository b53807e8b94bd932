package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ReimbursementOutcome;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.telling.IssueClaimForm;
import eu.groupexchange.reimbursement.telling.NotifyClaimant;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.DecisionOutcome;
import eu.groupexchange.workflow.Steps;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;

/** The steps of {@code reimbursement.bpmn} up to the payment, by their names: each is one use case. */
@Steps
class ReimbursementSteps {

    /** A claim that lies with the coordinator already is not asked for again. */
    @Bean
    ExecutionListener lookForHeldClaim(ClaimCheck check) {
        return execution -> ReimbursementProcess.CLAIM_HELD.set(
                execution, check.isUnderReview(ReimbursementProcess.PROCESS.of(execution)));
    }

    @Bean
    JavaDelegate inviteToClaim(InviteToClaim claims) {
        return execution -> {
            wind(execution, claims.invite(ReimbursementProcess.PROCESS.of(execution)));
            ReimbursementProcess.REIMBURSEMENT_OUTCOME.set(execution, ReimbursementOutcome.OPEN);
        };
    }

    @Bean
    JavaDelegate remindOfClaim(InviteToClaim claims) {
        return execution -> claims.remind(ReimbursementProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate lapseClaim(NotifyClaimant notify) {
        return execution -> {
            notify.claimLapsed(ReimbursementProcess.PROCESS.of(execution));
            ReimbursementProcess.REIMBURSEMENT_OUTCOME.set(execution, ReimbursementOutcome.LAPSED);
        };
    }

    @Bean
    JavaDelegate noteForgoneClaim(NotifyClaimant notify) {
        return execution -> {
            notify.claimForgone(ReimbursementProcess.PROCESS.of(execution));
            ReimbursementProcess.REIMBURSEMENT_OUTCOME.set(execution, ReimbursementOutcome.FORGONE);
        };
    }

    /** Lays out the facts for {@code claim-check.dmn}, seen by that step alone. */
    @Bean
    ExecutionListener gatherClaimFacts(ClaimCheck check) {
        return execution -> {
            ClaimCheck.Facts facts = check.facts(ReimbursementProcess.PROCESS.of(execution));
            ReimbursementProcess.Check.REQUIRED_EVIDENCE.setLocal(execution, facts.requiredEvidence());
            ReimbursementProcess.Check.SUBMITTED_EVIDENCE.setLocal(execution, facts.submittedEvidence());
            ReimbursementProcess.Check.ACCOUNT_HOLDER_GIVEN.setLocal(execution, facts.accountHolderGiven());
            ReimbursementProcess.Check.IBAN_VALID.setLocal(execution, facts.ibanValid());
            ReimbursementProcess.Check.DECLARATION_MADE.setLocal(execution, facts.declarationMade());
            ReimbursementProcess.Check.SIGNED.setLocal(execution, facts.signed());
        };
    }

    @Bean
    ExecutionListener recordClaimCheck(ClaimCheck check, ClaimSummary summaries) {
        return execution -> {
            ParticipationReference reference = ReimbursementProcess.PROCESS.of(execution);
            List<String> missing = DecisionOutcome.in(execution).collected(ReimbursementProcess.Check.MISSING);
            check.found(reference, missing);
            ClaimSummary.Summary summary = summaries.of(reference, missing);
            ReimbursementProcess.CLAIM_MISSING.set(execution, missing);
            ReimbursementProcess.CLAIM_MISSING_TEXT.set(execution, summary.missing());
            ReimbursementProcess.CLAIM_AMOUNT_TEXT.set(execution, summary.amount());
            ReimbursementProcess.AMOUNT_BASIS_TEXT.set(execution, summary.amountBasis());
            ReimbursementProcess.EVIDENCE_TEXT.set(execution, summary.evidence());
            ReimbursementProcess.EVIDENCE_ITEMS.set(execution, summary.items());
        };
    }

    @Bean
    JavaDelegate issueClaimForm(IssueClaimForm forms) {
        return execution -> forms.issue(ReimbursementProcess.PROCESS.of(execution));
    }

    @Bean
    TaskListener reviewClaimDecision(ReviewClaim reviews) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            List<String> missing = ReimbursementProcess.CLAIM_MISSING.get(task);
            inWords(() -> reviews.review(
                    ReimbursementProcess.PROCESS.of(task),
                    ClaimDecision.chosen(completed.text(ReimbursementProcess.CLAIM_DECISION)),
                    completed.text(ReimbursementProcess.CLAIM_REASON),
                    completed.texts(ReimbursementProcess.RETURNED_ITEMS),
                    missing == null ? List.of() : missing,
                    completed.userId()));
            ReimbursementProcess.APPROVED_BY.set(task.getExecution(), completed.userId());
            ReimbursementProcess.REVIEW_REASON_TEXT.set(
                    task.getExecution(), completed.text(ReimbursementProcess.CLAIM_REASON));
        };
    }

    @Bean
    JavaDelegate returnClaim(NotifyClaimant notify, InviteToClaim claims) {
        return execution -> {
            List<String> items = ReimbursementProcess.RETURNED_ITEMS.get(execution);
            notify.claimReturned(ReimbursementProcess.PROCESS.of(execution), items == null ? List.of() : items);
            wind(execution, claims.dates(ReimbursementProcess.PROCESS.of(execution)));
        };
    }

    @Bean
    JavaDelegate announcePayment(NotifyClaimant notify) {
        return execution -> notify.claimApproved(ReimbursementProcess.PROCESS.of(execution));
    }

    @Bean
    TaskListener authorisePaymentDecision(AuthorisePayment payments) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            inWords(() -> payments.decide(
                    ReimbursementProcess.PROCESS.of(task),
                    PaymentDecision.chosen(completed.text(ReimbursementProcess.PAYMENT_DECISION)),
                    completed.text(ReimbursementProcess.PAYMENT_REASON),
                    completed.userId()));
        };
    }

    @Bean
    JavaDelegate issueClaimRejection(NotifyClaimant notify) {
        return execution -> {
            notify.claimRejected(ReimbursementProcess.PROCESS.of(execution));
            ReimbursementProcess.REIMBURSEMENT_OUTCOME.set(execution, ReimbursementOutcome.REJECTED);
        };
    }

    @Bean
    JavaDelegate requestBankDetails(NotifyClaimant notify) {
        return execution -> notify.bankDetailsRequested(ReimbursementProcess.PROCESS.of(execution));
    }

    private static void wind(DelegateExecution execution, InviteToClaim.Dates dates) {
        ReimbursementProcess.CLAIM_REMINDER_1_AT.set(execution, dates.firstReminder());
        ReimbursementProcess.CLAIM_REMINDER_2_AT.set(execution, dates.secondReminder());
        ReimbursementProcess.CLAIM_DEADLINE.set(execution, dates.deadline());
    }

    /** Who was a moment too late reads why, instead of that something went wrong. */
    private static void inWords(Runnable decision) {
        try {
            decision.run();
        } catch (RefusedException refusal) {
            if (refusal.kind() != RefusedException.Kind.NOT_NOW) {
                throw refusal;
            }
            throw RefusedException.meanwhile(
                    Texts.of("reimbursement.reimbursement-steps.somebody-else-decided", refusal.why()));
        }
    }
}
