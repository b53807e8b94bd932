package eu.groupexchange.platform.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** The body of one request, read no slower than a poor line would bring it, and never longer than allowed. */
final class PacedBody implements InputBuffer {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final long BYTES_PER_SECOND = 4096;

    /** The rest of a request that a browser is just sending. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(250);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int SLOW = 408;
    private static final int LARGE = 413;
    private static final int CROWD = 429;

    private final Request request;
    private final InputBuffer original;
    private final SlowBodies slow;
    private final String caller;
    private final long limit;
    private final long began = System.nanoTime();
    private long received;
    private boolean waiting;
    private boolean finished;
    private int failure;

    PacedBody(Request request, SlowBodies slow, String caller, long limit) {
        this.request = request;
        this.original = request.getInputBuffer();
        this.slow = slow;
        this.caller = caller;
        this.limit = limit;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (failure != 0) {
            throw new IOException("The body of this request is given up");
        }
        awaitBytes();
        int read = original.doRead(handler);
        if (read < 0) {
            finished = true;
            leave();
            return read;
        }
        received += read;
        if (received > limit) {
            throw fail(LARGE);
        }
        return read;
    }

    @Override
    public int available() {
        return original.available();
    }

    /** All of it. */
    byte[] readFully() throws IOException {
        var all = new ByteArrayOutputStream();
        var chunk = new Chunk();
        while (doRead(chunk) >= 0) {
            ByteBuffer bytes = chunk.getByteBuffer();
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            all.writeBytes(copy);
        }
        return all.toByteArray();
    }

    /** Reads and forgets what nobody wanted, so that the browser gets to see the answer. */
    void drain() throws IOException {
        var chunk = new Chunk();
        while (!finished) {
            doRead(chunk);
        }
    }

    boolean isFinished() {
        return finished || request.getContentLengthLong() >= 0 && received >= request.getContentLengthLong();
    }

    /** The status that says why reading was given up; 0 where it was not. */
    int failure() {
        return failure;
    }

    /** Gives the place back, and the request its own way of reading. */
    void end() {
        leave();
        request.setInputBuffer(original);
    }

    private void awaitBytes() throws IOException {
        boolean chunked = request.getContentLengthLong() < 0;
        if (!chunked && (isFinished() || arrived())) {
            return;
        }
        long since = System.nanoTime();
        while (!chunked && System.nanoTime() - since < ON_ITS_WAY.toNanos()) {
            pause();
            if (arrived()) {
                return;
            }
        }
        if (!waiting && !slow.enter(caller)) {
            throw fail(CROWD);
        }
        waiting = true;
        while (!chunked && !arrived()) {
            requirePace();
            pause();
        }
        requirePace();
    }

    private boolean arrived() {
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() > 0;
    }

    private void requirePace() throws IOException {
        long allowed = GRACE.toNanos() + Duration.ofSeconds(1).toNanos() / BYTES_PER_SECOND * received;
        if (System.nanoTime() - began > allowed) {
            throw fail(SLOW);
        }
    }

    private IOException fail(int status) {
        failure = status;
        leave();
        return new IOException("The body of this request is given up with status " + status);
    }

    private void leave() {
        if (waiting) {
            waiting = false;
            slow.leave(caller);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static final class Chunk implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // what is read is taken at once
        }
    }
}
