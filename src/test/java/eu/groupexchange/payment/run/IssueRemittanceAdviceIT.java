package eu.groupexchange.payment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.correspondence.MailOrder;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.Ledger;
import eu.groupexchange.payment.OutboxInMemory;
import eu.groupexchange.payment.PaymentLedgerConfiguration;
import eu.groupexchange.payment.order.RemittanceAdvice;
import eu.groupexchange.testing.ArchiveInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PaymentLedgerConfiguration.class)
class IssueRemittanceAdviceIT {

    @Autowired
    Ledger ledger;

    @Autowired
    IssueRemittanceAdvice issueRemittanceAdvice;

    @Autowired
    ArchiveInMemory archive;

    @Autowired
    OutboxInMemory outbox;

    @BeforeEach
    void begin() {
        ledger.begin();
    }

    @Test
    void tellsOnPaperAndByMailThatItWasPaid() {
        ParticipationReference reference = ledger.prepared("450.00");
        ledger.executed();

        issueRemittanceAdvice.issue(reference);

        DocumentKey key = DocumentKey.only(reference.value(), RemittanceAdvice.class);
        RemittanceAdvice advice = archive.paper(key, RemittanceAdvice.class);
        assertThat(advice.amount()).isEqualByComparingTo("450.00");
        assertThat(advice.valueDate()).isEqualTo(Ledger.VALUE_DATE);
        assertThat(advice.maskedIban()).isEqualTo("BE68 … 7034");
        assertThat(outbox.about(reference.value())).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo(MailKind.of(RemittanceAdviceMail.class));
            assertThat(mail.recipient()).isEqualTo("ann@cluster.example");
            assertThat(mail.attachments()).containsExactly(key);
            assertThat(mail.mail()).isInstanceOfSatisfying(RemittanceAdviceMail.class, told -> {
                assertThat(told.amount()).hasToString("450.00 EUR");
                assertThat(told.valueDate()).isEqualTo(Ledger.VALUE_DATE);
                assertThat(told.bankReference()).isEqualTo("BANK-42");
            });
            assertThat(mail.head().addressee()).isNotNull().satisfies(to -> assertThat(to.organisation())
                    .isEqualTo("Cluster"));
        });
    }

    @Test
    void isIssuedOnce() {
        ParticipationReference reference = ledger.prepared("450.00");
        ledger.executed();
        issueRemittanceAdvice.issue(reference);

        issueRemittanceAdvice.issue(reference);

        assertThat(outbox.about(reference.value()))
                .extracting(MailOrder::occasion)
                .containsExactly("remittance-advice");
        assertThat(archive.of(reference.value())).hasSize(1);
    }

    @Test
    void saysNothingOfAPaymentThatFailed() {
        ParticipationReference reference = ledger.prepared("450.00");
        ledger.executed(reference);

        assertThatThrownBy(() -> issueRemittanceAdvice.issue(reference)).isInstanceOf(IllegalStateException.class);
    }
}
