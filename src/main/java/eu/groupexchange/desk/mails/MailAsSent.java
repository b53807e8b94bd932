package eu.groupexchange.desk.mails;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.SentMails;
import eu.groupexchange.participation.Participation;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A mail as it was sent: a page of its own for a frame, in which nothing runs and no link leads anywhere. */
@Controller
class MailAsSent {

    private final SentMails mails;

    MailAsSent(SentMails mails) {
        this.mails = mails;
    }

    @GetMapping("/desk/participations/{reference}/mails/{mail}/as-sent")
    @Look(AccessKind.MAILS)
    ResponseEntity<String> html(Participation participation, OutgoingMail mail) {
        return Optional.of(mail)
                .filter(one -> one.subject().equals(participation.reference().value()))
                .flatMap(one -> mails.asSent(one.id()))
                .map(html -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                        .body(html))
                .orElse(ResponseEntity.notFound().build());
    }
}
