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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator moves an exchange: all its days by the same number of days, with their programme and every deadline. */
@Component
public class RescheduleExchange {

    private final ChangeDesk desk;
    private final List<DatesFollower> followers;
    private final ExchangeWorkflow workflow;

    RescheduleExchange(ChangeDesk desk, List<DatesFollower> followers, ExchangeWorkflow workflow) {
        this.desk = desk;
        this.followers = followers;
        this.workflow = workflow;
    }

    /** Why it cannot be moved any more, where it cannot. */
    @Transactional(readOnly = true)
    public Optional<String> objection(Exchange exchange) {
        if (desk.objection(exchange).isPresent()) {
            return desk.objection(exchange);
        }
        return desk.now().isBefore(exchange.startsAt())
                ? Optional.empty()
                : Optional.of(Texts.of("exchange.reschedule-exchange.exchange-begun-cannot"));
    }

    /**
     * @param firstDay the new one, at the venue
     * @param lastRegistrationDay a new one, or null to keep what there is
     * @throws RefusedException when the exchange has begun, the new day is not in the future, or registration would
     *     end after it
     */
    @Transactional
    public void reschedule(Slug slug, LocalDate firstDay, @Nullable LocalDate lastRegistrationDay, Change change) {
        Exchange before = desk.open(slug, change);
        Exchange moved = before.beginningOn(firstDay);
        objection(before).ifPresent(ChangeDesk::refuse);
        ChangeDesk.refuseIf(
                firstDay.equals(before.firstDay()), Texts.of("exchange.reschedule-exchange.exchange-begins-day"));
        ChangeDesk.refuseIf(
                !moved.startsAt().isAfter(desk.now()), Texts.of("exchange.reschedule-exchange.new-first-day"));
        boolean keepsDeadline =
                lastRegistrationDay == null || before.endOf(lastRegistrationDay).equals(before.registrationClosesAt());
        if (keepsDeadline) {
            ChangeDesk.refuseIf(
                    before.status() == ExchangeStatus.PUBLISHED
                            && before.registrationClosesAt().isAfter(moved.startsAt()),
                    Texts.of("exchange.reschedule-exchange.registration-would-end"));
        } else {
            moved = desk.closingAtTheEndOf(lastRegistrationDay, moved);
        }
        Exchange after = desk.keep(
                before,
                moved,
                ExchangeChange.Kind.RESCHEDULED,
                change,
                ChangeDesk.entry(before, change, "exchange-rescheduled")
                        .detail("firstDayBefore", before.firstDay().toString())
                        .detail("firstDay", firstDay.toString())
                        .detail(
                                "registrationUntilBefore",
                                before.lastRegistrationDay().toString())
                        .detail("registrationUntil", moved.lastRegistrationDay().toString()));
        followers.forEach(follower -> follower.datesMoved(before, after));
        workflow.tell(slug, GroupExchangeProcess.EXCHANGE_RESCHEDULED, GroupExchangeProcess.Dates.of(after));
        if (before.status() != after.status()) {
            workflow.tell(slug, GroupExchangeProcess.REGISTRATION_REOPENED, GroupExchangeProcess.Dates.of(after));
        }
    }
}
