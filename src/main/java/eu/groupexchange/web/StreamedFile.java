package eu.groupexchange.web;

import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;

/** A file that goes out to a browser while it is made, to be kept there: like {@link Download}, without being whole in memory. */
public final class StreamedFile {

    private static final int BUFFER = 256 * 1024;

    private StreamedFile() {}

    /** Makes the file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * What fails before the first bytes have left is an answer as always. Afterwards the connection is broken off, so that nobody takes
     * half a file for a whole one.
     */
    public static void send(String name, String contentType, HttpServletResponse response, Content content)
            throws IOException {
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.disposition("attachment", name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        try {
            content.writeTo(out);
            out.flush();
        } catch (RuntimeException | IOException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            throw new BrokenOffException(name, e instanceof UncheckedIOException io ? io.getCause() : e);
        }
    }

    /** What was sent so far is of no use; the server closes the connection without an end. */
    public static final class BrokenOffException extends IOException {
        BrokenOffException(String name, Throwable cause) {
            super(Texts.of("web.streamed-file.broke-off", name), cause);
        }
    }
}
