package eu.groupexchange.portal.my;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.participation.registration.Receipt;
import eu.groupexchange.portal.Answer;
import eu.groupexchange.portal.PortalClient;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExchangeTest
class MyPagesIT {

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private PortalClient browser;
    private TestExchange exchange;

    @BeforeEach
    void anExchange() {
        exchange = story.publish();
        browser = new PortalClient(port);
    }

    private TestParticipation enters(TestParticipation participation) {
        browser.get(URI.create(story.bean(AccessLinks.class)
                        .newLink(
                                participation.reference().value(),
                                participation.now().email()))
                .getPath());
        story.work();
        return participation;
    }

    @Test
    void tellsHowThingsStandAndWhatWasSubmitted() {
        TestParticipation participation = enters(exchange.registers("DE", "Dresden"));

        HttpResponse<String> page = browser.get("/my");

        Answer.isPage(page, 200);
        assertThat(page.body())
                .contains("Your registration is being reviewed", "Change it", "Located as Dresden, Saxony")
                .contains(participation.now().organisationName())
                .contains("Receipt of registration");
    }

    @Test
    void confirmsThePlaceByOneButton() {
        TestParticipation participation =
                enters(exchange.registers("DE", "Dresden").confirmsAddress().isAccepted());
        assertThat(browser.get("/my").body())
                .contains(
                        "You are invited: confirm your place",
                        "action=\"/my/confirm\"",
                        "the end of 4 April 2022 (Valenciennes time)",
                        "7 days left");

        Answer.leadsTo(browser.post("/my/confirm", Map.of()), "/my");

        assertThat(participation.status()).isEqualTo(ParticipationStatus.CONFIRMED);
        assertThat(browser.get("/my").body()).contains("Thank you. Your place is confirmed.");
        assertThat(browser.get("/my").body()).doesNotContain("Thank you. Your place is confirmed.");
        Answer.leadsTo(browser.post("/my/confirm", Map.of()), "/my");
    }

    @Test
    void secondClicksAnswerAsTheFirst() throws Exception {
        TestParticipation confirming =
                enters(exchange.registers("DE", "Dresden").confirmsAddress().isAccepted());
        assertThat(twiceAtOnce("/my/confirm", Map.of())).containsOnly(303);
        assertThat(confirming.status()).isEqualTo(ParticipationStatus.CONFIRMED);

        assertThat(twiceAtOnce("/my/withdraw", Map.of())).containsOnly(303);
        Answer.leadsTo(browser.post("/my/withdraw", Map.of()), "/my");
        assertThat(confirming.status()).isEqualTo(ParticipationStatus.WITHDRAWN);

        TestParticipation forgoing = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(forgoing);
        enters(forgoing);
        assertThat(twiceAtOnce("/my/forgo", Map.of("confirmed", "true"))).containsOnly(303);
        Answer.leadsTo(browser.post("/my/forgo", Map.of("confirmed", "true")), "/my");
        assertThat(forgoing.status()).isEqualTo(ParticipationStatus.UNCLAIMED);
    }

    private List<Integer> twiceAtOnce(String path, Map<String, String> form) throws Exception {
        browser.get("/my");
        return AtOnce.call(Collections.nCopies(2, () -> browser.post(path, form).statusCode()));
    }

    @Test
    void explainsWhatIsNotPossible() {
        enters(exchange.registers("DE", "Dresden"));

        for (String path : new String[] {"/my/confirm", "/my/forgo", "/my/claim", "/my/bank-details"}) {
            Answer.isPage(browser.post(path, Map.of("accountHolder", "A", "iban", "B")), 409);
        }
        for (String path : new String[] {"/my/forgo", "/my/claim", "/my/bank-details"}) {
            Answer.isPage(browser.get(path), 409);
        }
    }

    @Test
    void asksBeforeItWithdraws() {
        TestParticipation participation = enters(exchange.registers("DE", "Dresden"));
        HttpResponse<String> page = browser.get("/my/withdraw");
        Answer.isPage(page, 200);
        assertThat(page.body()).contains("Do you want to withdraw?", "cannot be undone");
        assertThat(participation.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);

        Answer.leadsTo(browser.post("/my/withdraw", Map.of()), "/my");

        assertThat(participation.status()).isEqualTo(ParticipationStatus.WITHDRAWN);
        assertThat(browser.get("/my").body()).contains("You have withdrawn");
        Answer.isPage(browser.get("/my/withdraw"), 409);
        Answer.isPage(browser.get("/my/amend"), 409);
    }

