package eu.groupexchange.portal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.paperwork.received.FileDoor;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.portal.Answer;
import eu.groupexchange.portal.PortalClient;
import eu.groupexchange.portal.PortalClient.Upload;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import eu.groupexchange.testing.TestPdf;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExchangeTest
class ClaimPagesIT {

    private static final Upload REPORT = new Upload("report", "report.pdf", TestParticipation.PDF);
    private static final Upload TICKET = new Upload("travelEvidence", "ticket.pdf", TestParticipation.PDF);

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private PortalClient browser;
    private TestParticipation participation;

    @BeforeEach
    void anAttendedExchange() {
        TestExchange exchange = story.publish();
        participation = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(participation);
        story.moveTo("2022-05-09T09:00:00+02:00");
        assertThat(participation.claim().status()).isEqualTo(ClaimStatus.INVITED);
        browser = new PortalClient(port);
        browser.get(URI.create(story.bean(AccessLinks.class)
                        .newLink(
                                participation.reference().value(),
                                participation.now().email()))
                .getPath());
    }

    private static Map<String, String> form() {
        return new HashMap<>(Map.of(
                "accountHolder", "Rail Cluster e.V.",
                "iban", "DE89 3704 0044 0532 0130 00",
                "declaration", "true",
                "signedBy", "Robin Muster"));
    }

    private List<String> files() {
        return story.bean(EvidenceStore.class).of(participation.reference()).stream()
                .map(Evidence::fileName)
                .toList();
    }

    @Test
    void showsWhatIsDueAndUntilWhen() {
        assertThat(browser.get("/my").body()).contains("Claim your lump sum of 450.00 EUR", "href=\"/my/claim\"");

        HttpResponse<String> page = browser.get("/my/claim");

        Answer.isPage(page, 200);
        assertThat(page.body())
                .contains("Claim 450.00 EUR", "the end of 5 June 2022 (Valenciennes time)", "27 days left")
                .contains("enctype=\"multipart/form-data\"", "Proof of stay", "(optional)");
    }

