package eu.groupexchange.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.audit.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
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

    private final Settings settings;
    private final ResourceLoader resources;
    private final ObjectMapper json;
    private final PublishExchange publish;

    PublishedCalls(Settings settings, ResourceLoader resources, ObjectMapper json, PublishExchange publish) {
        this.settings = settings;
        this.resources = resources;
        this.json = json;
        this.publish = publish;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (String call : settings.calls()) {
            Resource file = resources.getResource(call);
            try (InputStream content = file.getInputStream()) {
                publish.publish(json.readValue(content, Exchange.class), Actor.SYSTEM);
            }
        }
    }
}
