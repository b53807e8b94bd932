package eu.groupexchange.participation.access;

import eu.groupexchange.database.Moments;
import eu.groupexchange.participation.ParticipationReference;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that were mailed, by the hashes of their tokens. */
@Repository
class MailedLinks {

    /** @param addressHash of the address that it was mailed to */
    record MailedLink(ParticipationReference reference, String addressHash) {}

    private final JdbcClient jdbc;

    MailedLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where it is unknown or has expired. */
    Optional<MailedLink> find(String tokenHash, Instant now) {
        return jdbc.sql("select reference, address_hash from access_link where token_hash = ? and expires_at > ?")
                .params(tokenHash, Moments.column(now))
                .query((row, number) -> new MailedLink(
                        new ParticipationReference(row.getString("reference")), row.getString("address_hash")))
                .optional();
    }

    void add(String tokenHash, MailedLink link, Instant issuedAt, Instant expiresAt) {
        jdbc.sql("""
                insert into access_link (token_hash, reference, address_hash, issued_at, expires_at)
                values (?, ?, ?, ?, ?)
                """)
                .params(
                        tokenHash,
                        link.reference().value(),
                        link.addressHash(),
                        Moments.column(issuedAt),
                        Moments.column(expiresAt))
                .update();
    }
}
