package eu.groupexchange.desk.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CheckIns;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Browsers;
import eu.groupexchange.testing.browser.SignIn;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator stands at the door with a phone: the browser's camera sees a film of badges. */
@ExchangeTest
class DoorBrowserTest {

    private static final Path PICTURES = Path.of("target", "pictures", "desk");
    private static final AttendedHalf MORNING = new AttendedHalf(LocalDate.of(2022, 5, 4), HalfDay.MORNING);

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void theCameraReadsBadgesAndWhatIsScannedWithoutNetworkIsSentLater() throws Exception {
        TestExchange exchange = story.publish();
        TestParticipation first = exchange.registers("DE", "Dresden").comes();
        TestParticipation second = exchange.registers("AT", "Wien").comes();
        TestParticipation undecided = exchange.registers("ES", "Bilbao").confirmsAddress();
        exchange.closesRegistration();
        story.moveTo("2022-05-04T08:50:00+02:00");
        Path film = film(qr("http://localhost/desk/check-in/" + first.badge()));

        try (Browser phone = Browsers.withCamera(film)) {
            Page page = open(phone, true);
            page.navigate(door(exchange));
            assertThat(page.locator("#door-camera")).isVisible();
            press(page, "Start the camera");
            assertThat(result(page)).containsText(name(first));
            assertThat(result(page)).containsText("Robin Muster is checked in for the morning.");
            assertThat(result(page)).hasAttribute("data-outcome", "CHECKED_IN");
            assertThat(checkedIn(first)).isTrue();
            look(page, "door-checked-in");

            type(page, first.badge());
            assertThat(result(page)).containsText("Already checked in for the morning: at 08:50, by");
            look(page, "door-already");
            type(page, undecided.reference().value());
            assertThat(result(page)).containsText("no confirmed place");
            type(page, "no-such-code");
            assertThat(result(page)).containsText("Unknown code");

            page.context().setOffline(true);
            type(page, second.reference().value().toLowerCase(java.util.Locale.ROOT));
            assertThat(page.locator("#door-says")).containsText("The network is away. Scans that wait: 1.");
            assertThat(checkedIn(second)).isFalse();
            page.context().setOffline(false);
            assertThat(result(page)).containsText(name(second));
            assertThat(checkedIn(second)).isTrue();
            assertThat(page.locator("#door-list li")).hasCount(5);
            press(page, "Stop the camera");
            look(page, "door");
        }
    }

    @Test
    void withoutAScriptTheFormAndAPhotoDoTheSameAndNobodyElseGetsThere() throws Exception {
        TestExchange other = story.publish();
        TestParticipation elsewhere = other.registers("DE", "Leipzig").comes();
        String badgeOfTheOther = elsewhere.badge();
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        story.moveTo("2022-05-04T08:50:00+02:00");

        Page page = open(Browsers.shared(), false);
        page.navigate(door(exchange));
        press(page, "Check in");
        assertThat(page.locator(".error-summary")).containsText("Type the code or the reference");
        fits(page, "door-without-script");
        page.getByLabel("Or a photo of the badge")
                .setInputFiles(photo("sheet.png", new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB)));
        press(page, "Check in");
        assertThat(page.locator(".error-summary")).containsText("No code can be read in “sheet.png”");
        page.getByLabel("Or a photo of the badge")
                .setInputFiles(new FilePayload("notes.txt", "text/plain", "hello".getBytes()));
        press(page, "Check in");
        assertThat(page.locator(".error-summary")).containsText("“notes.txt”");
        page.getByLabel("Code or reference").fill(badgeOfTheOther);
        press(page, "Check in");
        assertThat(result(page)).containsText("Another exchange");
        assertThat(page.getByLabel("Code or reference")).hasValue(badgeOfTheOther);
        page.getByLabel("Code or reference").fill("");
        page.getByLabel("Or a photo of the badge").setInputFiles(photo("badge.png", qr(cluster.badge())));
        press(page, "Check in");
        assertThat(result(page)).containsText(name(cluster));
        assertThat(checkedIn(cluster)).isTrue();
        assertThat(checkedIn(elsewhere)).isFalse();
        page.context().close();

        for (String somebody : new String[] {"finance", "auditor", "admin"}) {
            StaffClient staff = StaffClient.signedIn(port, somebody);
            assertThat(staff.get(door(exchange)).statusCode()).as(somebody).isEqualTo(403);
            assertThat(staff.postForm(door(exchange), Map.of("scanned", cluster.badge()))
                            .statusCode())
                    .as(somebody)
                    .isEqualTo(403);
            assertThat(staff.postForm("/desk/exchanges/" + exchange.slug() + "/attendance/2022-05-04/record", Map.of())
                            .statusCode())
                    .as(somebody)
                    .isEqualTo(403);
        }
        StaffClient coordinator = StaffClient.signedIn(port, "coordinator");
        assertThat(permissions(coordinator.get(door(exchange)))).contains("camera=(self)");
        assertThat(permissions(coordinator.get("/desk"))).contains("camera=()");
    }

    private static String permissions(HttpResponse<String> answer) {
        return answer.headers().firstValue("Permissions-Policy").orElseThrow();
    }

    private Page open(Browser browser, boolean scripts) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(390, 800))
                .newPage();
        page.setDefaultTimeout(Browsers.patience());
        page.navigate("/desk");
        return SignIn.as("coordinator", page);
    }

    private static String door(TestExchange exchange) {
        return "/desk/exchanges/" + exchange.slug() + "/check-in";
    }

    private static Locator result(Page page) {
        return page.locator("#door-result");
    }

    private static void type(Page page, String scanned) {
        page.getByLabel("Code or reference").fill(scanned);
        page.getByLabel("Code or reference").press("Enter");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        page.waitForLoadState();
    }

    private static String name(TestParticipation cluster) {
        return cluster.now().organisationName();
    }

    private boolean checkedIn(TestParticipation cluster) {
        return story.bean(CheckIns.class).of(cluster.reference(), MORNING).isPresent();
    }

    private static BufferedImage qr(String text) throws Exception {
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 320, 320);
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 640, 480);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 320; y++) {
                if (code.get(x, y)) {
                    picture.setRGB(160 + x, 80 + y, 0);
                }
            }
        }
        return picture;
    }

    private static FilePayload photo(String name, BufferedImage picture) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return new FilePayload(name, "image/png", bytes.toByteArray());
    }

    /** JPEG pictures one after the other, as Chromium plays them for its camera. */
    private Path film(BufferedImage badge) throws Exception {
        Path film = folder.resolve("badge.mjpeg");
        try (OutputStream out = Files.newOutputStream(film)) {
            for (int i = 0; i < 10; i++) {
                ImageIO.write(badge, "jpg", out);
            }
        }
        return film;
    }

    private static void look(Page page, String name) {
        fits(page, name);
        Accessibility.check(page);
    }

    private static void fits(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " fits")
                .isEqualTo(true);
    }
}
