package eu.groupexchange.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.Set;

/** What axe-core finds on a page. */
public final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    /** @throws AssertionError when axe finds something serious, with where it is */
    public static void check(Page page) {
        check(page, new AxeBuilder(page));
    }

    /** The same for a part of a page of which the rest is somebody else's. */
    public static void check(Page page, String selector) {
        check(page, new AxeBuilder(page).include(selector));
    }

    private static void check(Page page, AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
                .as("what axe finds on %s", page.url())
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .map(Accessibility::described)
                .isEmpty();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
