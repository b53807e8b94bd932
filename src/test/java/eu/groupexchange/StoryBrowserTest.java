package eu.groupexchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestPdf;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Cockpit;
import eu.groupexchange.testing.browser.DemoClock;
import eu.groupexchange.testing.browser.EngineRest;
import eu.groupexchange.testing.browser.Mailbox;
import eu.groupexchange.testing.browser.OwnPage;
import eu.groupexchange.testing.browser.Pictures;
import eu.groupexchange.testing.browser.PortalForm;
import eu.groupexchange.testing.browser.SignIn;
import eu.groupexchange.testing.browser.Stage;
import eu.groupexchange.testing.browser.Tasklist;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * From the call to 450 EUR: the whole story in a browser, on the demo as anybody starts it, with its own job executor, SMTP
 * server and clock. Its pictures are in {@code target/screenshots}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT, properties = "logging.level.root=warn")
@ActiveProfiles("demo")
@DirtiesContext
class StoryBrowserTest {

    /**
     * Not "default": Camunda keeps engines by name for the whole JVM, and that name belongs to the application that other tests
     * share.
     */
    private static final String ENGINE = "story";

    private static final String CALL = "/exchanges/valenciennes-2022";
    private static final String ORGANISATION = "Rail Cluster Elbe";
    private static final String REFERENCE = "VAL22-0001";
    private static final String EMAIL = "robin@rail-elbe.example";
    private static final String IBAN = "DE89 3704 0044 0532 0130 00";

    private static final Path DATA = Path.of("target", "story-data");

