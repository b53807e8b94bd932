package eu.groupexchange.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The browser of the tests: this system's Chromium where there is one, else the one that Playwright downloads. */
public final class Browsers {

    /** Milliseconds; generous, since a busy machine is slow and nothing waits longer than it must. */
    private static final double PATIENCE = 30_000;

    private static final Path SYSTEM_CHROMIUM = Path.of("/usr/bin/chromium");

    private static final List<String> ARGUMENTS = List.of(
            // as root, in a container, Chromium starts without its sandbox only
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private Browsers() {}

    /**
     * The one browser of this JVM; it ends with it. Open a context of your own in it and close that, so that nobody meets
     * another test's cookies.
     */
    public static Browser shared() {
        return Shared.BROWSER;
    }

    /**
     * Another one, whose camera shows a film and asks nobody; close it.
     *
     * @param film JPEG pictures one after the other, its name ending in {@code .mjpeg}
     */
    public static Browser withCamera(Path film) {
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        arguments.add("--use-fake-ui-for-media-stream");
        arguments.add("--use-fake-device-for-media-stream");
        arguments.add("--use-file-for-fake-video-capture=" + film.toAbsolutePath());
        return chromium(Shared.PLAYWRIGHT, arguments);
    }

    private static final class Shared {

        static final Playwright PLAYWRIGHT = playwright();
        static final Browser BROWSER = chromium(PLAYWRIGHT, ARGUMENTS);
    }

    private static Playwright playwright() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var options = new Playwright.CreateOptions();
        if (systemHasChromium()) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        return Playwright.create(options);
    }

    private static Browser chromium(Playwright playwright, List<String> arguments) {
        var options = new BrowserType.LaunchOptions().setArgs(arguments);
        if (systemHasChromium()) {
            options.setExecutablePath(SYSTEM_CHROMIUM);
        }
        return playwright.chromium().launch(options);
    }

    /** For {@code setDefaultTimeout}. */
    public static double patience() {
        return PATIENCE;
    }

    private static boolean systemHasChromium() {
        return Files.isExecutable(SYSTEM_CHROMIUM);
    }
}
