package eu.groupexchange.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.hints.Hint;
import eu.groupexchange.payment.run.IssuePaymentOrder;
import eu.groupexchange.reimbursement.claim.SubmitClaim;
import eu.groupexchange.reimbursement.evidence.AttachEvidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.reimbursement.evidence.RemoveEvidence;
import eu.groupexchange.reimbursement.hints.CaseHints;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cases have in common is seen by whoever decides about any of them, whichever came first. */
@ExchangeTest
class HintsProcessTest {

    private static final String AUSTRIAN = "AT611904300234573201";
    private static final String GIVEN_UP = "AT483200000012345864";
    private static final String BELGIAN = "BE68539007547034";
    private static final String GERMAN = "DE75512108001245126199";

    @Autowired
    Story story;

    @Autowired
    CaseHints hints;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void oneOrganisationTwiceInAnExchangeIsAHintOnBothHoweverItIsWritten() {
        TestExchange exchange = story.publish();
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        answers.put("registrationNumber", "DE 811 907 981");
        answers.put("organisationName", "Lausitz Bahntechnik");
        TestParticipation first = exchange.registers(answers).comes();
        TestParticipation sameNumber = exchange.registers(changed("registrationNumber", "811.907.981"));
        TestParticipation sameAddress =
                exchange.registers(changed("email", answers.get("email").toUpperCase(java.util.Locale.ROOT)));
        TestParticipation sameName = exchange.registers(changed("organisationName", "BAHNTECHNIK-LAUSITZ e.V."));
        TestParticipation another = exchange.registers(TestExchange.answers("DE", "Dresden"));

        assertThat(others(first, Hint.Kind.REGISTERED_TWICE))
                .containsExactly(sameNumber.reference(), sameAddress.reference(), sameName.reference());
        assertThat(hints.of(sameNumber.reference())).extracting(Hint::sentence).anySatisfy(sentence -> assertThat(
                        sentence)
                .contains(
                        "the same registration or VAT number", first.reference().value(), "(confirmed)"));
        assertThat(hints.of(sameAddress.reference())).extracting(Hint::text).anySatisfy(text -> assertThat(text)
                .contains("the same e-mail address"));
        assertThat(hints.of(sameName.reference())).extracting(Hint::text).anySatisfy(text -> assertThat(text)
                .contains("a similar name"));
        assertThat(hints.of(another.reference())).isEmpty();

        sameName.confirmsAddress();
        assertThat(sameName.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .as("a hint decides nothing")
                .isEqualTo("eligible");
        first.withdraws();
        assertThat(others(sameNumber, Hint.Kind.REGISTERED_TWICE)).isEmpty();
    }

    @Test
    void oneAccountOneFileAnUnlikeHolderAndAForeignBankAreHintsWhereverMoneyIsDecided() {
        TestParticipation earlier = entitled("DE", "Dresden");
        claims(earlier, AUSTRIAN, "Rail Cluster e.V.", "one ticket");
        earlier.claimIsApproved();
        String before = account("finance", earlier);
        assertThat(before)
                .contains("AT61 1904 3002 3457 3201", "Rail Cluster e.V.", "450.00 EUR")
                .contains("(Austria)");

        TestParticipation later = entitled("DE", "Leipzig");
        claims(later, AUSTRIAN, "Robin Muster", "one ticket");

        assertThat(hints.of(later.reference()))
                .extracting(Hint::sentence)
                .satisfiesExactlyInAnyOrder(
                        same -> assertThat(same)
                                .contains(
                                        "The same account (IBAN)",
                                        earlier.reference().value()),
                        file -> assertThat(file)
                                .contains("The same file", earlier.reference().value()),
                        holder -> assertThat(holder).contains("Robin Muster", "does not look like"),
                        country -> assertThat(country).contains("(Austria)", "(Germany)"));
        assertThat(account("finance", earlier))
                .as("the earlier case shows what came later")
                .contains("/desk/participations/" + later.reference());
        assertThat(account("coordinator", later)).contains("/desk/participations/" + earlier.reference());
        assertThat(noVariableHolds(AUSTRIAN)).isTrue();
    }

    @Test
    void anAccountThatWasGivenUpAndAFileThatWasReturnedAreStillRecognisedAndARemovedFileIsNot() {
        TestParticipation earlier = entitled("DE", "Dresden");
        claims(earlier, GIVEN_UP, "Rail Cluster", "returned ticket");
        earlier.claimIsReturned("Another account, please.", "iban", "travelEvidence");
        claims(earlier, GERMAN, "Rail Cluster", "second ticket");

        TestParticipation later = entitled("AT", "Wien");
        attach(later, "second ticket");
        story.bean(RemoveEvidence.class)
                .remove(
                        later.reference(),
                        story.bean(EvidenceStore.class)
                                .of(later.reference())
                                .get(0)
                                .id());
        claims(later, GIVEN_UP, later.now().organisationName(), "returned ticket");

        assertThat(hints.of(later.reference()))
                .extracting(Hint::text)
                .containsExactly(
                        "The same account (IBAN) was given earlier in", "The same file (Proof of travel) is also in");
        assertThat(hints.of(earlier.reference()))
                .extracting(Hint::text)
                .contains("An account that was given here earlier is one of");
    }

    @Test
    void thePaperOrderNamesThePaymentsToLookAtTwice() throws IOException {
        TestDatabase.leaveNothingToPay();
        TestParticipation one = entitled("DE", "Dresden");
        claims(one, "DE02100100100006820101", "Somebody Else", "a ticket of its own");
        one.claimIsApproved().paymentIsAuthorised();

        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);

        DocumentArchive archive = story.bean(DocumentArchive.class);
        byte[] paper = archive.content(
                archive.find(IssuePaymentOrder.paperKey(run.id())).orElseThrow().id());
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Payments to look at twice", one.reference().value(), "“Somebody Else” does not look like");
        }
        StaffClient finance = StaffClient.signedIn(port, "finance");
        assertThat(finance.get("/desk/payment-runs/" + run.id()).body()).contains("1 hint");
        assertThat(finance.get("/desk/payment-runs/" + run.id() + "/hints").body())
                .contains("“Somebody Else”");
    }

    @Test
    void whatIsAuthorisedIsTheAccountThatWasSeenAndNoOther() {
        TestParticipation cluster = entitled("DE", "Dresden");
        claims(cluster, GERMAN, "Rail Cluster", "some ticket");
        cluster.claimIsApproved();
        account("finance", cluster);
        changeAccount(cluster, BELGIAN);

        assertThatThrownBy(cluster::paymentIsAuthorised).hasMessageContaining("has changed since you looked at it");
        account("finance", cluster);
        assertThatThrownBy(cluster::paymentIsAuthorised)
                .as("nor one that nobody approved")
                .hasMessageContaining("is not the one that was approved");
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.APPROVED);

        changeAccount(cluster, GERMAN);
        account("finance", cluster);
        cluster.paymentIsAuthorised();
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.AUTHORISED);
    }

    @Test
    void theAccountIsForWhoReviewsAndWhoPaysAndItsPageIsInNoForeignFrame() {
        TestParticipation cluster = entitled("DE", "Dresden");
        String path = "/desk/participations/" + cluster.reference() + "/account";

        assertThat(StaffClient.signedIn(port, "auditor").get(path).statusCode()).isEqualTo(403);
        var page = StaffClient.signedIn(port, "finance").get(path);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self'");
        assertThat(page.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(StaffClient.signedIn(port, "finance")
                        .get("/desk/participations/" + cluster.reference())
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("frame-ancestors 'none'");
    }

    private String account(String user, TestParticipation cluster) {
        return StaffClient.signedIn(port, user)
                .get("/desk/participations/" + cluster.reference() + "/account")
                .body();
    }

    private static Map<String, String> changed(String key, String value) {
        Map<String, String> answers = new HashMap<>(TestExchange.answers("DE", "Dresden"));
        answers.put(key, value);
        return answers;
    }

    private TestParticipation entitled(String country, String city) {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers(country, city).comes();
        exchange.takesPlaceWith(cluster);
        return cluster;
    }

    private void claims(TestParticipation cluster, String iban, String holder, String ticket) {
        attach(cluster, EvidenceKind.REPORT, "report of " + cluster.reference());
        attach(cluster, ticket);
        story.bean(SubmitClaim.class).submit(cluster.reference(), new ClaimDetails(holder, iban, true, "R. Muster"));
        story.work();
    }

    private void attach(TestParticipation cluster, String ticket) {
        attach(cluster, EvidenceKind.TRAVEL, ticket);
    }

    /** A file that is another's only where it has the same mark, in this run of the tests. */
    private void attach(TestParticipation cluster, EvidenceKind kind, String mark) {
        String pdf = new String(TestParticipation.PDF, StandardCharsets.ISO_8859_1) + "%" + mark + story.hashCode();
        story.bean(AttachEvidence.class)
                .attach(cluster.reference(), kind, "file.pdf", pdf.getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<ParticipationReference> others(TestParticipation cluster, Hint.Kind kind) {
        return hints.of(cluster.reference()).stream()
                .filter(hint -> hint.kind() == kind)
                .map(hint -> new ParticipationReference(hint.other().reference()))
                .toList();
    }

    /** Behind the back of the application. */
    private void changeAccount(TestParticipation cluster, String iban) {
        jdbc.sql("update claim set iban = ? where reference = ?")
                .params(iban, cluster.reference().value())
                .update();
    }

    private boolean noVariableHolds(String iban) {
        return story.bean(RuntimeService.class).createVariableInstanceQuery().list().stream()
                .map(VariableInstance::getValue)
                .noneMatch(value -> String.valueOf(value).contains(iban));
    }
}
