package eu.groupexchange.platform.looks;

import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessOutcome;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.web.path.AboutWhom;
import eu.groupexchange.web.path.NamedSubject;
import eu.groupexchange.web.path.PathObjects;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** What a request for one of our pages looks at, from what its handler says of itself and what the address names. */
@Component
class PageLooks {

    private static final String OURS = "eu.groupexchange.";

    /** A reference or a slug; anything else that stands in a parameter was typed by somebody. */
    private static final Pattern SUBJECT = Pattern.compile("[A-Z0-9]{2,10}-\\d{4,9}|[a-z0-9]+(-[a-z0-9]+)*-\\d{4}");

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final PathObjects objects;
    private final ObjectProvider<AboutWhom> others;

    PageLooks(PathObjects objects, ObjectProvider<AboutWhom> others) {
        this.objects = objects;
        this.others = others;
    }

    /** Empty where the page has nothing personal. What says nothing of itself is taken for a list. */
    Optional<Access> of(HandlerMethod handler, HttpServletRequest request) {
        if (!handler.getBeanType().getName().startsWith(OURS) || annotation(handler, NothingPersonal.class) != null) {
            return Optional.empty();
        }
        Look look = annotation(handler, Look.class);
        return Optional.of(of(handler, request, look == null ? AccessKind.LIST : look.value()));
    }

    /** The same, whatever the handler says of itself. */
    Access of(HandlerMethod handler, HttpServletRequest request, AccessKind kind) {
        NamedSubject subject = subject(handler, annotation(handler, Look.class), request);
        Access access = Access.allowed(Onlooker.at(kind), kind, subject.id(), address(request));
        return about(request, subject.exists() ? access : access.with(AccessOutcome.NOT_FOUND));
    }

    /** On the method before its class. */
    private static <A extends Annotation> @Nullable A annotation(HandlerMethod handler, Class<A> type) {
        boolean said = handler.hasMethodAnnotation(Look.class) || handler.hasMethodAnnotation(NothingPersonal.class);
        return said
                ? handler.getMethodAnnotation(type)
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
    }

    private NamedSubject subject(HandlerMethod handler, @Nullable Look look, HttpServletRequest request) {
        return objects.subject(handler, request)
                .or(() -> others.stream()
                        .flatMap(other -> other.subject(handler, request).stream())
                        .findFirst())
                .orElseGet(() -> new NamedSubject(parameter(look, request), true));
    }

    private static @Nullable String parameter(@Nullable Look look, HttpServletRequest request) {
        String value = look == null || look.parameter().isEmpty() ? null : request.getParameter(look.parameter());
        return value != null && SUBJECT.matcher(value).matches() ? value : null;
    }

    /** Which of several documents of one subject. */
    private static Access about(HttpServletRequest request, Access access) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> map ? map.get("id") : null;
        return access.kind() == AccessKind.DOCUMENT
                        && id instanceof String text
                        && ID.matcher(text).matches()
                ? access.saying(text)
                : access;
    }

    private static String address(HttpServletRequest request) {
        return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }
}
