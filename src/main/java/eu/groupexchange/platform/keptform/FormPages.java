package eu.groupexchange.platform.keptform;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows on which page a form stands: at the address that it is sent to, or at the nearest one above that is a page. */
@Component
class FormPages {

    /** Spring Security takes this form, before any page of ours would. */
    private static final String SIGN_IN = "/login";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    FormPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Empty where nothing takes a form at that address, or its page is nowhere. */
    Optional<String> pageOf(String address) {
        if (address.equals(SIGN_IN)) {
            return Optional.of(SIGN_IN);
        }
        if (!answers(HttpMethod.POST, address)) {
            return Optional.empty();
        }
        for (String page = address; page.length() > 1; page = above(page)) {
            if (answers(HttpMethod.GET, page)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private boolean answers(HttpMethod method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(info -> allows(info, method))
                .anyMatch(info -> info.getPathPatternsCondition() != null
                        && info.getPathPatternsCondition().getPatterns().stream()
                                .anyMatch(pattern -> pattern.matches(parsed)));
    }

    private static boolean allows(RequestMappingInfo info, HttpMethod method) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.resolve(method));
    }
}
