package eu.groupexchange.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.SignedIn;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ExchangeTest
class DeskPagesTest {

    @Autowired
    Story story;

    @Autowired
    WebApplicationContext application;

    private MockMvc web;
    private TestExchange exchange;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        exchange = story.publish();
    }

    @Test
    void everyGroupOfTheStaffReadsTheDossier() throws Exception {
        var cluster = exchange.registers("DE", "Dresden").confirmsAddress();

        for (String group : new String[] {"coordinators", "finance", "auditors", "camunda-admin"}) {
            open("/desk/participations/" + cluster.reference(), group)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("725 km")))
                    .andExpect(content().string(containsString("<dd>eligible</dd>")))
                    .andExpect(content().string(containsString("The chain of hashes is whole")));
        }
    }

    @Test
    void theDossierShowsMailsWithoutTheLinksInThem() throws Exception {
        var cluster = exchange.registers("DE", "Dresden").confirmsAddress();

        open("/desk/participations/" + cluster.reference(), "coordinators")
                .andExpect(content().string(containsString("Please confirm your address")))
                .andExpect(content().string(not(containsString("/l/"))));
    }

    @Test
    void evidenceIsShownAsTheTypeThatItIs() throws Exception {
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.claims();
        var file = story.bean(eu.groupexchange.reimbursement.evidence.EvidenceStore.class)
                .of(cluster.reference())
                .get(0);

        byte[] bytes = open("/desk/evidence/" + file.id(), "finance")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(bytes).isEqualTo(TestParticipation.PDF);
    }

    @Test
    void aNameThatASpreadsheetWouldTakeForAFormulaIsExportedAsText() throws Exception {
        var answers = TestExchange.answers("DE", "Dresden");
        answers.put("organisationName", "=HYPERLINK(\"http://evil.example\")");
        exchange.registers(answers);

        open("/desk/exchanges/" + exchange.slug() + "/participants.csv", "coordinators")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"'=HYPERLINK(\"\"http://evil.example\"\")\"")));
    }

    @Test
    void theHeaderOffersOnlyWhatTheGroupMayOpen() throws Exception {
        open("/desk", "coordinators")
                .andExpect(content().string(containsString("/camunda/app/tasklist")))
                .andExpect(content().string(not(containsString("/camunda/app/cockpit"))));
        open("/desk", "auditors")
                .andExpect(content().string(containsString("/camunda/app/cockpit")))
                .andExpect(content().string(not(containsString("/camunda/app/tasklist"))));
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        open("/desk/participations/VAL99-0001", "coordinators").andExpect(status().isNotFound());
        open("/desk/participations/nonsense", "coordinators").andExpect(status().isNotFound());
        open("/desk/exchanges/nowhere", "coordinators").andExpect(status().isNotFound());
    }

    @Test
    void whoIsNotOfTheStaffIsRefused() throws Exception {
        open("/desk", "strangers").andExpect(status().isForbidden());
    }

    private ResultActions open(String path, String group) throws Exception {
        return web.perform(get(path).with(SignedIn.memberOf(group, story)));
    }
}
