package eu.groupexchange.desk.integration;

import eu.groupexchange.api.webhook.Delivery;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;

/** Something that another system was told, or is to be. */
record DeliveryLine(Delivery delivery, String happened, String state, String colour, String said, boolean canGoAgain) {

    static DeliveryLine of(Delivery delivery, ZoneId zone) {
        return new DeliveryLine(
                delivery,
                DeskDates.exact(delivery.occurredAt(), zone),
                switch (delivery.state()) {
                    case QUEUED ->
                        delivery.attempts() == 0
                                ? Texts.of("api.page.waits")
                                : Texts.of("api.page.waits-again", DeskDates.moment(delivery.nextAttemptAt(), zone));
                    case DELIVERED -> Texts.of("api.page.arrived");
                    case GIVEN_UP -> Texts.of("api.page.given-up");
                },
                switch (delivery.state()) {
                    case QUEUED -> delivery.attempts() == 0 ? "tag-blue" : "tag-amber";
                    case DELIVERED -> "tag-green";
                    case GIVEN_UP -> "tag-red";
                },
                delivery.lastError() != null
                        ? delivery.lastError()
                        : delivery.lastStatus() == null ? "" : String.valueOf(delivery.lastStatus()),
                delivery.state() != Delivery.State.QUEUED);
    }
}
