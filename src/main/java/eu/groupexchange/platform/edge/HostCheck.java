package eu.groupexchange.platform.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Refuses requests for a name that is not ours, whether it stands in {@code Host} or in what a proxy adds: nothing that is
 * built from the name of the host may ever lead elsewhere. Whether the application is ready may be asked by any name.
 */
class HostCheck extends ValveBase {

    private static final int MISDIRECTED_REQUEST = 421;
    private static final String HEALTH = "/actuator/health";
    private static final String FORWARDED_HOST = "X-Forwarded-Host";

    private final AllowedHosts hosts;
    private final PlainAnswers answers;

    HostCheck(AllowedHosts hosts, PlainAnswers answers) {
        super(true);
        this.hosts = hosts;
        this.answers = answers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean refusedAlready = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
        if (refusedAlready
                || isOurs(request)
                || String.valueOf(request.getRequestURI()).startsWith(HEALTH)) {
            getNext().invoke(request, response);
            return;
        }
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        answers.write(request, response, MISDIRECTED_REQUEST);
    }

    private boolean isOurs(Request request) {
        return hosts.contains(request.getServerName()) && forwarded(request).allMatch(hosts::contains);
    }

    private static Stream<String> forwarded(Request request) {
        List<String> headers = Collections.list(request.getHeaders(FORWARDED_HOST));
        return headers.stream().flatMap(header -> Stream.of(header.split(",")));
    }
}
