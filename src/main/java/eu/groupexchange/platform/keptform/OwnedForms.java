package eu.groupexchange.platform.keptform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Adds to every form that posts whom its page was made for, beside the token that Spring Security adds. */
record OwnedForms(RequestDataValueProcessor others) implements RequestDataValueProcessor {

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = others.getExtraHiddenFields(request);
        String owner = FormOwner.of(request, request.getRequestURI());
        if (fields == null || fields.isEmpty() || owner == null) {
            return fields; // a form that only asks has none
        }
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(FormOwner.FIELD, owner);
        return more;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        return others.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return others.processFormFieldValue(request, name, value, type);
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return others.processUrl(request, url);
    }
}
