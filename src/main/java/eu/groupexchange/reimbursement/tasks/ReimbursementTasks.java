package eu.groupexchange.reimbursement.tasks;

import eu.groupexchange.exchange.ExchangeRules.TaskWorkingDays;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.tasks.ParticipationHeads;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.tasklist.KindList;
import eu.groupexchange.workflow.tasklist.TaskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of {@code reimbursement.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ReimbursementTasks {

    private static final KindList CLAIMS = new KindList("claims", Texts.of("tasks.list.claims"), 40);
    private static final KindList AUTHORISATIONS =
            new KindList("authorisations", Texts.of("tasks.list.authorisations"), 70);

    @Bean
    TaskKind<ParticipationReference> reviewClaim(ParticipationHeads heads) {
        return new TaskKind<>(
                ReimbursementProcess.REVIEW_CLAIM,
                CLAIMS,
                (reference, facts) -> heads.of(reference, facts, TaskWorkingDays::claimReview));
    }

    @Bean
    TaskKind<ParticipationReference> authorisePayment(ParticipationHeads heads) {
        return new TaskKind<>(
                ReimbursementProcess.AUTHORISE_PAYMENT,
                AUTHORISATIONS,
                (reference, facts) -> heads.of(reference, facts, TaskWorkingDays::authorisation));
    }
}
