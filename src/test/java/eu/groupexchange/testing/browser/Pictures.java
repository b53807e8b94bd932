package eu.groupexchange.testing.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** What was seen, in {@code target/screenshots}. */
public final class Pictures {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Pictures() {}

    /** Of the part of the page that is in sight. */
    public static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
