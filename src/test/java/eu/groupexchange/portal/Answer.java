package eu.groupexchange.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;

/** What tests look at in an answer. */
public final class Answer {

    private Answer() {}

    public static void isPage(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri() + "\n" + answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains("</html>")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    public static void leadsTo(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).as(answer.uri() + "\n" + answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").map(URI::create)).hasValueSatisfying(location -> assertThat(
                        location.getPath() + (location.getQuery() == null ? "" : "?" + location.getQuery()))
                .isEqualTo(path));
    }
}
