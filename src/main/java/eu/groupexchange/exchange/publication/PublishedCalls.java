package eu.groupexchange.exchange.publication;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.UnreadableExchangeException;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallFiles;
import eu.groupexchange.exchange.call.CallRefusedException;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Publishes the calls that the configuration names, at every start; those that were published before stay as they are. */
@Component
@Order(10)
class PublishedCalls implements ApplicationRunner {

    /** @param calls places of call files, such as {@code file:/etc/exchange/valenciennes-2022.json} */
    @ConfigurationProperties("exchange")
    record Settings(
            @org.springframework.boot.context.properties.bind.DefaultValue
            List<String> calls) {}

    private static final Logger log = LoggerFactory.getLogger(PublishedCalls.class);

    private final Settings settings;
    private final CallCheck check;
    private final PublishExchange publish;
    private final RefusedCalls refused;

    PublishedCalls(Settings settings, CallCheck check, PublishExchange publish, RefusedCalls refused) {
        this.settings = settings;
        this.check = check;
        this.publish = publish;
        this.refused = refused;
    }

    /** A call that cannot be published is told of in sentences, and stops neither the others nor the start. */
    @Override
    public void run(ApplicationArguments arguments) {
        settings.calls().stream().map(String::strip).forEach(this::publish);
    }

    private void publish(String file) {
        try {
            Exchange call = check.read(CallFiles.read(file));
            tellOfDifferences(file, call.slug().value(), publish.publish(call, Actor.SYSTEM));
        } catch (CallRefusedException e) {
            e.problems().forEach(problem -> refused.add(problem.in(file)));
        } catch (UnreadableExchangeException e) {
            refused.add(file + ": its slug was published before, and stays as it is. " + e.getMessage());
        } catch (DuplicateKeyException e) {
            refused.add(Texts.of("exchange.published-calls.referenceprefix-another-exchange", file));
        } catch (RuntimeException e) {
            log.error("The call {} could not be published", file, e);
            refused.add(Texts.of("exchange.published-calls.could-published-administrator", file));
        }
    }

    private void tellOfDifferences(String file, String slug, List<String> fields) {
        if (!fields.isEmpty()) {
            refused.add(
                    Texts.of("exchange.published-calls.slug-published-before", file, slug, String.join(", ", fields)));
        }
    }
}
