package eu.groupexchange.exchange.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks a call as a whole: all that is wrong with it, and not the first thing only. */
@Component
public class CallCheck {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // 450.00 stays 450.00, and 200 does not become 2E+2
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final CallSchema schema = new CallSchema();
    private final CallPolicy policy = new CallPolicy(schema);

    /** @throws CallRefusedException when it cannot be published, with every reason */
    public Exchange read(byte[] file) {
        return read(CallText.read(file));
    }

    /** @throws CallRefusedException when it cannot be published, with every reason */
    public Exchange read(JsonNode call) {
        List<CallProblem> problems = problems(call);
        if (!problems.isEmpty()) {
            throw new CallRefusedException(problems);
        }
        try {
            ObjectNode complete = call.deepCopy();
            complete.put("status", "PUBLISHED").put("revision", 0);
            return JSON.treeToValue(complete, Exchange.class);
        } catch (JsonProcessingException e) {
            String what = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new CallRefusedException(
                    List.of(new CallProblem("", Texts.of("exchange.call-check.cannot-read-call", what))));
        }
    }

    /** @throws CallRefusedException when it cannot be published, with every reason */
    public void require(Exchange exchange) {
        read(asCall(exchange));
    }

    /** What can be read of a file that may be anything, and what of it cannot. */
    public ReadCall readWhatFits(byte[] file) {
        return ReadCall.of(CallText.read(file), schema);
    }

    /** A field as people call it: {@code Agenda, Day 2, Session 1, Title}. */
    public String inWords(String field) {
        return schema.inWords(field);
    }

    /** The same call with its fields in the order in which the schema has them. */
    public ObjectNode ordered(ObjectNode call) {
        return schema.ordered(call);
    }

    /** The exchange as a call file would have it. */
    public static ObjectNode asCall(Exchange exchange) {
        ObjectNode call = JSON.valueToTree(exchange);
        call.remove(List.of("status", "revision"));
        return call;
    }

    /** In the order in which they were found; each field once, for its first reason. */
    public List<CallProblem> problems(JsonNode call) {
        List<CallProblem> problems = new ArrayList<>(schema.problems(call));
        Set<String> objected = problems.stream().map(CallProblem::field).collect(Collectors.toSet());
        policy.problems(call).stream()
                .filter(problem -> !objected.contains(problem.field()))
                .forEach(problems::add);
        return problems;
    }
}
