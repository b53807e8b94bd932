package eu.groupexchange.workflow;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.core.io.ClassPathResource;

/** Draws process models with the viewer that Cockpit's plugins use, as pictures for the documentation. */
final class ProcessPictures {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final ClassPathResource VIEWER =
            new ClassPathResource("META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js");

    /** Pixels of the picture per pixel of the diagram. */
    private static final double SCALE = 1.5;

    /**
     * Shows one plane of the model with a margin of 20 pixels, and below it room for the viewer's mark; answers width and height.
     * This viewer draws the plane of a process only, so a box that is drawn closed is made one.
     */
    private static final String SHOW = """
            async ([xml, plane]) => {
              const model = new DOMParser().parseFromString(xml, 'text/xml');
              const all = name => [...model.getElementsByTagName(name)];
              all('bpmndi:BPMNDiagram')
                .filter(diagram => diagram.firstElementChild.getAttribute('bpmnElement') !== plane)
                .forEach(diagram => diagram.remove());
              const box = all('bpmn:subProcess').find(each => each.id === plane);
              if (box) {
                const process = model.createElementNS(box.namespaceURI, 'bpmn:process');
                process.append(...box.children);
                process.setAttribute('id', plane);
                all('bpmn:process')[0].replaceWith(process);
                process.querySelectorAll(':scope > incoming, :scope > outgoing').forEach(flow => flow.remove());
              }
              const viewer = new BpmnJS({ container: document.body });
              const { warnings } = await viewer.importXML(new XMLSerializer().serializeToString(model));
              if (warnings.length) throw new Error(warnings.map(warning => warning.message).join('; '));
              const canvas = viewer.get('canvas');
              const drawn = canvas.getDefaultLayer().getBBox();
              const width = Math.ceil(drawn.width) + 40;
              const height = Math.ceil(drawn.height) + 60;
              document.body.style.width = width + 'px';
              document.body.style.height = height + 'px';
              canvas.resized();
              canvas.viewbox({ x: drawn.x - 20, y: drawn.y - 20, width, height });
              return [width, height];
            }
            """;

    private ProcessPictures() {}

    /** Writes a PNG of each model into the folder, and one of each box that opens. */
    static void draw(List<Path> models, Path folder) {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            for (Path model : models) {
                for (String plane : planes(model)) {
                    draw(browser, model, plane, folder.resolve(picture(model, plane)));
                }
            }
        }
    }

    /** The process, then the boxes that are drawn closed. */
    static List<String> planes(Path model) {
        return Diagram.of(Bpmn.readModelFromFile(model.toFile())).stream()
                .map(diagram -> diagram.whole().getId())
                .toList();
    }

    /** {@code participation.png} for the process, {@code participation-review.png} for its box. */
    static String picture(Path model, String plane) {
        String key = Models.key(model);
        return plane.equals(key)
                ? key + ".png"
                : key + "-" + plane.substring("SubProcess_".length()).toLowerCase(Locale.ROOT) + ".png";
    }

    private static void draw(Browser browser, Path model, String plane, Path picture) {
        try (Page page = browser.newPage(new Browser.NewPageOptions().setDeviceScaleFactor(SCALE))) {
            page.setContent("<body style='margin: 0; background: white'></body>");
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
            List<?> size = (List<?>) page.evaluate(SHOW, List.of(Models.read(model), plane));
            page.setViewportSize(((Number) size.get(0)).intValue(), ((Number) size.get(1)).intValue());
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
    }

    private static String viewer() {
        try {
            return VIEWER.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
