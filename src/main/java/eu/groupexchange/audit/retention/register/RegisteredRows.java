package eu.groupexchange.audit.retention.register;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the tables in the register. Names of tables and columns come from the code of the features, never from outside. */
@Repository
public class RegisteredRows {

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    RegisteredRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How many rows each subject has in each table; tables without any are left out. */
    public Map<String, Map<String, Long>> count(List<KeptTable> tables, Collection<String> subjects) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (KeptTable table : tables) {
            jdbc.sql("select %2$s as subject, count(*) as rows from %1$s where %2$s = any(?) group by 1"
                            .formatted(table.table(), table.key()))
                    .param(subjects.toArray(String[]::new))
                    .query((row, number) -> counts.computeIfAbsent(row.getString("subject"), any -> new TreeMap<>())
                            .put(table.table(), row.getLong("rows")))
                    .list();
        }
        return counts;
    }

    /**
     * Deletes the rows of these subjects, those that refer to others first; what is kept for good is left to the database's function.
     *
     * @return how many, by table
     */
    public Map<String, Long> delete(List<KeptTable> tables, Collection<String> subjects) {
        Map<String, Long> deleted = new TreeMap<>();
        Set<String> keptForGood = Set.copyOf(jdbc.sql("select name from append_only_table")
                .query(String.class)
                .list());
        for (KeptTable table : inOrder(tables)) {
            if (keptForGood.contains(table.table())) {
                continue;
            }
            int rows = jdbc.sql("delete from %s where %s = any(?)".formatted(table.table(), table.key()))
                    .param(subjects.toArray(String[]::new))
                    .update();
            deleted.merge(table.table(), (long) rows, Long::sum);
        }
        return deleted;
    }

    /** Everything that a table has about a subject; of bytes only how many they are. */
    public List<Map<String, Object>> rows(KeptTable table, String subject) {
        String shown = columns(table.table()).entrySet().stream()
                .map(column -> column.getValue().equals("bytea")
                        ? "octet_length(%1$s) as %1$s".formatted(column.getKey())
                        : column.getKey())
                .collect(Collectors.joining(", "));
        return jdbc
                .sql("select to_jsonb(one)::text from (select %s from %s where %s = ?) one"
                        .formatted(shown, table.table(), table.key()))
                .param(subject)
                .query(String.class)
                .list()
                .stream()
                .map(row -> json.read(row, ROW))
                .toList();
    }

    /** A file that a row holds. */
    public record StoredFile(String name, byte[] content) {}

    /** The files that a table has about a subject: rows with a name and bytes. */
    public List<StoredFile> files(KeptTable table, String subject) {
        Map<String, String> columns = columns(table.table());
        if (!columns.containsKey("file_name") || !"bytea".equals(columns.get("content"))) {
            return List.of();
        }
        return jdbc.sql("select file_name, content from %s where %s = ?".formatted(table.table(), table.key()))
                .param(subject)
                .query((row, number) -> new StoredFile(row.getString("file_name"), row.getBytes("content")))
                .list();
    }

    private Map<String, String> columns(String table) {
        Map<String, String> types = new TreeMap<>();
        jdbc.sql("""
                select column_name, data_type from information_schema.columns
                where table_schema = current_schema() and table_name = ?
                """)
                .param(table)
                .query((row, number) -> types.put(row.getString(1), row.getString(2)))
                .list();
        return types;
    }

    /** A table comes before those that it refers to. */
    private List<KeptTable> inOrder(List<KeptTable> tables) {
        Map<String, Set<String>> refersTo = new HashMap<>();
        jdbc.sql("""
                select conrelid::regclass::text as one, confrelid::regclass::text as other from pg_constraint
                where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid <> confrelid
                """)
                .query((row, number) -> refersTo.computeIfAbsent(row.getString("one"), any -> new LinkedHashSet<>())
                        .add(row.getString("other")))
                .list();
        List<KeptTable> ordered = new ArrayList<>();
        List<KeptTable> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            KeptTable next = left.stream()
                    .filter(table -> left.stream().noneMatch(other -> refersTo.getOrDefault(other.table(), Set.of())
                            .contains(table.table())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables refer to each other: " + left));
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }
}
