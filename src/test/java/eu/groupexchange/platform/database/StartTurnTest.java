package eu.groupexchange.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.groupexchange.platform.startup.StartRefusedException;
import eu.groupexchange.testing.TestDatabase;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class StartTurnTest {

    private final DatabaseAddress address =
            new DatabaseAddress(TestDatabase.emptyUrl(), TestDatabase.user(), TestDatabase.password());
    private final JdbcClient database = JdbcClient.create(TestDatabase.dataSource(address.url()));

    @Test
    void comesWhenTheOtherNodeIsDoneAndThatIsSaidInOneSentence(CapturedOutput output) {
        var first = StartTurn.take(address);
        var second = CompletableFuture.supplyAsync(() -> StartTurn.take(address));
        await().until(this::somebodyWaits);
        assertThat(second).isNotDone();

        first.close();

        await().until(second::isDone);
        second.join().close();
        assertThat(output.getOut())
                .containsOnlyOnce("Another node is starting on " + address.url() + ": waiting until it is done.");
    }

    @Test
    void comesWhenTheOtherNodeDied() {
        StartTurn.take(address);
        var second = CompletableFuture.supplyAsync(() -> StartTurn.take(address));
        await().until(this::somebodyWaits);

        // what the server does when the process is gone, or its machine no longer answers
        database.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .query()
                .singleRow();

        await().until(second::isDone);
        second.join().close();
    }

    @Test
    void isNotWaitedForWhereThereIsNoDatabase() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://localhost:1/nothing", "nobody", "nothing");

        assertThatThrownBy(() -> StartTurn.take(nowhere))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("cannot be reached");
    }

    private boolean somebodyWaits() {
        return database.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                + " and database = (select oid from pg_database where datname = current_database())")
                        .query(Long.class)
                        .single()
                == 1;
    }
}
