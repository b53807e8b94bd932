package eu.groupexchange.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.groupexchange.attendance.sheet.SignedSheet;
import eu.groupexchange.audit.retention.Years;
import eu.groupexchange.audit.retention.person.PersonsDossiers;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.inspection.finding.AuditFindings;
import eu.groupexchange.inspection.sample.Samples;
import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.payment.answer.BankSays;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.portal.PortalClient;
import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.Clashes;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import eu.groupexchange.testing.TestPdf;
import eu.groupexchange.wording.Texts;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever staff and visitors send, somebody may be faster: each form is sent while the database lets another transaction go first,
 * and then twice at one moment. Nobody reads of an error, what was typed is kept, and nothing is half done.
 */
@ExchangeTest
class EveryPostIT {

    /** Every address that takes a form, and the part of the story in which it is tried. */
    private static final Map<String, Set<String>> TRIED = Map.ofEntries(
            Map.entry(
                    "registration",
                    Set.of(
                            "/exchanges/{slug}/register",
                            "/exchanges/{slug}/registered",
                            "/l/new",
                            "/desk/exchanges/{slug}/register",
                            "/desk/exchanges/{slug}/deadline",
                            "/desk/exchanges/{slug}/dates",
                            "/desk/exchanges/{slug}/dossiers",
                            "/desk/exchanges/{slug}/dossiers/cancel",
                            "/desk/exchanges/{slug}/cancel")),
            Map.entry(
                    "review",
                    Set.of(
                            "/my/amend",
                            "/my/confirm",
                            "/my/withdraw",
                            "/desk/participations/{reference}/location",
                            "/desk/participations/{reference}/revise",
                            "/desk/participations/{reference}/contact-address",
                            "/desk/participations/{reference}/notes",
                            "/desk/participations/{reference}/mails/{mail}/again",
                            "/desk/participations/{reference}/decide/eligibility")),
            Map.entry(
                    "reimbursement",
                    Set.of(
                            "/desk/check-in/{code}",
                            "/desk/exchanges/{slug}/check-in",
                            "/desk/participations/{reference}/attendance",
                            "/desk/exchanges/{slug}/attendance/{date}",
                            "/desk/exchanges/{slug}/attendance/{date}/record",
                            "/desk/signed-sheets/{id}/replace",
                            "/my/claim",
                            "/my/claim/evidence/{id}/remove",
                            "/my/forgo",
                            "/my/survey",
                            "/my/bank-details",
                            "/desk/participations/{reference}/decide/entitlement",
                            "/desk/participations/{reference}/decide/claim",
                            "/desk/participations/{reference}/decide/payment",
                            "/desk/participations/{reference}/reopen-claim")),
            Map.entry(
                    "retention",
                    Set.of(
                            "/desk/retention/balance-date",
                            "/desk/retention/exchanges/{slug}/balance-date",
                            "/desk/retention/exchanges/{slug}/hold",
                            "/desk/retention/participations/{reference}/hold",
                            "/desk/retention/exchanges/{slug}/erasure",
                            "/desk/retention/people",
                            "/desk/retention/people/{hash:[0-9a-f]{64}}/export",
                            "/desk/retention/people/{hash:[0-9a-f]{64}}/erase")),
            Map.entry("verification", Set.of("/desk/verification")),
            Map.entry(
                    "import",
                    Set.of(
                            "/desk/exchanges/{slug}/registrations/import",
                            "/desk/exchanges/{slug}/registrations/import/{import}",
                            "/desk/exchanges/{slug}/registrations/import/{import}/columns",
                            "/desk/exchanges/{slug}/registrations/import/{import}/remove")),
            Map.entry(
                    "integration",
                    Set.of(
                            "/desk/tokens",
                            "/desk/tokens/{token}/revoke",
                            "/desk/webhooks",
                            "/desk/webhooks/{webhook}")),
            Map.entry(
                    "audit",
                    Set.of(
                            "/desk/audit/samples",
                            "/desk/audit/samples/{sample}/report",
                            "/desk/audit/samples/{sample}/cases/{reference}/review",
                            "/desk/audit/samples/{sample}/cases/{reference}/remarks",
                            "/desk/audit/findings",
                            "/desk/findings/{finding}/answer",
                            "/desk/findings/{finding}/settle")),
            Map.entry(
                    "payment",
                    Set.of(
                            "/desk/payment-runs/{id}/cancel",
                            "/desk/payment-runs/{id}/day",
                            "/desk/incidents/{id}/retry",
                            "/desk/recomputation")),
            Map.entry(
                    "bank",
                    Set.of(
                            "/desk/payment-runs/{id}/bank-status",
                            "/desk/payment-runs/{id}/bank-status/take-over",
                            "/desk/payment-runs/{id}/execute",
                            "/desk/payment-runs/{id}/returned",
                            "/desk/payments/authorise",
                            "/desk/payments/budget",
                            "/desk/payments/budget/{slug}")),
            Map.entry(
                    "many at once",
                    Set.of("/desk/exchanges/{slug}/participants/decide", "/desk/exchanges/{slug}/participants/views")),
            Map.entry(
                    "drafts",
                    Set.of(
                            "/desk/exchanges/new",
                            "/desk/exchanges/new/import",
                            "/desk/exchanges/{slug}/clone",
                            "/desk/exchanges/{slug}/edit/{section}",
                            "/desk/exchanges/{slug}/publish",
                            "/desk/exchanges/{slug}/discard",
                            "/desk/exchanges/{slug}/call")));