    private Stage stage;
    private Page visitor;
    private Page coordinator;
    private Page finance;
    private Page auditor;
    private DemoClock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        int port = freePort();
        String database = TestDatabase.emptyUrl();
        registry.add("server.port", () -> port);
        registry.add("camunda.bpm.process-engine-name", () -> ENGINE);
        registry.add("DATABASE_URL", () -> database);
        registry.add("DATABASE_USER", TestDatabase::user);
        registry.add("DATABASE_PASSWORD", TestDatabase::password);
        registry.add("EXCHANGE_DATA_DIR", DATA::toString);
    }

    @BeforeEach
    void raiseTheCurtain(@Value("${exchange.base-url}") String address) {
        stage = new Stage(address);
        visitor = stage.visitor();
        coordinator = stage.visitor();
        finance = stage.visitor();
        auditor = stage.visitor();
        clock = new DemoClock(visitor);
    }

    @AfterEach
    void dropTheCurtain() {
        stage.close();
    }

    /** The engine's clock is one for the whole JVM. */
    @AfterAll
    static void giveBackTheClock(@Autowired JobExecutor executor) {
        executor.shutdown();
        ClockUtil.reset();
    }

    @Test
    void leadsFromTheCallTo450Euros() throws IOException {
        registers();
        isAccepted();
        confirms();
        attends();
        claims();
        hasItsClaimReturnedOnceAndThenApproved();
        isPaid();
        isAudited();

        assertThat(stage.complaints()).isEmpty();
    }

    private void registers() {
        visitor.navigate(CALL);
        assertThat(visitor.getByText("the end of 10 April 2022").last()).isVisible();
        Pictures.take(visitor, "01-call");
        Accessibility.check(visitor);
        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Register for this exchange"))
                .click();

        PortalForm form = new PortalForm(visitor)
                .write("Name of the organisation", ORGANISATION)
                .tick("Cluster organisation")
                .write("Registration or VAT number", "VR 4711")
                .select("Country", "DE")
                .suggest("City", "Dresd", "Dresden, Saxony")
                .write("Website", "https://rail-elbe.example")
                .write("First and last name", "Robin Muster")
                .write("Role in the organisation", "Managing director")
                .write("E-mail address", "robin")
                .write("Telephone", "+49 351 123456")
                .write("Why do you want to take part?", "We look for partners in lightweight construction.")
                .write("Fields of interest", "Lightweight materials, predictive maintenance")
                .tick("The other participants may receive")
                .tick("I have read what happens to our data");
        visitor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Register your organisation"))
                .scrollIntoViewIfNeeded();
        Pictures.take(visitor, "02-register");
        form.send("Send the registration")
                .complainsOf("Enter an e-mail address")
                .keeps("Name of the organisation", ORGANISATION)
                .keeps("City", "Dresden");
        Accessibility.check(visitor);
        form.write("E-mail address", EMAIL).send("Send the registration");
        assertThat(visitor.locator(".reference")).hasText(REFERENCE);

        Mailbox mailbox = new Mailbox(visitor, EMAIL).await("Please confirm your address");
        Pictures.take(visitor, "03-mailbox");
        visitor = mailbox.open("Please confirm your address").follow("Confirm address and open your page");
        new OwnPage(visitor).awaitNext("Your registration is being reviewed");
        Pictures.take(visitor, "04-my-page");
        Accessibility.check(visitor);
    }

    private void isAccepted() {
        coordinator.navigate("/desk");
        Accessibility.check(coordinator);
        SignIn.as("coordinator", coordinator);
        assertThat(coordinator.getByText("Group exchange in Valenciennes")).isVisible();
        Accessibility.check(coordinator);

        Tasklist tasks = new Tasklist(coordinator, ENGINE).open().list("Reviews");
        assertThat(tasks.cards().first()).containsText("Review eligibility: " + REFERENCE + " " + ORGANISATION);
        assertThat(tasks.cards().first()).containsText("Due in 8 days");
        var review = tasks.open().claim("Task_ReviewEligibility");
        assertThat(review.content()).containsText("Dresden is 725 km from the venue");
        review.completeInVain();
        assertThat(review.content()).containsText("Field is required");
        assertThat(review.choose("Decline").completeInVain()).contains("To decline nevertheless, give the reason");
        assertThat(tasks.has("Task_ReviewEligibility")).isTrue();
        review.choose("Accept")
                .write("Reason", "The registration is complete.")
                .picture("05-tasklist-review")
                .complete();
        assertThat(tasks.has("Task_ReviewEligibility")).isFalse();
    }

    private void confirms() {
        Mailbox mailbox = new Mailbox(visitor, EMAIL).await("You are invited").open("You are invited");
        Pictures.take(visitor, "06-invitation-mail");
        visitor = mailbox.follow("Open your page and confirm");
        new OwnPage(visitor).awaitNext("You are invited: confirm your place").doNext("Confirm our participation");
        assertThat(visitor.getByText("Your place is confirmed", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Pictures.take(visitor, "07-confirmed");
    }

    private void attends() {
        clock.moveTo("2022-04-11T09:00:00+02:00");
        Tasklist tasks = new Tasklist(coordinator, ENGINE);
        var list = tasks.claim("Task_ApproveParticipantList");
        assertThat(list.inPlace().getByText(ORGANISATION)).isVisible();
        list.tick("I have read the list").picture("08-participant-list").complete();

        for (String day : new String[] {"04", "05", "06"}) {
            clock.moveTo("2022-05-%sT18:30:00+02:00".formatted(day));
            var attendance = tasks.claim("Task_RecordAttendance").tick(ORGANISATION);
            if (day.equals("04")) {
                attendance.picture("09-attendance");
            }
            attendance.complete();
        }
    }

    private void claims() {
        new OwnPage(visitor).awaitNext("Claim your lump sum of 450.00 EUR").doNext("Claim the lump sum");
        PortalForm form = new PortalForm(visitor)
                .attach("Closing report", "closing-report.pdf", "application/pdf", TestPdf.text("what we learned"))
                .attach("Proof of travel", "tickets.docx", "application/pdf", "PK, whatever this is")
                .write("Account holder", ORGANISATION + " e.V.")
                .write("IBAN", "DE89 3704 0044 0532 0130 01")
                .tick("We took part as stated")
                .write("Signed by", "Robin Muster")
                .send("Send the claim")
                .complainsOf("“tickets.docx” is no PDF, JPEG or PNG file")
                .complainsOf("its check digits do not fit");
        assertThat(visitor.getByText("closing-report.pdf").first()).isVisible();
        form.attach("Proof of travel", "tickets.pdf", "application/pdf", TestPdf.text("there"))
                .send("Attach these files and go on later");
        new OwnPage(visitor).awaitNext("Claim your lump sum of 450.00 EUR").doNext("Claim the lump sum");
        assertThat(visitor.getByText("tickets.pdf").first()).isVisible();
        form.write("Account holder", ORGANISATION + " e.V.")
                .write("IBAN", IBAN)
                .tick("We took part as stated")
                .write("Signed by", "Robin Muster");
        visitor.getByText("Closing report").first().evaluate("label => label.scrollIntoView()");
        Pictures.take(visitor, "10-claim");
        Accessibility.check(visitor);
        form.send("Send the claim");
        new OwnPage(visitor).awaitNext("Your claim is being reviewed");
    }

    private void hasItsClaimReturnedOnceAndThenApproved() {
        Page second = stage.visitor();
        Tasklist tasks = new Tasklist(second, ENGINE).open();
        SignIn.as("coordinator2", second);
        tasks.claim("Task_ReviewClaim")
                .choose("Return")
                .tick("Proof of travel")
                .write("What is wrong with it?", "The ticket back is missing.")
                .complete();

        new OwnPage(visitor)
                .awaitNext("Your claim came back: something is to be completed")
                .doNext("Complete the claim");
        assertThat(visitor.getByText("Returned: The ticket back is missing.")).isVisible();
        new PortalForm(visitor)
                .attach("Proof of travel", "ticket-back.pdf", "application/pdf", TestPdf.text("and back"))
                .keeps("IBAN", IBAN)
                .tick("We took part as stated")
                .write("Signed by", "Robin Muster")
                .send("Send the claim");

        new Tasklist(coordinator, ENGINE)
                .claim("Task_ReviewClaim")
                .choose("Approve")
                .picture("11-review-claim")
                .complete();
    }

    private void isPaid() throws IOException {
        Tasklist tasks = new Tasklist(finance, ENGINE).open();
        SignIn.as("finance", finance);
        var authorisation = tasks.claim("Task_AuthorisePayment");
        assertThat(new Tasklist(coordinator, ENGINE).has("Task_AuthorisePayment"))
                .isFalse();
        assertThat(authorisation.content()).containsText("450.00 EUR");
        assertThat(authorisation.inPlace().getByText(IBAN)).isVisible();
        authorisation.choose("Authorise").picture("12-authorise").complete();

        tasks.start("Payment run");
        var execution = tasks.claim("Task_ExecutePaymentRun");
        assertThat(Files.readString(
                        execution.download("Payment file for the bank").path()))
                .contains("pain.001.001.09", "<CtrlSum>450.00</CtrlSum>", IBAN.replace(" ", ""));
        theAuditorCannotMeddle();
        execution.writeDate("Value date", "09/05/2022").write("Bank reference", "BANK-0001");
        assertThat(execution.completeInVain()).contains("has not come yet");
        clock.moveTo("2022-05-09T10:00:00+02:00");
        execution
                .writeDate("Value date", "09/05/2022")
                .write("Bank reference", "BANK-0001")
                .picture("13-payment-run")
                .complete();

        OwnPage page = new OwnPage(visitor).awaitNext("The lump sum is paid").awaitDocument("Remittance advice");
        Pictures.take(visitor, "14-reimbursed");
        assertThat(page.download("Remittance advice")).startsWith('%', 'P', 'D', 'F');
    }

    private void theAuditorCannotMeddle() {
        Cockpit cockpit = new Cockpit(auditor, ENGINE).open();
        SignIn.as("auditor", auditor);
        assertThat(auditor.getByText("Right Now").first()).isVisible();
        EngineRest engine = new EngineRest(auditor, ENGINE);
        String task = engine.get("/task?taskDefinitionKey=Task_ExecutePaymentRun")
                .path(0)
                .path("id")
                .asText();
        assertThat(engine.post("/task/" + task + "/submit-form").status()).isEqualTo(403);
        assertThat(engine.post("/task/" + task + "/claim").status()).isEqualTo(403);
        assertThat(engine.post("/process-definition/key/payment-run/start").status())
                .isEqualTo(403);
        cockpit.openInstance("valenciennes-2022").showsTokenAt("Event_ClaimWindowEnded");
        Pictures.take(auditor, "16-cockpit");
    }

    private void isAudited() {
        auditor.navigate("/desk/participations/" + REFERENCE);
        assertThat(auditor.getByText("The chain of hashes is whole")).isVisible();
        assertThat(auditor.locator("main")).containsText("The ticket back is missing.");
        Accessibility.check(auditor);
        auditor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Decision log"))
                .evaluate("heading => heading.scrollIntoView()");
        Pictures.take(auditor, "15-dossier");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
