package eu.groupexchange.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.SignedIn;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ExchangeTest
class ExchangeChangePagesTest {

    @Autowired
    Story story;

    @Autowired
    WebApplicationContext application;

    private MockMvc web;
    private TestExchange exchange;
    private String page;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        exchange = story.publish();
        page = "/desk/exchanges/" + exchange.slug();
    }

    @Test
    void saysBeforehandWhomItConcerns() throws Exception {
        exchange.registers("DE", "Dresden").comes();
        exchange.registers("DE", "Dresden");

        as("coordinators", get(page + "/dates"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 participations")))
                .andExpect(content().string(containsString("Invited or confirmed so far: <strong>1</strong>")))
                .andExpect(content().string(containsString("value=\"2022-05-04\"")))
                .andExpect(content().string(containsString("value=\"2022-04-10\"")));
        as("coordinators", get(page + "/cancel")).andExpect(content().string(containsString("2 participations")));
    }

    @Test
    void movesTheExchangeAndShowsItEverywhere() throws Exception {
        send("/dates", Map.of("firstDay", "2022-06-08", "lastRegistrationDay", "2022-04-10", "reason", "Repairs."))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(page));
        story.work();

        assertThat(exchange.exchange().firstDay()).isEqualTo("2022-06-08");
        as("auditors", get(page))
                .andExpect(content().string(containsString("8 Jun 2022 to 10 Jun 2022")))
                .andExpect(content().string(containsString("exchange rescheduled")))
                .andExpect(content().string(containsString("Repairs.")))
                .andExpect(content().string(containsString("firstDayBefore: 2022-05-04")))
                .andExpect(content().string(not(containsString("Cancel the exchange"))));
        web.perform(get("/exchanges/" + exchange.slug()))
                .andExpect(content().string(containsString("8–10 June 2022")))
                .andExpect(content().string(containsString("Wednesday 8 June 2022")))
                .andExpect(content().string(not(containsString("May 2022"))));
    }

    @Test
    void changesTheDeadline() throws Exception {
        send("/deadline", Map.of("lastRegistrationDay", "2022-04-20", "reason", "Easter is near."))
                .andExpect(status().isSeeOther());

        assertThat(exchange.exchange().lastRegistrationDay()).isEqualTo("2022-04-20");
        web.perform(get("/exchanges/" + exchange.slug()))
                .andExpect(content().string(containsString("the end of 20 April 2022")));
    }

    @Test
    void cancelsWhenTickedAndTheCallSaysSo() throws Exception {
        send("/cancel", Map.of("reason", "Flood."))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tick the box")))
                .andExpect(content().string(containsString(">Flood.</textarea>")));
        assertThat(exchange.status()).isEqualTo(ExchangeStatus.PUBLISHED);

        send("/cancel", Map.of("reason", "Flood.", "confirmed", "true")).andExpect(status().isSeeOther());
        story.work();

        assertThat(exchange.status()).isEqualTo(ExchangeStatus.CANCELLED);
        as("coordinators", get(page))
                .andExpect(content().string(containsString("This exchange was cancelled")))
                .andExpect(content().string(not(containsString("/cancel\""))));
        web.perform(get("/exchanges/" + exchange.slug())).andExpect(content().string(containsString("ancelled")));
        web.perform(get("/exchanges/" + exchange.slug() + "/register")).andExpect(status().isGone());
        as("coordinators", get(page + "/cancel"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("was cancelled already")));
    }

    @Test
    void showsTheFormAgainWithWhatWasTyped() throws Exception {
        send("/dates", Map.of("firstDay", "2022-03-01", "lastRegistrationDay", "", "reason", "Repairs."))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("has to lie in the future")))
                .andExpect(content().string(containsString("value=\"2022-03-01\"")))
                .andExpect(content().string(containsString(">Repairs.</textarea>")));
        send("/deadline", Map.of("lastRegistrationDay", "soon", "reason", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Enter a date.")))
                .andExpect(content().string(containsString("Give the reason.")));
        assertThat(exchange.exchange().revision()).isZero();
    }

    @Test
    void theSecondOfTwoIsToldThatTheFirstWasQuicker() throws Exception {
        exchange.takesRegistrationsUntil(LocalDate.parse("2022-04-12"), "Two days more.");

        send("/dates", Map.of("firstDay", "2022-06-08", "reason", "Repairs.", "revision", "0"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Somebody changed this exchange")))
                .andExpect(content().string(containsString("the end of 12 April 2022 (Valenciennes time)")))
                .andExpect(content().string(containsString("name=\"revision\" value=\"1\"")));
    }

    @Test
    void onlyCoordinatorsChangeAnything() throws Exception {
        for (String form : new String[] {"/dates", "/deadline", "/cancel"}) {
            for (String group : new String[] {"finance", "auditors", "camunda-admin"}) {
                as(group, get(page + form)).andExpect(status().isForbidden());
                as(group, post(page + form).param("reason", "Because.").with(csrf()))
                        .andExpect(status().isForbidden());
            }
        }
        as("coordinators", get("/desk/exchanges/nowhere/dates")).andExpect(status().isNotFound());
    }

    private ResultActions send(String form, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder post = post(page + form).with(csrf());
        if (!fields.containsKey("revision")) {
            post.param("revision", String.valueOf(exchange.exchange().revision()));
        }
        fields.forEach(post::param);
        return as("coordinators", post);
    }

    private ResultActions as(String group, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedIn.memberOf(group, story)));
    }
}
