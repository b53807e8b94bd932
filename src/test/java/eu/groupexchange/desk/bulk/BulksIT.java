package eu.groupexchange.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;

@ExchangeTest
class BulksIT {

    /** Writes down whom it greeted, and does not greet everybody. */
    private static final class Greet implements BulkAction {

        private final List<String> greeted = Collections.synchronizedList(new ArrayList<>());
        private int clashes;

        @Override
        public String key() {
            return "greet";
        }

        @Override
        public String title() {
            return "Greet";
        }

        @Override
        public String done(int many) {
            return many + " were greeted.";
        }

        @Override
        public Foreseen foresee(ParticipationReference reference, Map<String, String> answers, String userId) {
            return Foreseen.possible("greeted");
        }

        @Override
        public void apply(ParticipationReference reference, Map<String, String> answers, String userId) {
            switch (reference.value()) {
                case "ZZZ-0002" -> throw RefusedException.notNow("It is asleep.");
                case "ZZZ-0003" -> throw new IllegalStateException("something that nobody expected");
                case "ZZZ-0004" -> {
                    if (clashes++ < 1) {
                        throw new OptimisticLockingFailureException("somebody was faster");
                    }
                }
                case "ZZZ-0005" -> throw new OptimisticLockingFailureException("somebody always is");
                default -> {}
            }
            greeted.add(reference + " " + answers.get("reason") + " " + userId);
        }
    }

    @Autowired
    private Story story;

    @Autowired
    private JdbcBulks stored;

    private final Greet greet = new Greet();
    private Bulks bulks;
    private RunBulks runs;

    @BeforeEach
    void somebodyGreets() {
        Clock clock = story.bean(Clock.class);
        runs = new RunBulks(
                stored, new BulkActions(List.of(greet)), clock, story.bean(PlatformTransactionManager.class));
        bulks = new Bulks(
                stored, runs, event -> {}, clock, story.bean(PlatformTransactionManager.class), Duration.ZERO);
    }

    @Test
    void whatWasAskedIsDoneInItsOrderAndWhatWasNotIsSaidByName() {
        BulkOrder order = order("ZZZ-0001", "ZZZ-0002", "ZZZ-0003", "ZZZ-0004", "ZZZ-0005", "ZZZ-0006");

        String path = bulks.doNow(order, "coordinator");

        assertThat(path).isEqualTo("/desk/bulk/" + order.id());
        assertThat(greet.greeted)
                .containsExactly(
                        "ZZZ-0001 hello coordinator", "ZZZ-0004 hello coordinator", "ZZZ-0006 hello coordinator");
        BulkWork work = bulks.find(order.id()).orElseThrow();
        assertThat(work.isRunning()).isFalse();
        assertThat(work.done() + work.refused()).isEqualTo(work.total()).isEqualTo(7);
        assertThat(bulks.results(order.id()))
                .filteredOn(result -> result.state() == BulkWork.State.REFUSED)
                .extracting(result -> result.named() + ": " + result.why())
                .containsExactly(
                        "ZZZ-0002: It is asleep.",
                        "ZZZ-0003: Something went wrong with this one, and nothing of it was changed."
                                + " Try it again; if it goes wrong once more, tell an administrator.",
                        "ZZZ-0005: " + DeskWords.MEANWHILE,
                        "nonsense: That is no reference.");
    }

    @Test
    void thePageThatIsSentTwiceAsksOnce() throws Exception {
        BulkOrder order = order("ZZZ-0001", "ZZZ-0006");

        bulks.begin(order, "coordinator");
        bulks.begin(order, "coordinator");
        assertThat(bulks.find(order.id()).orElseThrow().isRunning()).isTrue();
        AtOnce.call(List.of(() -> bulks.doNow(order, "coordinator"), () -> bulks.doNow(order, "coordinator")));

        assertThat(greet.greeted).hasSize(2);
        assertThat(bulks.find(order.id()).orElseThrow().done()).isEqualTo(2);
        assertThat(runs.doNext(order.id())).isFalse();
    }

    @Test
    void nobodyIsAskedForNothing() {
        assertThatThrownBy(() -> bulks.begin(
                        new BulkOrder(UUID.randomUUID(), "greet", null, Map.of(), List.of()), "coordinator"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Choose at least one participant.");
    }

    private static BulkOrder order(String... references) {
        List<BulkOrder.Item> items = new ArrayList<>();
        for (String reference : references) {
            items.add(BulkOrder.Item.of(new ParticipationReference(reference)));
        }
        if (references.length > 2) {
            items.add(BulkOrder.Item.refused("nonsense", "That is no reference."));
        }
        return new BulkOrder(UUID.randomUUID(), "greet", null, Map.of("reason", "hello"), items);
    }
}
