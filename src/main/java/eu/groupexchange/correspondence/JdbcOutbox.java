package eu.groupexchange.correspondence;

import eu.groupexchange.correspondence.calendar.CalendarFile;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in the table {@code mail}. */
@Repository
class JdbcOutbox implements Outbox {

    private static final String INSERT = """
            insert into mail (id, subject, occasion, kind, goes_to, recipient, title, text_body, html_body, attachments, calendar,
                              status, next_attempt_at, queued_at)
            values (:id, :subject, :occasion, :kind, :goesTo, :recipient, :title, :text, :html, :attachments::jsonb, :calendar,
                    'QUEUED', :now, :now)
            on conflict (subject, occasion) do nothing""";

    private final JdbcClient jdbc;
    private final MailTable mails;
    private final MailTexts texts;
    private final CalendarFile calendar;
    private final Json json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcOutbox(
            JdbcClient jdbc,
            MailTable mails,
            MailTexts texts,
            CalendarFile calendar,
            Json json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.texts = texts;
        this.calendar = calendar;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** Without a transaction of the caller's it would promise what may never happen: that is refused. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(MailOrder order) {
        MailAddress recipient = new MailAddress(order.recipient());
        if (isQueued(order)) {
            return;
        }
        MailId id = MailId.next();
        if (insert(id, recipient, order, texts.of(order)) == 1) {
            events.publishEvent(new MailQueued(id));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void redirect(String subject, String from, String to) {
        jdbc.sql("""
                        update mail set recipient = :to, attempts = 0, refused_since = null, next_attempt_at = :now
                        where subject = :subject and recipient = :from and status = 'QUEUED'
                            and goes_to is distinct from 'ADDRESS'""")
                .param("subject", subject)
                .param("from", from)
                .param("to", new MailAddress(to).value())
                .param("now", now())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean repeat(OutgoingMail mail, int times, String recipient, boolean withCalendar) {
        MailId id = MailId.next();
        boolean queued = jdbc.sql("""
                        insert into mail (id, subject, occasion, kind, goes_to, recipient, title, text_body, html_body, attachments,
                                          calendar, status, next_attempt_at, queued_at)
                        select :id, subject, :occasion, kind, goes_to, :recipient, title, text_body, html_body, attachments,
                               case when :withCalendar then calendar end, 'QUEUED', :now, :now
                        from mail where id = :repeated
                        on conflict (subject, occasion) do nothing""")
                        .param("id", id.value())
                        .param("occasion", mail.occasionAgain(times + 1))
                        .param("recipient", new MailAddress(recipient).value())
                        .param("withCalendar", withCalendar)
                        .param("repeated", mail.id().value())
                        .param("now", now())
                        .update()
                == 1;
        if (queued) {
            events.publishEvent(new MailQueued(id));
        }
        return queued;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OutgoingMail> of(String subject) {
        return mails.of(subject);
    }

    private boolean isQueued(MailOrder order) {
        return jdbc.sql("select exists (select from mail where subject = :subject and occasion = :occasion)")
                .param("subject", order.subject())
                .param("occasion", order.occasion())
                .query(Boolean.class)
                .single();
    }

    private int insert(MailId id, MailAddress recipient, MailOrder order, MailText text) {
        return jdbc.sql(INSERT)
                .param("id", id.value())
                .param("subject", order.subject())
                .param("occasion", order.occasion())
                .param("kind", order.kind().name())
                .param("goesTo", Destination.of(order.mail()).name())
                .param("recipient", recipient.value())
                .param("title", text.title())
                .param("text", text.text())
                .param("html", text.html())
                .param("attachments", attachments(order))
                .param("calendar", order.calendar() == null ? null : calendar.of(order.calendar()))
                .param("now", now())
                .update();
    }

    private @Nullable OffsetDateTime now() {
        return Moments.column(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private String attachments(MailOrder order) {
        return json.write(order.attachments());
    }
}
