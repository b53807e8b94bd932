package eu.groupexchange.api.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries one message there: to the address that was looked at, following no redirect, without cookies, and with an end to how long it
 * waits and how much it reads, whatever the other side does.
 */
@Component
class Messenger {

    private static final int READ_AT_MOST = 8 * 1024;
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final CloseableHttpClient http;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-ends");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration timeout;
    private final Clock clock;

    Messenger(Addresses addresses, WebhookSettings settings, Clock clock) {
        Timeout patience = Timeout.of(settings.timeout());
        this.timeout = settings.timeout();
        this.clock = clock;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Group-Exchange-Webhooks/1")
                .build();
    }

    /**
     * What became of it.
     *
     * @param status null where no answer came
     * @param error why it is not there, in words of ours; null where it is
     * @param rest how long the other side asks to be left alone; zero where it does not
     */
    record Outcome(@Nullable Integer status, @Nullable String error, Duration rest) {

        boolean arrived() {
            return error == null;
        }

        /** Whether the other side is there and does not want this one thing, so that others may well arrive. */
        boolean refusedThis() {
            return status != null && status >= 300 && status < 500 && status != 408 && status != 429;
        }
    }

    Outcome send(Delivery delivery, String url, String secret, byte[] body) {
        var post = new HttpPost(url);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        post.setHeader("X-Exchange-Event", delivery.type());
        post.setHeader("X-Exchange-Event-Id", delivery.event().toString());
        post.setHeader(Signature.HEADER, Signature.of(secret, clock.instant(), body));
        ScheduledFuture<?> end =
                ends.schedule(() -> post.abort(), timeout.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        AtomicReference<Outcome> answered = new AtomicReference<>();
        try {
            http.execute(post, answer -> {
                answered.set(outcome(answer.getCode(), answer.getFirstHeader("Retry-After")));
                read(answer.getEntity());
                return answer.getCode();
            });
            return answered.get();
        } catch (IOException | RuntimeException e) {
            // what was answered counts, however long the talk behind it went on
            return answered.get() != null ? answered.get() : new Outcome(null, inWords(e), Duration.ZERO);
        } finally {
            end.cancel(false);
        }
    }

    /** So that the connection can be used again, but not more than anybody has to say. */
    private static void read(@Nullable HttpEntity entity) throws IOException {
        if (entity != null) {
            try (InputStream content = entity.getContent()) {
                content.readNBytes(READ_AT_MOST);
                if (content.read() >= 0) {
                    throw new IOException("longer than " + READ_AT_MOST + " bytes");
                }
            }
        }
    }

    private Outcome outcome(int status, @Nullable Header retryAfter) {
        if (status >= 200 && status < 300) {
            return new Outcome(status, null, Duration.ZERO);
        }
        return new Outcome(status, "answered " + status, rest(retryAfter));
    }

    private static Duration rest(@Nullable Header retryAfter) {
        if (retryAfter == null || !retryAfter.getValue().matches("\\d{1,9}")) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter.getValue()));
        return asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
    }

    /** The kind of failure, without anything that the other side has written. */
    private static String inWords(Exception e) {
        return e.getClass().getSimpleName().replaceAll("(Exception|Error)$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    @PreDestroy
    void close() throws IOException {
        ends.shutdownNow();
        http.close();
    }
}
