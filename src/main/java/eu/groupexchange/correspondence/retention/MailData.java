package eu.groupexchange.correspondence.retention;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails as they were sent. */
@Repository
class MailData implements KeepsPersonalData {

    private final JdbcClient jdbc;

    MailData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofSubject("mail")
                .holding(
                        Texts.of("retention.what.mail"),
                        Texts.of("retention.why.correspondence"),
                        "recipient",
                        "title",
                        "text_body",
                        "html_body",
                        "attachments",
                        "calendar",
                        "last_error",
                        "head"));
    }

    @Override
    public List<String> casesOf(String addressHash) {
        return jdbc.sql("""
                select distinct subject from mail
                where encode(sha256(convert_to(lower(recipient), 'UTF8')), 'hex') = ? and goes_to is distinct from 'STAFF'
                """).param(addressHash).query(String.class).list();
    }

    /** Each mail that came back has a process, which is called after the mail. */
    @Override
    public List<String> processesAbout(Collection<String> subjects) {
        return jdbc.sql("select id::text from mail where subject = any(?)")
                .param(subjects.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
