package eu.groupexchange.audit.retention.erasure;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.audit.retention.erasure.ErasureProof.Basis;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proofs, and the database's function that writes them and lets go what they are about. */
@Repository
public class ErasureProofs {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    ErasureProofs(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A proof as it is stored: the hash that it had when it was written is beside it. */
    public record StoredProof(ErasureProof proof, String storedHash) {

        public boolean isIntact() {
            return proof.hash().equals(storedHash);
        }
    }

    /** How the decision log of a subject ends. */
    public record LogEnd(int sequence, @Nullable String hash) {}

    /** The latest first. */
    public List<StoredProof> latest(int atMost) {
        return jdbc.sql("select * from erasure_proof order by erased_at desc, subject limit ?")
                .param(atMost)
                .query(this::read)
                .list();
    }

    /** Of an exchange and its cases, oldest first. */
    public List<StoredProof> ofExchange(String exchange) {
        return jdbc.sql("select * from erasure_proof where exchange = ? order by erased_at, subject")
                .param(exchange)
                .query(this::read)
                .list();
    }

    public Optional<StoredProof> of(String subject) {
        return jdbc.sql("select * from erasure_proof where subject = ? order by erased_at desc limit 1")
                .param(subject)
                .query(this::read)
                .optional();
    }

    /** Until the transaction ends, nobody else deletes, holds or changes a day of payment. */
    void takeTurn() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('retention', 0))")
                .query(Integer.class)
                .single();
    }

    /** Nobody logs about the subject any more until the transaction ends. */
    LogEnd endOfLog(String subject) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("decision_log " + subject)
                .query(Integer.class)
                .single();
        return jdbc.sql("select sequence, hash from decision_log where subject = ? order by sequence desc limit 1")
                .param(subject)
                .query((row, number) -> new LogEnd(row.getInt("sequence"), row.getString("hash")))
                .optional()
                .orElse(new LogEnd(0, null));
    }

    /**
     * Writes the proof and deletes the log, the documents and whatever else nobody may delete in another way. The database refuses it before
     * the day, under a hold, or where the log does not end as the proof says.
     */
    void erase(ErasureProof proof) {
        jdbc.sql("""
                select 1 from erase_subject(:subject, :exchange, :basis, cast(:counts as jsonb), :sequence, :head, :by, :at, :hash)
                """)
                .param("subject", proof.subject())
                .param("exchange", proof.exchange())
                .param("basis", proof.basis().name())
                .param("counts", json.write(proof.counts()))
                .param("sequence", proof.logSequence())
                .param("head", proof.logHead())
                .param("by", proof.erasedBy())
                .param("at", Moments.column(proof.erasedAt()))
                .param("hash", proof.hash())
                .query(Integer.class)
                .single();
    }

    private StoredProof read(ResultSet row, int number) throws SQLException {
        return new StoredProof(
                new ErasureProof(
                        row.getString("subject"),
                        row.getString("exchange"),
                        Basis.valueOf(row.getString("basis")),
                        Moments.of(row, "kept_until"),
                        json.read(row.getString("counts"), COUNTS),
                        row.getInt("log_sequence"),
                        row.getString("log_head"),
                        row.getString("erased_by"),
                        Moments.of(row, "erased_at")),
                row.getString("hash"));
    }
}
