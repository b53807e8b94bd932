package eu.groupexchange.platform.webapps.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.wording.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the plugin's scripts are told. It only reads, and each answer is for what {@link HistoryRights} lets the caller see. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private static final List<String> BUNDLES = List.of("history", "history-case");

    private final HistoryRights rights;
    private final ObjectMapper json;
    private final Clock clock;

    HistoryResource(HistoryRights rights, ObjectMapper json, Clock clock) {
        this.rights = rights;
        this.json = json;
        this.clock = clock;
    }

    /** What may be seen, and the words to show it with; 403 for whoever may read no history at all. */
    @GET
    @Path("start")
    public Response start() {
        Set<String> processes = rights.processes();
        Set<String> decisions = rights.decisions();
        if (processes.isEmpty() && decisions.isEmpty()) {
            return refused();
        }
        return answer(Map.of("processes", processes, "decisions", decisions, "words", words()));
    }

    /** The application's time, which the demo moves: whatever still runs has lasted until then. */
    @GET
    @Path("now")
    public Response now() {
        return answer(Map.of("now", clock.instant()));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        BUNDLES.forEach(bundle -> words.putAll(Texts.unfilled(bundle)));
        return words;
    }

    private Response refused() {
        return Response.status(Response.Status.FORBIDDEN)
                .entity(written(Map.of("message", Texts.of("history.refused"))))
                .build();
    }

    private Response answer(Object answer) {
        return Response.ok(written(answer)).build();
    }

    private String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
