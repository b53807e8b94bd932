package eu.groupexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.exchange.change.CancelExchange;
import eu.groupexchange.exchange.change.Change;
import eu.groupexchange.exchange.change.ChangeRegistrationDeadline;
import eu.groupexchange.exchange.change.RescheduleExchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.registration.SubmitRegistration;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of an exchange at the same moment as something else. */
@ExchangeTest
class ExchangeChangeRaceIT {

    private static final int REGISTRATIONS = 12;

    @Autowired
    Story story;

    @Test
    void whoRegistersWhileTheExchangeIsCancelledIsRefusedOrCancelled() throws Exception {
        TestExchange exchange = story.publish();
        Change change = exchange.change("Flood.");
        List<Callable<Void>> deeds = new ArrayList<>();
        IntStream.range(0, REGISTRATIONS)
                .forEach(one -> deeds.add(() -> {
                    story.bean(SubmitRegistration.class).submit(exchange.slug(), TestExchange.answers("DE", "Dresden"));
                    return null;
                }));
        deeds.add(REGISTRATIONS / 2, () -> {
            story.bean(CancelExchange.class).cancel(exchange.slug(), change);
            return null;
        });

        List<Throwable> failures = atOnce(deeds);
        story.work();

        List<Participation> made = story.bean(Participations.class).ofExchange(exchange.slug());
        assertThat(failures).hasOnlyElementsOfType(RefusedException.class);
        assertThat(made).hasSize(REGISTRATIONS - failures.size()).allSatisfy(participation -> assertThat(
                        participation.status())
                .isEqualTo(ParticipationStatus.CANCELLED));
        assertThat(story.bean(RuntimeService.class).createProcessInstanceQuery().count())
                .as("no process is left behind")
                .isZero();
    }

    @Test
    void ofTwoCoordinatorsWhoChangeTheDatesAtOnceOneIsRefused() throws Exception {
        TestExchange exchange = story.publish();
        Change seen = exchange.change("Better so.");

        List<Throwable> failures = atOnce(List.of(
                () -> {
                    story.bean(RescheduleExchange.class)
                            .reschedule(exchange.slug(), LocalDate.parse("2022-06-08"), null, seen);
                    return null;
                },
                () -> {
                    story.bean(RescheduleExchange.class)
                            .reschedule(exchange.slug(), LocalDate.parse("2022-06-15"), null, seen);
                    return null;
                },
                () -> {
                    story.bean(ChangeRegistrationDeadline.class)
                            .change(exchange.slug(), LocalDate.parse("2022-04-20"), seen);
                    return null;
                }));

        assertThat(failures)
                .hasSize(2)
                .hasOnlyElementsOfType(RefusedException.class)
                .allSatisfy(refusal -> assertThat(refusal).hasMessageContaining("Somebody changed this exchange"));
        assertThat(exchange.exchange().revision()).isEqualTo(1);
    }

    /** What each of them ended with, where it did not end well. */
    private static List<Throwable> atOnce(List<? extends Callable<Void>> deeds) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<Void>> futures = deeds.stream()
                    .map(deed -> people.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            start.countDown();
            List<Throwable> failures = new ArrayList<>();
            for (Future<Void> future : futures) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            return failures;
        } finally {
            people.shutdown();
        }
    }
}
