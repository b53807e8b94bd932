package eu.groupexchange.paperwork.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What is drawn in place of an {@code <object>} of a template, by its type. */
class Drawings implements FSObjectDrawerFactory {

    private final Map<String, FSObjectDrawer> drawers =
            Map.of(EuEmblem.TYPE, new EuEmblem(), QrCode.TYPE, new QrCode());

    @Override
    public boolean isReplacedObject(Element element) {
        return drawers.containsKey(element.getAttribute("type"));
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return drawers.get(element.getAttribute("type"));
    }
}
