package eu.groupexchange.exchange.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.call.CallCheck;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/** A call as a file: what is exported is imported as the same call. */
public final class CallFile {

    private static final JsonMapper JSON = new JsonMapper();

    private CallFile() {}

    /** As people write it: the end of registration as a time at the venue. */
    public static ObjectNode of(Exchange exchange) {
        ObjectNode call = CallCheck.asCall(exchange);
        call.put(
                "registrationClosesAt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        exchange.registrationClosesAt().atZone(exchange.zone())));
        return call;
    }

    /** UTF-8, indented, a line end at the end. */
    public static byte[] bytes(JsonNode call) {
        try {
            var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
            return (JSON.writer(printer).writeValueAsString(call) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A call cannot be written", e);
        }
    }
}
