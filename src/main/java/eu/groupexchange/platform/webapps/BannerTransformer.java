package eu.groupexchange.platform.webapps;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/** Puts a line of ours, with the way to the desk, where the free webapps ask to move to another product. */
class BannerTransformer extends TextTransformer {

    private static final String KEY = "BANNER_CE_EOL_TEXT";
    private static final String OURS = Texts.of("platform.banner-transformer.desk.html");

    /** Some of the locale files begin with it, and JSON knows nothing of it. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectMapper json = new ObjectMapper();

    @Override
    String change(String locale) throws IOException {
        var root = json.readTree(StringUtils.trimLeadingCharacter(locale, BYTE_ORDER_MARK));
        var texts = root.findParent(KEY);
        if (texts instanceof ObjectNode labels) {
            labels.put(KEY, OURS);
        }
        Assert.state(root.isObject(), "A locale is an object");
        return json.writeValueAsString(root);
    }
}
