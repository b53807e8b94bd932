package eu.groupexchange.api.token;

import eu.groupexchange.database.Moments;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens in the table {@code api_token}. */
@Repository
public class ApiTokens {

    private static final String COLUMNS = """
            select id, owner, name, beginning, scopes, stamp, made_at, expires_at, revoked_at, revoked_by, last_used_at
            from api_token\s""";

    private final JdbcClient jdbc;

    ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<ApiToken> of(String owner) {
        return jdbc.sql(COLUMNS + "where owner = ? order by made_at desc, id")
                .param(owner)
                .query(ApiTokens::read)
                .list();
    }

    /** Everybody's, by owner, the latest first. */
    public List<ApiToken> all() {
        return jdbc.sql(COLUMNS + "order by owner, made_at desc, id")
                .query(ApiTokens::read)
                .list();
    }

    public Optional<ApiToken> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(ApiTokens::read)
                .optional();
    }

    Optional<ApiToken> withHash(String hash) {
        return jdbc.sql(COLUMNS + "where hash = ?")
                .param(hash)
                .query(ApiTokens::read)
                .optional();
    }

    void add(ApiToken token, String hash) {
        jdbc.sql("""
                        insert into api_token (id, owner, name, beginning, hash, scopes, stamp, made_at, expires_at)
                        values (:id, :owner, :name, :beginning, :hash, :scopes, :stamp, :madeAt, :expiresAt)""")
                .param("id", token.id())
                .param("owner", token.owner())
                .param("name", token.name())
                .param("beginning", token.beginning())
                .param("hash", hash)
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::word).sorted().toArray(String[]::new))
                .param("stamp", token.stamp())
                .param("madeAt", Moments.column(token.madeAt()))
                .param("expiresAt", Moments.column(token.expiresAt()))
                .update();
    }

    /** @return false where it has been used or revoked already */
    boolean renew(UUID id, String hash, String beginning) {
        return jdbc.sql("""
                                update api_token set hash = ?, beginning = ?
                                where id = ? and last_used_at is null and revoked_at is null""").params(hash, beginning, id).update() == 1;
    }

    /** @return false where it was revoked already */
    boolean revoke(UUID id, String by, Instant at) {
        return jdbc.sql("update api_token set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                        .params(Moments.column(at), by, id)
                        .update()
                == 1;
    }

    /** Once a minute at most: what reads the whole night shall not write as often. */
    void used(UUID id, Instant at) {
        jdbc.sql("""
                        update api_token set last_used_at = :at
                        where id = :id and (last_used_at is null or last_used_at < :at - interval '1 minute')""").param("id", id).param("at", Moments.column(at)).update();
    }

    int deleteEndedBefore(Instant moment) {
        return jdbc.sql("delete from api_token where least(expires_at, coalesce(revoked_at, expires_at)) < ?")
                .param(Moments.column(moment))
                .update();
    }

    private static ApiToken read(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("name"),
                row.getString("beginning"),
                scopes(row.getArray("scopes")),
                row.getString("stamp"),
                Moments.of(row, "made_at"),
                Moments.of(row, "expires_at"),
                Moments.orNull(row, "revoked_at"),
                row.getString("revoked_by"),
                Moments.orNull(row, "last_used_at"));
    }

    private static Set<Scope> scopes(Array words) throws SQLException {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : (String[]) words.getArray()) {
            Scope.of(word).ifPresent(scopes::add);
        }
        return Set.copyOf(scopes);
    }
}
