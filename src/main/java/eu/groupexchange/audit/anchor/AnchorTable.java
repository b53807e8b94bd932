package eu.groupexchange.audit.anchor;

import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code anchor} and {@code anchor_leaf}. */
@Repository
public class AnchorTable {

    private final JdbcClient jdbc;

    AnchorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else makes anchors waits until the transaction ends, and then sees these. */
    void letOthersWait() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('anchor', 0))")
                .query((row, number) -> number)
                .single();
    }

    List<Anchor> all() {
        return jdbc.sql("select * from anchor order by number")
                .query(AnchorTable::anchor)
                .list();
    }

    Optional<Anchor> latest() {
        return jdbc.sql("select * from anchor order by number desc limit 1")
                .query(AnchorTable::anchor)
                .optional();
    }

    List<Integer> holding(String subject) {
        return jdbc.sql("select distinct anchor from anchor_leaf where subject = ? order by anchor")
                .param(subject)
                .query(Integer.class)
                .list();
    }

    /** In the order of the tree. */
    List<Leaf> leaves(int anchor) {
        return jdbc.sql("select kind, subject, id, hash from anchor_leaf where anchor = ? order by position")
                .param(anchor)
                .query((row, number) -> leaf(row))
                .list();
    }

    void add(Anchor anchor, List<Leaf> leaves) {
        jdbc.sql("""
                        insert into anchor (number, day, made_at, leaves, root, previous_hash, hash)
                        values (:number, :day, :madeAt, :leaves, :root, :previousHash, :hash)""")
                .param("number", anchor.number())
                .param("day", anchor.day())
                .param("madeAt", Moments.column(anchor.madeAt()))
                .param("leaves", anchor.leaves())
                .param("root", anchor.root())
                .param("previousHash", anchor.previousHash())
                .param("hash", anchor.hash())
                .update();
        jdbc.sql("""
                        insert into anchor_leaf (anchor, position, kind, subject, id, hash)
                        select :anchor, leaf.position - 1, leaf.kind, leaf.subject, leaf.id, leaf.hash
                        from unnest(:kinds::text[], :subjects::text[], :ids::text[], :hashes::text[])
                            with ordinality leaf (kind, subject, id, hash, position)""")
                .param("anchor", anchor.number())
                .param("kinds", texts(leaves, Leaf::kind))
                .param("subjects", texts(leaves, Leaf::subject))
                .param("ids", texts(leaves, Leaf::id))
                .param("hashes", texts(leaves, Leaf::hash))
                .update();
    }

    private static String[] texts(List<Leaf> leaves, Function<Leaf, String> text) {
        return leaves.stream().map(text).toArray(String[]::new);
    }

    static Anchor anchor(ResultSet row, int number) throws SQLException {
        return new Anchor(
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                Moments.of(row, "made_at"),
                row.getInt("leaves"),
                row.getString("root"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(row.getString("kind"), row.getString("subject"), row.getString("id"), row.getString("hash"));
    }
}