    /** A file that is sent there is compared, and not kept: nobody can be faster. */
    private static final Set<String> CHANGES_NOTHING =
            Set.of("/verify", "/verify/{code}", "/desk/verification/dossier");

    /** No forms: what a program gets is tried where programs are. */
    private static final Set<String> OF_PROGRAMS = Set.of("/api/v1/participations/{reference}/decision");

    private static final Set<String> SENTENCES = Set.of(
            DeskWords.MEANWHILE,
            DeskWords.ATTENDANCE_MEANWHILE,
            DeskWords.EXCHANGE_MEANWHILE,
            DeskWords.RUN_MEANWHILE,
            PortalWords.MEANWHILE,
            PortalWords.REGISTRATION_MEANWHILE,
            Texts.of("workflow.open-tasks.gone"));

    private static final Set<Integer> DONE = Set.of(200, 303);
    private static final String LOG = "decision_log";
    private static final String TYPED = "As they told us <by> telephone & letter.";

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final Set<String> tried = new TreeSet<>();
    private Clashes clashes;
    private StaffClient coordinator;
    private StaffClient finance;

    /** A browser that sends a form. */
    private interface Sender extends BiFunction<String, Map<String, String>, HttpResponse<String>> {}

    @BeforeEach
    void open() {
        clashes = new Clashes(story);
        coordinator = StaffClient.signedIn(port, "coordinator");
        finance = StaffClient.signedIn(port, "finance");
    }

    @Test
    void noAddressThatTakesAFormIsLeftOut(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        Set<String> addresses = mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("eu.groupexchange"))
                .map(Map.Entry::getKey)
                .filter(info -> info.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method != RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toSet());

