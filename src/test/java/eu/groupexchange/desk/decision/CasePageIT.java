package eu.groupexchange.desk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.audit.access.AccessEntries;
import eu.groupexchange.audit.access.AccessFilter;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.inspection.dossier.AssembleDossier;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.access.CorrectContactAddress;
import eu.groupexchange.participation.notes.CaseNote;
import eu.groupexchange.participation.notes.CaseNotes;
import eu.groupexchange.participation.notes.WriteNote;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What staff do on the page of a case, who may, and what becomes of it where somebody else was faster. */
@ExchangeTest
class CasePageIT {

    private static final String TYPED = "They told us <so> by letter & phone.";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    private StaffClient coordinator;
    private StaffClient finance;

    @BeforeEach
    void signIn() {
        coordinator = StaffClient.signedIn(port, "coordinator");
        finance = StaffClient.signedIn(port, "finance");
    }

    @Test
    void aCoordinatorDecidesOnThePageAsInTasklist() {
        TestExchange exchange = story.publish();
        TestParticipation here = exchange.registers("DE", "Dresden").confirmsAddress();
        TestParticipation there = exchange.registers("DE", "Leipzig").confirmsAddress();
        assertThat(text(coordinator, here))
                .contains("Review the registration", "Recommendation", "km", "Accept: the organisation is invited");

        HttpResponse<String> made = decide(coordinator, here, "eligibility", "accept", "");
        there.isAccepted();

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(here.hasTask(ParticipationProcess.REVIEW_ELIGIBILITY)).isFalse();
        story.work();
        assertThat(here.status()).isEqualTo(there.status()).isEqualTo(ParticipationStatus.INVITED);
        assertThat(decided(here)).isEqualTo(decided(there));
        assertThat(text(coordinator, here)).contains("Confirm the place").doesNotContain("Accept: the organisation");
    }

    @Test
    void whatIsMissingIsAskedForAtItsFieldAndWhatWasTypedIsKept() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();

        Document nothingChosen = Jsoup.parse(
                decide(coordinator, cluster, "eligibility", "", TYPED).body());
        assertThat(nothingChosen.select("#eligibilityDecision-error").text()).contains("Choose what you decide");
        assertThat(nothingChosen.select("#eligibilityReason").val()).isEqualTo(TYPED);

