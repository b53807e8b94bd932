package eu.groupexchange.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class NoncePerRequestTest {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    private final MockServletContext application = new MockServletContext();

    @Test
    void keepsTheNoncesOfTwoRequestsApart() throws Exception {
        var first = seenByCamunda();
        var second = seenByCamunda();

        first.setAttribute(NONCE, "first");
        second.setAttribute(NONCE, "second");

        assertThat(first.getAttribute(NONCE)).isEqualTo("first");
        assertThat(second.getAttribute(NONCE)).isEqualTo("second");
    }

    @Test
    void sharesEverythingElse() throws Exception {
        seenByCamunda().setAttribute("other", "value");

        assertThat(seenByCamunda().getAttribute("other")).isEqualTo("value");
    }

    private ServletContext seenByCamunda() throws Exception {
        var seen = new AtomicReference<ServletRequest>();
        new NoncePerRequest()
                .doFilter(
                        new MockHttpServletRequest(application),
                        new MockHttpServletResponse(),
                        (request, response) -> seen.set(request));
        return seen.get().getServletContext();
    }
}
