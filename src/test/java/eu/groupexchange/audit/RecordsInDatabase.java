package eu.groupexchange.audit;

import eu.groupexchange.database.Moments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts into a bare database what features would have kept there. */
public final class RecordsInDatabase {

    private final JdbcClient jdbc;

    public RecordsInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void document(String subject, String kind, String content, Instant issuedAt) {
        jdbc.sql("""
                        insert into document (id, subject, kind, occasion, series, title, file_name, content_type, size, sha256,
                            content, issued_at)
                        values (:id, :subject, :kind, '1', '1', :title, :file, 'application/pdf', :size, :sha256, :content, :at)""")
                .param("id", UUID.randomUUID())
                .param("subject", subject)
                .param("kind", kind)
                .param("title", kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT) + " " + subject)
                .param("file", subject + ".pdf")
                .param("size", content.length())
                .param("sha256", Sha256.of(content))
                .param("content", content.getBytes(StandardCharsets.UTF_8))
                .param("at", Moments.column(issuedAt))
                .update();
    }

    public void mail(String subject, String occasion, Instant sentAt) {
        jdbc.sql("""
                        insert into mail (id, subject, occasion, kind, recipient, title, text_body, html_body, attachments, status,
                            next_attempt_at, queued_at, sent_at, message_id)
                        values (:id, :subject, :occasion, 'INVITATION', 'vo@cluster.example', 'You are invited', 'Come', '<p>Come</p>', '[]',
                            'SENT', :at, :at, :at, :id::text)""")
                .param("id", UUID.randomUUID())
                .param("subject", subject)
                .param("occasion", occasion)
                .param("at", Moments.column(sentAt))
                .update();
    }

    public void participation(String reference, Instant at) {
        jdbc.sql("""
                        insert into exchange (slug, reference_prefix, status, first_day, last_day, registration_closes_at, definition,
                            published_at)
                        values ('valenciennes-2022', 'VAL22', 'CLOSED', '2022-05-04', '2022-05-06', :at, '{}', :at)
                        on conflict do nothing""").param("at", Moments.column(at)).update();
        jdbc.sql("""
                        insert into participation (reference, exchange, status, organisation_name, organisation_type, country, city,
                            contact_name, email, answers, submitted_at)
                        values (:reference, 'valenciennes-2022', 'REIMBURSED', 'Cluster', 'cluster', 'DE', 'Dresden', 'Ana',
                            'vo@cluster.example', '{}', :at)""")
                .param("reference", reference)
                .param("at", Moments.column(at))
                .update();
    }

    public void evidence(String reference, String content, String state, Instant at) {
        jdbc.sql("""
                        insert into evidence (id, reference, kind, state, file_name, content_type, size, sha256, content, uploaded_at)
                        values (:id, :reference, 'report', :state, 'report.pdf', 'application/pdf', :size, :sha256, :content, :at)""")
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("state", state)
                .param("size", content.length())
                .param("sha256", Sha256.of(content))
                .param("content", content.getBytes(StandardCharsets.UTF_8))
                .param("at", Moments.column(at))
                .update();
    }

    /** Checked in, corrected, assessed, ordered and paid: one row each. */
    public void story(String reference, Instant at) {
        jdbc.sql("""
                        insert into check_in values (:reference, '2022-05-04', 'MORNING', :at, 'coordinator');
                        insert into attendance_correction
                            values (:reference, 1, '2022-05-04', 'AFTERNOON', true, false, false, 'left', 'coordinator', :at);
                        insert into eligibility_assessment (reference, assessed_at, rule_version, recommendation, reasons, facts)
                            values (:reference, :at, 'VAL22-1', 'eligible', '[]', '{"distanceKm": 312.4}');
                        insert into payment_run (id, status, message_id, payments, control_sum, currency, created_at, created_by, executed_at,
                                executed_by, value_date)
                            values ('RUN-2022-001', 'EXECUTED', 'M1', 1, 450, 'EUR', :at, 'system', :at, 'staff:finance', '2022-06-10');
                        insert into payment (reference, status, amount, currency, end_to_end_id, account_holder, iban, approved_by,
                                authorised_by, authorised_at, run, executed_on)
                            values (:reference, 'EXECUTED', 450, 'EUR', 'E1', 'Cluster', 'DE02120300000000202051', 'coordinator', 'finance',
                                :at, 'RUN-2022-001', '2022-06-10');
                        insert into payment_order_line (run, reference, end_to_end_id, amount, account_holder, iban, organisation, outcome)
                            values ('RUN-2022-001', :reference, 'E1', 450, 'Cluster', 'DE02120300000000202051', 'Cluster', 'EXECUTED');
                        insert into payment_order_replaced
                            values ('RUN-2022-001', 1, 'M0', '2022-06-09', :at, 'staff:finance', 'another day');
                        insert into exchange_change
                            values ('valenciennes-2022', 1, 'RESCHEDULED', 'strike', 'staff:coordinator', :at, '2022-05-03');
                        insert into exchange_call_change
                            values ('valenciennes-2022', 1, '/contact/name', 'Irina', 'Kim', :at)""")
                .param("reference", reference)
                .param("at", Moments.column(at))
                .update();
    }
}
