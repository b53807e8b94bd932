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

import eu.groupexchange.participation.Participations;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.SignedIn;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
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
class RegisterPagesTest {

    @Autowired
    Story story;

    @Autowired
    WebApplicationContext application;

    private MockMvc web;
    private TestExchange exchange;
    private String register;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        exchange = story.publish();
        register = "/desk/exchanges/" + exchange.slug() + "/register";
    }

    @Test
    void showsTheFormOfThePortalWordedForStaff() throws Exception {
        as("coordinators", get(register))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The organisation asked to be registered")))
                .andExpect(content().string(containsString("name=\"organisationName\"")))
                .andExpect(content().string(not(containsString("I have read what happens"))));
    }

    @Test
    void registersAndLeadsToTheDossier() throws Exception {
        String reference = exchange.exchange().referencePrefix() + "-0001";

        send(TestExchange.answers("DE", "Dresden"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/desk/participations/" + reference));

        as("coordinators", get("/desk/participations/" + reference))
                .andExpect(content().string(containsString("Registered by <span>coordinator</span>")))
                .andExpect(content().string(containsString("The organisation asked to be registered")));
    }

    @Test
    void asksForTheReasonAfterTheDeadlineAndKeepsWhatWasTyped() throws Exception {
        story.freezeAt(exchange.exchange().registrationClosesAt());
        var answers = TestExchange.answers("DE", "Dresden");

        send(answers)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("To register it late, give the reason")))
                .andExpect(content().string(containsString(answers.get("organisationName"))));
        assertThat(story.bean(Participations.class).ofExchange(exchange.slug())).isEmpty();

        answers.put("reason", "Its first mail got lost.");
        send(answers).andExpect(status().isSeeOther());
        as("coordinators", get("/desk/participations/" + exchange.exchange().referencePrefix() + "-0001"))
                .andExpect(content().string(containsString("Why: Its first mail got lost.")));
    }

    @Test
    void saysThatNobodyCanBeRegisteredAnyMore() throws Exception {
        story.freezeAt(exchange.exchange().startsAt());

        as("coordinators", get(register))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("has begun or is over")));
    }

    @Test
    void onlyACoordinatorMayRegister() throws Exception {
        for (String group : new String[] {"finance", "auditors", "camunda-admin"}) {
            as(group, get(register)).andExpect(status().isForbidden());
            as(group, post(register).with(csrf())).andExpect(status().isForbidden());
            as(group, get("/desk/exchanges/" + exchange.slug()))
                    .andExpect(content().string(not(containsString(register))));
        }
    }

    private ResultActions send(Map<String, String> answers) throws Exception {
        MockHttpServletRequestBuilder request = post(register).with(csrf());
        answers.forEach(request::param);
        return as("coordinators", request);
    }

    private ResultActions as(String group, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedIn.memberOf(group, story)));
    }
}
