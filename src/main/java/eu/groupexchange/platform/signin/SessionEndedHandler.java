package eu.groupexchange.platform.signin;

import eu.groupexchange.platform.keptform.KeptForms;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form without a token that counts is not an attack, as a rule: its page was open for longer than its session. It is not
 * taken, but what was typed comes back. What other sites send is refused as ever.
 */
class SessionEndedHandler implements AccessDeniedHandler {

    private static final String SIGN_OUT = "/logout";

    private final KeptForms forms;
    private final AccessDeniedHandler others;

    SessionEndedHandler(KeptForms forms, AccessDeniedHandler others) {
        this.forms = forms;
        this.others = others;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        if (!(exception instanceof CsrfException)) {
            others.handle(request, response, exception);
        } else if (request.getRequestURI().equals(SIGN_OUT) && !isSignedIn()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", "/login?signed-out");
        } else if (!forms.keep(request, response)) {
            others.handle(request, response, exception);
        }
    }

    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
