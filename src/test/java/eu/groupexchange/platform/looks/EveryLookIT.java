package eu.groupexchange.platform.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessEntries;
import eu.groupexchange.audit.access.AccessFilter;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessOutcome;
import eu.groupexchange.audit.access.LoggedAccess;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestParticipation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No look at a dossier goes by unseen: whatever handler there is says whether it shows somebody's, and each look is found again. */
@ExchangeTest
class EveryLookIT {

    /** Said here with its reason, so that nobody calls a page harmless in passing. */
    private static final Set<String> NOTHING_PERSONAL = new TreeSet<>(List.of(
            "ArrivalsOfDay",
            "BalanceDatePages",
            "BudgetPages",
            "CallPages",
            "DemoClockEndpoint",
            "DescriptionEndpoint",
            "DeskPages.exchanges",
            "DraftEditPages",
            "DraftEndPages",
            "DraftStartPages",
            "ExchangeChangePages",
            "ExchangeEndpoint",
            "ExchangePages",
            "FigurePages",
            "InformationPages",
            "LinkPages",
            "MapPictures",
            "PicturesOfCamera",
            "Places",
            "RegisterPages",
            "RegisteredPages",
            "RegistrationPages",
            "SavedViewPages",
            "SignInPage",
            "TokenPages",
            "VerifyPages",
            "WebhookPages"));

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private AccessEntries entries;

    @Autowired
    private DocumentArchive documents;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Story story;

    @Test
    void everyHandlerSaysWhetherItShowsAnybodysData() {
        assertThat(handlers())
                .hasSizeGreaterThan(50)
                .allMatch(handler -> says(handler, Look.class) || says(handler, NothingPersonal.class));
    }

    @Test
    void whatHasNothingPersonalIsWrittenDownHereToo() {
        var harmless = new TreeSet<String>();
        handlers().forEach(handler -> {
            if (handler.hasMethodAnnotation(NothingPersonal.class)) {
                harmless.add(name(handler) + "." + handler.getMethod().getName());
            } else if (handler.getBeanType().isAnnotationPresent(NothingPersonal.class)
                    && !handler.hasMethodAnnotation(Look.class)) {
                harmless.add(name(handler));
            }
        });

        assertThat(harmless).isSubsetOf(NOTHING_PERSONAL);
    }

    @Test
    void aLookAtADossierIsFoundByWhoWhenAndAboutWhom() {
        String reference = registered();
        Instant before = story.now();

        StaffClient.signedIn(port, "auditor").get("/desk/participations/" + reference);

        assertThat(about(reference)).first().satisfies(entry -> {
            assertThat(entry.at()).isBetween(before, story.now());
            assertThat(entry.access())
                    .isEqualTo(Access.allowed(
                            Actor.staff("auditor"),
                            AccessKind.DOSSIER,
                            reference,
                            "GET /desk/participations/{reference}"));
        });
    }

    @Test
    void soIsALookAtADocumentWhicheverItIsAndAnExport() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").comes();
        ArchivedDocument badge = documents.of(cluster.reference().value()).get(0);
        String slug = cluster.now().exchange().value();
        var finance = StaffClient.signedIn(port, "finance");

        finance.get("/desk/documents/" + badge.id());
        finance.get("/desk/exchanges/" + slug + "/participants.csv");

