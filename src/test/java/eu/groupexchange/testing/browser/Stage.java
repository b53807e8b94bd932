package eu.groupexchange.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One browser with several people before it, none of whom knows the others' cookies. */
public final class Stage implements AutoCloseable {

    /** Somebody else's pages; on these only our content policy must not be broken. */
    private static final String WEBAPPS = "/camunda/";

    /** A refused form is answered with 422, and the console notes every answer of that kind. */
    private static final Predicate<String> REFUSED_FORM =
            Pattern.compile("status of 422").asPredicate();

    /** The mail's frame runs no scripts, not even the test's own. */
    private static final Predicate<String> SEALED_FRAME =
            Pattern.compile("Blocked script execution .* frame is sandboxed").asPredicate();

    private final String address;
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** @param address where the application listens, such as {@code http://localhost:8080} */
    public Stage(String address) {
        this.address = address;
    }

    /** A visitor without an account, at a desktop in the exchange's country. */
    public Page visitor() {
        BrowserContext context = Browsers.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setViewportSize(1280, 900)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Paris"));
        people.add(context);
        context.setDefaultTimeout(Browsers.patience());
        context.onConsoleMessage(this::note);
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
        return context.newPage();
    }

    /** What browsers noted as errors on our own pages, and breaches of the content policy anywhere. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        people.forEach(BrowserContext::close);
    }

    private void note(ConsoleMessage message) {
        String page = message.page() == null ? "" : message.page().url();
        boolean ours = !page.contains(WEBAPPS) && message.type().equals("error");
        boolean policy = message.text().contains("Content Security Policy");
        if ((ours || policy) && !REFUSED_FORM.or(SEALED_FRAME).test(message.text())) {
            complaints.add(page + ": " + message.text());
        }
    }
}
