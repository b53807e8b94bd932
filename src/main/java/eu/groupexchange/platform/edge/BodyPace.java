package eu.groupexchange.platform.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.util.unit.DataSize;

/**
 * Keeps bodies that come slowly, or are larger than their page could use, from holding the service up. A form is read before
 * anything else looks at the request; one that does not arrive is answered without anybody having seen half of it. Files go
 * to the pages that take files, and are read there, at the same pace.
 */
class BodyPace extends ValveBase {

    private static final DataSize SMALL_FORM = DataSize.ofKilobytes(64);
    private static final DataSize FORM = DataSize.ofMegabytes(2);
    private static final DataSize FILES = DataSize.ofMegabytes(500);

    private static final List<String> SMALL_FORMS = List.of("/login", "/logout", "/l/", "/my/confirm");
    private static final List<String> FILE_PAGES = List.of("/my/claim", "/verify", "/camunda/api/");
    private static final List<String> FORM_PAGES =
            List.of("/exchanges/", "/my/", "/l/", "/verify", "/desk/", "/login", "/demo/");

    private final SlowBodies slow;
    private final PlainAnswers answers;

    BodyPace(SlowBodies slow, PlainAnswers answers) {
        super(true);
        this.slow = slow;
        this.answers = answers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                || request.getContentLengthLong() <= 0 && !chunked) {
            getNext().invoke(request, response);
            return;
        }
        String path = String.valueOf(request.getRequestURI());
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        boolean multipart = type.startsWith("multipart/");
        if (multipart && !startsWithAny(path, FILE_PAGES) && !startsWithAny(path, FORM_PAGES)) {
            refuse(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        DataSize limit = limit(path, multipart);
        var body = new PacedBody(raw, slow, request.getRemoteAddr(), limit.toBytes());
        if (request.getContentLengthLong() > limit.toBytes() && !startsWithAny(path, FILE_PAGES)) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            if (type.startsWith("application/x-www-form-urlencoded")) {
                readFirst(request, response, raw, body);
            } else {
                raw.setInputBuffer(body);
                getNext().invoke(request, response);
                finish(request, response, body);
            }
        } finally {
            body.end();
        }
    }

    private void readFirst(Request request, Response response, org.apache.coyote.Request raw, PacedBody body)
            throws IOException, ServletException {
        byte[] form;
        try {
            form = body.readFully();
        } catch (IOException e) {
            refuse(request, response, body.failure() == 0 ? HttpServletResponse.SC_BAD_REQUEST : body.failure());
            return;
        }
        raw.setInputBuffer(new Read(form));
        getNext().invoke(request, response);
    }

    /** Left to the container, the rest would be read without any pace, after everything here has ended. */
    private void finish(Request request, Response response, PacedBody body) throws IOException {
        if (body.failure() != 0 && !response.isCommitted()) {
            response.resetBuffer(true);
            refuse(request, response, body.failure());
        }
        if (body.isFinished()) {
            return;
        }
        try {
            response.finishResponse();
            body.drain();
        } catch (IOException e) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private void refuse(Request request, Response response, int status) throws IOException {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        response.setHeader("Connection", "close");
        answers.write(request, response, status);
    }

    private static DataSize limit(String path, boolean multipart) {
        if (startsWithAny(path, SMALL_FORMS)) {
            return SMALL_FORM;
        }
        return multipart && startsWithAny(path, FILE_PAGES) ? FILES : path.startsWith("/camunda/api/") ? FILES : FORM;
    }

    private static boolean startsWithAny(String path, List<String> beginnings) {
        return beginnings.stream().anyMatch(path::startsWith);
    }

    /** A body that is there already. */
    private static final class Read implements InputBuffer {

        private final byte[] bytes;
        private boolean given;

        Read(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            if (given || bytes.length == 0) {
                return -1;
            }
            given = true;
            handler.setByteBuffer(ByteBuffer.wrap(bytes));
            return bytes.length;
        }

        @Override
        public int available() {
            return given ? 0 : bytes.length;
        }
    }
}