        Document noReason = Jsoup.parse(
                decide(coordinator, cluster, "eligibility", "decline", "").body());
        assertThat(noReason.select("#eligibilityReason-error").text()).isNotBlank();
        assertThat(noReason.select("input[name=eligibilityDecision][checked]").val())
                .isEqualTo("decline");
        assertThat(decide(coordinator, cluster, "eligibility", "decline", "x".repeat(2001))
                        .statusCode())
                .isEqualTo(422);
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
    }

    @Test
    void theSecondOfTwoReadsWhatTheFirstDecidedAndOverwritesNothing() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        Map<String, String> late = new HashMap<>(
                Map.of("eligibilityDecision", "decline", "eligibilityReason", TYPED, "seen", seen(cluster)));
        cluster.isReviewed("accept", "");

        HttpResponse<String> told = coordinator.postForm(address(cluster) + "/decide/eligibility", late);

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(told.body()).select("[role=alert]").text())
                .contains("coordinator: accepted the registration")
                .contains("Nothing was changed");
        late.remove("seen");
        HttpResponse<String> gone = coordinator.postForm(address(cluster) + "/decide/eligibility", late);
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(gone.body()).select("[role=alert]").text()).contains("was decided, or has moved on");
        assertThat(cluster.status()).isNotEqualTo(ParticipationStatus.DECLINED);
    }

    @Test
    void whatSomebodyElseHasClaimedIsTheirs() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        String task = story.bean(OpenTasks.class)
                .find(ParticipationProcess.REVIEW_ELIGIBILITY, cluster.reference())
                .orElseThrow()
                .id();
        StaffClient other = StaffClient.signedIn(port, "coordinator2");
        assertThat(other.postJson(
                                "/camunda/api/engine/engine/default/task/" + task + "/claim",
                                "{\"userId\":\"coordinator2\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(text(coordinator, cluster))
                .contains("coordinator2 has claimed it")
                .doesNotContain("Accept: the organisation");
        HttpResponse<String> refused = decide(coordinator, cluster, "eligibility", "accept", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("has claimed this task");
        assertThat(decide(other, cluster, "eligibility", "accept", "").statusCode())
                .isEqualTo(303);
    }

    @Test
    void moneyIsReviewedAndAuthorisedByTwoPeopleWhoSawTheAccount() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.attaches(EvidenceKind.REPORT).attaches(EvidenceKind.TRAVEL).claims();
        String iban = "DE89 3704 0044 0532 0130 00";
        assertThat(text(coordinator, cluster)).contains("Is this claim in order?", iban);
        assertThat(text(StaffClient.signedIn(port, "admin"), cluster))
                .doesNotContain(iban)
                .contains("DE89 … 3000");

        assertThat(decide(coordinator, cluster, "claim", "return", "").body()).contains("is wrong");
        assertThat(decide(coordinator, cluster, "claim", "approve", "").statusCode())
                .isEqualTo(303);
        story.work();
        assertThat(text(coordinator, cluster)).doesNotContain(iban).contains("DE89 … 3000");
        assertThat(text(finance, cluster)).contains("May this sum be paid?", "coordinator", iban);

        assertThat(decide(finance, cluster, "payment", "authorise", "").statusCode())
                .isEqualTo(303);
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.AUTHORISED);
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()).stream()
                        .filter(one -> one.entry().action().equals("payment-decided"))
                        .map(one -> one.entry().details().get("accountSeen")))
                .as("when finance saw the account")
                .allMatch(seen -> !seen.isEmpty());
    }

    @Test
    void nobodyDoesWhatIsForOthers() {
        TestExchange exchange = story.publish();
        TestParticipation reviewed = exchange.registers("DE", "Leipzig").confirmsAddress();
        TestParticipation claiming = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(claiming);
        claiming.attaches(EvidenceKind.REPORT).attaches(EvidenceKind.TRAVEL).claims();
        String mail = sentMail(reviewed).id().toString();
        for (String account : List.of("finance", "auditor", "admin")) {
            StaffClient wrong = StaffClient.signedIn(port, account);
            assertThat(decide(wrong, reviewed, "eligibility", "accept", "").statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(decide(wrong, claiming, "claim", "approve", "").statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(wrong.postForm(
                                    address(reviewed) + "/decide/entitlement",
                                    Map.of("entitlementDecision", "full", "entitlementReason", TYPED))
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(wrong.postForm(address(reviewed) + "/mails/" + mail + "/again", Map.of())
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(text(wrong, reviewed)).as(account).doesNotContain("Accept: the organisation");
        }
        claiming.claimIsApproved();
        for (String account : List.of("coordinator", "auditor", "admin")) {
            assertThat(decide(StaffClient.signedIn(port, account), claiming, "payment", "authorise", "")
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        for (String account : List.of("auditor", "admin")) {
            StaffClient wrong = StaffClient.signedIn(port, account);
            assertThat(wrong.postForm(address(claiming) + "/notes", Map.of("note", TYPED))
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(text(wrong, claiming)).as(account).doesNotContain("A new note");
            Assertions.assertThatThrownBy(() ->
                            story.bean(WriteNote.class).write(claiming.reference(), UUID.randomUUID(), TYPED, account))
                    .isInstanceOf(RefusedException.class);
        }
        story.employs("both", "coordinators", "auditors");
        Assertions.assertThatThrownBy(
                        () -> story.bean(WriteNote.class).write(claiming.reference(), UUID.randomUUID(), TYPED, "both"))
                .isInstanceOf(RefusedException.class);
        assertThat(reviewed.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
        assertThat(claiming.claim().status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(story.bean(CaseNotes.class).of(claiming.reference())).isEmpty();
    }

    @Test
    void whoApprovedIsNotOfferedToAuthorise() {
        story.employs("everything", "coordinators", "finance");
        StaffClient both = StaffClient.signedIn(port, "everything", "Correct-Horse-7");
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.attaches(EvidenceKind.REPORT).attaches(EvidenceKind.TRAVEL).claims();
        assertThat(decide(both, cluster, "claim", "approve", "").statusCode()).isEqualTo(303);
        story.work();

        assertThat(text(both, cluster)).contains("You approved this claim").doesNotContain("Authorise: the payment");
        HttpResponse<String> refused = decide(both, cluster, "payment", "authorise", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void aNoteIsWrittenOnceReadByAllAndPartOfTheDossier() throws Exception {
        TestParticipation cluster = story.publish().registers("DE", "Dresden");
        Map<String, String> note =
                Map.of("note", TYPED, "noteId", UUID.randomUUID().toString());
        String path = address(cluster) + "/notes";

        AtOnce.call(List.of(() -> finance.postForm(path, note), () -> finance.postForm(path, note)));
        assertThat(finance.postForm(path, note).statusCode()).isEqualTo(303);
        assertThat(story.bean(CaseNotes.class).of(cluster.reference()))
                .extracting(CaseNote::text)
                .containsExactly(TYPED);

        Map<String, String> other = new HashMap<>(note);
        other.put("note", "Other words, from a page that was gone back to.");
        finance.postForm(path, other);
        assertThat(story.bean(CaseNotes.class).of(cluster.reference())).hasSize(2);

        HttpResponse<String> tooLong = finance.postForm(path, Map.of("note", "long ".repeat(500)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(tooLong.body()).select("#note-error").text()).contains("at most 2");
        assertThat(Jsoup.parse(tooLong.body()).select("#note").val()).startsWith("long long");
        assertThat(finance.postForm(path, Map.of("note", " \u200B ")).statusCode())
                .isEqualTo(422);

        assertThat(text(StaffClient.signedIn(port, "auditor"), cluster)).contains(TYPED, "finance");
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()).stream()
                        .map(Object::toString))
                .as("what a note says is not in the log")
                .noneMatch(entry -> entry.contains("told us"));
        assertThat(dossier(cluster)).containsKey("notes/notes.json");
        assertThat(dossier(cluster).get("notes/notes.json")).contains("by letter & phone");
    }

    @Test
    void aMailIsSentAgainOnceToTheAddressOfToday() throws Exception {
        TestParticipation cluster =
                story.publish().registers("DE", "Dresden").confirmsAddress().isAccepted();
        OutgoingMail invitation = cluster.mails().isEmpty() ? null : sentMail(cluster);
        String path = address(cluster) + "/mails/" + invitation.id() + "/again";
        String before = coordinator.get(path).body();
        story.bean(CorrectContactAddress.class)
                .correct(cluster.reference(), "today@example.org", "They called.", "coordinator2");

        HttpResponse<String> elsewhere = coordinator.postForm(path, fields(before));
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("today@example.org");
        String now = coordinator.get(path).body();
        assertThat(Jsoup.parse(now).text())
                .contains("That is not the address on file now", "today@example.org", "Deadlines in it");

        AtOnce.call(
                List.of(() -> coordinator.postForm(path, fields(now)), () -> coordinator.postForm(path, fields(now))));
        story.work();

        List<OutgoingMail> sent = again(cluster, invitation);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0)).satisfies(one -> {
            assertThat(one.recipient()).isEqualTo("today@example.org");
            assertThat(one.text()).isEqualTo(invitation.text());
            assertThat(one.title()).isEqualTo(invitation.title());
            assertThat(one.status()).isEqualTo(OutgoingMail.Status.SENT);
        });
        assertThat(coordinator
                        .postForm(path, fields(coordinator.get(path).body()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(again(cluster, invitation)).hasSize(2);
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()).stream()
                        .filter(one -> one.entry().action().equals("mail-sent-again"))
                        .map(one -> one.entry().actor().account()))
                .containsExactly("coordinator", "coordinator");
        TestParticipation other = story.publish().registers("DE", "Leipzig");
        assertThat(coordinator
                        .postForm(address(other) + "/mails/" + invitation.id() + "/again", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aMailIsShownAsItWasSentAndNothingInItRunsOrLeadsAnywhere() {
        TestParticipation cluster =
                story.publish().registers("DE", "Dresden").confirmsAddress().isAccepted();
        OutgoingMail mail = sentMail(cluster);

        HttpResponse<String> shown = coordinator.get(address(cluster) + "/mails/" + mail.id() + "/as-sent");

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox; default-src 'none'");
        assertThat(shown.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(shown.body()).contains("data:image/png").doesNotContain("%%LINK%%", "cid:", "/l/");
        TestParticipation other = story.publish().registers("DE", "Leipzig");
        assertThat(coordinator
                        .get(address(other) + "/mails/" + mail.id() + "/as-sent")
                        .statusCode())
                .isEqualTo(404);
        assertThat(StaffClient.signedIn(port, "auditor")
                        .get(address(cluster) + "/mails/" + mail.id() + "/as-sent")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void evidenceIsShownAsPicturesAndEachLookIsLogged() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.attaches(EvidenceKind.REPORT);
        String id = story.bean(EvidenceStore.class)
                .of(cluster.reference())
                .get(0)
                .id()
                .toString();
        Document page = Jsoup.parse(coordinator.get(address(cluster)).body());
        assertThat(page.select("img[src*=/desk/evidence/]")).hasSize(1);
        assertThat(page.select("object, embed, iframe[src*=evidence]")).isEmpty();

        HttpResponse<String> picture = coordinator.get("/desk/evidence/" + id + "/pages/1");

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(story.bean(AccessEntries.class)
                        .some(AccessFilter.about(cluster.reference().value()), 1, 0))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.access().address()).isEqualTo("GET /desk/evidence/{id}/pages/{page}");
                    assertThat(one.access().detail()).isEqualTo(id);
                });
        HttpResponse<String> none = coordinator.get("/desk/evidence/" + id + "/pages/7");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
    }

    @Test
    void whatOthersDidSinceTheLastLookIsMarked() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        assertThat(text(coordinator, cluster)).doesNotContain(" new since ");
        story.pass(java.time.Duration.ofMinutes(3));
        assertThat(text(finance, cluster)).contains("coordinator opened this case 3 minutes ago.");
        finance.postForm(address(cluster) + "/notes", Map.of("note", "Please wait with this one."));
        story.pass(java.time.Duration.ofMinutes(1));

        assertThat(text(coordinator, cluster)).contains("1 thing is new since");
        assertThat(text(coordinator, cluster)).as("loaded again").contains("1 thing is new since");
        assertThat(text(finance, cluster)).as("one's own note is no news").doesNotContain(" new since ");
    }

    private HttpResponse<String> decide(
            StaffClient who, TestParticipation about, String what, String chosen, String reason) {
        return who.postForm(
                address(about) + "/decide/" + what, Map.of(what + "Decision", chosen, what + "Reason", reason));
    }

    private LoggedDecision entry(TestParticipation about) {
        return story.bean(DecisionLog.class).of(about.reference().value()).stream()
                .filter(one -> one.entry().action().equals("eligibility-decided"))
                .findFirst()
                .orElseThrow();
    }

    private String decided(TestParticipation about) {
        return entry(about).entry().toString().replace(about.reference().value(), "");
    }

    private String seen(TestParticipation cluster) {
        return Jsoup.parse(coordinator.get(address(cluster)).body())
                .select("input[name=seen]")
                .attr("value");
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new HashMap<>();
        Jsoup.parse(page)
                .select("main input[type=hidden]:not([name=_csrf])")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return fields;
    }

    private OutgoingMail sentMail(TestParticipation cluster) {
        return story.bean(Outbox.class).of(cluster.reference().value()).stream()
                .filter(mail -> mail.status() == OutgoingMail.Status.SENT)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<OutgoingMail> again(TestParticipation cluster, OutgoingMail first) {
        return story.bean(Outbox.class).of(cluster.reference().value()).stream()
                .filter(mail -> mail.occasion().startsWith(first.occasion() + "-again-"))
                .toList();
    }

    private Map<String, String> dossier(TestParticipation cluster) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        story.bean(AssembleDossier.class).write(cluster.reference(), "auditor", file);
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(file.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(
                        entry.getName().replaceFirst("^[A-Z0-9-]+/", ""),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String text(StaffClient who, TestParticipation about) {
        return Jsoup.parse(who.get(address(about)).body()).text();
    }

    private static String address(TestParticipation about) {
        return "/desk/participations/" + about.reference();
    }
}
