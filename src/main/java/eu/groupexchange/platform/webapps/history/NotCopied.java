package eu.groupexchange.platform.webapps.history;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the copy lacks: what runs, and what has ended just now. */
@Repository
class NotCopied {

    private final JdbcClient jdbc;

    NotCopied(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the instances; asked once a page, since it looks at every one. */
    @Transactional(readOnly = true)
    String[] ids() {
        return jdbc.sql("""
                        select p.id_ from act_hi_procinst p
                         where not exists (select from history_case copied where copied.id = p.id_)""").query(String.class).list().toArray(String[]::new);
    }
}
