package eu.groupexchange.attendance.sheet;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the scans of signed sheets, and all that was ever said of them. Rows are only ever added. */
@Repository
public class SignedSheets {

    private static final String QUERY = """
            select id, signed_sheet.exchange, day, file_name, content_type, size, sha256, filed_by, filed_at,
                by_sheet, reason, replaced_by, replaced_at
            from signed_sheet left join signed_sheet_replaced on sheet = id
            where %s
            """;

    private final JdbcClient jdbc;

    SignedSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an exchange by day, oldest first; also those that were taken out. */
    public List<SignedSheet> of(Slug exchange) {
        return query("signed_sheet.exchange = ? order by day, filed_at, id", exchange.value());
    }

    /** Those of a day, oldest first; also those that were taken out. */
    public List<SignedSheet> of(Slug exchange, LocalDate day) {
        return query("signed_sheet.exchange = ? and day = ? order by filed_at, id", exchange.value(), day);
    }

    public Optional<SignedSheet> find(UUID id) {
        return query("id = ?", id).stream().findFirst();
    }

    /** Where the same file is, in whatever exchange. */
    public List<SignedSheet> withSameContent(SignedSheet sheet) {
        return query("sha256 = ? and id <> ? order by filed_at, id", sheet.sha256(), sheet.id());
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is no such scan */
    public byte[] content(UUID id) {
        return jdbc.sql("select content from signed_sheet where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** For which days of an exchange there is a reason why no sheet is there. */
    public List<MissingSheet> missing(Slug exchange) {
        return jdbc.sql("select * from signed_sheet_missing where exchange = ? order by day")
                .param(exchange.value())
                .query((row, number) -> new MissingSheet(
                        row.getObject("day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("given_by"),
                        Moments.of(row, "given_at")))
                .list();
    }

    void add(SignedSheet sheet, byte[] content) {
        jdbc.sql("""
                insert into signed_sheet (id, exchange, day, file_name, content_type, size, sha256, content, filed_by, filed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        sheet.id(),
                        sheet.exchange().value(),
                        sheet.day(),
                        sheet.fileName(),
                        sheet.contentType(),
                        sheet.size(),
                        sheet.sha256(),
                        content,
                        sheet.filedBy(),
                        Moments.column(sheet.filedAt()))
                .update();
    }

    /** @return false when it had been taken out before */
    boolean replace(SignedSheet sheet, SignedSheet.Replaced how) {
        return jdbc.sql("""
                insert into signed_sheet_replaced (exchange, sheet, by_sheet, reason, replaced_by, replaced_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (sheet) do nothing
                """)
                        .params(
                                sheet.exchange().value(),
                                sheet.id(),
                                how.bySheet(),
                                how.reason(),
                                how.by(),
                                Moments.column(how.at()))
                        .update()
                == 1;
    }

    void addMissing(Slug exchange, MissingSheet missing) {
        jdbc.sql("""
                insert into signed_sheet_missing (exchange, day, reason, given_by, given_at) values (?, ?, ?, ?, ?)
                on conflict (exchange, day) do nothing
                """)
                .params(
                        exchange.value(),
                        missing.day(),
                        missing.reason(),
                        missing.givenBy(),
                        Moments.column(missing.givenAt()))
                .update();
    }

    private List<SignedSheet> query(String where, Object... parameters) {
        return jdbc.sql(QUERY.formatted(where))
                .params(parameters)
                .query(SignedSheets::read)
                .list();
    }

    private static SignedSheet read(ResultSet row, int number) throws SQLException {
        Instant replacedAt = Moments.orNull(row, "replaced_at");
        return new SignedSheet(
                row.getObject("id", UUID.class),
                new Slug(row.getString("exchange")),
                row.getObject("day", LocalDate.class),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("filed_by"),
                Moments.of(row, "filed_at"),
                replacedAt == null ? null : replaced(row, replacedAt));
    }

    private static SignedSheet.@Nullable Replaced replaced(ResultSet row, Instant at) throws SQLException {
        return new SignedSheet.Replaced(
                row.getObject("by_sheet", UUID.class), row.getString("reason"), row.getString("replaced_by"), at);
    }
}