        addresses.removeAll(CHANGES_NOTHING);
        addresses.removeAll(OF_PROGRAMS);
        assertThat(TRIED.values().stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void registration() throws Exception {
        TestExchange exchange = story.publish();
        String call = "/exchanges/" + exchange.slug();
        PortalClient visitor = new PortalClient(port);
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");

        tried(
                "/exchanges/{slug}/register",
                visitor::post,
                call + "/register",
                answers,
                LOG,
                "organisationName",
                "motivation",
                "email");
        String registered = visitor.post(call + "/register", answers)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String reference = registered.replaceFirst(".*reference=", "");
        tried(
                "/exchanges/{slug}/registered",
                visitor::post,
                call + "/registered",
                Map.of("reference", reference, "email", "mended@example.org"),
                LOG,
                "email");
        tried(
                "/l/new",
                visitor::post,
                "/l/new",
                Map.of("reference", reference, "email", "mended@example.org"),
                "mail",
                "reference",
                "email");
        Map<String, String> onBehalf = TestExchange.answers("BE", "Gent");
        onBehalf.put("reason", TYPED);
        tried(
                "/desk/exchanges/{slug}/register",
                coordinator::postForm,
                "/desk" + call + "/register",
                onBehalf,
                LOG,
                "organisationName",
                "reason");
        tried(
                "/desk/exchanges/{slug}/deadline",
                coordinator::postForm,
                "/desk" + call + "/deadline",
                change(exchange, Map.of("lastRegistrationDay", "2022-04-20")),
                LOG,
                "lastRegistrationDay",
                "reason");
        tried(
                "/desk/exchanges/{slug}/dates",
                coordinator::postForm,
                "/desk" + call + "/dates",
                change(exchange, Map.of("firstDay", "2022-06-08")),
                LOG,
                "firstDay",
                "reason");
        tried(
                "/desk/exchanges/{slug}/dossiers",
                coordinator::postForm,
                "/desk" + call + "/dossiers",
                Map.of(),
                "dossier_archive");
        tried(
                "/desk/exchanges/{slug}/dossiers/cancel",
                coordinator::postForm,
                "/desk" + call + "/dossiers/cancel",
                Map.of(),
                "dossier_archive");
        tried(
                "/desk/exchanges/{slug}/cancel",
                coordinator::postForm,
                "/desk" + call + "/cancel",
                change(exchange, Map.of("confirmed", "true")),
                LOG,
                "reason");

        assertThat(tried).isEqualTo(TRIED.get("registration"));
    }

    @Test
    void manyAtOnce() throws Exception {
        TestExchange exchange = story.publish();
        TestParticipation reviewed = exchange.registers("DE", "Dresden").confirmsAddress();
        String participants = "/desk/exchanges/" + exchange.slug() + "/participants";
        tried(
                "/desk/exchanges/{slug}/participants/decide",
                coordinator::postForm,
                participants + "/decide",
                Map.of(
                        "decision",
                        "decline",
                        "reference",
                        reviewed.reference().value(),
                        "bulk",
                        UUID.randomUUID().toString(),
                        "reason",
                        TYPED),
                "bulk_work",
                "reason",
                "reference");
        tried(
                "/desk/exchanges/{slug}/participants/views",
                coordinator::postForm,
                participants + "/views",
                Map.of("name", "Mine", "due", "overdue"),
                "saved_view");

        assertThat(tried).isEqualTo(TRIED.get("many at once"));
    }

    @Test
    void drafts() throws Exception {
        TestExchange exchange = story.publish();
        String published = "/desk/exchanges/" + exchange.slug();
        tried(
                "/desk/exchanges/new",
                coordinator::postForm,
                "/desk/exchanges/new",
                Map.of("title", "In <Turku> & elsewhere", "slug", "every-post-new", "referencePrefix", "EPNEW"),
                LOG,
                "title",
                "slug");
        tried(
                "/desk/exchanges/{slug}/edit/{section}",
                coordinator::postForm,
                "/desk/exchanges/every-post-new/edit/people",
                Map.of("version", "1", "host.description", TYPED, "contact.email", "no address"),
                LOG,
                "host.description",
                "contact.email");
        tried(
                "/desk/exchanges/{slug}/discard",
                coordinator::postForm,
                "/desk/exchanges/every-post-new/discard",
                Map.of("version", "2"),
                LOG);
        byte[] file = coordinator.file(published + "/call.json");
        tried("/desk/exchanges/new/import", sending("call.json", file), "/desk/exchanges/new/import", Map.of(), LOG);
        tried(
                "/desk/exchanges/{slug}/clone",
                coordinator::postForm,
                published + "/clone",
                Map.of(
                        "title",
                        TYPED,
                        "slug",
                        "every-post-copy",
                        "referencePrefix",
                        "EPCOPY",
                        "version",
                        "EPCOPY-1",
                        "firstDay",
                        "2023-05-03"),
                LOG,
                "title",
                "slug",
                "firstDay");
        tried(
                "/desk/exchanges/{slug}/publish",
                coordinator::postForm,
                "/desk/exchanges/every-post-copy/publish",
                Map.of("version", "1"),
                LOG);
        tried("/desk/exchanges/{slug}/call", coordinator::postForm, published + "/call", Map.of(), LOG);

        assertThat(tried).isEqualTo(TRIED.get("drafts"));
    }

    @Test
    void review() throws Exception {
        TestExchange exchange = story.publish();
        TestParticipation reviewed = exchange.registers("DE", "Dresden").confirmsAddress();
        TestParticipation accepted =
                exchange.registers("DE", "Leipzig").confirmsAddress().isAccepted();
        TestParticipation revised =
                exchange.registers("DE", "Chemnitz").confirmsAddress().isAccepted();

        Map<String, String> answers = new HashMap<>(reviewed.now().answers());
        answers.put("motivation", TYPED);
        tried("/my/amend", visitor(reviewed)::post, "/my/amend", answers, LOG, "motivation", "organisationName");
        tried(
                "/desk/participations/{reference}/location",
                coordinator::postForm,
                dossier(reviewed) + "/location",
                Map.of("latitude", "51.0504", "longitude", "13.7373", "source", TYPED),
                LOG,
                "latitude",
                "source");
        tried(
                "/desk/participations/{reference}/contact-address",
                coordinator::postForm,
                dossier(reviewed) + "/contact-address",
                Map.of("email", "right@example.org", "reason", TYPED),
                LOG,
                "email",
                "reason");
        tried(
                "/desk/participations/{reference}/notes",
                coordinator::postForm,
                dossier(reviewed) + "/notes",
                Map.of("note", TYPED, "noteId", UUID.randomUUID().toString()),
                LOG,
                "note");
        tried(
                "/desk/participations/{reference}/decide/eligibility",
                coordinator::postForm,
                dossier(reviewed) + "/decide/eligibility",
                Map.of("eligibilityDecision", "askInformation", "eligibilityReason", TYPED),
                LOG,
                "eligibilityReason");
        String mail = story.bean(Outbox.class).of(accepted.reference().value()).stream()
                .filter(one -> one.status() == OutgoingMail.Status.SENT)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        tried(
                "/desk/participations/{reference}/mails/{mail}/again",
                coordinator::postForm,
                dossier(accepted) + "/mails/" + mail + "/again",
                Map.of("recipient", accepted.now().email(), "times", "0"),
                LOG,
                "recipient");
        tried("/my/confirm", visitor(accepted)::post, "/my/confirm", Map.of(), LOG);
        tried("/my/withdraw", visitor(accepted)::post, "/my/withdraw", Map.of(), LOG);
        tried(
                "/desk/participations/{reference}/revise",
                coordinator::postForm,
                dossier(revised) + "/revise",
                Map.of("reason", TYPED),
                LOG,
                "reason");

        assertThat(tried).isEqualTo(TRIED.get("review"));
    }

    @Test
    void reimbursement() throws Exception {
        TestExchange exchange = story.publish();
        TestParticipation claiming = exchange.registers("DE", "Dresden").comes();
        TestParticipation forgoing = exchange.registers("DE", "Leipzig").comes();
        TestParticipation leaving = exchange.registers("DE", "Chemnitz").comes();
        exchange.closesRegistration();
        story.moveTo("2022-05-04T09:00:00+02:00");
        String badge = "/desk/check-in/" + claiming.badge();
        tried("/desk/check-in/{code}", coordinator::postForm, badge, Map.of(), LOG);
        tried(
                "/desk/exchanges/{slug}/check-in",
                coordinator::postForm,
                "/desk/exchanges/" + exchange.slug() + "/check-in",
                Map.of("scanned", forgoing.reference().value()),
                LOG,
                "scanned");

        String firstDay = "/desk/exchanges/" + exchange.slug() + "/attendance/2022-05-04";
        tried(
                "/desk/exchanges/{slug}/attendance/{date}/record",
                coordinator::postForm,
                firstDay + "/record",
                Map.of(
                        "attendanceMorning",
                        claiming.reference() + " " + forgoing.reference() + " " + leaving.reference()),
                LOG);
        exchange.exchange().days().stream().skip(1).forEach(day -> exchange.records(day, List.of(claiming, forgoing)));
        tried(
                "/desk/exchanges/{slug}/attendance/{date}",
                sending("sheet.pdf", TestPdf.of("one sheet of " + exchange.slug())),
                firstDay,
                Map.of(),
                LOG);
        SignedSheet sheet = exchange.filesSheet(LocalDate.parse("2022-05-05"));
        tried(
                "/desk/signed-sheets/{id}/replace",
                sending("better.pdf", TestPdf.of("another sheet of " + exchange.slug())),
                "/desk/signed-sheets/" + sheet.id() + "/replace",
                Map.of("reason", TYPED),
                LOG,
                "reason");
        claiming.attaches(EvidenceKind.REPORT).attaches(EvidenceKind.TRAVEL);
        PortalClient visitor = visitor(claiming);
        Map<String, String> account = Map.of("accountHolder", "Rail Cluster", "iban", "DE89 3704 0044 0532 0130 00");
        tried("/my/bank-details", visitor::post, "/my/bank-details", account, LOG, "accountHolder", "iban");
        String evidence = story.bean(EvidenceStore.class)
                .of(claiming.reference())
                .get(0)
                .id()
                .toString();
        tried(
                "/my/claim/evidence/{id}/remove",
                visitor::postWithFiles,
                "/my/claim/evidence/" + evidence + "/remove",
                account,
                "evidence",
                "accountHolder");
        claiming.attaches(EvidenceKind.REPORT).attaches(EvidenceKind.TRAVEL);
        Map<String, String> claim = new HashMap<>(account);
        claim.putAll(Map.of("declaration", "true", "signedBy", "Robin Muster"));
        tried("/my/claim", visitor::postWithFiles, "/my/claim", claim, LOG, "accountHolder", "signedBy");
        story.work();
        tried(
                "/desk/participations/{reference}/decide/claim",
                coordinator::postForm,
                dossier(claiming) + "/decide/claim",
                Map.of("claimDecision", "approve", "claimReason", TYPED),
                LOG,
                "claimReason");
        tried(
                "/desk/participations/{reference}/decide/payment",
                finance::postForm,
                dossier(claiming) + "/decide/payment",
                Map.of("paymentDecision", "authorise", "paymentReason", TYPED),
                LOG,
                "paymentReason");
        tried(
                "/desk/participations/{reference}/decide/entitlement",
                coordinator::postForm,
                dossier(leaving) + "/decide/entitlement",
                Map.of("entitlementDecision", "none", "entitlementReason", TYPED),
                LOG,
                "entitlementReason");
        tried(
                "/my/survey",
                visitor(forgoing)::post,
                "/my/survey",
                Map.of("question1", "4", "question5", TYPED),
                LOG,
                "question5");
        tried("/my/forgo", visitor(forgoing)::post, "/my/forgo", Map.of("confirmed", "true"), LOG);
        story.work();
        tried(
                "/desk/participations/{reference}/reopen-claim",
                coordinator::postForm,
                dossier(forgoing) + "/reopen-claim",
                Map.of("reason", TYPED),
                LOG,
                "reason");
        story.work();
        tried(
                "/desk/participations/{reference}/attendance",
                coordinator::postForm,
                dossier(forgoing) + "/attendance",
                Map.of("present", "2022-05-04-MORNING", "reason", TYPED),
                LOG,
                "reason");

        assertThat(tried).isEqualTo(TRIED.get("reimbursement"));
    }

    @Test
    void verification() throws Exception {
        StaffClient auditor = StaffClient.signedIn(port, "auditor");
        tried(
                "/desk/verification",
                auditor::postForm,
                "/desk/verification",
                Map.of("noted", "5f2b91c4 08d7ae63 5f2b91c4 08d7ae63"),
                "verification",
                "noted");

        await().atMost(Duration.ofMinutes(2))
                .until(() -> auditor.get("/desk/verification").body().contains("No anchor has the value"));
        assertThat(tried).isEqualTo(TRIED.get("verification"));
    }

    @Test
    void tableOfRegistrations() throws Exception {
        TestExchange exchange = story.publish();
        String page = "/desk/exchanges/" + exchange.slug() + "/registrations/import";
        byte[] table = "Organisation;City\r\nRail Ghent;Gent\r\n".getBytes(StandardCharsets.UTF_8);
        tried(
                "/desk/exchanges/{slug}/registrations/import",
                sending("table.csv", table),
                page,
                Map.of(),
                "registration_import");
        String one = coordinator
                .postFile(page, "file", "table.csv", table)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        String thrownAway = coordinator
                .postFile(page, "file", "table.csv", table)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        tried(
                "/desk/exchanges/{slug}/registrations/import/{import}/columns",
                coordinator::postForm,
                one + "/columns",
                Map.of("column-0", "organisationName", "column-1", "city"),
                "registration_import");
        tried(
                "/desk/exchanges/{slug}/registrations/import/{import}",
                coordinator::postForm,
                one,
                Map.of("informed", TYPED, "reason", ""),
                LOG,
                "informed");
        tried(
                "/desk/exchanges/{slug}/registrations/import/{import}/remove",
                coordinator::postForm,
                thrownAway + "/remove",
                Map.of(),
                "registration_import");

        assertThat(tried).isEqualTo(TRIED.get("import"));
    }

    @Test
    void integration() throws Exception {
        String form = UUID.randomUUID().toString();
        tried(
                "/desk/tokens",
                finance::postForm,
                "/desk/tokens",
                Map.of("form", form, "name", "Ledger of <ours>", "scopes", "read", "days", "30"),
                "api_token",
                "name");
        tried(
                "/desk/tokens/{token}/revoke",
                finance::postForm,
                "/desk/tokens/" + form + "/revoke",
                Map.of(),
                "api_token");
        Map<String, String> webhook =
                Map.of("form", form, "name", "CRM & more", "url", "http://localhost:9/hook", "events", "claim.changed");
        tried("/desk/webhooks", coordinator::postForm, "/desk/webhooks", webhook, "webhook", "name", "url");
        tried(
                "/desk/webhooks/{webhook}",
                coordinator::postForm,
                "/desk/webhooks/" + form,
                Map.of("deed", "stop"),
                "webhook");

        assertThat(tried).isEqualTo(TRIED.get("integration"));
    }

    @Test
    void audit() throws Exception {
        TestExchange exchange = story.publish();
        String reference = exchange.registers("DE", "Dresden").reference().value();
        StaffClient auditor = StaffClient.signedIn(port, "auditor");
        Map<String, String> criteria =
                Map.of("title", "First visit", "exchange", exchange.slug().value(), "seed", reference, "random", "1");
        tried(
                "/desk/audit/samples",
                auditor::postForm,
                "/desk/audit/samples",
                criteria,
                LOG,
                "title",
                "seed",
                "random");
        int number = story.bean(Samples.class).all().get(0).number();
        String sample = "/desk/audit/samples/" + number;
        tried(
                "/desk/audit/samples/{sample}/cases/{reference}/review",
                auditor::postForm,
                sample + "/cases/" + reference + "/review",
                Map.of("state", "IN_REVIEW", "seen", "0"),
                LOG);
        tried(
                "/desk/audit/samples/{sample}/cases/{reference}/remarks",
                auditor::postForm,
                sample + "/cases/" + reference + "/remarks",
                Map.of("remark", TYPED, "seen", "0"),
                "audit_remark",
                "remark");
        tried("/desk/audit/samples/{sample}/report", auditor::postForm, sample + "/report", Map.of(), "document");
        tried(
                "/desk/audit/findings",
                auditor::postForm,
                "/desk/audit/findings",
                Map.of("about", reference, "severity", "HIGH", "reason", TYPED),
                LOG,
                "about",
                "reason");
        String finding =
                "/desk/findings/" + story.bean(AuditFindings.class).all().get(0).number();
        tried(
                "/desk/findings/{finding}/answer",
                coordinator::postForm,
                finding + "/answer",
                Map.of("reason", TYPED, "seen", "0"),
                LOG,
                "reason");
        tried(
                "/desk/findings/{finding}/settle",
                auditor::postForm,
                finding + "/settle",
                Map.of("reason", TYPED, "seen", "1", "decision", "accept"),
                LOG,
                "reason");

        assertThat(tried).isEqualTo(TRIED.get("audit"));
    }

    @Test
    void payment() throws Exception {
        TestExchange exchange = story.publish();
        TestParticipation paid = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(paid);
        paid.claims().claimIsApproved().paymentIsAuthorised();
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        String page = "/desk/payment-runs/" + run.id();
        String later = eu.groupexchange.payment.BankDays.after(run.now().requestedOn(), 3)
                .toString();

        tried(
                "/desk/payment-runs/{id}/day",
                finance::postForm,
                page + "/day",
                Map.of("day", later, "reason", TYPED, "notWithTheBank", "true"),
                LOG,
                "day",
                "reason");
        story.work();
        tried(
                "/desk/payment-runs/{id}/cancel",
                finance::postForm,
                page + "/cancel",
                Map.of("reason", TYPED, "notWithTheBank", "true"),
                LOG,
                "reason");
        story.work();

        tried(
                "/desk/recomputation",
                StaffClient.signedIn(port, "auditor")::postForm,
                "/desk/recomputation",
                Map.of("scope", "these", "cases", paid.reference().value()),
                "recomputation",
                "cases");

        TestPaymentRun broken = TestPaymentRun.collectedBy("finance", story);
        jdbc.sql("update payment_run set control_sum = control_sum + 1 where id = ?")
                .param(broken.id().value())
                .update();
        story.pass(Duration.ofHours(2));
        String retry = Jsoup.parse(coordinator.get("/desk/incidents").body())
                .select("form[action$=/retry]")
                .attr("action");
        tried("/desk/incidents/{id}/retry", coordinator::postForm, retry, Map.of(), LOG);

        assertThat(tried).isEqualTo(TRIED.get("payment"));
    }

    @Test
    void bank() throws Exception {
        TestExchange exchange = story.publish();
        TestParticipation one = exchange.registers("DE", "Dresden").comes();
        TestParticipation other = exchange.registers("DE", "Leipzig").comes();
        exchange.takesPlaceWith(one, other);
        one.claims().claimIsApproved().paymentIsAuthorised();
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        String page = "/desk/payment-runs/" + run.id();
        String day = run.comesToItsDay().toString();
        BankSays bank = BankSays.in("camt.054.001.02").on("FR1420041010050500013M02606");
        for (PaymentOrderLine line : story.bean(PaymentRuns.class).lines(run.id())) {
            bank.debits(line.endToEndId(), "450.00", day, "AGR-1");
        }

        tried(
                "/desk/payment-runs/{id}/bank-status",
                (path, fields) ->
                        finance.postFiles(path, fields, new StaffClient.Upload("file", "bank.xml", bank.file())),
                page + "/bank-status",
                Map.of(),
                LOG);
        tried(
                "/desk/payment-runs/{id}/bank-status/take-over",
                finance::postForm,
                page + "/bank-status/take-over",
                Map.of("seen", "1"),
                LOG);
        tried(
                "/desk/payment-runs/{id}/returned",
                finance::postForm,
                page + "/returned",
                Map.of("reference", one.reference().value(), "returnedOn", day, "code", "AC04", "words", TYPED),
                LOG,
                "returnedOn",
                "words");

        tried(
                "/desk/payments/budget",
                finance::postForm,
                "/desk/payments/budget",
                Map.of("amount", "18000", "reason", TYPED, "seen", seenIn("/desk/payments/budget")),
                LOG,
                "amount",
                "reason");
        tried(
                "/desk/payments/budget/{slug}",
                finance::postForm,
                "/desk/payments/budget/" + exchange.slug(),
                Map.of("amount", "9000", "reason", TYPED, "seen", "0"),
                LOG,
                "amount",
                "reason");

        other.claims().claimIsApproved();
        tried(
                "/desk/payments/authorise",
                finance::postForm,
                "/desk/payments/authorise",
                Map.of("reference", other.reference().value()),
                "bulk_work");
        other.paymentIsAuthorised();
        TestPaymentRun second = TestPaymentRun.startedBy("finance", story);
        String secondDay = second.comesToItsDay().toString();
        tried(
                "/desk/payment-runs/{id}/execute",
                finance::postForm,
                "/desk/payment-runs/" + second.id() + "/execute",
                Map.of("valueDate", secondDay, "bankReference", "AGR-2"),
                LOG,
                "valueDate",
                "bankReference");

        assertThat(tried).isEqualTo(TRIED.get("bank"));
    }

    private String seenIn(String page) {
        return Jsoup.parse(finance.get(page).body()).select("[name=seen]").val();
    }

    @Test
    void retention() throws Exception {
        TestExchange exchange = story.publish();
        TestParticipation declined =
                exchange.registers("DE", "Dresden").confirmsAddress().isDeclined("Not a cluster.");
        StaffClient admin = StaffClient.signedIn(port, "admin");
        String page = "/desk/retention/exchanges/" + exchange.slug();
        story.freezeAt(java.time.Instant.parse("2024-06-01T10:00:00Z"));

        String seen = Jsoup.parse(admin.get("/desk/retention/balance-date").body())
                .select("[name=seen]")
                .val();
        Map<String, String> day = Map.of("paidOn", "2024-03-15", "years", "5", "reason", TYPED, "seen", seen);
        tried(
                "/desk/retention/balance-date",
                admin::postForm,
                "/desk/retention/balance-date",
                day,
                LOG,
                "paidOn",
                "years",
                "reason");
        tried(
                "/desk/retention/exchanges/{slug}/balance-date",
                admin::postForm,
                page + "/balance-date",
                Map.of("paidOn", "2024-02-29", "years", "5", "reason", TYPED, "seen", "0"),
                LOG,
                "paidOn",
                "reason");
        for (String deed : List.of("hold", "lift")) {
            Map<String, String> reason = Map.of("deed", deed, "reason", TYPED);
            tried("/desk/retention/exchanges/{slug}/hold", admin::postForm, page + "/hold", reason, LOG, "reason");
            tried(
                    "/desk/retention/participations/{reference}/hold",
                    admin::postForm,
                    "/desk/retention/participations/" + declined.reference() + "/hold",
                    reason,
                    LOG,
                    "reason");
        }
        String email = declined.now().email();
        tried(
                "/desk/retention/people",
                admin::postForm,
                "/desk/retention/people",
                Map.of("email", email),
                LOG,
                "email");
        String person = "/desk/retention/people/" + PersonsDossiers.hashOf(email);
        Map<String, String> identity = Map.of("identity", "called-back");
        tried("/desk/retention/people/{hash:[0-9a-f]{64}}/export", admin::postForm, person + "/export", identity, LOG);
        tried("/desk/retention/people/{hash:[0-9a-f]{64}}/erase", admin::postForm, person + "/erase", identity, LOG);

        Years.passUntil(story, java.time.Instant.parse("2029-02-28T23:00:00Z"));
        String fingerprint = Jsoup.parse(admin.get(page + "/erasure").body())
                .select("[name=fingerprint]")
                .val();
        tried(
                "/desk/retention/exchanges/{slug}/erasure",
                admin::postForm,
                page + "/erasure",
                Map.of("fingerprint", fingerprint, "confirmed", "true"),
                LOG);
        Years.databaseReadsItsOwnClock();
        TestDatabase.byHand("delete from balance_date where scope = '*'");

        assertThat(tried).isEqualTo(TRIED.get("retention"));
    }

    /** @param kept the fields whose values the page shows again */
    private void tried(
            String address, Sender sender, String path, Map<String, String> fields, String table, String... kept)
            throws Exception {
        tried.add(address);
        Map<String, String> before = clashes.database();

        HttpResponse<String> late = clashes.over(table, () -> sender.apply(path, fields));

        assertThat(late.statusCode()).as("%s %s", address, late.body()).isIn(409, 422);
        Document page = Jsoup.parse(late.body());
        assertThat(SENTENCES)
                .as("%s: %s", address, page.select("main").text())
                .anyMatch(sentence -> page.select("main").text().contains(sentence));
        assertThat(late.statusCode()).as(address).isEqualTo(kept.length > 0 || hasFields(page) ? 422 : 409);
        for (String field : kept) {
            assertThat(page.select("main [name=" + field + "]").val())
                    .as("%s keeps %s", address, field)
                    .isEqualTo(fields.get(field));
        }
        assertThat(changes(before, clashes.database())).as(address).isEmpty();

        List<HttpResponse<String>> both =
                AtOnce.call(List.of(() -> sender.apply(path, fields), () -> sender.apply(path, fields)));
        assertThat(both)
                .as(address)
                .extracting(HttpResponse::statusCode)
                .anyMatch(DONE::contains)
                .allMatch(status -> DONE.contains(status) || status == 409 || status == 422);
        assertThat(both.stream().filter(answer -> !DONE.contains(answer.statusCode())))
                .as(address)
                .allMatch(answer -> !Jsoup.parse(answer.body())
                        .select("main [role=alert], main .notice, main .lede")
                        .text()
                        .isBlank());
        story.work();
    }

    private Sender sending(String name, byte[] content) {
        return (path, fields) -> coordinator.postFiles(path, fields, new StaffClient.Upload("file", name, content));
    }

    private static boolean hasFields(Document page) {
        return !page.select("main form [name]:not([name=_csrf]):not([type=hidden])")
                .isEmpty();
    }

    private static Map<String, String> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new TreeMap<>();
        after.forEach((table, now) -> {
            if (!now.equals(before.get(table))) {
                changed.put(table, before.get(table) + " became " + now);
            }
        });
        return changed;
    }

    private static Map<String, String> change(TestExchange exchange, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("reason", TYPED);
        all.put("revision", String.valueOf(exchange.exchange().revision()));
        return all;
    }

    private PortalClient visitor(TestParticipation participation) {
        PortalClient browser = new PortalClient(port);
        String link = story.bean(AccessLinks.class)
                .newLink(participation.reference().value(), participation.now().email());
        browser.get(URI.create(link).getPath());
        return browser;
    }

    private static String dossier(TestParticipation participation) {
        return "/desk/participations/" + participation.reference();
    }
}
