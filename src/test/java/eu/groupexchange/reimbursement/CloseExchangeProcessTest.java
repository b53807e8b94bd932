package eu.groupexchange.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.paperwork.DocumentStanding;
import eu.groupexchange.report.ExchangeFigures;
import eu.groupexchange.report.ExchangeReport;
import eu.groupexchange.report.IssueExchangeReport;
import eu.groupexchange.report.ReportFigure;
import eu.groupexchange.report.ReportLine;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An exchange is closed knowingly while money moves, and its report follows the money. */
@ExchangeTest
class CloseExchangeProcessTest {

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    private TestExchange exchange;
    private TestParticipation first;
    private TestParticipation second;
    private TestParticipation forgoing;

    @BeforeEach
    void twoPaymentsAreOnTheirWayWhenTheTimeToClaimEnds() {
        TestDatabase.leaveNothingToPay();
        exchange = story.publish();
        first = exchange.registers("DE", "Dresden").comes();
        second = exchange.registers("DE", "Leipzig").comes();
        forgoing = exchange.registers("IT", "Torino").comes();
        exchange.takesPlaceWith(first, second, forgoing).filesSheets();
        forgoing.forgoes();
        first.claims().claimIsApproved();
        second.claims().claimIsApproved();
        story.moveTo(exchange.exchange().claimWindowClosesAt().plus(Duration.ofHours(10)));
        first.paymentIsAuthorised();
        second.paymentIsAuthorised();
    }

    @Test
    void openCasesAreNamedAndAskForAReasonAndWhatEndsLaterIsInTheNextVersionOfTheReport() {
        assertThat(exchange.task(GroupExchangeProcess.CLOSE_EXCHANGE)
                        .variable("openCases")
                        .toString())
                .contains(first.reference().value(), second.reference().value())
                .doesNotContain(forgoing.reference().value());
        assertThatThrownBy(() -> close(""))
                .hasMessageContaining(first.reference().value() + " (payment authorised, not carried out yet)")
                .hasMessageContaining("give the reason");

        close("The payments are with the bank.");

        assertThat(exchange.log().get(exchange.log().size() - 1).entry().reason())
                .isEqualTo("The payments are with the bank.");
        assertThat(exchange.documents(ExchangeReport.class)).hasSize(1);
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        run.isExecuted();

        for (DocumentKind kind : List.of(DocumentKind.of(ExchangeReport.class), IssueExchangeReport.WORKBOOK)) {
            List<ArchivedDocument> versions = exchange.documents(kind);
            assertThat(versions)
                    .as("one version for all that a run paid")
                    .extracting(ArchivedDocument::version)
                    .containsExactly(1, 2);
            assertThat(versions)
                    .extracting(ArchivedDocument::standing)
                    .containsExactly(DocumentStanding.REPLACED, DocumentStanding.VALID);
            assertThat(versions).extracting(ArchivedDocument::fileName).doesNotHaveDuplicates();
        }
        assertThat(exchange.ends()).contains("EndEvent_ReportRenewed");
        assertThat(figure("Sum of the lump sums paid"))
                .isEqualTo(ledger() + " EUR")
                .isEqualTo("900.00 EUR");
        assertThat(story.bean(ExchangeFigures.class).lines(exchange.exchange()))
                .extracting(ReportLine::status)
                .containsExactly("Reimbursed", "Reimbursed", "Lump sum not claimed");
    }

    @Test
    void aCaseThatIsTakenUpAgainAfterwardsMakesTheReportFollowToo() {
        close("The payments are with the bank.");

        forgoing.claimIsReopened("They were ill.");

        assertThat(exchange.documents(ExchangeReport.class)).hasSize(2);
    }

    private void close(String reason) {
        exchange.task(GroupExchangeProcess.CLOSE_EXCHANGE)
                .complete(
                        "coordinator",
                        Map.of("outcomes", "Two partnerships began.", "jointProjects", "", "closingReason", reason));
    }

    private String figure(String label) {
        return story.bean(ExchangeFigures.class).of(exchange.exchange()).stream()
                .filter(figure -> figure.label().equals(label))
                .map(ReportFigure::value)
                .findFirst()
                .orElseThrow();
    }

    private String ledger() {
        return jdbc.sql("select sum(amount)::text from payment where status = 'EXECUTED' and reference in (?, ?, ?)")
                .params(
                        first.reference().value(),
                        second.reference().value(),
                        forgoing.reference().value())
                .query(String.class)
                .single();
    }
}
