package eu.groupexchange.audit.retention;

import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets years pass at once, for the application and for the database, which asks its own clock. */
public final class Years {

    private Years() {}

    public static void passUntil(Story story, Instant moment) {
        story.work();
        story.freezeAt(moment);
        databaseReads(moment);
    }

    /** The clock of the demo, which counts for the database where it is ahead. */
    public static void databaseReads(Instant moment) {
        owner().sql("""
                insert into demo_clock (id, reads_at) values (1, ?) on conflict (id) do update set reads_at = excluded.reads_at
                """).param(moment.atOffset(ZoneOffset.UTC)).update();
    }

    public static void databaseReadsItsOwnClock() {
        owner().sql("delete from demo_clock").update();
    }

    public static JdbcClient owner() {
        return JdbcClient.create(TestDatabase.dataSource(TestDatabase.url()));
    }
}