    @Test
    void takesANoBesideTheYesOfAnInvitation() {
        TestParticipation participation =
                enters(exchange.registers("DE", "Dresden").confirmsAddress().isAccepted());
        assertThat(browser.get("/my").body()).contains("We cannot come", "action=\"/my/confirm\"");
        assertThat(browser.get("/my/withdraw").body()).contains("You cannot come?", "It goes on to somebody else");

        Answer.leadsTo(browser.post("/my/withdraw", Map.of()), "/my");

        assertThat(participation.status()).isEqualTo(ParticipationStatus.WITHDRAWN);
        assertThat(browser.get("/my").body()).contains("Thank you for telling us.");
    }

    @Test
    void showsTheQuestionAndTakesTheAnswer() {
        TestParticipation participation = enters(exchange.registers("DE", "Dresden"));
        participation.isAsked("Which members come along?");

        assertThat(browser.get("/my").body()).contains("Which members come along?", "href=\"/my/amend\"");
        HttpResponse<String> form = browser.get("/my/amend");
        Answer.isPage(form, 200);
        assertThat(form.body())
                .contains("Which members come along?", "value=\"Dresden\"")
                .contains("<option value=\"DE\" selected=\"selected\">Germany</option>")
                .contains("checked=\"checked\"");

        Map<String, String> answers = new HashMap<>(participation.now().answers());
        answers.put("city", "");
        HttpResponse<String> again = browser.post("/my/amend", answers);
        Answer.isPage(again, 422);
        assertThat(again.body()).contains("Enter the city of your organisation.", "Which members come along?");

        answers.put("city", "Leipzig");
        Answer.leadsTo(browser.post("/my/amend", answers), "/my");
        assertThat(participation.now().city()).isEqualTo("Leipzig");
        assertThat(participation.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
    }

    @Test
    void doesNotAskAgainForAPlaceThatIsSettledNorOpenTheReviewForOtherWords() {
        Map<String, String> said = TestExchange.answers("DE", "Halle");
        said.put("placeId", "2911522");
        TestParticipation participation = enters(exchange.registers(said).comes());
        assertThat(participation.now().location().inWords()).isEqualTo("Halle (Saale), Saxony-Anhalt");
        Map<String, String> answers = new HashMap<>(participation.now().answers());
        answers.remove("placeId");
        answers.put("phone", "+49 345 999999");

        assertThat(browser.get("/my/amend").body()).contains("value=\"2911522\" checked");
        Answer.leadsTo(browser.post("/my/amend", answers), "/my");
        answers.put("city", "Halle (Saale), Saxony-Anhalt");
        Answer.leadsTo(browser.post("/my/amend", answers), "/my");

        assertThat(participation.status()).isEqualTo(ParticipationStatus.CONFIRMED);
        answers.put("city", "Halle");
        Answer.isPage(browser.post("/my/amend", answers), 422);
        assertThat(participation.now().city()).isEqualTo("Halle (Saale)");
    }

    @Test
    void answersEveryQuestionInWordsAndTheCoordinatorReadsThemAll() {
        TestParticipation participation = enters(exchange.registers("DE", "Dresden"));
        participation.isAsked("Which members come along?");
        String form = browser.get("/my/amend").body();
        assertThat(form.indexOf("Which members come along?"))
                .isPositive()
                .isLessThan(form.indexOf("name=\"questionAnswer\""));
        assertThat(form.indexOf("name=\"questionAnswer\"")).isLessThan(form.indexOf("name=\"organisationName\""));

        Map<String, String> answers = new HashMap<>(participation.now().answers());
        HttpResponse<String> nothing = browser.post("/my/amend", answers);
        Answer.isPage(nothing, 422);
        assertThat(nothing.body()).contains("Write your answer, or change what the question is about");
        answers.put("questionAnswer", "Zwei\u00ad Mitglieder: <Anna & Ben>. " + "x".repeat(4000));
        HttpResponse<String> tooLong = browser.post("/my/amend", answers);
        Answer.isPage(tooLong, 422);
        assertThat(tooLong.body()).contains("Zwei Mitglieder: &lt;Anna &amp; Ben&gt;. xxx");
        answers.put("questionAnswer", "Zwei\u00ad Mitglieder: <Anna & Ben>.");
        Answer.leadsTo(browser.post("/my/amend", answers), "/my");
        story.work();
        assertThat(browser.get("/my").body()).contains("Your answer is with the coordinator");

        participation.isAsked("And by train?");
        answers.put("questionAnswer", "Yes, by train.");
        Answer.leadsTo(browser.post("/my/amend", answers), "/my");
        story.work();

        String review = "/desk/participations/" + participation.reference();
        for (String page : List.of(review, review + "/hints")) {
            assertThat(StaffClient.signedIn(port, "coordinator").get(page).body())
                    .containsSubsequence(
                            "Which members come along?",
                            "Zwei Mitglieder: &lt;Anna &amp; Ben&gt;.",
                            "And by train?",
                            "Yes, by train.");
        }
        assertThat(participation.now().answers()).doesNotContainKey("questionAnswer");
        assertThat(story.bean(RuntimeService.class)
                        .createVariableInstanceQuery()
                        .list())
                .extracting(variable -> String.valueOf(variable.getValue()))
                .isNotEmpty()
                .noneMatch(value -> value.contains("by train."));
        assertThat(story.bean(DecisionLog.class).of(participation.reference().value()))
                .extracting(
                        logged -> logged.entry().action() + " " + logged.entry().details())
                .contains("question-answered {question=1}", "question-answered {question=2}");
    }

    @Test
    void doesNotChangeWhatHasBeenDeclined() {
        TestParticipation participation =
                enters(exchange.registers("FR", "Lyon").confirmsAddress().isDeclined(""));
        Map<String, String> answers = new HashMap<>(participation.now().answers());
        answers.put("city", "Lille");

        Answer.isPage(browser.get("/my/amend"), 409);
        Answer.isPage(browser.post("/my/amend", answers), 409);
        assertThat(participation.now().city()).isEqualTo("Lyon");
    }

    @Test
    void saysBeforehandWhatChangesAnAcceptance() {
        TestParticipation participation =
                enters(exchange.registers("DE", "Dresden").comes());
        Map<String, String> answers = new HashMap<>(participation.now().answers());

        assertThat(browser.get("/my/amend").body()).contains("its review is opened again", "stays held meanwhile");
        answers.put("phone", "+49 351 999999");
        Answer.leadsTo(browser.post("/my/amend", answers), "/my");
        assertThat(browser.get("/my").body()).contains("Nothing else changes by it", "Place confirmed");
        answers.put("city", "Leipzig");
        Answer.leadsTo(browser.post("/my/amend", answers), "/my");
        assertThat(browser.get("/my").body()).contains("its review is open again", "Under review");
    }

    @Test
    void changesTheAddressOnceItsLinkWasOpened() {
        TestParticipation participation =
                enters(exchange.registers("DE", "Dresden").confirmsAddress());
        String before = participation.now().email();
        Map<String, String> answers = new HashMap<>(participation.now().answers());
        answers.put("email", "new@cluster.example");

        Answer.leadsTo(browser.post("/my/amend", answers), "/my");
        story.work();
        assertThat(browser.get("/my").body()).contains("new@cluster.example", "counts once you have opened the link");
        assertThat(browser.get("/my/amend").body()).contains("value=\"new@cluster.example\"");
        assertThat(participation.now().email()).isEqualTo(before);

        PortalClient other = new PortalClient(port);
        AccessLinks links = story.bean(AccessLinks.class);
        String reference = participation.reference().value();
        String old = URI.create(links.newLink(reference, before)).getPath();
        Answer.leadsTo(
                other.get(URI.create(links.newLink(reference, "new@cluster.example"))
                        .getPath()),
                "/my");

        assertThat(participation.now().email()).isEqualTo("new@cluster.example");
        assertThat(other.get("/my").body()).contains("From now on our mails go to this address");
        Answer.isPage(browser.get("/my"), 403);
        Answer.isPage(browser.get(old), 404);
    }

    @Test
    void refusesToConfirmTooLate() {
        TestParticipation participation =
                enters(exchange.registers("DE", "Dresden").confirmsAddress().isAccepted());
        story.freezeAt(story.now().plus(Duration.ofDays(8)));

        HttpResponse<String> page = browser.post("/my/confirm", Map.of());

        Answer.isPage(page, 409);
        assertThat(page.body()).contains("The time to confirm has run out.");
        assertThat(participation.status()).isEqualTo(ParticipationStatus.INVITED);
    }

    @Test
    void handsOutItsOwnDocumentsOnly() {
        TestParticipation own = enters(exchange.registers("DE", "Dresden"));
        TestParticipation foreign = exchange.registers("ES", "Madrid");

        HttpResponse<byte[]> document =
                browser.download("/my/documents/" + receipt(own).id());

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(document.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(own.reference().value() + "-receipt.pdf");
        assertThat(document.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(document.body()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Answer.isPage(browser.get("/my/documents/" + receipt(foreign).id()), 404);
        Answer.isPage(browser.get("/my/documents/" + UUID.randomUUID()), 404);
        Answer.isPage(browser.get("/my/documents/1"), 404);
    }

    private ArchivedDocument receipt(TestParticipation of) {
        return story.bean(DocumentArchive.class)
                .find(DocumentKey.only(of.reference().value(), Receipt.class))
                .orElseThrow();
    }
}
