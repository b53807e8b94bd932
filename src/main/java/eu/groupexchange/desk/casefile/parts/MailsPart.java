package eu.groupexchange.desk.casefile.parts;

import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.SentMails;
import eu.groupexchange.correspondence.undeliverable.MailProblem;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DocumentLine;
import eu.groupexchange.desk.casefile.CaseFile;
import eu.groupexchange.desk.casefile.PagePart;
import eu.groupexchange.desk.operations.MailPages;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers that were issued, and the mails as they were sent, with what was attached to them. */
@Component
class MailsPart implements PagePart {

    private final SentMails sent;

    MailsPart(SentMails sent) {
        this.sent = sent;
    }

    /** A paper that went with a mail; {@code id} is null while it is not issued yet. */
    record Attached(@Nullable String id, String title) {}

    /**
     * @param page its address, below which it is shown as it was sent, and sent again
     * @param elsewhere whether it went to another address than the one on file now
     * @param again whether it can be sent again
     */
    record Line(
            String id,
            String title,
            String recipient,
            boolean elsewhere,
            String status,
            String problem,
            String when,
            String text,
            boolean waiting,
            boolean again,
            List<Attached> attached,
            boolean calendar,
            boolean fresh) {}

    @Override
    public void show(CaseFile file, Map<String, @Nullable Object> model) {
        Map<MailId, SentMails.Enclosed> enclosed =
                sent.enclosedOf(file.reference().value());
        model.put(
                "documents",
                file.documents().stream()
                        .map(document -> DocumentLine.of(document, file.zone()))
                        .toList());
        model.put(
                "mails",
                file.mails().stream()
                        .map(mail -> line(file, mail, enclosed.getOrDefault(mail.id(), SentMails.Enclosed.NOTHING)))
                        .toList());
    }

    private static Line line(CaseFile file, OutgoingMail mail, SentMails.Enclosed enclosed) {
        var at = mail.sentAt() == null ? mail.queuedAt() : mail.sentAt();
        return new Line(
                mail.id().toString(),
                mail.title(),
                mail.recipient(),
                !mail.recipient().equalsIgnoreCase(file.participation().email()),
                MailPages.label(mail.status()).toLowerCase(java.util.Locale.ROOT),
                MailProblem.inWords(mail.lastError()),
                DeskDates.moment(at, file.zone()),
                mail.text(),
                mail.status() == OutgoingMail.Status.QUEUED,
                file.reader().decides() && mail.status() == OutgoingMail.Status.SENT,
                enclosed.documents().stream()
                        .map(key -> attached(file.documents(), key))
                        .toList(),
                enclosed.calendar(),
                file.reader().isNew(at, "system"));
    }

    private static Attached attached(List<ArchivedDocument> documents, DocumentKey key) {
        return documents.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(one -> new Attached(one.id().toString(), one.listedTitle()))
                .orElse(new Attached(null, key.kind().toString()));
    }
}
