package eu.groupexchange.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatedWorkTest {

    private static final Duration NEVER = Duration.ofDays(1);

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private RepeatedWork work = new Counting(NEVER, NEVER, Duration.ZERO);

    @AfterEach
    void itIsStopped() {
        work.stop();
    }

    @Test
    void itIsDoneAtIntervals() throws InterruptedException {
        work = new Counting(Duration.ZERO, Duration.ofMillis(1), Duration.ZERO);
        work.start();

        assertThat(next()).isEqualTo("repeated");
        assertThat(next()).isEqualTo("repeated");
    }

    @Test
    void itIsDoneSoonAfterItWasAskedFor() throws InterruptedException {
        work.start();
        work.soon();

        assertThat(next()).isEqualTo("repeated");
    }

    @Test
    void onlyWhileItRuns() throws InterruptedException {
        work.soon();
        work.start();
        work.stop();
        work.soon();

        assertThat(work.isRunning()).isFalse();
        assertThat(done).isEmpty();

        work.start();
        work.soon();
        assertThat(next()).isEqualTo("repeated");
    }

    @Test
    void whatFailsOnceIsDoneAgain() throws InterruptedException {
        work = new Counting(NEVER, NEVER, Duration.ZERO) {
            @Override
            protected void work() {
                super.work();
                throw new IllegalStateException("the database is away");
            }
        };
        work.start();
        work.soon();
        assertThat(next()).isEqualTo("repeated");
        work.soon();

        assertThat(next()).isEqualTo("repeated");
    }

    @Test
    void aStopWaitsForWhatIsUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        work = new Counting(NEVER, NEVER, NEVER) {
            @Override
            protected void work() {
                begun.countDown();
                try {
                    asked.await();
                    super.work();
                } catch (InterruptedException e) {
                    done.add("interrupted");
                }
            }
        };
        work.start();
        work.soon();
        begun.await();
        Thread stopping = new Thread(work::stop);
        stopping.start();
        asked.countDown();
        stopping.join();

        assertThat(done).containsExactly("repeated");
    }

    private String next() throws InterruptedException {
        return String.valueOf(done.poll(20, TimeUnit.SECONDS));
    }

    private class Counting extends RepeatedWork {

        Counting(Duration first, Duration pause, Duration patience) {
            super("repeated", first, pause, patience);
        }

        @Override
        protected void work() {
            done.add(Thread.currentThread().getName());
        }
    }
}
