package eu.groupexchange.audit.verification;

import eu.groupexchange.wording.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the database still refuses changes to what is kept for good. */
@Repository
@Order(5)
class GuardCheck implements Check {

    private final JdbcClient jdbc;

    GuardCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String looksAt() {
        return Texts.of("integrity.check.guards");
    }

    @Override
    public void look(Findings findings) {
        jdbc.sql("""
                        select kept.name as kept, guard.name as guard from append_only_table kept
                        cross join unnest(array['kept_for_good', 'kept_once_final', 'kept_from_deletion', 'kept_from_truncation'])
                            guard (name)
                        left join pg_trigger found on found.tgrelid = to_regclass(quote_ident(kept.name)) and found.tgname = guard.name
                        where found.tgenabled is null or found.tgenabled not in ('O', 'A') order by 1, 2""").query(row -> {
            findings.add(
                    row.getString("kept"),
                    Texts.of("integrity.guard.off", row.getString("kept"), row.getString("guard")));
        });
    }
}
