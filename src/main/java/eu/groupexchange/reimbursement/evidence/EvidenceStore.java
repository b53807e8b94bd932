package eu.groupexchange.reimbursement.evidence;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.wording.FormValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the files of claims. */
@Repository
public class EvidenceStore {

    private static final String COLUMNS =
            "id, reference, kind, state, file_name, content_type, size, sha256, uploaded_at, returned_reason";

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files of a participation, oldest first. */
    public List<Evidence> of(ParticipationReference reference) {
        return query("reference = ? order by uploaded_at, id", reference.value());
    }

    public Optional<Evidence> find(UUID id) {
        return query("id = ?", id).stream().findFirst();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is no such file */
    public byte[] content(UUID id) {
        return jdbc.sql("select content from evidence where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    void add(Evidence evidence, byte[] content) {
        jdbc.sql("insert into evidence (content, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        content,
                        evidence.id(),
                        evidence.reference(),
                        evidence.kind().value(),
                        evidence.state().name(),
                        evidence.fileName(),
                        evidence.contentType(),
                        evidence.size(),
                        evidence.sha256(),
                        Moments.column(evidence.uploadedAt()),
                        evidence.returnedReason())
                .update();
    }

    /** @return false when it was not there, or had been sent already */
    boolean removeAttached(ParticipationReference reference, UUID id) {
        return jdbc.sql("delete from evidence where id = ? and reference = ? and state = 'ATTACHED'")
                        .params(id, reference.value())
                        .update()
                == 1;
    }

    public void move(ParticipationReference reference, Evidence.State from, Evidence.State to) {
        jdbc.sql("update evidence set state = ? where reference = ? and state = ?")
                .params(to.name(), reference.value(), from.name())
                .update();
    }

    public void giveBack(UUID id, String reason) {
        jdbc.sql("update evidence set state = 'RETURNED', returned_reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    private List<Evidence> query(String where, Object parameter) {
        return jdbc.sql("select " + COLUMNS + " from evidence where " + where)
                .param(parameter)
                .query((row, number) -> new Evidence(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        FormValue.of(EvidenceKind.class, row.getString("kind")),
                        Evidence.State.valueOf(row.getString("state")),
                        row.getString("file_name"),
                        row.getString("content_type"),
                        row.getInt("size"),
                        row.getString("sha256"),
                        Moments.of(row, "uploaded_at"),
                        row.getString("returned_reason")))
                .list();
    }
}
