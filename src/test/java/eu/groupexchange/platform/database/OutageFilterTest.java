package eu.groupexchange.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.groupexchange.platform.edge.PlainAnswers;
import eu.groupexchange.wording.FundingStatement;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OutageFilterTest {

    private static final FilterChain NEVER = (request, response) -> {
        throw new AssertionError("Nobody may be asked");
    };

    private final DatabaseWatch watch = mock(DatabaseWatch.class);
    private final PlainAnswers answers = new PlainAnswers(new FundingStatement("A project", "Funded", "Nobody", null));
    private final OutageFilter filter = new OutageFilter(watch, answers);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void away() {
        when(watch.isAway()).thenReturn(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my/claim", "/desk", "/login", "/camunda/app/tasklist/default/"})
    void tellsPeopleInPlainWordsAndWhenToComeBack(String path) throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", path), response, NEVER);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString()).contains("Back in a moment", "Our database does not answer");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void tellsProgramsInJson() throws Exception {
        filter.doFilter(new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task"), response, NEVER);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).startsWith("{").contains("\"status\":503", "\"message\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/group-exchange.css", "/img/mark.svg", "/actuator/health/readiness"})
    void answersWhatNeedsNoDatabaseWithoutLookingForASession(String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setCookies(new Cookie("SESSION", "of before"));
        var seen = new AtomicReference<HttpServletRequest>();

        filter.doFilter(request, response, (asked, answer) -> seen.set((HttpServletRequest) asked));

        assertThat(seen.get().getCookies()).isNull();
    }

    @Test
    void takesTheFirstThatFailsForTheOutageThatItIs() throws Exception {
        var lost = new ServletException(new IllegalStateException(new SQLException("gone", "08006")));
        when(watch.isAway()).thenReturn(false);
        when(watch.explains(any())).thenAnswer(call -> call.getArgument(0) == lost);

        filter.doFilter(new MockHttpServletRequest("GET", "/"), response, (request, answer) -> {
            throw lost;
        });

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void leavesEveryOtherFailureAlone() {
        when(watch.isAway()).thenReturn(false);

        assertThatThrownBy(
                        () -> filter.doFilter(new MockHttpServletRequest("GET", "/"), response, (request, answer) -> {
                            throw new IllegalStateException("ours");
                        }))
                .hasMessage("ours");
    }
}
