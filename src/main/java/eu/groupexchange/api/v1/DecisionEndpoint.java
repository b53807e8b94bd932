package eu.groupexchange.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.groupexchange.api.door.Caller;
import eu.groupexchange.api.door.Problem;
import eu.groupexchange.api.door.ProblemException;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The decision on a registration: the task that Tasklist shows is completed, by the token's owner. */
@RestController
@Look(AccessKind.DOSSIER)
class DecisionEndpoint {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_SHAPE = Pattern.compile("[\\x21-\\x7e]{8,100}");

    private final ParticipationEndpoint reading;
    private final Participations participations;
    private final DecideOnce deciding;
    private final Answers answers;

    DecisionEndpoint(
            ParticipationEndpoint reading, Participations participations, DecideOnce deciding, Answers answers) {
        this.reading = reading;
        this.participations = participations;
        this.deciding = deciding;
        this.answers = answers;
    }

    /**
     * @param decision {@code accept}, {@code decline} or {@code askInformation}
     * @param reason why, or the question
     */
    record Decision(
            @JsonProperty("decision") @Nullable String decision,
            @JsonProperty("reason") @Nullable String reason) {}

    /** Sent again with the same key it does nothing, and answers how things stand. */
    @PostMapping(
            path = "/api/v1/participations/{reference}/decision",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ParticipationJson> decide(
            Participation participation,
            @RequestBody Decision sent,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            HttpServletRequest request) {
        Query.of(request);
        if (key == null || !KEY_SHAPE.matcher(key).matches()) {
            throw ProblemException.parameter(Problem.BAD_REQUEST, KEY, Texts.of("api.decision.key"));
        }
        deciding.decide(
                new DecideOnce.Asked(
                        Caller.now().getName(),
                        key,
                        participation.reference(),
                        Optional.ofNullable(sent.decision()).orElse(""),
                        Optional.ofNullable(sent.reason()).orElse("")),
                () -> requireUnchanged(participation, seen));
        return answers.of(reading.json(participations.get(participation.reference())));
    }

    /** Somebody decides on what it has read: what has changed since is read again first. */
    private void requireUnchanged(Participation participation, @Nullable String seen) {
        if (seen == null) {
            throw ProblemException.parameter(
                    Problem.CONDITION_MISSING, HttpHeaders.IF_MATCH, Texts.of("api.decision.if-match"));
        }
        String now = answers.tag(reading.json(participations.get(participation.reference())));
        boolean same =
                Arrays.stream(seen.split(",")).map(String::strip).anyMatch(tag -> tag.equals(now) || tag.equals("*"));
        if (!same) {
            throw ProblemException.of(Problem.CHANGED, Texts.of("api.decision.changed"));
        }
    }
}
