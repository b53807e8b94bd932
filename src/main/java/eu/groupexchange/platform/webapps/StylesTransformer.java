package eu.groupexchange.platform.webapps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Adds our styles to the file that the webapps keep free for them. */
class StylesTransformer extends TextTransformer {

    @Override
    String change(String styles) throws IOException {
        return styles + new ClassPathResource("static/css/webapps.css").getContentAsString(StandardCharsets.UTF_8);
    }
}
