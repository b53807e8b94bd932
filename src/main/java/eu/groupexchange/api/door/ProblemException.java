package eu.groupexchange.api.door;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Something that a program asked for is not done, for a reason that has a name. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemDetail problem;

    private ProblemException(ProblemDetail problem) {
        super(problem.getDetail());
        this.problem = problem;
    }

    public static ProblemException of(Problem kind, String detail) {
        return new ProblemException(kind.saying(detail));
    }

    /** @param parameter of the address, a header, or a field of the body */
    public static ProblemException parameter(Problem kind, String parameter, String detail) {
        ProblemDetail problem = kind.saying(detail);
        problem.setProperty("parameter", parameter);
        return new ProblemException(problem);
    }

    ProblemDetail problem() {
        return problem;
    }

    @Override
    public @Nullable String getMessage() {
        return super.getMessage();
    }
}
