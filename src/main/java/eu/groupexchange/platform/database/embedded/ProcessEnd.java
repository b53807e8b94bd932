package eu.groupexchange.platform.database.embedded;

import java.time.Duration;

/** Ends the application from within: in order if that can be, and in any case. */
public final class ProcessEnd implements Runnable {

    private static final int FAILED = 1;
    private static final Duration TIME_FOR_ORDER = Duration.ofSeconds(30);

    @Override
    public void run() {
        background("end", () -> System.exit(FAILED));
        background("end-at-last", ProcessEnd::haltAtLast);
    }

    /** What waits for the database while it closes would wait in vain. */
    private static void haltAtLast() {
        try {
            Thread.sleep(TIME_FOR_ORDER.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(FAILED);
    }

    private static void background(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
