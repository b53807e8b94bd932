package eu.groupexchange.desk.imports;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.web.sheet.read.SheetTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables that were sent in, in {@code registration_import} and {@code registration_import_row}. */
@Repository
class Imports {

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RegistrationImport> find(UUID id) {
        return jdbc.sql("select * from registration_import where id = ?")
                .param(id)
                .query(Imports::read)
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<RegistrationImport> lock(UUID id) {
        return jdbc.sql("select * from registration_import where id = ? for update")
                .param(id)
                .query(Imports::read)
                .optional();
    }

    /** The latest first. */
    List<RegistrationImport> of(Slug exchange) {
        return jdbc.sql("select * from registration_import where exchange = ? order by made_at desc, id")
                .param(exchange.value())
                .query(Imports::read)
                .list();
    }

    List<UUID> running() {
        return jdbc.sql("select id from registration_import where state = 'RUNNING' order by made_at, id")
                .query(UUID.class)
                .list();
    }

    void add(RegistrationImport draft, SheetTable table) {
        jdbc.sql("""
                        insert into registration_import (id, exchange, file_name, heads, fields, made_by, made_at)
                        values (:id, :exchange, :fileName, :heads, :fields, :madeBy, :madeAt)""")
                .param("id", draft.id())
                .param("exchange", draft.exchange().value())
                .param("fileName", draft.fileName())
                .param("heads", draft.heads().toArray(String[]::new))
                .param("fields", draft.fields().toArray(String[]::new))
                .param("madeBy", draft.madeBy())
                .param("madeAt", Moments.column(draft.madeAt()))
                .update();
        for (SheetTable.Row row : table.rows()) {
            jdbc.sql("insert into registration_import_row (import, number, cells) values (?, ?, ?)")
                    .params(draft.id(), row.number(), row.cells().toArray(String[]::new))
                    .update();
        }
    }

    void map(UUID id, List<String> fields) {
        jdbc.sql("update registration_import set fields = ? where id = ?")
                .params(fields.toArray(String[]::new), id)
                .update();
    }

    void start(UUID id, String informed, String reason, String by) {
        jdbc.sql("""
                        update registration_import set state = 'RUNNING', informed = :informed, reason = :reason, started_by = :by
                        where id = :id""")
                .param("id", id)
                .param("informed", informed)
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update registration_import set state = 'DONE', ended_at = ? where id = ?")
                .params(Moments.column(at), id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from registration_import where id = ?").param(id).update();
    }

    int deleteBefore(Instant moment) {
        return jdbc.sql("delete from registration_import where made_at < ? and state <> 'RUNNING'")
                .param(Moments.column(moment))
                .update();
    }

    List<ImportRow> rows(UUID id) {
        return jdbc.sql("select * from registration_import_row where import = ? order by number")
                .param(id)
                .query(Imports::row)
                .list();
    }

    /** The next that waits, which nobody else gets until the transaction ends. */
    Optional<ImportRow> claim(UUID id) {
        return jdbc.sql("""
                        select * from registration_import_row where import = ? and state = 'WAITING'
                        order by number limit 1 for update skip locked""").param(id).query(Imports::row).optional();
    }

    Map<ImportRow.State, Integer> counts(UUID id) {
        return jdbc
                .sql("select state, count(*) as n from registration_import_row where import = ? group by state")
                .param(id)
                .query((row, number) -> Map.entry(ImportRow.State.valueOf(row.getString("state")), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was typed of it goes as soon as it is a registration, or was one already. */
    void became(UUID id, int number, ImportRow.State state, @Nullable String reference, @Nullable String problem) {
        jdbc.sql("""
                        update registration_import_row set state = :state, reference = :reference, problem = :problem,
                                                           cells = case when :state = 'REFUSED' then cells else '{}' end
                        where import = :id and number = :number and state = 'WAITING'""")
                .param("id", id)
                .param("number", number)
                .param("state", state.name())
                .param("reference", reference)
                .param("problem", problem)
                .update();
    }

    private static RegistrationImport read(ResultSet row, int number) throws SQLException {
        return new RegistrationImport(
                row.getObject("id", UUID.class),
                new Slug(row.getString("exchange")),
                row.getString("file_name"),
                List.of((String[]) row.getArray("heads").getArray()),
                List.of((String[]) row.getArray("fields").getArray()),
                RegistrationImport.State.valueOf(row.getString("state")),
                row.getString("informed"),
                row.getString("reason"),
                row.getString("made_by"),
                Moments.of(row, "made_at"),
                row.getString("started_by"),
                Moments.orNull(row, "ended_at"));
    }

    private static ImportRow row(ResultSet row, int at) throws SQLException {
        return new ImportRow(
                row.getInt("number"),
                List.of((String[]) row.getArray("cells").getArray()),
                ImportRow.State.valueOf(row.getString("state")),
                row.getString("reference"),
                row.getString("problem"));
    }
}
