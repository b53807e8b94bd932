package eu.groupexchange.portal;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.groupexchange.eligibility.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(Places.class)
@AutoConfigureMockMvc(addFilters = false)
@Import(Gazetteer.class)
class PlacesTest {

    @Autowired
    private MockMvc web;

    @Test
    void suggestsPlacesOfTheCountry() throws Exception {
        web.perform(get("/places").param("country", "DE").param("q", "köl"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].name").value("Köln"))
                .andExpect(jsonPath("$[0].region").value("North Rhine-Westphalia"));
    }

    @Test
    void tellsPlacesOfOneNameApartByTheirRegion() throws Exception {
        web.perform(get("/places").param("country", "DE").param("q", "Neustadt"))
                .andExpect(jsonPath("$[*].region").value(hasItem("Bavaria")))
                .andExpect(jsonPath("$[*].region").value(hasItem("Rheinland-Pfalz")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?country=DE&q=K", "?country=&q=Köln", "?q=Köln", "?country=DE", "?country=XX&q=Köln", ""})
    void suggestsNothingWithoutACountryAndTwoLetters(String query) throws Exception {
        web.perform(get("/places" + query)).andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void suggestsNothingForANameThatIsNone() throws Exception {
        web.perform(get("/places").param("country", "DE").param("q", "a".repeat(10_000)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(0)));
    }
}
