package eu.groupexchange.portal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.SamplePapers;
import eu.groupexchange.participation.registration.Receipt;
import eu.groupexchange.portal.PortalClient;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Browsers;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A stranger with a paper in hand: what it is told, and what it is not. */
@ExchangeTest
class VerifyBrowserTest {

    private static final Path PICTURES = Path.of("target", "pictures", "verify");

    @Autowired
    private Story story;

    @Autowired
    private DocumentArchive archive;

    @LocalServerPort
    private int port;

    private final String subject = "VER22-" + UUID.randomUUID();
    private final DocumentKey key = DocumentKey.only(subject, Receipt.class);
    private PortalClient stranger;
    private Page page;
    private ArchivedDocument paper;

    @BeforeEach
    void aPaperIsOut() {
        story.pass(Duration.ofMinutes(2));
        stranger = new PortalClient(port);
        paper = archive.issue(key, SamplePapers.receipt("Rail Cluster Dresden"));
        page = Browsers.shared()
                .newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port))
                .newPage();
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void theQrCodeOnThePaperLeadsToThePageThatTellsOfIt() throws Exception {
        page.navigate(URI.create(qrCode(archive.content(paper.id()))).getPath());

        assertThat(page.locator("main").innerText())
                .contains("A paper with this code was issued here", "It still holds.", paper.sha256(), code());
        picture("found");
    }

    @Test
    void theCodeCanBeTypedAndTheFileCompared() {
        page.navigate("/verify");
        picture("ask");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Code"))
                .fill("  " + code().toLowerCase(java.util.Locale.ROOT).replace('-', ' ') + " ");
        press("Ask");
        assertThat(page.url()).endsWith("/verify/" + code());

        compare("paper.pdf", archive.content(paper.id()));
        assertThat(page.locator("main").innerText()).contains("Your file is this paper, byte for byte");
        picture("same-file");

        byte[] forged = archive.content(paper.id());
        forged[forged.length / 2] ^= 1;
        compare("paper.pdf", forged);
        assertThat(page.locator("main").innerText()).contains("Your file is not this paper, byte for byte");
        picture("other-file");
    }

    @Test
    void aFileAloneIsEnoughAlsoForPapersFromBeforeThereWereCodes() {
        page.navigate("/verify");
        compare("paper.pdf", archive.content(paper.id()));
        assertThat(page.locator("main").innerText())
                .contains("This file was issued here, byte for byte", "It still holds.", paper.sha256());

        page.navigate("/verify");
        compare("scan.jpg", "a photograph of it".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.locator("main").innerText())
                .contains("This file is no paper that is known here, byte for byte", "it is a scan, a photograph");
        picture("unknown-file");
    }

    @Test
    void saysThatAPaperWasReplacedOrIsVoid() {
        ArchivedDocument later = archive.issue(key, SamplePapers.receipt("Rail Cluster Leipzig"));
        assertThat(told(code()))
                .contains("A paper with this code was issued here", "a later version has taken its place")
                .doesNotContain("It still holds");

        archive.invalidate(key);
        assertThat(told(Objects.requireNonNull(later.code()).value()))
                .contains("It no longer holds, and nothing has taken its place");
    }

    @Test
    void saysNothingElseAboutAnybody() {
        HttpResponse<String> answer = stranger.get("/verify/" + code());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain(
                        subject,
                        "Receipt",
                        "RECEIPT",
                        "Dresden",
                        "Version",
                        "VAL22",
                        paper.id().toString())
                .doesNotContain(paper.issuedAt().toString().substring(0, 10));
    }

    @Test
    void aCodeThatIsUnknownOrMistypedGetsOneAnswer() {
        String unknown = page("/verify/" + SamplePapers.CODE, 404);

        assertThat(unknown).contains("No paper with this code is known here", "Perhaps a letter was mistyped");
        for (String typed : new String[] {
            "7K3M9Q-X2VB4N-T8WYEY",
            "nothing",
            "1",
            "%20",
            "'%20or%201=1",
            "%3Cb%3E",
            subject,
            paper.id().toString()
        }) {
            assertThat(page("/verify/" + typed, 404)).as(typed).isEqualTo(unknown);
        }
        assertThat(page("/verify?code=7K3M9Q", 404)).isEqualTo(unknown);
        assertThat(page("/verify?sha256=abc", 404)).contains("This file is no paper that is known here");
        assertThat(page("/verify?code=", 200)).contains("Every paper of an exchange has a code at its foot");
        page.navigate("/verify/" + SamplePapers.CODE);
        picture("unknown");
    }

    @Test
    void aFormWithoutAFileSaysSo() {
        HttpResponse<String> answer = stranger.postWithFiles("/verify/" + code(), Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("Choose the file of the paper");
        assertThat(stranger.post("/verify", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void whoAsksTooOftenWaitsAMinute() {
        for (int asked = 0; asked < VerifyPages.BY_CALLER; asked++) {
            assertThat(stranger.get("/verify/" + SamplePapers.CODE).statusCode())
                    .isEqualTo(404);
        }

        assertThat(stranger.get("/verify/" + code()).statusCode()).isEqualTo(429);
        assertThat(stranger.get("/verify?sha256=" + paper.sha256()).statusCode())
                .isEqualTo(429);
        assertThat(stranger.get("/verify").statusCode())
                .as("the form asks nothing")
                .isEqualTo(200);
        story.pass(Duration.ofMinutes(1));
        assertThat(stranger.get("/verify/" + code()).statusCode()).isEqualTo(200);
    }

    private String told(String code) {
        return page("/verify/" + code, 200);
    }

    /** What its main part says. */
    private String page(String path, int status) {
        HttpResponse<String> answer = stranger.get(path);
        HttpResponse<String> last = answer.statusCode() == 303
                ? stranger.get(answer.headers().firstValue("Location").orElseThrow())
                : answer;
        assertThat(last.statusCode()).as(path).isEqualTo(status);
        return Jsoup.parse(last.body()).select("main").text();
    }

    private String code() {
        return Objects.requireNonNull(paper.code()).value();
    }

    private void compare(String name, byte[] content) {
        page.getByLabel("The file of the paper")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
        press("Compare the file");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void picture(String name) {
        Accessibility.check(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static String qrCode(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int width = picture.getWidth();
            int height = picture.getHeight();
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                            width, height, picture.getRGB(0, 0, width, height, null, 0, width)))))
                    .getText();
        }
    }
}
