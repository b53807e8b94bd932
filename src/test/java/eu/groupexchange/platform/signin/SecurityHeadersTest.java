package eu.groupexchange.platform.signin;

import static eu.groupexchange.platform.signin.SignInContext.ENGINE;
import static eu.groupexchange.platform.signin.SignInContext.TASKLIST;
import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.StaffClient;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@SignInContext
class SecurityHeadersTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/my",
                "/desk",
                "/no-such-page",
                "/css/group-exchange.css",
                TASKLIST,
                ENGINE + "/task",
                "/camunda/lib/deps.js"
            })
    void standOnEveryAnswer(String path) {
        var answer = StaffClient.signedIn(port, "coordinator").get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'")
                .contains("form-action 'self'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my", "/desk"})
    void letNobodyKeepAPersonsPage(String path) {
        assertThat(header(StaffClient.signedIn(port, "coordinator").get(path), "Cache-Control"))
                .contains("no-store");
    }

    @Test
    void allowOurPagesNoInlineScript() {
        assertThat(header(new StaffClient(port).get("/login"), "Content-Security-Policy"))
                .doesNotContain("unsafe");
    }

    @Test
    void keepTheCookieFromScriptsAndOtherSites() {
        assertThat(header(new StaffClient(port).get("/login"), "Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void keepTheSessionFromPlainHttpWhereThereIsHttps() {
        var answer = new StaffClient(port).getOverHttps("/login");

        assertThat(header(answer, "Set-Cookie")).contains("Secure");
        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
    }

    @ParameterizedTest
    @CsvSource({"https://exchange.example.org, true", "http://localhost:8080, false"})
    void followTheAddressThatTheWorldKnows(URI address, boolean secure) {
        var cookies = new DefaultCookieSerializer();
        new SessionConfiguration().secureCookie(new PublicAddress(address)).customize(cookies);
        var answer = new MockHttpServletResponse();

        cookies.writeCookieValue(new CookieSerializer.CookieValue(new MockHttpServletRequest(), answer, "id"));

        assertThat(answer.getHeader("Set-Cookie").contains("Secure")).isEqualTo(secure);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
