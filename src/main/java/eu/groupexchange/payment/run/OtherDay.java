package eu.groupexchange.payment.run;

import eu.groupexchange.payment.BankDays;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Finance wants a run to be paid on another day.
 *
 * @param notWithTheBank that the order there is has not been handed to the bank, and will not be
 */
record OtherDay(@Nullable LocalDate day, String reason, boolean notWithTheBank) {

    /** @throws RefusedException when the bank cannot pay on that day, or it is the day that the order asks for */
    LocalDate require(PaymentWindow window, @Nullable LocalDate ordered) {
        if (day == null) {
            throw RefusedException.input(Texts.of("payment.change-execution-day.give-day-bank"));
        }
        if (day.isBefore(window.earliest()) || day.isAfter(window.latest())) {
            throw RefusedException.input(Texts.of(
                    "payment.change-execution-day.bank-asked-day",
                    BankDays.inWords(window.earliest()),
                    BankDays.inWords(window.latest())));
        }
        BankDays.objectionTo(day).ifPresent(objection -> {
            throw RefusedException.input(objection);
        });
        if (day.equals(ordered)) {
            throw RefusedException.input(Texts.of("payment.change-execution-day.order-asks-day"));
        }
        return day;
    }

    void requireReason() {
        if (reason.isBlank()) {
            throw RefusedException.input(Texts.of("payment.change-execution-day.give-reason-why"));
        }
    }

    void requirePromise() {
        if (!notWithTheBank) {
            throw RefusedException.input(Texts.of("payment.change-execution-day.day-changed-only"));
        }
    }

    /** From and until which day an order that is made now can ask the bank to pay. */
    record PaymentWindow(LocalDate earliest, LocalDate latest) {}
}
