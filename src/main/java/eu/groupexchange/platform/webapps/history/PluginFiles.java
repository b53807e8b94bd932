package eu.groupexchange.platform.webapps.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scripts and styles of the plugin, and the viewer of bpmn-js, which they load like one of their own. */
final class PluginFiles {

    static final String VIEWER = "app/bpmn-navigated-viewer.js";

    private static final String FOLDER = "classpath:plugin-webapp/history/app/*";

    private static final Resource BPMN_JS = new ClassPathResource(
            "META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js");

    /**
     * The file is made for Node, for RequireJS and for a page. Cockpit has a RequireJS of its own that would keep it for itself;
     * between these two lines it is a module.
     */
    private static final String AS_MODULE = "const module = {exports: {}}, exports = module.exports;\n";

    private static final String ITS_EXPORT = "\nexport default module.exports;\n";

    private static final List<String> NAMES = found();

    private PluginFiles() {}

    /** What may be asked for, such as {@code app/plugin.js}. */
    static List<String> names() {
        return NAMES;
    }

    /** bpmn-js as an ES module, with its licence at its head. */
    static InputStream viewer() {
        try {
            return new SequenceInputStream(
                    Collections.enumeration(List.of(bytes(AS_MODULE), BPMN_JS.getInputStream(), bytes(ITS_EXPORT))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> found() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(FOLDER);
            return Stream.concat(
                            Stream.of(VIEWER),
                            Arrays.stream(files)
                                    .map(Resource::getFilename)
                                    .map(Objects::requireNonNull)
                                    .map(name -> "app/" + name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
