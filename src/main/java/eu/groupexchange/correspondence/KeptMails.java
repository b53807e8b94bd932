package eu.groupexchange.correspondence;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mails are kept as they were sent. Those that tell of anchors are kept as well, but are no reason to tell again. */
@Component
public class KeptMails implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(
                mails("mail", "kind is distinct from 'AUDIT_NOTE'"),
                mails("audit-note", "kind = 'AUDIT_NOTE'").quiet());
    }

    private static AnchoredTable mails(String kind, String which) {
        return AnchoredTable.of(kind, "mail", "mail", "subject", "occasion")
                .called("title")
                .since("sent_at")
                .when("status = 'SENT' and " + which)
                .columns("id", "kind", "goes_to", "occasion", "recipient", "title", "attachments", "message_id")
                .moment("queued_at", "queued_at")
                .text("text", "text_body")
                .text("html", "html_body")
                .text("calendar", "calendar");
    }
}
