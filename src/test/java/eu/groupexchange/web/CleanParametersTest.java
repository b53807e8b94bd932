package eu.groupexchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CleanParametersTest {

    private static HttpServletRequest passed(String path, String name, String value) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.addParameter(name, value);
        var chain = new MockFilterChain();
        new CleanParameters().doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }

    @Test
    void everyParameterOfEveryPageIsCleanedHoweverItIsRead() throws Exception {
        for (String path :
                new String[] {"/login", "/places", "/my/claim", "/desk/exchanges/x/cancel", "/any/new/page"}) {
            HttpServletRequest request = passed(path, "some", "\ufeffa\u00adb\u2028c\u00a0");

            assertThat(request.getParameter("some")).isEqualTo("ab\nc");
            assertThat(request.getParameterValues("some")).containsExactly("ab\nc");
            assertThat(request.getParameterMap().get("some")).containsExactly("ab\nc");
            assertThat(request.getParameter("other")).isNull();
        }
    }

    @Test
    void aPasswordStaysAsItIsTyped() throws Exception {
        assertThat(passed("/login", "password", " \u200bword\u00a0").getParameter("password"))
                .isEqualTo(" \u200bword\u00a0");
    }
}
