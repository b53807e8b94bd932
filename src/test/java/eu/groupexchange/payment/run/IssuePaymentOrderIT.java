package eu.groupexchange.payment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.Ledger;
import eu.groupexchange.payment.PaymentLedgerConfiguration;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PreparePayment;
import eu.groupexchange.payment.order.PaymentOrder;
import eu.groupexchange.payment.pain.PainSchema;
import eu.groupexchange.testing.ArchiveInMemory;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PaymentLedgerConfiguration.class)
class IssuePaymentOrderIT {

    @Autowired
    Ledger ledger;

    @Autowired
    IssuePaymentOrder issuePaymentOrder;

    @Autowired
    PreparePayment preparePayment;

    @Autowired
    PaymentRuns runs;

    @Autowired
    ArchiveInMemory archive;

    @Autowired
    DecisionLog log;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        ledger.begin();
    }

    @Test
    void saysTheSameToTheBankAndOnPaper() {
        ledger.prepared("450.00");
        ledger.prepared("225.00");
        PaymentRunId id = ledger.ordered();

        PaymentRun run = runs.get(id);
        String file = file(id);
        PaymentOrder paper = paper(id);
        assertThatCode(() -> PainSchema.validate(file.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
        assertThat(file)
                .contains("<MsgId>" + run.order().messageId() + "</MsgId>")
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>675.00</CtrlSum>")
                .contains("<CreDtTm>2022-06-10T09:30:15+02:00</CreDtTm>")
                .contains("<ReqdExctnDt><Dt>2022-06-13</Dt></ReqdExctnDt>");
        assertThat(paper.messageId()).isEqualTo(run.order().messageId());
        assertThat(paper.payments()).hasSize(2);
        assertThat(paper.controlSum()).isEqualByComparingTo("675.00");
        assertThat(paper.paymentFileSha256()).isEqualTo(ArchiveInMemory.sha256(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(paper.paymentFileName()).isEqualTo(id + ".xml");
        assertThat(paper.payments())
                .extracting(PaymentOrder.PaymentLine::approvedBy)
                .containsOnly("coordinator");
        assertThat(run.status()).isEqualTo(PaymentRunStatus.ORDERED);
    }

    @Test
    void writesNamesThatABankCanRead() {
        ParticipationReference reference = ledger.authorised(
                "valenciennes-2022", "VAL22", "450.00", "Клъстер <&\"> Мехатроника", "Клъстер & Синове ЕООД");
        preparePayment.prepare(reference);

        String file = file(ledger.ordered());

        assertThat(file)
                .contains("<Nm>Klaster + Sinove EOOD</Nm>")
                .contains("<EndToEndId>" + reference + "-1</EndToEndId>")
                .contains("<Ustrd>" + reference + " Group exchange in Valenciennes</Ustrd>");
    }

    @Test
    void issuedAgainIsTheSameOrder() {
        ParticipationReference reference = ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();
        ArchivedDocument before = archive.find(IssuePaymentOrder.fileKey(id)).orElseThrow();
        String bytes = file(id);
        ledger.claim(reference, Money.euros("450.00"), "Somebody else", "AT611904300234573201");

        issuePaymentOrder.issue(id);

        assertThat(archive.find(IssuePaymentOrder.fileKey(id))).contains(before);
        assertThat(file(id)).isEqualTo(bytes);
        assertThat(log.of(id.value()))
                .extracting(logged -> logged.entry().action())
                .containsExactly("payments-collected", "payment-order-issued");
    }

    @Test
    void doesNotIssueWhatDoesNotAddUp() {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.collected();
        jdbc.sql("""
                        set session_replication_role = replica;
                        update payment_order_line set amount = 4500.00;
                        set session_replication_role = origin""").update();

        assertThatThrownBy(() -> issuePaymentOrder.issue(id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not add up");
        assertThat(runs.get(id).status()).isEqualTo(PaymentRunStatus.COLLECTED);
    }

    @Test
    void headsThePaperWithAllExchangesItPaysFor() {
        ledger.publish("torino-2022", "TOR22");
        preparePayment.prepare(ledger.authorised("torino-2022", "TOR22", "450.00", "Cluster", "Cluster"));
        ledger.prepared("450.00");

        PaymentRunId id = ledger.ordered();

        assertThat(paper(id).letterhead().exchangeTitle())
                .isEqualTo("Group exchange in Valenciennes · Group exchange in Valenciennes");
    }

    @Test
    void knowsOnlyRunsThereAre() {
        assertThatThrownBy(() -> issuePaymentOrder.issue(new PaymentRunId("RUN-2022-999")))
                .isInstanceOf(NoSuchElementException.class);
    }

    private String file(PaymentRunId id) {
        return new String(archive.content(IssuePaymentOrder.fileKey(id)), StandardCharsets.UTF_8);
    }

    private PaymentOrder paper(PaymentRunId id) {
        return archive.paper(IssuePaymentOrder.paperKey(id), PaymentOrder.class);
    }
}
