package eu.groupexchange.platform.accounts;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how an account stands: asked with each request, so in one statement. */
@Repository
public class Standings {

    private final JdbcClient database;

    Standings(JdbcClient database) {
        this.database = database;
    }

    /** Empty where there is no such account (any more). */
    public Optional<Standing> of(String userId) {
        return database.sql("""
                        select encode(sha256(convert_to(concat(u.pwd_, ' ', u.salt_), 'UTF8')), 'hex') as stamp,
                            array_remove(array_agg(m.group_id_), null) as groups
                        from act_id_user u left join act_id_membership m on m.user_id_ = u.id_
                        where u.id_ = ? group by u.id_, u.pwd_, u.salt_""")
                .param(userId)
                .query((row, number) -> new Standing(row.getString("stamp"), Set.of((String[])
                        row.getArray("groups").getArray())))
                .optional();
    }
}
