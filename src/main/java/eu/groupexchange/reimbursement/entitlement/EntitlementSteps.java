package eu.groupexchange.reimbursement.entitlement;

import eu.groupexchange.attendance.IssueCertificate;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.EntitlementVerdict;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.DecisionOutcome;
import eu.groupexchange.workflow.Steps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;

/** The steps of {@code participation.bpmn} about entitlement by their names: each is one use case. */
@Steps
class EntitlementSteps {

    /** Lays out the facts for {@code entitlement.dmn}. */
    @Bean
    ExecutionListener gatherAttendance(DecideEntitlement entitlements) {
        return execution -> {
            DecideEntitlement.Facts facts = entitlements.facts(ParticipationProcess.PROCESS.of(execution));
            Exchange exchange = facts.exchange();
            ParticipationProcess.Entitlement.HALF_DAYS.set(execution, facts.halfDays());
            ParticipationProcess.Entitlement.DAYS_ATTENDED.set(execution, facts.daysAttended());
            ParticipationProcess.Entitlement.REQUIRED_DAYS.set(
                    execution, exchange.rules().requiredDays());
            ParticipationProcess.ATTENDANCE_TEXT.set(
                    execution, entitlements.attendanceText(ParticipationProcess.PROCESS.of(execution)));
            ParticipationProcess.ENTITLEMENT_CURRENCY.set(
                    execution, exchange.rules().lumpSum().currency().getCurrencyCode());
            ParticipationProcess.Entitlement.LUMP_SUM.setLocal(
                    execution, exchange.rules().lumpSum().amount().doubleValue());
            ParticipationProcess.Entitlement.DISTANCE_MODE.setLocal(
                    execution, exchange.rules().distance().mode());
            ParticipationProcess.Entitlement.MINIMUM_KM.setLocal(
                    execution, exchange.rules().distance().minimumKm().doubleValue());
        };
    }

    @Bean
    ExecutionListener recordEntitlement(DecideEntitlement entitlements) {
        return execution -> {
            ParticipationReference reference = ParticipationProcess.PROCESS.of(execution);
            Exchange exchange = entitlements.facts(reference).exchange();
            DecisionOutcome outcome = DecisionOutcome.in(execution);
            EntitlementVerdict entitlement = outcome.get(ParticipationProcess.Entitlement.ENTITLEMENT);
            String reasonKey = outcome.get(ParticipationProcess.Entitlement.ENTITLEMENT_REASON);
            ParticipationProcess.ENTITLEMENT_AMOUNT.set(
                    execution, outcome.get(ParticipationProcess.Entitlement.ENTITLEMENT_AMOUNT));
            ParticipationProcess.ENTITLEMENT.set(execution, entitlement);
            ParticipationProcess.ENTITLEMENT_REASON.set(execution, null);
            ParticipationProcess.AMOUNT_BASIS_TEXT.set(
                    execution,
                    EntitlementReasons.sentence(outcome.get(ParticipationProcess.Entitlement.AMOUNT_BASIS), exchange));
            ParticipationProcess.ENTITLEMENT_RULE_SAYS.set(execution, EntitlementReasons.sentence(reasonKey, exchange));
            entitlements.assessed(reference, entitlement, amount(execution), reasonKey);
            if (entitlement == EntitlementVerdict.FULL) {
                entitlements.entitled(
                        reference, amount(execution), ParticipationProcess.AMOUNT_BASIS_TEXT.require(execution));
            }
        };
    }

    @Bean
    TaskListener decideEntitlementDecision(DecideEntitlement entitlements) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            ParticipationReference reference = ParticipationProcess.PROCESS.of(task);
            EntitlementDecision decision =
                    EntitlementDecision.chosen(completed.text(ParticipationProcess.ENTITLEMENT_DECISION));
            entitlements.decide(
                    reference, decision, completed.text(ParticipationProcess.ENTITLEMENT_REASON), completed.userId());
            ParticipationProcess.ENTITLEMENT.set(task.getExecution(), decision.verdict());
            if (decision == EntitlementDecision.FULL) {
                entitlements.entitled(reference, amount(task), ParticipationProcess.AMOUNT_BASIS_TEXT.require(task));
            }
        };
    }

    @Bean
    JavaDelegate notifyNotEntitled(DecideEntitlement entitlements) {
        return execution -> {
            String reason = ParticipationProcess.ENTITLEMENT_REASON.get(execution);
            entitlements.notEntitled(
                    ParticipationProcess.PROCESS.of(execution),
                    reason == null || reason.isBlank()
                            ? ParticipationProcess.ENTITLEMENT_RULE_SAYS.require(execution)
                            : reason.strip());
        };
    }

    @Bean
    JavaDelegate issueCertificate(IssueCertificate certificates) {
        return execution -> certificates.issue(ParticipationProcess.PROCESS.of(execution));
    }

    private static Money amount(VariableScope scope) {
        return new Money(
                BigDecimal.valueOf(ParticipationProcess.ENTITLEMENT_AMOUNT.require(scope))
                        .setScale(2, RoundingMode.HALF_UP),
                Currency.getInstance(ParticipationProcess.ENTITLEMENT_CURRENCY.require(scope)));
    }
}
