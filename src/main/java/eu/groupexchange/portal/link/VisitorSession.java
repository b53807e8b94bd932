package eu.groupexchange.portal.link;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.access.AccessLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Keeps in the session whose link was opened last, and gives it to handlers that have a {@link Visitor} parameter. */
@Component
class VisitorSession implements HandlerMethodArgumentResolver {

    static final String REFERENCE = "participationReference";
    static final String ADDRESS = "participationAddress";

    private final AccessLinks links;

    VisitorSession(AccessLinks links) {
        this.links = links;
    }

    /** The session gets a new id, so that one that somebody else has prepared is worth nothing. */
    void enter(HttpServletRequest request, ParticipationReference reference) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(REFERENCE, reference.value());
        session.setAttribute(ADDRESS, links.addressOf(reference));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    /** @throws UnknownVisitorException when no link was opened, or one whose address no longer counts */
    @Override
    public Visitor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
                .orElseThrow(UnknownVisitorException::new);
    }

    /** Empty when no link was opened, or one whose address no longer counts. */
    Optional<Visitor> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(REFERENCE) instanceof String reference
                        && session.getAttribute(ADDRESS) instanceof String address
                ? Optional.of(new Visitor(new ParticipationReference(reference)))
                        .filter(visitor -> links.stillCounts(visitor.reference(), address))
                : Optional.empty();
    }
}
