package eu.groupexchange.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL itself refuses to the account that serves, whatever the application would do. */
class ServingRoleIT {

    private static final String REFUSED = "permission denied|must be owner|permission to set";

    private static final JdbcClient serving = JdbcClient.create(TestDatabase.migratedAndServing());

    static List<String> tables() {
        return serving.sql("select name from append_only_table order by name")
                .query(String.class)
                .list();
    }

    static Stream<String> attempts() {
        return tables().stream()
                .flatMap(table -> Stream.of(
                        "update " + table + " set " + fixedColumn(table) + " = " + fixedColumn(table),
                        "truncate " + table,
                        "alter table " + table + " disable trigger all",
                        "alter table " + table + " add column more text",
                        "drop trigger kept_for_good on " + table,
                        "drop table " + table + " cascade"));
    }

    private static String fixedColumn(String table) {
        return switch (table) {
            case "document", "evidence" -> "content";
            case "mail" -> "text_body";
            case "anchor", "anchor_leaf", "decision_log", "access_log" -> "hash";
            default -> firstFixedColumnOf(table);
        };
    }

    private static String firstFixedColumnOf(String table) {
        return serving.sql("""
                        select column_name from information_schema.columns
                        join append_only_table kept on kept.name = table_name
                        where table_name = ? and column_name <> all (kept.may_change) and is_identity = 'NO' order by ordinal_position limit 1""").param(table).query(String.class).single();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void cannotChangeWhatIsKeptForGood(String attempt) {
        assertRefused(attempt);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void cannotDeleteWhatIsKeptForGood(String table) {
        if (table.equals("evidence")) {
            assertThat(serving.sql("delete from evidence where state = 'ATTACHED'")
                            .update())
                    .as("an organisation takes back what it has not sent yet")
                    .isZero();
            return;
        }
        assertRefused("delete from " + table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set session_replication_role = replica",
                "create or replace function refuse_change() returns trigger language plpgsql as $$ begin return old; end $$",
                "create or replace function erasing(subject text) returns boolean language sql as $$ select true $$",
                "update append_only_table set may_delete = true",
                "delete from append_only_table",
                "insert into read_only_table values ('nothing')",
                "update flyway_schema_history set success = false",
                "update demo_clock set reads_at = now()"
            })
    void cannotGiveItselfTheRight(String attempt) {
        assertRefused(attempt);
    }

    @Test
    void mayDoWhatServingNeeds() {
        assertThat(serving.sql("update document set standing = 'VOID' where false")
                        .update())
                .isZero();
        assertThat(serving.sql("update mail set status = 'DROPPED' where false").update())
                .isZero();
        assertThat(serving.sql("update exchange set outcomes = 'none'").update())
                .isZero();
        assertThat(serving.sql("select count(*) from decision_log")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(serving.sql("""
                        insert into decision_log (subject, sequence, at, actor, action, details, previous_hash, hash)
                        values ('VAL22-0001', 1, now(), 'system', 'nothing', '{}', '0', '1')""").update()).isOne();
    }

    private static void assertRefused(String attempt) {
        assertThatThrownBy(() -> serving.sql(attempt).update())
                .as(attempt)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .containsPattern(REFUSED);
    }
}
