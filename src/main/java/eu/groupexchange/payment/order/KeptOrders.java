package eu.groupexchange.payment.order;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the bank was told to pay is kept once it is known how that ended, and so is every order that was replaced. */
@Component
public class KeptOrders implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(
                AnchoredTable.of("payment-order-line", "payment", "payment_order_line", "reference", "run")
                        .called("run || ' ' || end_to_end_id")
                        .when("outcome is not null")
                        .columns(
                                "run",
                                "end_to_end_id",
                                "amount",
                                "account_holder",
                                "iban",
                                "organisation",
                                "remittance",
                                "outcome",
                                "failure_code",
                                "failure_text"),
                AnchoredTable.of("payment-order-replaced", "replaced order", "payment_order_replaced", "run", "version")
                        .since("replaced_at")
                        .columns("message_id", "requested_on", "replaced_by", "reason"));
    }
}
