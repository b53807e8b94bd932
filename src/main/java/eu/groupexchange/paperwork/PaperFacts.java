package eu.groupexchange.paperwork;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.groupexchange.audit.Sha256;
import java.nio.charset.StandardCharsets;

/** Tells papers that say the same from papers that do not, without keeping what they say a second time. */
final class PaperFacts {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PaperFacts() {}

    static String of(Paper paper) {
        try {
            return of(JSON.writeValueAsString(paper));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A paper's facts cannot be written down: " + paper.title(), e);
        }
    }

    static String of(String facts) {
        return Sha256.of(facts.getBytes(StandardCharsets.UTF_8));
    }
}
