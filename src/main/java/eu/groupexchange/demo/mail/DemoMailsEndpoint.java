package eu.groupexchange.demo.mail;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.correspondence.MailRelay;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mails for scripts. Sends first what is due, so that who posts and then reads finds what the post led to. */
@RestController
@NothingPersonal("it exists in the demo only, where everything is made up")
@Profile("demo")
class DemoMailsEndpoint {

    private final MailRelay relay;
    private final DemoMails mails;

    DemoMailsEndpoint(MailRelay relay, DemoMails mails) {
        this.relay = relay;
        this.mails = mails;
    }

    record Mail(String to, String subject, String messageId, String text, String html, List<Attachment> attachments) {}

    /** @param size in bytes */
    record Attachment(String name, String contentType, int size) {}

    @GetMapping(path = "/demo/mails", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Mail> all() {
        relay.relayDue();
        return mails.all().stream().map(DemoMailsEndpoint::asMail).toList();
    }

    private static Mail asMail(ReceivedMail mail) {
        return new Mail(
                mail.to(),
                mail.subject(),
                mail.messageId(),
                mail.text(),
                mail.html(),
                mail.attachments().stream()
                        .map(file -> new Attachment(file.name(), file.contentType(), file.content().length))
                        .toList());
    }
}
