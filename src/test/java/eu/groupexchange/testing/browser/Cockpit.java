package eu.groupexchange.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Camunda's Cockpit. */
public final class Cockpit {

    private final Page page;
    private final EngineRest engine;
    private final String address;

    /** @param engine the engine's name: {@code default}, if the test does not say otherwise */
    public Cockpit(Page page, String engine) {
        this.page = page;
        this.engine = new EngineRest(page, engine);
        this.address = "/camunda/app/cockpit/" + engine + "/";
    }

    /** Opens it; a stranger is asked to sign in. */
    public Cockpit open() {
        page.navigate(address);
        return this;
    }

    /** Opens the diagram of the one running instance with this business key. */
    public Cockpit openInstance(String businessKey) {
        String id = engine.get("/process-instance?businessKey=" + businessKey)
                .path(0)
                .path("id")
                .asText();
        page.navigate(address + "#/process-instance/" + id + "/runtime");
        return this;
    }

    /** Waits for the mark that shows where the instance stands. */
    public void showsTokenAt(String activity) {
        assertThat(page.locator(".djs-container [data-element-id='%s']".formatted(activity)))
                .isVisible();
        assertThat(page.locator("[data-container-id='%s'] .instance-count".formatted(activity)))
                .isVisible();
    }
}