    @Test
    void takesAClaimWithItsEvidence() {
        Answer.leadsTo(browser.postWithFiles("/my/claim", form(), REPORT, TICKET), "/my");

        assertThat(participation.claim().status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(participation.claim().iban()).isEqualTo(TestParticipation.IBAN);
        assertThat(browser.get("/my").body())
                .contains("Your claim is sent.", "Your claim is being reviewed", "DE89 … 3000")
                .doesNotContain(TestParticipation.IBAN);
        Answer.isPage(browser.get("/my/claim"), 409);
        Answer.leadsTo(browser.postWithFiles("/my/claim", form(), REPORT, TICKET), "/my");
        assertThat(files())
                .as("a second click sends nothing anew")
                .containsExactlyInAnyOrder("report.pdf", "ticket.pdf");
        Map<String, String> other = form();
        other.put("signedBy", "Somebody Else");
        Answer.isPage(browser.postWithFiles("/my/claim", other, REPORT, TICKET), 409);
    }

    @Test
    void takesAReportThatWasTyped() {
        Map<String, String> form = form();
        form.put("report", "We met many.\r\nWe go on.");

        Answer.leadsTo(browser.postWithFiles("/my/claim", form, TICKET), "/my");

        EvidenceStore store = story.bean(EvidenceStore.class);
        assertThat(store.of(participation.reference()))
                .filteredOn(file -> file.kind() == EvidenceKind.REPORT)
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.fileName()).isEqualTo("report.txt");
                    assertThat(new String(store.content(file.id()), StandardCharsets.UTF_8))
                            .isEqualTo("We met many.\nWe go on.");
                });
    }

    @Test
    void keepsGoodEvidenceWhenTheRestIsWrong() {
        Map<String, String> form = form();
        form.put("iban", "DE89 3704 0044 0532 0130 01");
        form.remove("declaration");
        byte[] huge = Arrays.copyOf(TestParticipation.PDF, FileDoor.LARGEST + 1);

        HttpResponse<String> page = browser.postWithFiles(
                "/my/claim",
                form,
                REPORT,
                new Upload("travelEvidence", "virus.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII)),
                new Upload("travelEvidence", "scan.pdf", huge));

        Answer.isPage(page, 422);
        assertThat(page.body())
                .contains("“virus.pdf” is no PDF", "“scan.pdf” is larger than 10 MB")
                .contains("There is a typing mistake in this IBAN", "value=\"DE89 3704 0044 0532 0130 01\"")
                .contains("We can pay only if you make the declaration.", "value=\"Robin Muster\"")
                .contains("report.pdf", "/remove");
        assertThat(files()).containsExactly("report.pdf");

        Answer.leadsTo(browser.postWithFiles("/my/claim", form(), TICKET), "/my");
        assertThat(files()).containsExactlyInAnyOrder("report.pdf", "ticket.pdf");
    }

    @Test
    void refusesWhatNobodyCanOpenByNameAndReasonAndKeepsTheRestUnderSafeNames() {
        byte[] cut = Arrays.copyOf(TestParticipation.PDF, TestParticipation.PDF.length - 20);

        HttpResponse<String> page = browser.postWithFiles(
                "/my/claim",
                form(),
                new Upload("report", "../../\u202efdp.gnip\u202c\u00adort.pdf", TestParticipation.PDF),
                new Upload("travelEvidence", "x".repeat(3000) + ".png", TestPdf.of("long")),
                new Upload("travelEvidence", "..", TestPdf.of("dots")),
                new Upload("travelEvidence", "Zoë’s 100%;.pdf", TestPdf.of("odd")),
                new Upload("travelEvidence", "half.pdf", cut),
                new Upload("travelEvidence", "head.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)),
                new Upload("travelEvidence", "head.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}),
                new Upload(
                        "travelEvidence", "head.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}));

        Answer.isPage(page, 422);
        assertThat(page.body())
                .contains(
                        "“half.pdf” is cut off",
                        "“head.pdf” is cut off",
                        "“head.png” is cut off",
                        "“head.jpg” is cut off");
        assertThat(files())
                .containsExactlyInAnyOrder("fdp.gniport.pdf", "file.pdf", "Zoë’s 100%;.pdf", "x".repeat(115) + "….pdf");
    }

    @Test
    void namesTheEvidenceThatIsMissing() {
        HttpResponse<String> page = browser.postWithFiles("/my/claim", form());

        Answer.isPage(page, 422);
        assertThat(page.body())
                .contains("2 answers need your attention", "Attach your closing report.", "Attach a proof of travel.");
    }

    @Test
    void attachesFilesWithoutSendingTheClaim() {
        HttpResponse<String> page = browser.postWithFiles(
                "/my/claim", Map.of("action", "attach", "accountHolder", "Rail Cluster e.V."), REPORT);

        Answer.isPage(page, 200);
        assertThat(page.body()).contains("report.pdf", "value=\"Rail Cluster e.V.\"");
        assertThat(participation.claim().status()).isEqualTo(ClaimStatus.INVITED);
    }

    @Test
    void removesAFileThatWasNotSentYet() {
        browser.postWithFiles("/my/claim", Map.of("action", "attach"), REPORT);
        String id = story.bean(EvidenceStore.class)
                .of(participation.reference())
                .get(0)
                .id()
                .toString();

        Answer.leadsTo(browser.post("/my/claim/evidence/" + id + "/remove", Map.of()), "/my/claim");

        assertThat(files()).isEmpty();
        Answer.leadsTo(browser.post("/my/claim/evidence/" + id + "/remove", Map.of()), "/my/claim");
    }

    @Test
    void keepsWhatWasTypedWhenAFileIsRemoved() {
        browser.postWithFiles("/my/claim", Map.of("action", "attach"), REPORT);
        String id = story.bean(EvidenceStore.class)
                .of(participation.reference())
                .get(0)
                .id()
                .toString();

        HttpResponse<String> page = browser.postWithFiles("/my/claim/evidence/" + id + "/remove", form(), TICKET);

        Answer.isPage(page, 200);
        assertThat(page.body()).contains("value=\"Rail Cluster e.V.\"", "ticket.pdf");
        assertThat(files()).containsExactly("ticket.pdf");
    }

    @Test
    void showsWhatCameBack() {
        browser.postWithFiles("/my/claim", form(), REPORT, TICKET);
        story.work();
        participation.claimIsReturned("The way back is missing.", "travelEvidence");

        assertThat(browser.get("/my").body()).contains("Your claim came back");
        HttpResponse<String> page = browser.get("/my/claim");
        Answer.isPage(page, 200);
        assertThat(page.body())
                .contains("The way back is missing.", "Returned", "value=\"DE89 3704 0044 0532 0130 00\"");

        Answer.isPage(browser.postWithFiles("/my/claim", form()), 422);
        Answer.leadsTo(
                browser.postWithFiles("/my/claim", form(), new Upload("travelEvidence", "back.pdf", pdf("back"))),
                "/my");
        assertThat(participation.claim().status()).isEqualTo(ClaimStatus.SUBMITTED);
    }

    private static byte[] pdf(String comment) {
        return TestPdf.of(comment);
    }

    @Test
    void offersNoWithdrawalToWhoAttended() {
        assertThat(browser.get("/my").body()).contains("href=\"/my/forgo\"").doesNotContain("/my/withdraw");
        Answer.isPage(browser.get("/my/withdraw"), 409);

        HttpResponse<String> refused = browser.post("/my/withdraw", Map.of());

        Answer.isPage(refused, 409);
        assertThat(refused.body()).contains("Your attendance is recorded", "you need not claim it");
        assertThat(participation.status()).isEqualTo(ParticipationStatus.ENTITLED);
    }

    @Test
    void doesWithoutTheLumpSumAfterAskingTwice() {
        assertThat(browser.get("/my/forgo").body()).contains("Do you want to do without the lump sum?");
        assertThat(browser.get("/my/forgo?step=confirm").body())
                .contains("would then not be paid", "450.00 EUR.</span>");
        HttpResponse<String> once = browser.post("/my/forgo", Map.of());
        Answer.isPage(once, 422);
        assertThat(once.body()).contains("Nothing has been changed so far.", "name=\"confirmed\"");
        assertThat(participation.claim().status()).isEqualTo(ClaimStatus.INVITED);

        Answer.leadsTo(browser.post("/my/forgo", Map.of("confirmed", "yes")), "/my");

        assertThat(participation.status()).isEqualTo(ParticipationStatus.UNCLAIMED);
        Answer.isPage(browser.get("/my/forgo"), 409);
        Answer.isPage(browser.get("/my/claim"), 409);
    }

    @Test
    void takesBankDetails() {
        Answer.isPage(browser.get("/my/bank-details"), 200);
        HttpResponse<String> page =
                browser.post("/my/bank-details", Map.of("accountHolder", "x".repeat(71), "iban", "US12 3456"));
        Answer.isPage(page, 422);
        assertThat(page.body())
                .contains("can have 70 characters at most; yours has 71.")
                .contains("An IBAN begins with the two letters of its country, such as DE or FR.");

        Answer.leadsTo(
                browser.post(
                        "/my/bank-details",
                        Map.of("accountHolder", "Rail Cluster e.V.", "iban", TestParticipation.OTHER_IBAN)),
                "/my");

        assertThat(participation.claim().iban()).isEqualTo(TestParticipation.OTHER_IBAN);
    }

    @Test
    void asksForADeclarationAndASignatureAnewAfterAPaymentCameBack() {
        participation.claims().claimIsApproved();
        assertThat(browser.get("/my").body())
                .containsPattern("the bank is asked to pay on [MTWF]\\w+day, \\d+ \\w+ 20\\d\\d");
        participation.paymentIsAuthorised();
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        assertThat(browser.get("/my").body())
                .contains("The bank is asked to pay on "
                        + BankDays.inWords(run.now().requestedOn()));
        run.isExecuted("AC04", participation);
        assertThat(browser.get("/my").body()).contains("The account is closed. (AC04)");
        assertThat(browser.get("/my/bank-details").body()).contains("The account is closed. (AC04)", "Signed by");
        Map<String, String> account =
                Map.of("accountHolder", "Rail Cluster e.V.", "iban", TestParticipation.OTHER_IBAN);

        HttpResponse<String> unsigned = browser.post("/my/bank-details", account);
        Answer.isPage(unsigned, 422);
        assertThat(unsigned.body())
                .contains("We can pay only if you make the declaration.", "Enter the name of the person who signs.");
        assertThat(participation.claim().iban()).isEqualTo(TestParticipation.IBAN);
        Map<String, String> signed = new HashMap<>(account);
        signed.putAll(Map.of("declaration", "true", "signedBy", "Sam Nachfolger"));
        Answer.leadsTo(browser.post("/my/bank-details", signed), "/my");

        assertThat(participation.claim().signedBy()).isEqualTo("Sam Nachfolger");
        assertThat(browser.get("/my").body()).contains("version 2", "(replaced)");
    }

    @Test
    void closesWithTheDeadline() {
        story.freezeAt(participation.claim().deadline());

        HttpResponse<String> page = browser.postWithFiles("/my/claim", form(), REPORT, TICKET);

        Answer.isPage(page, 409);
        assertThat(page.body()).contains("The time to claim has run out.");
        assertThat(files()).isEmpty();
    }

    @Test
    void tellsTheLimitWhenTooMuchIsSentAtOnce() {
        byte[] much = new byte[26 * 1024 * 1024];
        Upload one = new Upload("travelEvidence", "much.pdf", much);

        HttpResponse<String> page = browser.postWithFiles("/my/claim", form(), one, one, one, one);

        Answer.isPage(page, 413);
        assertThat(page.body()).contains("This was too much at once", "100 MB");
    }
}