        assertThat(about(cluster.reference().value())).first().satisfies(entry -> {
            assertThat(entry.access().kind()).isEqualTo(AccessKind.DOCUMENT);
            assertThat(entry.access().detail()).isEqualTo(badge.id().toString());
        });
        assertThat(about(slug))
                .first()
                .satisfies(entry -> assertThat(entry.access().kind()).isEqualTo(AccessKind.EXPORT));
    }

    @Test
    void whatIsRefusedAndWhatDoesNotExistIsLoggedToo() {
        String reference = registered();
        var auditor = StaffClient.signedIn(port, "auditor");

        assertThat(auditor.get("/desk/participations/" + reference + "/revise").statusCode())
                .isEqualTo(403);
        assertThat(auditor.postForm("/desk/participations/" + reference + "/revise", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(auditor.get("/desk/participations/ZZZ99-9999").statusCode()).isEqualTo(404);
        assertThat(auditor.get("/desk/participations/mueller").statusCode()).isEqualTo(404);

        assertThat(about(reference))
                .extracting(LoggedAccess::access)
                .extracting(Access::outcome, Access::address)
                .containsExactly(
                        tuple(AccessOutcome.REFUSED, "POST /desk/participations/{reference}/revise"),
                        tuple(AccessOutcome.REFUSED, "GET /desk/participations/{reference}/revise"));
        assertThat(about("ZZZ99-9999"))
                .first()
                .satisfies(entry -> assertThat(entry.access().outcome()).isEqualTo(AccessOutcome.NOT_FOUND));
        assertThat(about("mueller")).as("nothing that somebody typed is kept").isEmpty();
    }

    /** What cannot be logged is not shown: neither on the desk nor by the engine. */
    @Test
    void aLookThatCannotBeLoggedIsNotAnswered() {
        TestParticipation cluster = story.publish().registers("DE", "Görlitz");
        String instance = instanceOf(cluster);
        var auditor = StaffClient.signedIn(port, "auditor");
        TestDatabase.byHand("alter table access_log add constraint full_disk check (false) not valid");
        try {
            var page = auditor.get("/desk/participations/" + cluster.reference());
            var variables = auditor.get(ENGINE + "/history/variable-instance?processInstanceId=" + instance);

            assertThat(page.statusCode()).isEqualTo(409);
            assertThat(page.body())
                    .contains("could not be written to the access log")
                    .doesNotContain("Görlitz");
            assertThat(variables.statusCode()).isEqualTo(503);
            assertThat(variables.body())
                    .contains("could not be written to the access log")
                    .doesNotContain("Görlitz");
            assertThat(new StaffClient(port)
                            .signIn("auditor", "auditor")
                            .headers()
                            .firstValue("Location"))
                    .as("nobody gets in unseen")
                    .isNotEqualTo(Optional.of("/desk"));
        } finally {
            TestDatabase.byHand("alter table access_log drop constraint full_disk");
        }
        assertThat(about(cluster.reference().value())).isEmpty();
        assertThat(auditor.get("/desk/participations/" + cluster.reference()).body())
                .contains("Görlitz");
    }

    /** However many requests a page of Cockpit is, whatever names the case: its instance, a task, a variable, its business key. */
    @Test
    void aLookInCockpitIsLoggedOnceForTheCase() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        String reference = cluster.reference().value();
        String instance = instanceOf(cluster);
        var auditor = StaffClient.signedIn(port, "auditor");

        for (int times = 0; times < 3; times++) {
            auditor.get(ENGINE + "/history/variable-instance?processInstanceId=" + instance);
            auditor.postJson(
                    ENGINE + "/history/variable-instance", "{\"processInstanceIdIn\":[\"%s\"]}".formatted(instance));
            auditor.get(ENGINE + "/history/process-instance?processInstanceBusinessKey=" + reference);
        }
        auditor.get(ENGINE + "/process-definition/count");

        assertThat(about(reference))
                .extracting(LoggedAccess::access)
                .allMatch(entry -> entry.kind() == AccessKind.CASE
                        && entry.person().equals(Actor.staff("auditor"))
                        && entry.outcome() == AccessOutcome.ALLOWED)
                .extracting(Access::address)
                .containsExactlyInAnyOrder(
                        "GET " + ENGINE + "/history/variable-instance",
                        "POST " + ENGINE + "/history/variable-instance",
                        "GET " + ENGINE + "/history/process-instance");
    }

    @Test
    void aTaskInTasklistIsALookAtItsCase() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();

        StaffClient.signedIn(port, "coordinator").get(ENGINE + "/task/" + taskOf(cluster) + "/form-variables");

        assertThat(about(cluster.reference().value())).first().satisfies(entry -> assertThat(entry.access())
                .isEqualTo(Access.allowed(
                        Actor.staff("coordinator"),
                        AccessKind.CASE,
                        cluster.reference().value(),
                        "GET " + ENGINE + "/task/{}/form-variables")));
    }

    @Test
    void whatIsRefusedBeforeTheEngineIsLoggedAsRefused() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        var finance = StaffClient.signedIn(port, "finance");

        assertThat(finance.send("DELETE", ENGINE + "/process-instance/" + instanceOf(cluster))
                        .statusCode())
                .isEqualTo(403);

        assertThat(about(cluster.reference().value())).first().satisfies(entry -> assertThat(entry.access())
                .isEqualTo(new Access(
                        Actor.staff("finance"),
                        AccessKind.CASE,
                        cluster.reference().value(),
                        "DELETE " + ENGINE + "/process-instance/{}",
                        AccessOutcome.REFUSED,
                        null)));
    }

    private String registered() {
        return story.publish().registers("DE", "Dresden").reference().value();
    }

    private String taskOf(TestParticipation cluster) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(cluster.reference().value())
                .singleResult()
                .getId();
    }

    private String instanceOf(TestParticipation cluster) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(cluster.reference().value())
                .processDefinitionKey("participation")
                .singleResult()
                .getId();
    }

    private List<LoggedAccess> about(String subject) {
        return entries.some(AccessFilter.about(subject), 50, 0);
    }

    private List<HandlerMethod> handlers() {
        return mappings.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("eu.groupexchange."))
                .toList();
    }

    private static boolean says(HandlerMethod handler, Class<? extends java.lang.annotation.Annotation> what) {
        return handler.hasMethodAnnotation(what) || handler.getBeanType().isAnnotationPresent(what);
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName();
    }
}
