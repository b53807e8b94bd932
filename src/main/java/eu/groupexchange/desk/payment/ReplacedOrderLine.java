package eu.groupexchange.desk.payment;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.order.ReplacedOrder;
import java.time.ZoneId;

/** An order that another one replaced, in the words of its run's page. */
record ReplacedOrderLine(int version, String messageId, String requested, String replaced, String reason) {

    static ReplacedOrderLine of(ReplacedOrder order, ZoneId zone) {
        return new ReplacedOrderLine(
                order.version(),
                order.messageId(),
                order.requestedOn() == null ? "" : BankDays.inWords(order.requestedOn()),
                DeskDates.moment(order.at(), zone) + ", by " + order.by().id().replaceFirst("^staff:", ""),
                order.reason());
    }
}
