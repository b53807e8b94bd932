package eu.groupexchange.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers send who do not use a browser, byte for byte. */
@ExchangeTest
@ExtendWith(OutputCaptureExtension.class)
class EdgeIT {

    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n";

    @LocalServerPort
    private int port;

    static Stream<String> broken() {
        Stream<String> lines = Stream.of(
                "NONSENSE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /" + HOST + "Bad Header: x\r\n\r\n",
                "GET /" + HOST + "X: " + "x".repeat(20_000) + "\r\n\r\n",
                "BREW /" + HOST + "\r\n",
                "TRACE /" + HOST + "\r\n",
                "DELETE /" + HOST + "\r\n",
                "POST /" + HOST + "Transfer-Encoding: wrong\r\n\r\n",
                "POST /login" + HOST + "Content-Length: 99999999\r\n\r\n",
                "GET /?q=%ff%zz&&=&%=% HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        Stream<String> addresses = Stream.of(
                        "/%zz",
                        "/%00",
                        "/a|b{}",
                        "//desk",
                        "/desk;a=b",
                        "/%2e%2e/desk",
                        "/a%2fb",
                        "/a%5cb",
                        "/a//b",
                        "/%25%32%65/",
                        "/l/%ff%fe")
                .map(address -> "GET " + address + HOST + "\r\n");
        Stream<String> bodies = Stream.of(
                        "/camunda/app/tasklist/default/", "/", "/desk", "/l/new", "/login", "/nothing", "/my/claim")
                .flatMap(path -> Stream.of(
                                "multipart/form-data",
                                "multipart/form-data; boundary=x",
                                "multipart/form-data; boundary=" + "x".repeat(500),
                                "multipart/form-data; boundary=x; charset=klingon",
                                "application/x-www-form-urlencoded; charset=klingon")
                        .map(type -> "POST " + path + HOST + "Content-Type: " + type
                                + "\r\nContent-Length: 11\r\n\r\n--x\r\na=%zz&"));
        return Stream.of(lines, addresses, bodies).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isAnsweredWithOurPageAndOurHeadersAndNothingInTheLog(String request, CapturedOutput output)
            throws IOException {
        String answer = answer(request);

        assertThat(answer).matches("(?s)HTTP/1.1 (4|50[15]|302|303).*").doesNotStartWith("HTTP/1.1 500");
        if (!answer.startsWith("HTTP/1.1 3")) {
            assertThat(answer).contains("<title>", "– Group Exchange</title>", "group-exchange.css");
        }
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-security-policy:", "x-content-type-options: nosniff", "referrer-policy: same-origin")
                .doesNotContain("tomcat", "exception", "apache", "location: http");
        assertThat(output.getAll()).doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=%ff%fe", "/?q=%zz", "/privacy?a=b&&&==&%=", "/places?q=%00", "/login?failed=%F0%28"})
    void oddQuestionsAreNoErrorsOfOurs(String path) throws IOException {
        assertThat(answer("GET " + path + HOST + "\r\n")).matches("(?s)HTTP/1.1 (2|4).*");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example,",
        "localhost.evil.example,",
        "localhost, evil.example",
        "localhost, 'localhost, evil.example'",
        "evil.example:80,",
        "192.0.2.1,"
    })
    void aForeignHostIsRefused(String host, @Nullable String forwarded) throws IOException {
        String more = forwarded == null ? "" : "X-Forwarded-Host: " + forwarded + "\r\n";

        String answer = answer("GET /desk HTTP/1.1\r\nHost: " + host + "\r\n" + more + "\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("You came by another name", "EXCHANGE_ALLOWED_HOSTS")
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "localhost:1", "localhost.", "127.0.0.1", "[::1]", "[::1]:8080"})
    void ourOwnHostIsAnswered(String host) throws IOException {
        assertThat(answer("GET /privacy HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void whetherItIsReadyMayBeAskedByAnyName() throws IOException {
        assertThat(answer("GET /actuator/health/readiness HTTP/1.1\r\nHost: 10.1.2.3:8080\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/camunda/app/", "/camunda/app/tasklist/default/", "/desk/mails"})
    void redirectsNameNoHost(String path) {
        var client = new StaffClient(port);

        assertThat(client.get(path).headers().firstValue("Location")).contains("/login");
        assertThat(client.signIn("coordinator", "coordinator").headers().firstValue("Location"))
                .contains(path);
        assertThat(client.get("/camunda").headers().firstValue("Location").orElse("/"))
                .startsWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/nothing",
                "/camunda/app/nothing",
                "/camunda/app/nothing/",
                "/camunda/app/tasklist/nothing/",
                "/camunda/app/tasklist/default/nothing",
                "/camunda/app/tasklist/nothing/deep/down",
                "/camunda/lib/nothing.js",
                "/camunda/app/tasklist/scripts/"
            })
    void whereNoWebappIsNothingIs(String path) {
        assertThat(new StaffClient(port).get(path).statusCode()).isEqualTo(404);
        assertThat(StaffClient.signedIn(port, "admin").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void hundredsOfHalfSentFormsStopNobody() throws Exception {
        List<Socket> attackers = new ArrayList<>();
        try {
            for (int one = 0; one < 400; one++) {
                var socket = new Socket("localhost", port);
                attackers.add(socket);
                String type = one % 3 == 0 ? "text/plain" : "application/x-www-form-urlencoded";
                String path = one % 2 == 0 ? "/login" : "/nothing";
                socket.getOutputStream()
                        .write(("POST " + path + HOST + "Content-Type: " + type
                                        + "\r\nContent-Length: 1000\r\n\r\nusername=")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            long since = System.nanoTime();

            assertThat(new StaffClient(port).get("/").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
            assertThat(new StaffClient(port)
                            .signIn("coordinator", "coordinator")
                            .headers()
                            .firstValue("Location"))
                    .contains("/desk");
        } finally {
            for (Socket attacker : attackers) {
                attacker.close();
            }
        }
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String closing = request.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(closing.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
