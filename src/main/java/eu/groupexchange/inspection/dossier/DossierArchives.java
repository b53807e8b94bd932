package eu.groupexchange.inspection.dossier;

import eu.groupexchange.audit.dossier.format.ArchiveList;
import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Archives of dossiers while they are made and for some days afterwards: who asked for one, which dossiers are done, and their bytes in
 * pieces. They lie in the database, so that any node makes the next one and any node hands them out.
 */
@Repository
class DossierArchives {

    private static final String ARCHIVE = """
            select archive.*, part.total, part.done from dossier_archive archive
            cross join lateral (select count(*) as total, count(*) filter (where done) as done
                                from dossier_archive_part where archive = archive.id) part""";

    private final JdbcClient jdbc;

    DossierArchives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A dossier that is to be made for an archive. */
    record Part(UUID archive, ParticipationReference reference, String requestedBy, int attempts) {}

    /** Whether one is being made of the exchange. */
    boolean isRunning(Slug exchange) {
        return jdbc.sql("select exists (select from dossier_archive where exchange = ? and state = 'RUNNING')")
                .param(exchange.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * In place of the one that there was. Of two that are begun at once, the second fails at the index.
     *
     * @throws org.springframework.dao.DuplicateKeyException where another was faster
     */
    void begin(UUID id, Slug exchange, String by, Instant now) {
        jdbc.sql("delete from dossier_archive where exchange = ? and state <> 'RUNNING'")
                .param(exchange.value())
                .update();
        jdbc.sql("""
                        insert into dossier_archive (id, exchange, state, requested_by, requested_at)
                        values (:id, :exchange, 'RUNNING', :by, :at)""")
                .param("id", id)
                .param("exchange", exchange.value())
                .param("by", by)
                .param("at", Moments.column(now))
                .update();
        jdbc.sql("""
                        insert into dossier_archive_part (archive, reference)
                        select :id, reference from participation where exchange = :exchange""").param("id", id).param("exchange", exchange.value()).update();
    }

    Optional<DossierArchive> find(Slug exchange) {
        return jdbc.sql(ARCHIVE + " where archive.exchange = ? order by archive.requested_at desc limit 1")
                .param(exchange.value())
                .query((row, number) -> new DossierArchive(
                        row.getObject("id", UUID.class),
                        new Slug(row.getString("exchange")),
                        DossierArchive.State.valueOf(row.getString("state")),
                        row.getString("requested_by"),
                        Moments.of(row, "requested_at"),
                        Moments.orNull(row, "ended_at"),
                        row.getInt("done"),
                        row.getInt("total"),
                        row.getString("failure")))
                .optional();
    }

    /** The next one that is to be made and that nobody makes, held until the transaction ends. */
    Optional<Part> claimNext() {
        return jdbc.sql("""
                        select part.archive, part.reference, archive.requested_by, part.attempts
                        from dossier_archive_part part join dossier_archive archive on archive.id = part.archive
                        where archive.state = 'RUNNING' and not part.done
                        order by archive.requested_at, part.attempts, part.reference
                        limit 1 for update of part skip locked""")
                .query((row, number) -> new Part(
                        row.getObject("archive", UUID.class),
                        new ParticipationReference(row.getString("reference")),
                        row.getString("requested_by"),
                        row.getInt("attempts")))
                .optional();
    }

    void addPiece(Part part, int number, byte[] content) {
        jdbc.sql("insert into dossier_archive_piece (archive, reference, number, content) values (?, ?, ?, ?)")
                .params(part.archive(), part.reference().value(), number, content)
                .update();
    }

    void done(Part part, long size, String sha256) {
        jdbc.sql(
                        "update dossier_archive_part set done = true, size = ?, sha256 = ? where archive = ? and reference = ?")
                .params(size, sha256, part.archive(), part.reference().value())
                .update();
    }

    void failed(Part part) {
        jdbc.sql("update dossier_archive_part set attempts = attempts + 1 where archive = ? and reference = ?")
                .params(part.archive(), part.reference().value())
                .update();
    }

    /** Those of which every dossier is done. */
    void completeThoseThatAre(Instant now) {
        jdbc.sql("""
                        update dossier_archive set state = 'DONE', ended_at = ?
                        where state = 'RUNNING'
                            and not exists (select from dossier_archive_part where archive = id and not done)""").param(Moments.column(now)).update();
    }

    void cancel(Slug exchange, Instant now) {
        end("exchange = ?", exchange.value(), "CANCELLED", null, now);
    }

    void fail(UUID archive, String why, Instant now) {
        end("id = ?::uuid", archive.toString(), "FAILED", why, now);
    }

    /** What was made so far is of no use. */
    private void end(
            String which, String value, String state, @org.jspecify.annotations.Nullable String why, Instant now) {
        jdbc.sql("update dossier_archive set state = ?, failure = ?, ended_at = ? where state = 'RUNNING' and " + which)
                .params(state, why, Moments.column(now), value)
                .update();
        jdbc.sql("""
                        delete from dossier_archive_piece
                        where archive in (select id from dossier_archive where state in ('CANCELLED', 'FAILED'))""").update();
    }

    void deleteThoseOfBefore(Instant moment) {
        jdbc.sql("delete from dossier_archive where ended_at < ?")
                .param(Moments.column(moment))
                .update();
    }

    List<ArchiveList.Listed> dossiers(UUID archive) {
        return jdbc.sql("select reference, sha256, size from dossier_archive_part where archive = ? order by reference")
                .param(archive)
                .query((row, number) -> new ArchiveList.Listed(
                        row.getString("reference") + "-dossier.zip", row.getString("sha256"), row.getLong("size")))
                .list();
    }

    /** Empty behind the last one. */
    Optional<byte[]> piece(UUID archive, String reference, int number) {
        return jdbc.sql("select content from dossier_archive_piece where archive = ? and reference = ? and number = ?")
                .params(archive, reference, number)
                .query((row, count) -> row.getBytes(1))
                .optional();
    }
}
