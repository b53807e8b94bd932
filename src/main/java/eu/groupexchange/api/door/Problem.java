package eu.groupexchange.api.door;

import eu.groupexchange.wording.Texts;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What is said to a program when something did not happen (RFC 9457): a type that does not change, and a sentence for whoever reads its log. */
public enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, Texts.of("api.problem.bad-request")),
    BAD_PARAMETER(HttpStatus.BAD_REQUEST, Texts.of("api.problem.bad-parameter")),
    NO_TOKEN(HttpStatus.UNAUTHORIZED, Texts.of("api.problem.no-token")),
    BAD_TOKEN(HttpStatus.UNAUTHORIZED, Texts.of("api.problem.bad-token")),
    MISSING_SCOPE(HttpStatus.FORBIDDEN, Texts.of("api.problem.missing-scope")),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, Texts.of("api.problem.not-allowed")),
    NOT_FOUND(HttpStatus.NOT_FOUND, Texts.of("api.problem.not-found")),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED, Texts.of("api.problem.method")),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, Texts.of("api.problem.not-acceptable")),
    CONFLICT(HttpStatus.CONFLICT, Texts.of("api.problem.conflict")),
    CHANGED(HttpStatus.PRECONDITION_FAILED, Texts.of("api.problem.changed")),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Texts.of("api.problem.media-type")),
    REFUSED(HttpStatus.UNPROCESSABLE_ENTITY, Texts.of("api.problem.refused")),
    CONDITION_MISSING(HttpStatus.PRECONDITION_REQUIRED, Texts.of("api.problem.condition-missing")),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, Texts.of("api.problem.too-many"));

    private static final String TYPES = "urn:group-exchange:problem:";

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public ProblemDetail saying(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(
                URI.create(TYPES + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        problem.setTitle(title);
        return problem;
    }
}
