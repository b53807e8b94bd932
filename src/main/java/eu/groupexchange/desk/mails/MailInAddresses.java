package eu.groupexchange.desk.mails;

import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.SentMails;
import eu.groupexchange.web.path.PathObject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A mail in an address. */
@Configuration(proxyBeanMethods = false)
class MailInAddresses {

    @Bean
    PathObject<OutgoingMail> mailInPath(SentMails mails) {
        return new PathObject<>(
                OutgoingMail.class, "mail", typed -> id(typed).flatMap(mails::find), OutgoingMail::subject);
    }

    private static Optional<MailId> id(String typed) {
        try {
            return Optional.of(new MailId(UUID.fromString(typed)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
