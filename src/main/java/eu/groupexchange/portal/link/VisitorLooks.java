package eu.groupexchange.portal.link;

import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.participation.access.OpenedLink;
import eu.groupexchange.web.path.AboutWhom;
import eu.groupexchange.web.path.NamedSubject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Whose page an organisation looks at: by its session, or by the link that it has just opened. */
@Component
class VisitorLooks implements AboutWhom {

    private static final NamedSubject NOBODY = new NamedSubject(null, false);

    private final VisitorSession visitors;
    private final AccessLinks links;

    VisitorLooks(VisitorSession visitors, AccessLinks links) {
        this.visitors = visitors;
        this.links = links;
    }

    @Override
    public Optional<NamedSubject> subject(HandlerMethod handler, HttpServletRequest request) {
        if (handler.getBeanType() == LinkPages.class) {
            return Optional.of(links.resolve(token(request))
                    .map(OpenedLink::reference)
                    .map(reference -> new NamedSubject(reference.value(), true))
                    .orElse(NOBODY));
        }
        return asksForVisitor(handler)
                ? Optional.of(visitors.of(request)
                        .map(visitor -> new NamedSubject(visitor.reference().value(), true))
                        .orElse(NOBODY))
                : Optional.empty();
    }

    private static boolean asksForVisitor(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Visitor.class);
    }

    private static String token(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? String.valueOf(map.get("token")) : "";
    }
}
