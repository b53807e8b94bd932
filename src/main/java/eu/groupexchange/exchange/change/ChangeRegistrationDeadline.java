package eu.groupexchange.exchange.change;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeChange;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator extends the registration deadline or brings it forward; a door that was closed already opens again. */
@Component
public class ChangeRegistrationDeadline {

    private final ChangeDesk desk;
    private final ExchangeWorkflow workflow;

    ChangeRegistrationDeadline(ChangeDesk desk, ExchangeWorkflow workflow) {
        this.desk = desk;
        this.workflow = workflow;
    }

    /** Why it cannot be changed any more, where it cannot. */
    @Transactional(readOnly = true)
    public Optional<String> objection(Exchange exchange) {
        if (desk.objection(exchange).isPresent()) {
            return desk.objection(exchange);
        }
        if (!desk.now().isBefore(exchange.startsAt())) {
            return Optional.of(Texts.of("exchange.change-registration-deadline.exchange-begun-so"));
        }
        boolean over = exchange.status() != ExchangeStatus.PUBLISHED && !desk.canReopen(exchange);
        return over ? Optional.of(ChangeDesk.LIST_APPROVED) : Optional.empty();
    }

    /**
     * @param lastDay the last day on which one can register, at the venue; it counts to its end
     * @throws RefusedException when the day has passed, is not before the exchange, or is too late to change
     */
    @Transactional
    public void change(Slug slug, LocalDate lastDay, Change change) {
        Exchange before = desk.open(slug, change);
        ChangeDesk.refuseIf(
                before.endOf(lastDay).equals(before.registrationClosesAt()),
                Texts.of("exchange.change-registration-deadline.registration-ends-day"));
        Exchange after = desk.keep(
                before,
                desk.closingAtTheEndOf(lastDay, before),
                ExchangeChange.Kind.DEADLINE_CHANGED,
                change,
                ChangeDesk.entry(before, change, "registration-deadline-changed")
                        .detail(
                                "registrationUntilBefore",
                                before.lastRegistrationDay().toString())
                        .detail("registrationUntil", lastDay.toString())
                        .detail("reopened", before.status() == ExchangeStatus.PUBLISHED ? "no" : "yes"));
        if (before.status() == ExchangeStatus.PUBLISHED) {
            workflow.moveDates(GroupExchangeProcess.PROCESS, slug, GroupExchangeProcess.Dates.of(after));
        } else {
            workflow.tell(slug, GroupExchangeProcess.REGISTRATION_REOPENED, GroupExchangeProcess.Dates.of(after));
        }
    }
}
