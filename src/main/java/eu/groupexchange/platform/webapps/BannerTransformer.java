package eu.groupexchange.platform.webapps;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.util.Map;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Puts a line of ours, with the way to the desk, where the free webapps ask to move to another product; and where Cockpit excuses
 * itself for an instance that has ended, the plain fact: the history has a page for it.
 */
class BannerTransformer extends TextTransformer {

    private static final String KEY = "BANNER_CE_EOL_TEXT";

    private static final Map<String, String> OURS = Map.of(
            KEY,
            Texts.of("platform.banner-transformer.desk.html"),
            "PROCESS_INSTANCE_STATUS_UNABLE_DISPLAY_RUNNING_INSTANCE",
            Texts.of("platform.banner-transformer.ended"));

    /** Some of the locale files begin with it, and JSON knows nothing of it. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectMapper json = new ObjectMapper();

    @Override
    String change(String locale) throws IOException {
        var root = json.readTree(StringUtils.trimLeadingCharacter(locale, BYTE_ORDER_MARK));
        var texts = root.findParent(KEY);
        if (texts instanceof ObjectNode labels) {
            OURS.forEach((key, text) -> {
                if (labels.has(key)) {
                    labels.put(key, text);
                }
            });
        }
        Assert.state(root.isObject(), "A locale is an object");
        return json.writeValueAsString(root);
    }
}
