package eu.groupexchange.platform.keptform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed into a form whose session had ended, and leads back to its page, where {@link FillIn} shows it. Nothing
 * is done with it: the form is as unsent as before, and only who presses its button again sends it. What another site
 * sends is not kept.
 */
@Component
public class KeptForms {

    private static final Logger LOG = LoggerFactory.getLogger(KeptForms.class);

    private static final String ATTRIBUTE = "keptForm";
    private static final String SHOWN = "keptFormShown";
    private static final int CHARACTERS = 100_000;
    private static final int VALUES = 2_000;
    private static final int BY_CALLER_AND_HOUR = 300;

    private final FormPages pages;
    private final FormOrigins origins;
    private final Cache<String, Integer> byCaller = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    KeptForms(FormPages pages, FormOrigins origins) {
        this.pages = pages;
        this.origins = origins;
    }

    /**
     * Keeps the form and answers with the way to its page.
     *
     * @return false, with nothing answered, where this is no form of ours or came from another site
     */
    public boolean keep(HttpServletRequest request, HttpServletResponse response) {
        return keep(request, response, true);
    }

    /** The same only where something was typed. */
    boolean keepText(HttpServletRequest request, HttpServletResponse response) {
        return keep(request, response, false);
    }

    private boolean keep(HttpServletRequest request, HttpServletResponse response, boolean buttons) {
        String address = request.getRequestURI();
        if (!"POST".equals(request.getMethod()) || !origins.isOurs(request) || isTooOften(request)) {
            return false;
        }
        Optional<String> page = pages.pageOf(address);
        if (page.isEmpty()) {
            return false;
        }
        String target = withQuery(page.get(), request);
        KeptForm form = read(request, address, target);
        if (!form.hasText() && !(buttons && wasOnAPage(request))) {
            return false;
        }
        HttpSession session = request.getSession();
        session.setAttribute(ATTRIBUTE, form);
        session.removeAttribute(SHOWN);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, target);
        return true;
    }

    static @Nullable KeptForm in(@Nullable HttpSession session) {
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof KeptForm form
                        && !form.isOver(System.currentTimeMillis())
                ? form
                : null;
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
        session.removeAttribute(SHOWN);
    }

    /** From now on other pages are silent about it. */
    static void shown(HttpSession session) {
        session.setAttribute(SHOWN, true);
    }

    static boolean wasShown(HttpSession session) {
        return session.getAttribute(SHOWN) != null;
    }

    /** Whether somebody pressed a button that we had shown: whatever its token is worth now, it has one. */
    private static boolean wasOnAPage(HttpServletRequest request) {
        return request.getParameter("_csrf") != null;
    }

    private boolean isTooOften(HttpServletRequest request) {
        return byCaller.asMap().merge(String.valueOf(request.getRemoteAddr()), 1, Integer::sum) > BY_CALLER_AND_HOUR;
    }

    /** A list that was searched or turned over is shown as it was. */
    private static String withQuery(String page, HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        try {
            URI referrer = URI.create(from == null ? "" : from);
            return page.equals(referrer.getRawPath()) && referrer.getRawQuery() != null
                    ? page + "?" + referrer.getRawQuery()
                    : page;
        } catch (IllegalArgumentException e) {
            return page;
        }
    }

    private static KeptForm read(HttpServletRequest request, String address, String page) {
        var fields = new LinkedHashMap<String, List<String>>();
        int characters = 0;
        int values = 0;
        for (var field : request.getParameterMap().entrySet()) {
            for (String value : field.getValue()) {
                characters += value.length();
                if (isOurs(field.getKey()) && characters <= CHARACTERS && ++values <= VALUES) {
                    fields.computeIfAbsent(field.getKey(), unknown -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return new KeptForm(
                address,
                page,
                request.getParameter(FormOwner.FIELD),
                fields,
                files(request),
                System.currentTimeMillis());
    }

    private static boolean isOurs(String field) {
        return !field.startsWith("_") && !field.toLowerCase(Locale.ROOT).contains("password");
    }

    private static List<String> files(HttpServletRequest request) {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/")) {
            return new ArrayList<>();
        }
        try {
            return new ArrayList<>(request.getParts().stream()
                    .map(Part::getSubmittedFileName)
                    .filter(name -> name != null && !name.isBlank())
                    .map(name -> name.length() > 120 ? name.substring(0, 120) + "…" : name)
                    .limit(100)
                    .toList());
        } catch (IOException | ServletException | IllegalStateException e) {
            LOG.debug("The files' names cannot be read", e);
            return new ArrayList<>();
        }
    }
}
