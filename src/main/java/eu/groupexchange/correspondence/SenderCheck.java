package eu.groupexchange.correspondence;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Nobody gets mails from an address that was never chosen: before the port opens and before any mail leaves. */
@Component
@Profile("!demo & !test")
class SenderCheck implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SenderCheck.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");

    private final MailSettings settings;
    private final URI baseUrl;

    SenderCheck(MailSettings settings, @Value("${exchange.base-url}") URI baseUrl) {
        this.settings = settings;
        this.baseUrl = baseUrl;
    }

    @Override
    public void afterSingletonsInstantiated() {
        requireSender(settings.sender());
        if (baseUrl.getHost() == null || THIS_MACHINE.contains(baseUrl.getHost().toLowerCase(Locale.ROOT))) {
            log.warn(
                    "Mailed links lead to {}, which others cannot reach: set EXCHANGE_BASE_URL to the address as the"
                            + " world sees it.",
                    baseUrl);
        }
    }

    static void requireSender(String sender) {
        if (!MailAddress.isDeliverable(sender)) {
            throw new StartRefusedException(
                    "EXCHANGE_MAIL_SENDER is no address that mails can come from: set it to one of yours.");
        }
        if (isDefault(new MailAddress(sender).domain().toLowerCase(Locale.ROOT))) {
            throw new StartRefusedException(
                    "Mails would come from %s, which is nobody's address: set EXCHANGE_MAIL_SENDER to one of yours."
                            .formatted(sender));
        }
    }

    /** The defaults of the application and of the demo, and whatever else is no name in the world's DNS. */
    private static boolean isDefault(String domain) {
        return !domain.contains(".")
                || domain.equals("exchange.example")
                || domain.endsWith(".localhost")
                || domain.endsWith(".localdomain")
                || domain.endsWith(".invalid");
    }
}
