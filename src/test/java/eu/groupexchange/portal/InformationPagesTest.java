package eu.groupexchange.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.FundingStatement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(InformationPages.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({PageFrame.class, InformationPagesTest.Funding.class})
class InformationPagesTest {

    @Autowired
    private MockMvc web;

    @MockitoBean
    private ExchangeCatalogue exchanges;

    @ParameterizedTest
    @ValueSource(strings = {"/privacy", "/accessibility", "/sources"})
    void bearsTheFundingStatementOnEveryPage(String page) throws Exception {
        when(exchanges.all()).thenReturn(List.of(SampleExchange.valenciennes()));

        web.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Emblem of the European Union")))
                .andExpect(content().string(containsString("Funded by a test")))
                .andExpect(content().string(containsString("Nobody is responsible")));
    }

    @Test
    void namesWhomToWriteTo() throws Exception {
        when(exchanges.all()).thenReturn(List.of(SampleExchange.valenciennes()));

        web.perform(get("/privacy")).andExpect(content().string(containsString("mailto:exchange@example.org")));
    }

    @Test
    void needsNoScriptAndNoStyleOfItsOwn() throws Exception {
        web.perform(get("/sources"))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(content().string(not(containsString("style="))));
    }

    static class Funding {
        @Bean
        FundingStatement funding() {
            return new FundingStatement("Project", "Funded by a test", "Nobody is responsible");
        }
    }
}
