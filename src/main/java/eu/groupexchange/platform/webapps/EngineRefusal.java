package eu.groupexchange.platform.webapps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says no the way Camunda's REST does, so that Tasklist, Cockpit and scripts show the sentence. */
public class EngineRefusal implements AccessDeniedHandler {

    private static final String ANSWER =
            "{\"type\":\"AuthorizationException\",\"message\":\"Your account may not do this. "
                    + "Tasks are claimed and completed by the members of their group; what else is to be changed stands on the desk.\"}";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(ANSWER);
    }
}
