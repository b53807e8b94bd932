package eu.groupexchange.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;

/** The demo's clock. */
public final class DemoClock {

    private final APIRequestContext requests;

    public DemoClock(Page page) {
        this.requests = page.request();
    }

    /** @param moment with its offset, such as {@code 2022-04-11T09:00:00+02:00} */
    public void moveTo(String moment) {
        APIResponse answer =
                requests.post("/demo/clock", RequestOptions.create().setData(Map.of("now", moment)));
        assertThat(answer.ok()).as(answer.text()).isTrue();
    }
}
