package eu.groupexchange.payment.order;

import eu.groupexchange.audit.verification.Check;
import eu.groupexchange.audit.verification.Findings;
import eu.groupexchange.wording.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares what was paid with what was ordered, decided and logged. */
@Repository
@Order(10)
class PaymentsCheck implements Check {

    private final JdbcClient jdbc;

    PaymentsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String looksAt() {
        return Texts.of("integrity.check.payments");
    }

    @Override
    public void look(Findings findings) {
        theFilesThatTheLogKnows(findings);
        theSumOfEachRun(findings);
        theLineOfEachPayment(findings);
        theClaimOfEachPayment(findings);
    }

    private void theFilesThatTheLogKnows(Findings findings) {
        jdbc.sql("""
                        select log.subject, log.details ->> 'fileSha256' as hash from decision_log log
                        where log.action = 'payment-order-issued' and log.details ? 'fileSha256' and not exists (
                            select from document where document.subject = log.subject and document.sha256 = log.details ->> 'fileSha256')
                        order by 1""".replace(" ? ", " ?? ")).query(row -> {
            findings.add(
                    row.getString("subject"),
                    Texts.of("integrity.payment.file", row.getString("subject"), row.getString("hash")));
        });
    }

    private void theSumOfEachRun(Findings findings) {
        jdbc.sql("""
                        select run.id, run.payments::text, run.control_sum::text, count(line.run)::text as lines,
                               coalesce(sum(line.amount), 0)::text as sum
                        from payment_run run left join payment_order_line line on line.run = run.id
                        group by run.id having count(line.run) <> run.payments or coalesce(sum(line.amount), 0) <> run.control_sum
                        order by 1""").query(row -> {
            findings.add(
                    row.getString("id"),
                    Texts.of(
                            "integrity.payment.sum",
                            row.getString("id"),
                            row.getString("payments"),
                            row.getString("control_sum"),
                            row.getString("lines"),
                            row.getString("sum")));
        });
    }

    private void theLineOfEachPayment(Findings findings) {
        jdbc.sql("""
                        select coalesce(payment.reference, line.reference) as reference
                        from (select * from payment where status = 'EXECUTED') payment
                        full outer join (select * from payment_order_line where outcome = 'EXECUTED' and not returned) line
                            on line.reference = payment.reference
                        where (line.run, line.amount, line.iban, line.account_holder, line.end_to_end_id)
                            is distinct from (payment.run, payment.amount, payment.iban, payment.account_holder, payment.end_to_end_id)
                        order by 1""").query(row -> {
            findings.add(row.getString("reference"), Texts.of("integrity.payment.line", row.getString("reference")));
        });
    }

    private void theClaimOfEachPayment(Findings findings) {
        jdbc.sql("""
                        select payment.reference, payment.amount::text as paid, claim.amount::text as claimed
                        from payment join claim on claim.reference = payment.reference
                        where payment.status in ('IN_RUN', 'EXECUTED')
                            and (payment.amount, payment.currency) is distinct from (claim.amount, claim.currency)
                        order by 1""").query(row -> {
            findings.add(
                    row.getString("reference"),
                    Texts.of(
                            "integrity.payment.claim",
                            row.getString("reference"),
                            row.getString("paid"),
                            row.getString("claimed")));
        });
    }
}
