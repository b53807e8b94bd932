package eu.groupexchange.testing.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;

/** Camunda's REST with the session of whoever is signed in. */
public final class EngineRest {

    private final Page page;
    private final String address;

    /** @param engine the engine's name: {@code default}, if the test does not say otherwise */
    public EngineRest(Page page, String engine) {
        this.page = page;
        this.address = "/camunda/api/engine/engine/" + engine;
    }

    public JsonNode get(String path) {
        APIResponse answer = page.request().get(address + path);
        try {
            return new ObjectMapper().readTree(answer.text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON at " + path + ": " + answer.text(), e);
        }
    }

    /** Posts no variables, with the token that Tasklist would send. */
    public APIResponse post(String path) {
        String token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Open one of the webapps first"))
                .value;
        return page.request()
                .post(
                        address + path,
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token)
                                .setData(Map.of("variables", Map.of())));
    }
}
