package eu.groupexchange.platform.clock;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Moves the clock forward as time would have passed: it halts at every timer that falls due on the way and lets it and all
 * that follows from it happen then, so that a reminder comes before the deadline that it reminds of.
 */
public class TimeMachine {

    private final MovableClock clock;
    private final DueJobs jobs;
    private final Runnable mails;
    private final @Nullable JobExecutor executor;

    /**
     * @param mails sends what is due, at every halt
     * @param executor rests while the clock moves; null where none runs
     */
    public TimeMachine(MovableClock clock, DueJobs jobs, Runnable mails, @Nullable JobExecutor executor) {
        this.clock = clock;
        this.jobs = jobs;
        this.mails = mails;
        this.executor = executor;
    }

    /**
     * Moves to the instant and returns when everything that fell due until then has run.
     *
     * @throws IllegalArgumentException when the instant has passed already
     */
    public synchronized void moveTo(Instant target) {
        if (target.isBefore(clock.instant())) {
            throw new IllegalArgumentException("The clock moves forward only; it reads " + clock.instant());
        }
        boolean paused = executor != null && executor.isActive();
        if (paused) {
            executor.shutdown();
        }
        try {
            work();
            for (Optional<Instant> next = jobs.nextDue(target); next.isPresent(); next = jobs.nextDue(target)) {
                forwardTo(next.get());
                work();
            }
            forwardTo(target);
            work();
        } finally {
            if (paused) {
                executor.start();
            }
        }
    }

    private void work() {
        jobs.run();
        mails.run();
    }

    private void forwardTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.set(instant);
        }
    }
}
