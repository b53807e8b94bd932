package eu.groupexchange.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.groupexchange.api.token.ApiToken;
import eu.groupexchange.api.token.ApiTokens;
import eu.groupexchange.api.token.MakeToken;
import eu.groupexchange.api.token.RevokeToken;
import eu.groupexchange.api.token.Scope;
import eu.groupexchange.api.v1.ApiClient.Answer;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessEntries;
import eu.groupexchange.audit.access.AccessFilter;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a program gets: the same data as the desk, as the person whose token it has, and never more; and what it is told when it gets nothing. */
@ExchangeTest
class ApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1";

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    @Autowired
    private MakeToken making;

    @Autowired
    private RevokeToken revoking;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private AccessEntries looks;

    @Autowired
    private JdbcClient jdbc;

    /** Nobody may have too many of them. */
    @BeforeEach
    void thoseOfOtherTestsAreRevoked() {
        tokens.all().forEach(token -> revoking.revoke(token.id(), "admin"));
    }

    @Test
    void theDescriptionNamesWhatThereIsAndNothingElse(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
            throws IOException {
        Set<String> there = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        description().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(there).hasSizeGreaterThan(6);
        assertThat(new ApiClient(port, null).get(API + "/openapi.json").json()).isEqualTo(description());
    }

    @Test
    void whatIsAnsweredIsWhatIsDescribedAllTheWayToThePayment() throws IOException {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden");
        ApiClient all = as("coordinator", Scope.values());
        String one = API + "/participations/" + cluster.reference();
        String list = API + "/exchanges/" + exchange.slug() + "/participations";
        isDescribed("Participation", all.get(one));
        cluster.comes();
        isDescribed("Participation", all.get(one));
        exchange.takesPlaceWith(cluster);
        cluster.claims();
        isDescribed("Participation", all.get(one));
        cluster.claimIsApproved().paymentIsAuthorised();
        TestPaymentRun.startedBy("finance", story).isExecuted();
        story.work();

        JsonNode paid = isDescribed("Participation", all.get(one));
        assertThat(paid.at("/status").asText()).isEqualTo("reimbursed");
        assertThat(paid.at("/money/state").asText()).isEqualTo("paid");
        assertThat(paid.at("/money/amount/amount").asText()).isEqualTo("450.00");
        assertThat(paid.at("/answers/motivation").asText()).isNotEmpty();
        assertThat(isDescribed("ParticipationPage", all.get(list)).at("/items/0/reference"))
                .isEqualTo(paid.at("/reference"));
        isDescribed("ExchangePage", all.get(API + "/exchanges"));
        isDescribed("Exchange", all.get(API + "/exchanges/" + exchange.slug()));
        isDescribed("PaymentRunPage", all.get(API + "/payment-runs"));
        String run = API + "/payment-runs/" + paid.at("/money/run").asText();
        JsonNode lines = isDescribed("PaymentRun", all.get(run));
        assertThat(lines.at("/payments/0/outcome").asText()).isEqualTo("executed");
        assertThat(lines.toString()).doesNotContainIgnoringCase("iban").doesNotContain("DE89");
    }

    @Test
    void withoutTheScopeThereIsNothingAboutAPersonAndNothingAboutMoney() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        ApiClient plain = as("coordinator", Scope.READ);
        String list = API + "/exchanges/" + exchange.slug() + "/participations";
        List<Answer> answers = List.of(plain.get(list), plain.get(API + "/participations/" + cluster.reference()));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.whole().body())
                    .contains(cluster.now().organisationName())
                    .doesNotContain(
                            cluster.now().contactName(),
                            cluster.now().email(),
                            "\"person\"",
                            "\"answers\"",
                            "\"money\"");
        });
        Answer guessing = plain.get(list + "?q=" + cluster.now().email().replace("@", "%40"));
        assertThat(guessing.status())
                .as("who may not read an address may not guess it")
                .isEqualTo(403);
        assertThat(guessing.problem()).isEqualTo("missing-scope");
        assertThat(as("coordinator", Scope.READ, Scope.READ_PERSONAL)
                        .get(list + "?q=" + cluster.now().email().replace("@", "%40"))
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        Answer runs = plain.get(API + "/payment-runs");
        assertThat(runs.status()).isEqualTo(403);
        assertThat(runs.json().path("scope").asText()).isEqualTo("read:payments");
        assertThat(runs.header("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void aListIsReadPageByPageFilteredAndSorted() {
        TestExchange exchange = story.publish();
        List.of("Dresden", "Leipzig", "Chemnitz", "Rostock", "Jena").forEach(city -> exchange.registers("DE", city));
        ApiClient program = as("auditor", Scope.READ);
        String list = API + "/exchanges/" + exchange.slug() + "/participations";

        Answer second = program.get(list + "?size=2&page=2&sort=city");
        assertThat(second.json().path("total").asInt()).isEqualTo(5);
        assertThat(second.json().path("pages").asInt()).isEqualTo(3);
        assertThat(second.json().findValuesAsText("city")).containsExactly("Jena", "Leipzig");
        assertThat(second.header("Link"))
                .contains(
                        "rel=\"first\"",
                        "rel=\"prev\"",
                        "rel=\"next\"",
                        "rel=\"last\"",
                        "size=2",
                        "sort=city",
                        "page=3");
        assertThat(program.get(list + "?size=2&page=9").json().path("items"))
                .as("beyond the end there is nothing, so that whoever reads on comes to an end")
                .isEmpty();
        assertThat(program.get(list + "?status=confirmed").json().path("total").asInt())
                .isZero();
        assertThat(program.get(list + "?country=de&holder=organisation")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void whoHasItAlreadyIsToldThatItIsStillSo() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden");
        ApiClient program = as("coordinator", Scope.READ);
        String path = API + "/participations/" + cluster.reference();
        String tag = program.get(path).header("ETag");

        assertThat(program.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        cluster.confirmsAddress();
        assertThat(program.get(path, "If-None-Match", tag).status()).isEqualTo(200);
        Answer head = program.send("HEAD", path, null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.whole().body()).isEmpty();
        assertThat(head.header("ETag")).isNotEmpty();
        assertThat(program.send("OPTIONS", path, null).header("Allow")).contains("GET");
        assertThat(program.get(path).header("Cache-Control"))
                .contains("private")
                .contains("no-cache");
        assertThat(program.get(path).header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/exchanges?page=0, 400, page",
        "/exchanges?page=one, 400, page",
        "/exchanges?page=99999999999999999999, 400, page",
        "/exchanges?size=201, 400, size",
        "/exchanges?size=-1, 400, size",
        "/exchanges?sise=10, 400, sise",
        "/exchanges?page=1&page=2, 400, page",
        "/exchanges/EXCHANGE/participations?status=fine, 400, status",
        "/exchanges/EXCHANGE/participations?country=Germany, 400, country",
        "/exchanges/EXCHANGE/participations?sort=shoe, 400, sort",
        "/exchanges/EXCHANGE/participations?due=never, 400, due",
        "/exchanges/EXCHANGE/participations?descending=maybe, 400, descending",
        "/exchanges/EXCHANGE/participations?holder=me, 400, holder",
        "/exchanges/EXCHANGE?access_token=x, 400, access_token",
        "/exchanges/nowhere-2022, 404, ''",
        "/exchanges/nowhere-2022/participations, 404, ''",
        "/participations/ZZZ99-9999, 404, ''",
        "/participations/%3Cscript%3E, 404, ''",
        "/payment-runs/x, 404, ''",
        "/nothing/here, 404, ''",
    })
    void whatIsAskedWronglyIsNamed(String path, int status, String parameter) {
        String slug = story.publish().slug().value();

        Answer answer = as("admin", Scope.READ, Scope.READ_PAYMENTS).get(API + path.replace("EXCHANGE", slug));

        isProblem(answer, status);
        assertThat(answer.json().path("parameter").asText()).isEqualTo(parameter);
    }

    @Test
    void aProgramIsNeverSentAPage() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden");
        String path = API + "/participations/" + cluster.reference();
        ApiClient program = as("coordinator", Scope.READ, Scope.DECIDE);

        Answer method = program.send("DELETE", path, null);
        isProblem(method, 405);
        assertThat(method.header("Allow")).contains("GET");
        isProblem(program.get(path, "Accept", "text/html"), 406);
        isProblem(program.send("POST", path + "/decision", "decision=accept", "Content-Type", "text/plain"), 415);
        isProblem(program.post(path + "/decision", "{"), 400);
        isProblem(program.post(path + "/decision", ""), 400);
        isProblem(program.post(path + "/decision", "{\"decision\":\"accept\"}"), 400);
        isProblem(program.post(path + "/decision", "{\"decision\":\"accept\"}", "Idempotency-Key", "12345678"), 428);
        isProblem(program.get("/api/v2/anything", "Accept", "text/html"), 404);
        isProblem(program.get("/api/v1/exchanges/..%2f..%2fdesk", "Accept", "text/html"), 400);
        isProblem(new ApiClient(port, null).get(path, "Accept", "text/html"), 401);
        isProblem(new ApiClient(port, null).post(path + "/decision", "{}"), 401);
    }

    @Test
    void aTokenOpensNothingThatIsUnknownOverRevokedOrOfSomebodyWhoIsGone() {
        story.employs("leaver", "coordinators");
        String mine = token("leaver", 30, Scope.READ);
        assertThat(status(mine)).isEqualTo(200);

        Answer unknown = new ApiClient(port, mine.substring(0, mine.length() - 1) + "~").get(API + "/exchanges");
        isProblem(unknown, 401);
        assertThat(unknown.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(status(mine.toUpperCase(Locale.ROOT))).isEqualTo(401);
        assertThat(StaffClient.signedIn(port, "coordinator")
                        .get(API + "/exchanges")
                        .statusCode())
                .as("a session opens nothing here")
                .isEqualTo(401);

        String revoked = token("leaver", 30, Scope.READ);
        UUID id = tokens.of("leaver").get(0).id();
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> revoking.revoke(id, "finance"));
        assertThat(status(revoked)).isEqualTo(200);
        revoking.revoke(id, "admin");
        assertThat(status(revoked)).isEqualTo(401);

        IdentityService identities = story.bean(IdentityService.class);
        identities.deleteMembership("leaver", "coordinators");
        assertThat(status(mine)).as("in no group any more").isEqualTo(403);
        identities.deleteUser("leaver");
        assertThat(status(mine)).isEqualTo(401);

        story.employs("leaver", "coordinators");
        assertThat(status(mine)).as("another person of the same name").isEqualTo(401);
        String late = token("leaver", 1, Scope.READ);
        story.moveTo(story.now().plus(Duration.ofDays(1)).minusSeconds(1));
        assertThat(status(late)).isEqualTo(200);
        story.moveTo(story.now().plusSeconds(1));
        assertThat(status(late)).isEqualTo(401);
    }

    @Test
    void aTokenIsKeptAsAHashAndItsMakingIsLogged() {
        String secret = token("finance", 365, Scope.READ, Scope.READ_PAYMENTS);

        assertThat(jdbc.sql("select row_to_json(api_token)::text from api_token where owner = 'finance'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret));
        assertThat(looks.some(AccessFilter.about("finance"), 1, 0))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.access().kind()).isEqualTo(AccessKind.RIGHTS);
                    assertThat(entry.access().person()).isEqualTo(Actor.staff("finance"));
                    assertThat(entry.access().detail()).startsWith("token ").endsWith(" made");
                });
        assertThat(valid("finance").lastUsedAt()).isNull();
        assertThat(status(secret)).isEqualTo(200);
        assertThat(valid("finance").lastUsedAt()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "finance, a tool, 30, decide",
        "auditor, a tool, 30, decide",
        "admin, a tool, 30, decide",
        "finance, '', 30, read",
        "finance, a tool, 366, read",
        "finance, a tool, 0, read",
        "nobody, a tool, 30, read"
    })
    void noTokenIsMadeThatCouldDoMoreThanItsOwner(String owner, String name, int days, String scope) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> making.make(
                        UUID.randomUUID(), owner, name, Set.of(Scope.of(scope).orElseThrow()), days));
    }

    @Test
    void everyLookIsLoggedUnderTheOwnersName() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden");

        as("auditor", Scope.READ).get(API + "/participations/" + cluster.reference());
        as("finance", Scope.READ_PAYMENTS).get(API + "/participations/" + cluster.reference());

        List<Access> about = looks.some(AccessFilter.about(cluster.reference().value()), 10, 0).stream()
                .map(entry -> entry.access())
                .toList();
        assertThat(about)
                .contains(Access.allowed(
                        Actor.staff("auditor"),
                        AccessKind.DOSSIER,
                        cluster.reference().value(),
                        "GET /api/v1/participations/{reference}"));
        assertThat(about)
                .filteredOn(access -> access.person().equals(Actor.staff("finance")))
                .as("a refusal is logged, too")
                .singleElement()
                .satisfies(access -> assertThat(access.outcome().name()).isEqualTo("REFUSED"));
    }

    @Test
    void aCoordinatorsProgramDecidesOnceOnWhatItHasRead() throws Exception {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        String path = API + "/participations/" + cluster.reference();
        ApiClient program = as("coordinator", Scope.READ, Scope.DECIDE);
        String key = UUID.randomUUID().toString();
        String accept = "{\"decision\":\"accept\",\"reason\":\"\"}";
        String tag = program.get(path).header("ETag");

        Answer stale = program.post(path + "/decision", accept, "Idempotency-Key", key, "If-Match", "\"another\"");
        isProblem(stale, 412);
        isProblem(
                program.post(path + "/decision", "{\"decision\":\"shrug\"}", "Idempotency-Key", key, "If-Match", tag),
                422);
        isProblem(
                program.post(path + "/decision", "{\"decision\":\"decline\"}", "Idempotency-Key", key, "If-Match", tag),
                422);
        assertThat(cluster.now().status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);

        List<Answer> both = AtOnce.call(List.of(
                () -> program.post(path + "/decision", accept, "Idempotency-Key", key, "If-Match", tag),
                () -> program.post(path + "/decision", accept, "Idempotency-Key", key, "If-Match", tag)));
        story.work();
        assertThat(both).extracting(Answer::status).contains(200).isSubsetOf(200, 409, 412);
        Answer again = program.post(path + "/decision", accept, "Idempotency-Key", key, "If-Match", tag);
        assertThat(again.status()).as("sent again, it is answered again").isEqualTo(200);
        isDescribed("Participation", again);
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()))
                .filteredOn(entry -> entry.entry().action().equals("eligibility-decided"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.entry().actor()).isEqualTo(Actor.staff("coordinator")));
        isProblem(
                program.post(
                        path + "/decision",
                        "{\"decision\":\"decline\",\"reason\":\"no\"}",
                        "Idempotency-Key",
                        key,
                        "If-Match",
                        "*"),
                422);
        isProblem(
                program.post(
                        path + "/decision",
                        accept,
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-Match",
                        "*"),
                409);
    }

    /** A token keeps its scope when its owner changes groups; what the owner may not do any more it cannot do. */
    @ParameterizedTest
    @ValueSource(strings = {"finance", "auditors", "camunda-admin"})
    void whoIsNoCoordinatorAnyMoreDecidesNothing(String group) {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        String name = "mover" + group.replace("-", "");
        story.employs(name, "coordinators");
        String secret = token(name, 30, Scope.READ, Scope.DECIDE);
        story.bean(IdentityService.class).deleteMembership(name, "coordinators");
        story.employs(name, group);
        ApiClient program = new ApiClient(port, secret);
        String path = API + "/participations/" + cluster.reference();

        Answer answer = program.post(
                path + "/decision",
                "{\"decision\":\"accept\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                program.get(path).header("ETag"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(cluster.now().status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
    }

    @Test
    void whoAsksTooOftenWaitsAndNobodyElseDoes() {
        ApiClient eager = as("coordinator", Scope.READ);
        ApiClient other = as("coordinator", Scope.READ);
        story.freezeAt(story.now());
        Answer last = null;
        for (int i = 0; i <= 600; i++) {
            last = eager.send("OPTIONS", API + "/exchanges", null);
        }

        isProblem(last, 429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(other.get(API + "/exchanges").status()).isEqualTo(200);
        story.moveTo(story.now().plusSeconds(60));
        assertThat(eager.get(API + "/exchanges").status()).isEqualTo(200);
    }

    private ApiToken valid(String owner) {
        return tokens.of(owner).stream()
                .filter(token -> token.isValid(story.now()))
                .findFirst()
                .orElseThrow();
    }

    private int status(String secret) {
        return new ApiClient(port, secret).get(API + "/exchanges").status();
    }

    private ApiClient as(String owner, Scope... scopes) {
        Set<Scope> chosen = EnumSet.copyOf(List.of(scopes));
        return new ApiClient(port, token(owner, 365, chosen.toArray(Scope[]::new)));
    }

    private String token(String owner, int days, Scope... scopes) {
        return making.make(UUID.randomUUID(), owner, "A program", Set.of(scopes), days)
                .secret();
    }

    private void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    private static JsonNode description() throws IOException {
        return JSON.readTree(new ClassPathResource("api/openapi.json").getInputStream());
    }

    private static JsonNode isDescribed(String schema, Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
        ObjectNode root = JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", description().path("components"));
        var problems = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(root)
                .validate(answer.json());
        assertThat(problems).as(answer.whole().body()).isEmpty();
        return answer.json();
    }
}
