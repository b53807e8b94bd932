package eu.groupexchange.api.door;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.Clash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers with a problem whatever goes wrong below {@code /api/}, also where no handler was found. What is nobody's fault but ours
 * goes on to where every such thing goes: it is logged there, and answered as a problem, too.
 */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private final ProblemAnswers answers;

    ProblemResolver(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** Before those that make pages. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiDoor.isApi(request)) {
            return null;
        }
        ProblemDetail problem = problem(failure, response);
        if (problem == null) {
            return null;
        }
        try {
            answers.write(response, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private static @Nullable ProblemDetail problem(Exception failure, HttpServletResponse response) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof RefusedException refusal) {
            return refused(refusal);
        }
        if (failure instanceof NoResourceFoundException
                || failure instanceof ResponseStatusException status
                        && status.getStatusCode().value() == HttpServletResponse.SC_NOT_FOUND) {
            return Problem.NOT_FOUND.saying(Texts.of("api.problem.not-found-detail"));
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            String allowed =
                    String.join(", ", Objects.requireNonNullElse(method.getSupportedMethods(), new String[] {}));
            response.setHeader(HttpHeaders.ALLOW, allowed);
            return Problem.METHOD.saying(Texts.of("api.problem.method-detail", method.getMethod(), allowed));
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException) {
            return Problem.NOT_ACCEPTABLE.saying(Texts.of("api.problem.not-acceptable-detail"));
        }
        if (failure instanceof HttpMediaTypeNotSupportedException type) {
            response.setHeader(HttpHeaders.ACCEPT, words(type.getSupportedMediaTypes()));
            return Problem.MEDIA_TYPE.saying(Texts.of("api.problem.media-type-detail"));
        }
        if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            return ProblemException.parameter(
                            Problem.BAD_PARAMETER, wrong.getName(), Texts.of("api.problem.parameter", wrong.getName()))
                    .problem();
        }
        if (failure instanceof HttpMessageNotReadableException || failure instanceof MissingRequestValueException) {
            return Problem.BAD_REQUEST.saying(Texts.of("api.problem.unreadable"));
        }
        return Clash.isBehind(failure) ? Problem.CONFLICT.saying(Texts.of("api.problem.meanwhile")) : null;
    }

    private static ProblemDetail refused(RefusedException refusal) {
        if (refusal.kind() != RefusedException.Kind.INPUT) {
            return Problem.CONFLICT.saying(refusal.why());
        }
        return refusal.field() == null
                ? Problem.REFUSED.saying(refusal.why())
                : ProblemException.parameter(Problem.REFUSED, refusal.field(), refusal.why())
                        .problem();
    }

    private static String words(List<MediaType> types) {
        return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }
}
