package eu.groupexchange.reimbursement.entitlement;

import eu.groupexchange.attendance.IssueCertificate;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.DecisionOutcome;
import eu.groupexchange.workflow.ProcessVariable;
import eu.groupexchange.workflow.Steps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;

/** The steps of {@code participation.bpmn} about entitlement by their names: each is one use case. */
@Steps
class EntitlementSteps {

    private static final ProcessVariable<String> ENTITLEMENT = ProcessVariable.text("entitlement");
    private static final ProcessVariable<Double> AMOUNT = ProcessVariable.number("entitlementAmount");
    private static final ProcessVariable<String> CURRENCY = ProcessVariable.text("entitlementCurrency");
    private static final ProcessVariable<String> BASIS = ProcessVariable.text("amountBasisText");
    private static final ProcessVariable<String> RULE_SAYS = ProcessVariable.text("entitlementRuleSays");
    private static final ProcessVariable<String> REASON = ProcessVariable.text("entitlementReason");
    private static final ProcessVariable<Integer> HALF_DAYS = ProcessVariable.count("halfDays");
    private static final ProcessVariable<Integer> DAYS = ProcessVariable.count("daysAttended");
    private static final ProcessVariable<Integer> REQUIRED_DAYS = ProcessVariable.count("requiredDays");
    private static final ProcessVariable<String> ATTENDANCE_TEXT = ProcessVariable.text("attendanceText");

    /** Lays out the facts for {@code entitlement.dmn}. */
    @Bean
    ExecutionListener gatherAttendance(DecideEntitlement entitlements) {
        return execution -> {
            DecideEntitlement.Facts facts = entitlements.facts(reference(execution));
            Exchange exchange = facts.exchange();
            HALF_DAYS.set(execution, facts.halfDays());
            DAYS.set(execution, facts.daysAttended());
            REQUIRED_DAYS.set(execution, exchange.rules().requiredDays());
            ATTENDANCE_TEXT.set(execution, entitlements.attendanceText(reference(execution)));
            CURRENCY.set(execution, exchange.rules().lumpSum().currency().getCurrencyCode());
            ProcessVariable.number("lumpSum")
                    .setLocal(execution, exchange.rules().lumpSum().amount().doubleValue());
            ProcessVariable.text("distanceMode")
                    .setLocal(execution, exchange.rules().distance().mode());
            ProcessVariable.number("minimumKm")
                    .setLocal(execution, exchange.rules().distance().minimumKm().doubleValue());
        };
    }

    @Bean
    ExecutionListener recordEntitlement(DecideEntitlement entitlements) {
        return execution -> {
            ParticipationReference reference = reference(execution);
            Exchange exchange = entitlements.facts(reference).exchange();
            DecisionOutcome outcome = DecisionOutcome.in(execution);
            String entitlement = outcome.text("entitlement");
            String reasonKey = outcome.text("entitlementReason");
            AMOUNT.set(execution, Double.valueOf(outcome.text("entitlementAmount")));
            ENTITLEMENT.set(execution, entitlement);
            REASON.set(execution, null);
            BASIS.set(execution, EntitlementReasons.sentence(outcome.text("amountBasis"), exchange));
            RULE_SAYS.set(execution, EntitlementReasons.sentence(reasonKey, exchange));
            entitlements.assessed(reference, entitlement, amount(execution), reasonKey);
            if (DecideEntitlement.FULL.equals(entitlement)) {
                entitlements.entitled(reference, amount(execution), BASIS.require(execution));
            }
        };
    }

    @Bean
    TaskListener decideEntitlementDecision(DecideEntitlement entitlements) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            ParticipationReference reference = new ParticipationReference(completed.businessKey());
            String decision = completed.text("entitlementDecision");
            entitlements.decide(reference, decision, completed.text("entitlementReason"), completed.userId());
            ENTITLEMENT.set(task.getExecution(), decision);
            if (DecideEntitlement.FULL.equals(decision)) {
                entitlements.entitled(reference, amount(task), BASIS.require(task));
            }
        };
    }

    @Bean
    JavaDelegate notifyNotEntitled(DecideEntitlement entitlements) {
        return execution -> {
            String reason = REASON.get(execution);
            entitlements.notEntitled(
                    reference(execution),
                    reason == null || reason.isBlank() ? RULE_SAYS.require(execution) : reason.strip());
        };
    }

    @Bean
    JavaDelegate issueCertificate(IssueCertificate certificates) {
        return execution -> certificates.issue(reference(execution));
    }

    private static ParticipationReference reference(DelegateExecution execution) {
        return new ParticipationReference(execution.getProcessBusinessKey());
    }

    private static Money amount(VariableScope scope) {
        return new Money(
                BigDecimal.valueOf(AMOUNT.require(scope)).setScale(2, RoundingMode.HALF_UP),
                Currency.getInstance(CURRENCY.require(scope)));
    }
}
