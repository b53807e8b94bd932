package eu.groupexchange.paperwork.pdf.reading;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What reading one file may cost the thread that reads it. PDFBox unpacks streams without a limit of its own, but always reads
 * what is packed through parts that are given to it: these ask here, so that it ends a few megabytes beyond the limit.
 */
final class Budget {

    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1;

        Exceeded() {
            super("Reading the file takes more than it may");
        }
    }

    private static final long BYTES = 400L * 1024 * 1024;
    private static final Duration TIME = Duration.ofSeconds(10);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
    private final long until = System.nanoTime() + TIME.toNanos();

    private boolean exceeded;

    /** @throws Exceeded when this thread, since the budget was made, allocated or lasted more than it allows */
    void check() throws Exceeded {
        if (threads.getCurrentThreadAllocatedBytes() - allocatedBefore > BYTES || System.nanoTime() - until > 0) {
            exceeded = true;
            throw new Exceeded();
        }
    }

    /** For what would take more than it may: it is not begun. */
    Exceeded exceeded() {
        exceeded = true;
        return new Exceeded();
    }

    /** Also where the exception was caught on the way: a reader that mends goes on after it. */
    boolean wasExceeded() {
        return exceeded;
    }
}
