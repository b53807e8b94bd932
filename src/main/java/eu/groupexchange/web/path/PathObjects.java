package eu.groupexchange.web.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives each handler the objects that its address names. What is unknown, or written as nothing is, is a page that says so (404). */
@Component
public class PathObjects implements HandlerMethodArgumentResolver, WebMvcConfigurer {

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
        PathObject<?> kind = of(parameter).orElseThrow();
        return Optional.ofNullable(variables(request).get(kind.variable()))
                .flatMap(kind.find())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
