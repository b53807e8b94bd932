package eu.groupexchange.audit.dossier.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * JSON as dossiers hold it: for people indented, for machines the same whenever the content is. It has a mapper of its own, so
 * that no setting of the application changes what is hashed.
 */
public final class DossierJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .build();

    private static final ObjectWriter INDENTED = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private DossierJson() {}

    /** @throws IllegalArgumentException for what JSON has no words for */
    public static String write(Object content) {
        try {
            return INDENTED.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(content.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    /** What is stored as JSON, as a value that can be part of another. */
    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }
}
