package eu.groupexchange.workflow.tasklist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which lists were made, whatever an administrator made of them. */
@Repository
class MadeTaskLists {

    private final JdbcClient jdbc;

    MadeTaskLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param filter the engine's id */
    record Made(@Nullable String filter, String title) {}

    /** Waits for whoever makes the same list at this moment; false where it was made before. */
    boolean begin(TaskList list) {
        return jdbc.sql("insert into task_list (key, title) values (:key, :title) on conflict do nothing")
                        .param("key", list.key())
                        .param("title", list.title())
                        .update()
                > 0;
    }

    void keep(TaskList list, String filter) {
        jdbc.sql("update task_list set filter_id = :filter, title = :title where key = :key")
                .param("filter", filter)
                .param("title", list.title())
                .param("key", list.key())
                .update();
    }

    Optional<Made> find(String key) {
        return jdbc.sql("select filter_id, title from task_list where key = :key")
                .param("key", key)
                .query((row, number) -> new Made(row.getString("filter_id"), row.getString("title")))
                .optional();
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from task_list)")
                .query(Boolean.class)
                .single();
    }

    void forget(String key) {
        jdbc.sql("delete from task_list where key = :key").param("key", key).update();
    }
}
