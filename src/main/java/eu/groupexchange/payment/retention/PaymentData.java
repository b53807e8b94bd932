package eu.groupexchange.payment.retention;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments, and the runs that hold them. */
@Repository
class PaymentData implements KeepsPersonalData {

    private final JdbcClient jdbc;

    PaymentData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofCase("payment")
                        .holding(
                                Texts.of("retention.what.payment"),
                                Texts.of("retention.why.payment"),
                                "account_holder",
                                "iban",
                                "approved_by",
                                "authorised_by"),
                KeptTable.ofCase("payment_order_line")
                        .holding(
                                Texts.of("retention.what.order-line"),
                                Texts.of("retention.why.payment"),
                                "account_holder",
                                "iban",
                                "organisation",
                                "remittance",
                                "failure_text",
                                "bank_reference"),
                KeptTable.ofCase("bank_answer_line")
                        .holding(
                                Texts.of("retention.what.bank-answer-line"),
                                Texts.of("retention.why.payment"),
                                "bank_reference",
                                "reason_text"),
                KeptTable.ofCase("payment_return")
                        .holding(
                                Texts.of("retention.what.payment-return"),
                                Texts.of("retention.why.payment"),
                                "bank_reference",
                                "reason_text",
                                "noted_by"),
                KeptTable.ofRun("bank_answer")
                        .holding(
                                Texts.of("retention.what.bank-answer"),
                                Texts.of("retention.why.payment"),
                                "message_id",
                                "file_name",
                                "others",
                                "imported_by"),
                KeptTable.elsewhere("budget", KeptTable.Until.STAYS)
                        .holding(
                                Texts.of("retention.what.budget"),
                                Texts.of("retention.why.accountability"),
                                "reason",
                                "entered_by"),
                KeptTable.ofRun("payment_run")
                        .by("id")
                        .holding(
                                Texts.of("retention.what.run"),
                                Texts.of("retention.why.payment"),
                                "created_by",
                                "executed_by",
                                "cancelled_by",
                                "cancelled_reason",
                                "bank_reference",
                                "debtor_name",
                                "not_told"),
                KeptTable.ofRun("payment_order_replaced")
                        .holding(
                                Texts.of("retention.what.order-replaced"),
                                Texts.of("retention.why.payment"),
                                "reason",
                                "replaced_by"));
    }

    /** Runs that ordered something for these cases, and for no others. */
    @Override
    public List<String> sharedBy(Collection<String> cases) {
        return jdbc.sql("""
                select run from payment_order_line group by run having bool_and(reference = any(?)) order by run
                """)
                .param(cases.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
