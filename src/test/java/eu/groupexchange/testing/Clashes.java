package eu.groupexchange.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets somebody else be faster: while something runs, the database breaks off every transaction that writes to a table, as it does
 * for the second of two that wait for each other. And tells what is in the database, so that a test sees whether anything is left.
 */
public final class Clashes {

    private final JdbcClient jdbc;

    public Clashes(Story story) {
        this.jdbc = story.bean(JdbcClient.class);
    }

    /** @param table which whoever is to be too slow writes to, best as the last of all */
    public <T> T over(String table, Supplier<T> attempt) {
        JdbcClient owner = JdbcClient.create(TestDatabase.dataSource(TestDatabase.url()));
        owner.sql("""
                create or replace function somebody_was_faster() returns trigger language plpgsql as
                $$ begin raise exception 'somebody was faster' using errcode = 'deadlock_detected'; end $$
                """).update();
        owner.sql("create trigger faster before insert or update or delete on " + table
                        + " for each statement execute function somebody_was_faster()")
                .update();
        try {
            return attempt.get();
        } finally {
            owner.sql("drop trigger faster on " + table).update();
        }
    }

    /** How many rows each table has, and which transaction wrote the youngest; sessions, counters and who looked aside. */
    public Map<String, String> database() {
        Map<String, String> found = new TreeMap<>();
        tables().forEach(table -> found.put(
                table,
                jdbc.sql("select count(*) || ' rows, youngest of ' || coalesce(max(xmin::text::bigint), 0) from "
                                + table)
                        .query(String.class)
                        .single()));
        return found;
    }

    private List<String> tables() {
        return jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = current_schema() and table_type = 'BASE TABLE'
                    and table_name not in ('access_log', 'account_seen') and table_name not like 'spring_session%' and table_name not like 'act_ru_meter%'
                """).query(String.class).list();
    }
}
