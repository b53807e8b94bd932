package eu.groupexchange.platform.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.wording.FundingStatement;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * An answer that needs nothing but itself: no database, no session, no templates. Programs get it as JSON, those of the API as a problem
 * (RFC 9457) and others in the shape of Camunda's REST; people get a page.
 */
@Component
public class PlainAnswers {

    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)}");

    private final ObjectMapper json = new ObjectMapper();
    private final FundingStatement funding;
    private final String page;

    public PlainAnswers(FundingStatement funding) {
        this.funding = funding;
        this.page = read();
    }

    /** Answers with the status, its page or its JSON, and the headers that every page has. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        boolean api = isApi(request);
        boolean program = api || wantsJson(request);
        byte[] body = api ? problem(status) : program ? json(status) : html(status);
        StandardHeaders.add(response);
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(
                api
                        ? MediaType.APPLICATION_PROBLEM_JSON_VALUE
                        : program ? MediaType.APPLICATION_JSON_VALUE : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    byte[] html(int status) {
        ErrorWords words = ErrorWords.of(status);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", words.title());
        texts.put("what", words.what());
        texts.put("next", words.next());
        texts.put("headline", Texts.of("layout.shared.group-exchange", words.title()));
        texts.put("error", Texts.of("error.shared.error", Integer.toString(status)));
        texts.put("statement", funding.statement());
        texts.put("project", funding.project());
        texts.put("disclaimer", funding.disclaimer());
        String filled = page;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            filled = filled.replace("{{" + text.getKey() + "}}", HtmlUtils.htmlEscape(text.getValue(), "UTF-8"));
        }
        return filled.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] json(int status) throws IOException {
        ErrorWords words = ErrorWords.of(status);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", "Refused");
        answer.put("status", status);
        answer.put("message", words.title() + ". " + words.what());
        return json.writeValueAsBytes(answer);
    }

    private byte[] problem(int status) throws IOException {
        ErrorWords words = ErrorWords.of(status);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", "about:blank");
        answer.put("title", words.title());
        answer.put("status", status);
        answer.put("detail", words.what());
        return json.writeValueAsBytes(answer);
    }

    /** Whether it was asked by a program of the API, also where the answer is made after an error elsewhere. */
    static boolean isApi(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return String.valueOf(before == null ? request.getRequestURI() : before).startsWith("/api/");
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String path = String.valueOf(request.getRequestURI());
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return path.startsWith("/camunda/api/")
                || path.startsWith("/actuator/")
                || accept.contains("json") && !accept.contains("html");
    }

    private static String read() {
        try {
            String frame = new ClassPathResource("edge/page.html").getContentAsString(StandardCharsets.UTF_8);
            return KEY.matcher(frame).replaceAll(key -> HtmlUtils.htmlEscape(Texts.of(key.group(1)), "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException("The page for errors cannot be read", e);
        }
    }
}
