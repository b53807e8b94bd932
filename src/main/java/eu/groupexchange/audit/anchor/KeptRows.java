package eu.groupexchange.audit.anchor;

import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads what features keep, as they declared it; row by row, however many there are. */
@Repository
public class KeptRows {

    private static final int AT_ONCE = 500;

    private static final String HELD = "leaf.kind = ? and leaf.subject = kept.kept_subject and leaf.id = kept.kept_id";

    private final JdbcTemplate jdbc;

    public KeptRows(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(AT_ONCE);
    }

    /** The last entry of a chain on a day. */
    record Head(LocalDate day, Leaf leaf) {}

    /**
     * A row beside what an anchor holds of it.
     *
     * @param noted what columns say of the facts of these names
     * @param anchor which holds it, or null where none does yet
     * @param hash which that anchor holds
     */
    public record Kept(
            AnchoredRecord kept,
            Map<String, @Nullable String> noted,
            @Nullable Integer anchor,
            @Nullable String hash) {}

    /** Of each day on which a chain grew, as far as no anchor holds it. A day never lies before that of an earlier entry. */
    void growth(AnchoredChain chain, Consumer<Head> each) {
        jdbc.query(
                """
                select distinct on (subject, day) subject, day, sequence, hash from (
                    select entry.subject, entry.sequence, hash,
                           (max(at) over (partition by entry.subject order by entry.sequence) at time zone 'UTC')::date as day
                    from (select %1$s as subject, sequence, hash, at from %2$s) entry
                    left join (select subject, max(id::bigint) as sequence from anchor_leaf where kind = ? group by subject) held
                        on held.subject = entry.subject
                    where entry.sequence > coalesce(held.sequence, 0)) entry
                order by subject, day, sequence desc""".formatted(chain.subject(), chain.table()),
                (RowCallbackHandler) row -> each.accept(new Head(
                        row.getObject("day", LocalDate.class),
                        new Leaf(
                                chain.kind(),
                                row.getString("subject"),
                                row.getString("sequence"),
                                row.getString("hash")))),
                chain.kind());
    }

    /** Those that no anchor holds yet. */
    void fresh(AnchoredTable table, Consumer<AnchoredRecord> each) {
        jdbc.query(
                "select kept.* from (%s) kept where not exists (select from anchor_leaf leaf where %s)"
                        .formatted(rows(table), HELD),
                (RowCallbackHandler) row -> each.accept(record(table, row)),
                table.kind());
    }

    /** All of a subject, the oldest first. */
    List<AnchoredRecord> of(AnchoredTable table, String subject) {
        return jdbc.query(
                "select kept.* from (%s) kept where kept_subject = ? order by kept_at, kept_id".formatted(rows(table)),
                (row, number) -> record(table, row),
                subject);
    }

    /** All that are complete, each beside its leaf. */
    public void all(AnchoredTable table, Consumer<Kept> each) {
        jdbc.query(
                "select kept.*, leaf.anchor as leaf_anchor, leaf.hash as leaf_hash from (%s) kept left join anchor_leaf leaf on %s"
                        .formatted(rows(table), HELD),
                (RowCallbackHandler) row -> each.accept(new Kept(
                        record(table, row),
                        noted(table, row),
                        row.getObject("leaf_anchor", Integer.class),
                        row.getString("leaf_hash"))),
                table.kind());
    }

    /** What an anchor holds and the table does not, with the anchor's number. */
    public void missing(AnchoredTable table, BiConsumer<Leaf, Integer> each) {
        jdbc.query(
                """
                select leaf.* from anchor_leaf leaf where leaf.kind = ? and not exists (
                    select from (select %s as subject, (%s)::text as id from %s where (%s)) kept
                    where kept.subject = leaf.subject and kept.id = leaf.id)
                order by leaf.anchor, leaf.position""".formatted(table.subject(), table.id(), table.table(), table.complete()),
                (RowCallbackHandler) row -> each.accept(AnchorTable.leaf(row), row.getInt("anchor")),
                table.kind());
    }

    /** Heads that an anchor holds and that the chain lacks, or has with another hash; with the anchor's number. */
    public void differing(AnchoredChain chain, BiConsumer<Leaf, Integer> missing, BiConsumer<Leaf, Integer> other) {
        jdbc.query(
                """
                select leaf.*, kept.hash is null as missing from anchor_leaf leaf
                left join (select %s as subject, sequence::text as sequence, hash from %s) kept
                    on kept.subject = leaf.subject and kept.sequence = leaf.id
                where leaf.kind = ? and kept.hash is distinct from leaf.hash order by leaf.anchor, leaf.position""".formatted(chain.subject(), chain.table()),
                (RowCallbackHandler) row -> (row.getBoolean("missing") ? missing : other)
                        .accept(AnchorTable.leaf(row), row.getInt("anchor")),
                chain.kind());
    }

    private static String rows(AnchoredTable table) {
        StringBuilder columns = new StringBuilder();
        table.facts().forEach((name, expression) -> columns.append(", %s as \"fact_%s\"".formatted(expression, name)));
        table.noted().forEach((name, expression) -> columns.append(", %s as \"noted_%s\"".formatted(expression, name)));
        return "select %s as kept_subject, (%s)::text as kept_id, (%s)::text as kept_label, %s as kept_at%s from %s where (%s)"
                .formatted(
                        table.subject(),
                        table.id(),
                        table.label(),
                        table.at() == null ? "null::timestamptz" : table.at(),
                        columns,
                        table.table(),
                        table.complete());
    }

    private static AnchoredRecord record(AnchoredTable table, ResultSet row) throws SQLException {
        Map<String, @Nullable String> facts = new HashMap<>();
        for (String name : table.facts().keySet()) {
            facts.put(name, row.getString("fact_" + name));
        }
        return new AnchoredRecord(
                table.kind(),
                row.getString("kept_subject"),
                row.getString("kept_id"),
                row.getString("kept_label"),
                Moments.orNull(row, "kept_at"),
                facts);
    }

    private static Map<String, @Nullable String> noted(AnchoredTable table, ResultSet row) throws SQLException {
        Map<String, @Nullable String> noted = new HashMap<>();
        for (String name : table.noted().keySet()) {
            noted.put(name, row.getString("noted_" + name));
        }
        return noted;
    }
}
