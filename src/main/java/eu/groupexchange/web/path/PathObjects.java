package eu.groupexchange.web.path;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives each handler the objects that its address names. What is unknown, or written as nothing is, is a page that says so (404). */
@Component
public class PathObjects implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    /** A reference, or an id that some machine has made. */
    private static final Pattern OURS =
            Pattern.compile("[A-Z0-9]{2,10}-\\d{4,9}|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final List<PathObject<?>> known;

    PathObjects(List<PathObject<?>> known) {
        this.known = known;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return of(parameter).isPresent();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return found(of(parameter).orElseThrow(), request)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** About whom a request is, before its handler is called; empty where the handler asks for nothing that its address names. */
    public Optional<NamedSubject> subject(HandlerMethod handler, HttpServletRequest request) {
        var web = new ServletWebRequest(request);
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(parameter -> of(parameter).stream())
                .findFirst()
                .map(kind -> subject(kind, web));
    }

    private static <T> NamedSubject subject(PathObject<T> kind, NativeWebRequest request) {
        return found(kind, request)
                .map(found -> new NamedSubject(kind.subject().apply(found), true))
                .orElseGet(() -> new NamedSubject(nameable(variables(request).get(kind.variable())), false));
    }

    /** Looked up once a request, whoever asks. */
    @SuppressWarnings("unchecked")
    private static <T> Optional<T> found(PathObject<T> kind, NativeWebRequest request) {
        String key = PathObjects.class.getName() + " " + kind.type().getName();
        Object before = request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
        if (before != null) {
            return (Optional<T>) before;
        }
        Optional<T> found =
                Optional.ofNullable(variables(request).get(kind.variable())).flatMap(kind.find());
        request.setAttribute(key, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }

    private static @Nullable String nameable(@Nullable String typed) {
        return typed != null && OURS.matcher(typed).matches() ? typed : null;
    }

    private Optional<PathObject<?>> of(MethodParameter parameter) {
        return known.stream()
                .filter(kind -> kind.type() == parameter.getParameterType())
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
