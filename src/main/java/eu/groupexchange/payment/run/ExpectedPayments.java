package eu.groupexchange.payment.run;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.Payment;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.Payments;
import eu.groupexchange.payment.order.JdbcPaymentOrders;
import eu.groupexchange.reimbursement.PaymentOutlook;
import eu.groupexchange.workflow.ProcessSchedule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When money may be expected, and why it did not come. */
@Component
public class ExpectedPayments implements PaymentOutlook {

    private final ProcessSchedule schedule;
    private final PaymentDays days;
    private final Payments payments;
    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrders orders;
    private final Clock clock;

    ExpectedPayments(
            ProcessSchedule schedule,
            PaymentDays days,
            Payments payments,
            JdbcPaymentRuns runs,
            JdbcPaymentOrders orders,
            Clock clock) {
        this.schedule = schedule;
        this.days = days;
        this.payments = payments;
        this.runs = runs;
        this.orders = orders;
        this.clock = clock;
    }

    /** A run that is overdue starts now. */
    @Override
    public Optional<Expected> nextRun() {
        Instant now = clock.instant();
        return schedule.nextStart(PaymentRunProcess.PROCESS)
                .map(run -> run.isBefore(now) ? now : run)
                .map(run -> new Expected(days.dayOf(run), days.earliestFor(run)));
    }

    /** The bank day on which the organisation's authorised payment is to be made: as ordered, or else with the next run. */
    public Optional<LocalDate> day(ParticipationReference reference) {
        return payments.find(reference)
                .map(Payment::run)
                .flatMap(runs::find)
                .map(PaymentRun::requestedOn)
                .or(() -> nextRun().map(Expected::paid));
    }

    @Override
    public String whyFailed(ParticipationReference reference) {
        return orders.latestFailure(reference).map(PaymentFailure::inWords).orElse("");
    }
}
