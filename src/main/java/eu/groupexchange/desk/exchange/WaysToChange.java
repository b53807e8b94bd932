package eu.groupexchange.desk.exchange;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.change.CancelExchange;
import eu.groupexchange.exchange.change.ChangeRegistrationDeadline;
import eu.groupexchange.exchange.change.RescheduleExchange;
import eu.groupexchange.participation.registration.RegisterOnBehalf;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a coordinator can still do about an exchange, and why not where it is too late. */
@Component
class WaysToChange {

    /**
     * @param page below the exchange's own page
     * @param objection why not; null where it can be done
     */
    record Way(String page, String label, @Nullable String objection) {}

    private final RegisterOnBehalf registrations;
    private final ChangeRegistrationDeadline deadlines;
    private final RescheduleExchange dates;
    private final CancelExchange cancellations;

    WaysToChange(
            RegisterOnBehalf registrations,
            ChangeRegistrationDeadline deadlines,
            RescheduleExchange dates,
            CancelExchange cancellations) {
        this.registrations = registrations;
        this.deadlines = deadlines;
        this.dates = dates;
        this.cancellations = cancellations;
    }

    List<Way> of(Exchange exchange) {
        return List.of(
                way(
                        "register",
                        Texts.of("desk.ways-to-change.register-organisation-asked"),
                        registrations.objection(exchange)),
                way("registrations/import", Texts.of("import.page.way"), registrations.objection(exchange)),
                way(
                        "deadline",
                        Texts.of("desk.ways-to-change.extend-registration-deadline"),
                        deadlines.objection(exchange)),
                way("dates", Texts.of("desk.ways-to-change.move-exchange-other"), dates.objection(exchange)),
                way("call", Texts.of("drafts.way.call"), Optional.empty()),
                way("cancel", Texts.of("desk.ways-to-change.cancel-the-exchange"), cancellations.objection(exchange)));
    }

    private static Way way(String page, String label, Optional<String> objection) {
        return new Way(page, label, objection.orElse(null));
    }
}
