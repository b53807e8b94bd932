package eu.groupexchange.platform.keptform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Shows what was kept on the pages that follow, until the form is sent. Stands behind Spring Security. */
public class KeptFormFilter extends OncePerRequestFilter {

    private final KeptForms forms;

    public KeptFormFilter(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if ("POST".equals(request.getMethod())) {
            boolean asked = FormOwner.isMissing(request, path) && forms.keepText(request, response);
            if (!asked) {
                sent(request, path);
                chain.doFilter(request, response);
            }
            return;
        }
        KeptForm kept = "GET".equals(request.getMethod()) && request.isRequestedSessionIdValid()
                ? KeptForms.in(request.getSession(false))
                : null;
        if (kept == null) {
            chain.doFilter(request, response);
        } else {
            show(kept, request, response, chain);
        }
    }

    /** This time it reached whom it was for. */
    private static void sent(HttpServletRequest request, String path) {
        HttpSession session = request.getSession(false);
        KeptForm kept = KeptForms.in(session);
        if (kept != null && session != null && kept.address().equals(path)) {
            KeptForms.forget(session);
        }
    }

    private static void show(KeptForm kept, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String type = String.valueOf(page.getContentType());
        if (type.startsWith("text/html") && page.getContentSize() > 0) {
            String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            byte[] shown = shown(html, kept, request).getBytes(StandardCharsets.UTF_8);
            page.resetBuffer();
            page.getOutputStream().write(shown);
        }
        page.copyBodyToResponse();
    }

    private static String shown(String html, KeptForm kept, HttpServletRequest request) {
        String path = request.getRequestURI();
        String owner = FormOwner.of(request, path);
        HttpSession session = request.getSession();
        if (path.equals(kept.pagePath()) && !FormOwner.isMissing(request, path) && kept.isFor(owner)) {
            KeptForms.shown(session);
            return FillIn.form(html, kept);
        }
        String somebody = FormOwner.of(request, kept.pagePath());
        boolean ofAnother = somebody != null && !kept.isFor(somebody);
        return ofAnother || KeptForms.wasShown(session) ? html : FillIn.elsewhere(html, kept);
    }
}
