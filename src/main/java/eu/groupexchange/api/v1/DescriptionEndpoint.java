package eu.groupexchange.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.audit.access.NothingPersonal;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is to ask for (OpenAPI 3.1); a test holds it and the handlers together. */
@RestController
@NothingPersonal("it describes the API")
class DescriptionEndpoint {

    private static final String FILE = "/api/openapi.json";

    private final JsonNode description;
    private final Answers answers;

    DescriptionEndpoint(ObjectMapper json, Answers answers) throws IOException {
        this.answers = answers;
        try (InputStream file = DescriptionEndpoint.class.getResourceAsStream(FILE)) {
            this.description = json.readTree(file);
        }
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> description() {
        return answers.of(description);
    }
}
