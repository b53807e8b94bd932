package eu.groupexchange.exchange.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.SignedIn;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A call that is wrong, and an exchange that cannot be shown, are named; everything else goes on. */
@ExchangeTest
class PublishedCallsTest {

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExchangeCatalogue exchanges;

    @Autowired
    WebApplicationContext application;

    @TempDir
    Path folder;

    private MockMvc web;
    private TestExchange first;
    private TestExchange second;

    @BeforeEach
    void publishTwo() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        first = story.publish();
        second = story.publish();
    }

    @AfterEach
    void mend() {
        jdbc.sql("update exchange set definition = (select definition from exchange where slug = ?) || "
                        + "jsonb_build_object('slug', slug, 'referencePrefix', reference_prefix) where slug = ?")
                .params(second.slug().value(), first.slug().value())
                .update();
    }

    @Test
    void aWrongFileStopsNeitherTheOthersNorTheStart() throws IOException {
        Path wrong = file(call -> ((ObjectNode) call.get("rules")).put("claimDays", 0), "wrong.json");
        Path taken = file(call -> call.put("referencePrefix", prefix()), "taken.json");
        Path good = file(
                call -> call.put("slug", "good-" + first.slug()).put("referencePrefix", "G" + prefix()), "good.json");

        List<String> sentences = start(folder + "/missing.json", wrong.toString(), taken.toString(), "file:" + good);

        assertThat(exchanges.find(new Slug("good-" + first.slug()))).isPresent();
        assertThat(exchanges.find(new Slug("another-" + first.slug()))).isEmpty();
        assertThat(sentences)
                .containsExactly(
                        folder + "/missing.json: there is no such file.",
                        wrong
                                + ", /rules/claimDays: expected days after the last day within which a claim is sent,"
                                + " 1 or more, but found 0.",
                        taken + ", /referencePrefix: expected one that no other exchange has, but found " + prefix()
                                + ", which " + first.slug() + " has.");
    }

    @Test
    void aKnownSlugWithOtherContentIsSaidAndThePublishedStays() throws IOException {
        Consumer<ObjectNode> same =
                call -> call.put("slug", first.slug().value()).put("referencePrefix", prefix());
        Path other = file(
                same.andThen(call -> call.put("title", "Another title"))
                        .andThen(call -> ((ObjectNode) call.get("rules")).put("claimDays", 45)),
                "other.json");

        assertThat(start(file(same, "same.json").toString())).isEmpty();
        assertThat(start(other.toString()))
                .containsExactly(
                        other + ", /slug: " + first.slug() + " was published before and stays as it is; this file"
                                + " differs from it in /title, /rules/claimDays.");
        assertThat(exchanges.get(first.slug()).title()).isNotEqualTo("Another title");
    }

    @Test
    void oneExchangeThatCannotBeShownTakesNoOtherPageDown() throws Exception {
        var there = first.registers("DE", "Dresden");
        var elsewhere = second.registers("DE", "Hamburg");
        for (String broken : List.of("{}", "[]", "{\"slug\": 1}", "{\"zone\": \"Nowhere\"}")) {
            jdbc.sql("update exchange set definition = cast(? as jsonb) where slug = ?")
                    .params(broken, first.slug().value())
                    .update();

            web.perform(get("/")).andExpect(status().isOk());
            web.perform(get("/privacy")).andExpect(status().isOk());
            web.perform(get("/exchanges/" + second.slug())).andExpect(status().isOk());
            web.perform(get("/exchanges/" + first.slug()))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().string(containsString("This exchange cannot be shown at the moment")));
            for (String page : List.of(
                    "/desk/mails",
                    "/desk/incidents",
                    "/desk/payment-runs",
                    "/desk/mails?about=" + there.reference(),
                    "/desk/participations/" + elsewhere.reference())) {
                desk(page).andExpect(status().isOk());
            }
            desk("/desk")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("The exchange " + first.slug() + " cannot be shown")))
                    .andExpect(content()
                            .string(not(containsString("The exchange " + second.slug() + " cannot be shown"))));
            desk("/desk/participations/" + there.reference()).andExpect(status().isServiceUnavailable());
        }
    }

    private ResultActions desk(String page) throws Exception {
        return web.perform(get(page).with(SignedIn.memberOf("coordinators", story)));
    }

    private String prefix() {
        return first.slug().value().replace("story-", "ST");
    }

    private List<String> start(String... files) {
        RefusedCalls refused = new RefusedCalls();
        new PublishedCalls(
                        new PublishedCalls.Settings(List.of(files)),
                        story.bean(CallCheck.class),
                        story.bean(PublishExchange.class),
                        refused)
                .run(new DefaultApplicationArguments());
        return refused.sentences();
    }

    private Path file(Consumer<ObjectNode> changes, String name) throws IOException {
        ObjectNode call = (ObjectNode)
                new ObjectMapper().readTree(PublishedCallsTest.class.getResource("/exchanges/valenciennes-2022.json"));
        call.put("slug", "another-" + first.slug()).put("referencePrefix", "A" + prefix());
        changes.accept(call);
        return Files.writeString(folder.resolve(name), call.toString());
    }
}
