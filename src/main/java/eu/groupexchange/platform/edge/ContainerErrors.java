package eu.groupexchange.platform.edge;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/** Our own page for what never reaches the application: broken request lines, headers without end, addresses that are none. */
class ContainerErrors extends ErrorReportValve {

    private static final int ERRORS = 400;

    private final PlainAnswers answers;

    ContainerErrors(PlainAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < ERRORS
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !stillHeard(response)) {
            return;
        }
        try {
            response.resetBuffer(true);
            answers.write(request, response, response.getStatus());
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("Nobody reads the page for an error any more", e);
        }
    }

    private static boolean stillHeard(Response response) {
        var heard = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, heard);
        return heard.get();
    }
}
