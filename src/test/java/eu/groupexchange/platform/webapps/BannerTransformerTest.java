package eu.groupexchange.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class BannerTransformerTest {

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void leadsToTheDeskInEveryWebappAndLeavesTheOtherTextsAlone(String webapp) throws IOException {
        var locale = new ClassPathResource("META-INF/resources/webjars/camunda/app/" + webapp + "/locales/en.json")
                .getContentAsString(StandardCharsets.UTF_8);
        var json = new ObjectMapper();

        String changed = new BannerTransformer().change(locale);

        assertThat(json.readTree(changed).findValue("BANNER_CE_EOL_TEXT").asText())
                .contains("href=\"/desk\"");
        assertThat(changed).doesNotContain("Unable to display running process instance");
        assertThat(json.readTree(changed).path("labels").size())
                .isEqualTo(json.readTree(locale.replace("\uFEFF", ""))
                        .path("labels")
                        .size());
    }
}
