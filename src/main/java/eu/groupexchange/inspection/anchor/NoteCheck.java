package eu.groupexchange.inspection.anchor;

import eu.groupexchange.audit.verification.Check;
import eu.groupexchange.audit.verification.Findings;
import eu.groupexchange.wording.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares the anchors with what the auditors were told of them: one that was taken away or made anew is another than that. */
@Repository
@Order(12)
class NoteCheck implements Check {

    private final JdbcClient jdbc;

    NoteCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String looksAt() {
        return Texts.of("integrity.check.notes");
    }

    @Override
    public void look(Findings findings) {
        jdbc.sql("""
                        select distinct told.number::text as number, to_char(told.at at time zone 'UTC', 'YYYY-MM-DD') as day
                        from (select split_part(occasion, '-', 2)::int as number, queued_at as at, replace(text_body, ' ', '') as text
                              from mail where kind = 'AUDIT_NOTE' and occasion ~ '^anchor-[0-9]{1,9}-') told
                        left join anchor on anchor.number = told.number and position(anchor.hash in told.text) > 0
                        where anchor.number is null order by 1""").query(row -> {
            findings.add(
                    Texts.of("integrity.anchor.about", row.getString("number")),
                    Texts.of("integrity.anchor.told", row.getString("number"), row.getString("day")));
        });
    }
}
