package eu.groupexchange.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.database.Json;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Another system is told what happens here, by a real server that listens, is slow, is away, or says no. */
@ExchangeTest
class WebhooksIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<WebhookEvent> ALL = EnumSet.copyOf(WebhookEvent.offered());

    @Autowired
    private Story story;

    @Autowired
    private ManageWebhooks managing;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private SendDeliveries sending;

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Answer answer = new Answer(204, "");
    private HttpServer listener;

    private record Heard(String body, String signature, String event, String agent) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private record Answer(int status, String header) {}

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.setExecutor(Executors.newCachedThreadPool());
        listener.createContext("/hook", this::hear);
        listener.start();
    }

    @AfterEach
    void nobodyIsToldAnyMore() {
        listener.stop(0);
        webhooks.all().forEach(webhook -> managing.remove(webhook.id(), "coordinator"));
    }

    private void hear(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(
                body,
                call.getRequestHeaders().getFirst(Signature.HEADER),
                call.getRequestHeaders().getFirst("X-Exchange-Event-Id"),
                call.getRequestHeaders().getFirst("User-Agent")));
        if (!answer.header().isEmpty()) {
            call.getResponseHeaders()
                    .add(answer.header().split(": ")[0], answer.header().split(": ")[1]);
        }
        call.sendResponseHeaders(answer.status(), -1);
        call.close();
    }

    @Test
    void whatHappensIsToldInItsOrderSignedAndWithoutAWordAboutAnybody() {
        ManageWebhooks.Made made = make(ALL, null);
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden")
                .confirmsAddress()
                .isAccepted()
                .confirms();

        sending.sendDue();

        String reference = cluster.reference().value();
        List<Heard> about = heard.stream()
                .filter(one -> one.json().path("reference").asText().equals(reference))
                .toList();
        assertThat(about)
                .extracting(one -> one.json().path("type").asText())
                .containsSubsequence(
                        "registration.received",
                        "registration.changed",
                        "registration.decided",
                        "place.changed",
                        "place.confirmed");
        assertThat(about).allSatisfy(one -> {
            assertThat(one.json().path("exchange").asText())
                    .isEqualTo(exchange.slug().value());
            assertThat(one.json().path("link").asText()).endsWith("/api/v1/participations/" + reference);
            assertThat(one.json().path("id").asText()).isEqualTo(one.event());
            assertThat(one.signature()).isEqualTo(signed(made.secret(), one));
            assertThat(one.agent()).startsWith("Group-Exchange-Webhooks");
            assertThat(one.body())
                    .doesNotContain(
                            cluster.now().organisationName(),
                            cluster.now().contactName(),
                            cluster.now().email(),
                            "Dresden",
                            "coordinator");
            assertThat(one.json().fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("id", "type", "at", "exchange", "reference", "link");
        });
        assertThat(deliveries.of(made.webhook().id(), 100))
                .allMatch(delivery -> delivery.state() == Delivery.State.DELIVERED);
    }

    @Test
    void whatWasRolledBackIsToldToNobody() {
        UUID id = make(ALL, null).webhook().id();
        TestExchange exchange = story.publish();
        int before = deliveries.of(id, 100).size();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new TransactionTemplate(story.bean(PlatformTransactionManager.class))
                        .executeWithoutResult(begun -> {
                            story.bean(DecisionLog.class)
                                    .record(Entry.of(exchange.slug().value(), Actor.SYSTEM, "registration-closed"));
                            throw new IllegalStateException("on purpose");
                        }));

        assertThat(deliveries.of(id, 100)).hasSize(before);
    }

    @Test
    void onlyThatOfWhichItIsToldAndOnlyOfThatExchange() {
        TestExchange other = story.publish();
        TestExchange exchange = story.publish();
        UUID id = make(
                        Set.of(WebhookEvent.REGISTRATION_RECEIVED),
                        exchange.slug().value())
                .webhook()
                .id();
        other.registers("DE", "Leipzig");
        TestParticipation cluster = exchange.registers("DE", "Dresden").confirmsAddress();

        assertThat(deliveries.of(id, 100)).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo("registration.received");
            assertThat(one.subject()).isEqualTo(cluster.reference().value());
        });
    }

    @Test
    void whereNobodyListensItRestsAndTheRestComesInOrderWhenSomebodyDoes() {
        UUID id = make(ALL, null).webhook().id();
        answer = new Answer(503, "Retry-After: 600");
        story.publish().registers("DE", "Dresden").confirmsAddress();
        int waiting = deliveries.waiting(id);

        sending.sendDue();
        sending.sendDue();

        assertThat(heard).as("one try for all that waits").hasSize(1);
        assertThat(deliveries.waiting(id)).isEqualTo(waiting);
        answer = new Answer(200, "");
        story.moveTo(story.now().plus(Duration.ofMinutes(9)));
        sending.sendDue();
        assertThat(heard).as("it asked for ten minutes").hasSize(1);

        story.moveTo(story.now().plus(Duration.ofMinutes(2)));
        sending.sendDue();
        assertThat(deliveries.waiting(id)).isZero();
        assertThat(webhooks.find(id).orElseThrow().failingSince()).isNull();
        assertThat(heard.get(1).event())
                .as("the same event, and so known to who had it")
                .isEqualTo(heard.get(0).event());
    }

    @Test
    void afterDaysItIsStoppedAndSaysSoAndGoesOnWhenSomebodyHasLooked() {
        UUID id = make(ALL, null).webhook().id();
        int failedBefore = webhooks.failed();
        answer = new Answer(500, "");
        managing.test(id, "coordinator");
        sending.sendDue();

        story.moveTo(story.now().plus(SendDeliveries.PATIENCE).plusSeconds(60));
        sending.sendDue();

        Webhook stopped = webhooks.find(id).orElseThrow();
        assertThat(stopped.stoppedWhy()).isEqualTo(Webhook.Stopped.FAILING);
        assertThat(webhooks.failed()).isEqualTo(failedBefore + 1);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> managing.test(id, "coordinator"));
        story.publish();
        assertThat(deliveries.waiting(id)).as("nothing is queued meanwhile").isEqualTo(1);

        answer = new Answer(200, "");
        managing.resume(id, "admin");
        sending.sendDue();
        assertThat(deliveries.waiting(id)).isZero();
        assertThat(webhooks.find(id).orElseThrow().isStopped()).isFalse();
    }

    @Test
    void aRefusalHoldsUpItsOwnCaseAndNobodyElse() {
        UUID id = make(ALL, null).webhook().id();
        answer = new Answer(422, "");
        TestExchange exchange = story.publish();
        TestParticipation first = exchange.registers("DE", "Dresden");
        sending.sendDue();
        answer = new Answer(200, "");
        TestParticipation second = exchange.registers("DE", "Leipzig");
        first.confirmsAddress();

        sending.sendDue();

        assertThat(deliveries.of(id, 100))
                .filteredOn(one -> one.subject().equals(first.reference().value()))
                .as("what happened later is not told before")
                .allMatch(one -> one.state() == Delivery.State.QUEUED);
        assertThat(deliveries.of(id, 100))
                .filteredOn(one -> one.subject().equals(second.reference().value()))
                .allMatch(one -> one.state() == Delivery.State.DELIVERED);
    }

    @Test
    void whoSaysThatItIsGoneIsStoppedAtOnce() {
        UUID id = make(ALL, null).webhook().id();
        answer = new Answer(410, "");
        managing.test(id, "coordinator");

        sending.sendDue();

        assertThat(webhooks.find(id).orElseThrow().stoppedWhy()).isEqualTo(Webhook.Stopped.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Location: /elsewhere", "Location: http://169.254.169.254/latest"})
    void noRedirectIsFollowed(String location) {
        UUID id = make(ALL, null).webhook().id();
        answer = new Answer(302, location);
        managing.test(id, "coordinator");

        sending.sendDue();

        assertThat(heard).hasSize(1);
        assertThat(deliveries.of(id, 1)).singleElement().satisfies(one -> assertThat(one.lastStatus())
                .isEqualTo(302));
    }

    @Test
    void whoNeverEndsIsNotWaitedFor() {
        listener.createContext("/slow", call -> {
            call.sendResponseHeaders(200, 0);
            try (var body = call.getResponseBody()) {
                for (int i = 0; i < 600; i++) {
                    body.write(' ');
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException gone) {
                heard.add(new Heard("left alone", "", "", ""));
            }
        });
        UUID id = managing.make(UUID.randomUUID(), "Slow", url("/slow"), ALL, null, "coordinator")
                .webhook()
                .id();
        managing.test(id, "coordinator");
        long before = System.nanoTime();

        sending.sendDue();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(deliveries.of(id, 1))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).as("it had said yes").isEqualTo(Delivery.State.DELIVERED));
    }

    @Test
    void twoNodesThatSendAtOnceTellEverythingOnce() throws Exception {
        UUID id = make(ALL, null).webhook().id();
        TestExchange exchange = story.publish();
        List.of("Dresden", "Leipzig", "Chemnitz", "Rostock").forEach(city -> exchange.registers("DE", city));
        SendDeliveries otherNode = new SendDeliveries(
                deliveries,
                webhooks,
                story.bean(Messenger.class),
                story.bean(WebhookSettings.class),
                story.bean(Json.class),
                story.bean(Clock.class),
                story.bean(PlatformTransactionManager.class));

        AtOnce.call(List.of(sending::sendDue, otherNode::sendDue));
        sending.sendDue();

        assertThat(deliveries.waiting(id)).isZero();
        assertThat(heard)
                .extracting(Heard::event)
                .doesNotHaveDuplicates()
                .hasSize(deliveries.of(id, 100).size());
    }

    @Test
    void whatHasArrivedCanBeSentAgain() {
        UUID id = make(ALL, null).webhook().id();
        managing.test(id, "coordinator");
        sending.sendDue();
        long sequence = deliveries.of(id, 1).get(0).sequence();

        managing.again(id, sequence, "coordinator");
        managing.again(id, sequence, "coordinator");
        sending.sendDue();

        assertThat(heard)
                .hasSize(2)
                .extracting(Heard::event)
                .containsOnly(heard.get(0).event());
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "auditor", "nobody"})
    void nobodyElseSaysWhoIsTold(String account) {
        UUID id = make(ALL, null).webhook().id();

        List<Runnable> deeds = List.of(
                () -> managing.make(UUID.randomUUID(), "Mine", url("/hook"), ALL, null, account),
                () -> managing.stop(id, account),
                () -> managing.resume(id, account),
                () -> managing.test(id, account),
                () -> managing.again(id, 1, account),
                () -> managing.remove(id, account));

        assertThat(deeds).allSatisfy(deed -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(deed::run)
                .withMessageContaining("Only coordinators and administrators"));
    }

    private ManageWebhooks.Made make(Set<WebhookEvent> events, String exchange) {
        return managing.make(UUID.randomUUID(), "A listener", url("/hook"), events, exchange, "coordinator");
    }

    private String url(String path) {
        return "http://localhost:" + listener.getAddress().getPort() + path;
    }

    /** As another system would compute it. */
    private static String signed(String secret, Heard one) {
        Map<String, String> parts = Arrays.stream(one.signature().split(","))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] proof = mac.doFinal((parts.get("t") + "." + one.body()).getBytes(StandardCharsets.UTF_8));
            return "t=" + parts.get("t") + ",v1=" + HexFormat.of().formatHex(proof);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
