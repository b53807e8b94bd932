package eu.groupexchange.platform.webapps.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.platform.webapps.EngineDoor;
import eu.groupexchange.wording.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the plugin's scripts are told. It only reads, and each answer is for what {@link HistoryRights} lets the caller see. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private static final List<String> BUNDLES = List.of("history", "history-case");

    private final HistoryRights rights;
    private final JdbcCases cases;
    private final JdbcDecisions decisions;
    private final JdbcChoices choices;
    private final DefinitionStatistics statistics;
    private final ObjectMapper json;
    private final Clock clock;

    HistoryResource(
            HistoryRights rights,
            JdbcCases cases,
            JdbcDecisions decisions,
            JdbcChoices choices,
            DefinitionStatistics statistics,
            ObjectMapper json,
            Clock clock) {
        this.rights = rights;
        this.cases = cases;
        this.decisions = decisions;
        this.choices = choices;
        this.statistics = statistics;
        this.json = json;
        this.clock = clock;
    }

    /** What may be seen, by key and name, and the words to show it with; 403 for whoever may read no history at all. */
    @GET
    @Path("start")
    public Response start() {
        Map<String, String> processes = rights.named(rights.processes());
        Map<String, String> asked = rights.namedDecisions(rights.decisions());
        if (processes.isEmpty() && asked.isEmpty()) {
            return refused();
        }
        boolean repairs =
                EngineDoor.mayRepair(SecurityContextHolder.getContext().getAuthentication());
        return answer(Map.of("processes", processes, "decisions", asked, "repairs", repairs, "words", words()));
    }

    /** The application's time, which the demo moves: whatever still runs has lasted until then. */
    @GET
    @Path("now")
    public Response now() {
        return answer(Map.of("now", clock.instant()));
    }

    /** Instances; parameters as {@link JdbcCases} and {@link Question} read them. */
    @GET
    @Path("instances")
    public Response instances(@Context UriInfo address) {
        return toThose(
                rights.processes(),
                processes -> cases.find(new Question(address.getQueryParameters()), processes, clock.instant()));
    }

    /** What a search for instances can be narrowed to. */
    @GET
    @Path("choices")
    public Response choices() {
        return toThose(rights.processes(), choices::choices);
    }

    /** Decisions; parameters as {@link JdbcDecisions} and {@link Question} read them. */
    @GET
    @Path("decisions")
    public Response decisions(@Context UriInfo address) {
        return toThose(
                rights.decisions(),
                keys -> decisions.find(new Question(address.getQueryParameters()), keys, rights.processes()));
    }

    /** @param versions {@code all}: of all of them */
    @GET
    @Path("definitions/{id}/statistics")
    public Response statistics(@PathParam("id") String id, @QueryParam("versions") String versions) {
        return perhaps(statistics.of(id, "all".equals(versions), rights.processes()));
    }

    /** By month, of one step. */
    @GET
    @Path("definitions/{id}/steps/{activity}")
    public Response step(
            @PathParam("id") String id,
            @PathParam("activity") String activity,
            @QueryParam("versions") String versions) {
        return perhaps(statistics.of(id, "all".equals(versions), activity, rights.processes()));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        BUNDLES.forEach(bundle -> words.putAll(Texts.unfilled(bundle)));
        return words;
    }

    private Response toThose(Set<String> keys, Function<Set<String>, ?> question) {
        if (keys.isEmpty()) {
            return refused();
        }
        try {
            return answer(question.apply(keys));
        } catch (Question.UnreadableException e) {
            return said(Response.Status.BAD_REQUEST, e.getMessage());
        }
    }

    private Response perhaps(Optional<?> answer) {
        if (rights.processes().isEmpty()) {
            return refused();
        }
        return answer.map(this::answer).orElseGet(() -> said(Response.Status.NOT_FOUND, Texts.of("history.gone")));
    }

    private Response refused() {
        return said(Response.Status.FORBIDDEN, Texts.of("history.refused"));
    }

    private Response said(Response.Status status, String sentence) {
        return Response.status(status)
                .entity(written(Map.of("message", sentence)))
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
