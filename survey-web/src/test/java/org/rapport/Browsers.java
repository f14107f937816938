package org.rapport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser for tests: the one RAPPORT_BROWSER names, a Chromium or Chrome on the PATH, the one that Playwright downloads,
 * or, for root on Debian, the one apt installs. One browser serves all tests of a JVM. Where there is none, the tests that ask
 * for it are reported as skipped.
 */
public final class Browsers {

    private static final String NONE =
            "NO BROWSER: the browser tests are skipped. Install chromium, or set RAPPORT_BROWSER to the path of one.";

    private Browsers() {}

    /** A Chromium; open pages in contexts of your own and close those, not the browser. */
    public static Browser chromium() {
        Assumptions.assumeTrue(Shared.BROWSER.isPresent(), NONE);
        return Shared.BROWSER.orElseThrow();
    }

    private static final class Shared {

        static final Optional<Browser> BROWSER = open();

        private static Optional<Browser> open() {
            Optional<Browser> browser = installed()
                    .map(path -> launch(playwright("1"), path))
                    .or(Shared::downloaded)
                    .or(() -> fromApt().map(path -> launch(playwright("1"), path)));
            if (browser.isEmpty()) {
                System.err.println(NONE);
            }
            return browser;
        }

        private static Playwright playwright(String skipDownload) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", skipDownload)));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright;
        }

        private static Browser launch(Playwright playwright, Path executable) {
            return playwright.chromium().launch(options().setExecutablePath(executable));
        }

        // root cannot have Chromium's sandbox; the tests open no page but our own
        private static BrowserType.LaunchOptions options() {
            return new BrowserType.LaunchOptions().setChromiumSandbox(false);
        }

        private static Optional<Browser> downloaded() {
            try {
                return Optional.of(playwright("0").chromium().launch(options()));
            } catch (PlaywrightException noNetwork) {
                System.err.println("Playwright could not download a browser: "
                        + noNetwork.getMessage().lines().findFirst().orElse(""));
                return Optional.empty();
            }
        }

        private static Optional<Path> installed() {
            String named = System.getenv("RAPPORT_BROWSER");
            return named != null ? Optional.of(Path.of(named)) : onThePath();
        }

        private static Optional<Path> onThePath() {
            return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                    .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        private static Optional<Path> fromApt() {
            boolean rootOnDebian =
                    "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
            if (!rootOnDebian || !ends0("apt-get", "update") || !ends0("apt-get", "install", "-y", "chromium")) {
                return Optional.empty();
            }
            return onThePath();
        }

        private static boolean ends0(String... command) {
            try {
                var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
                process.environment().put("DEBIAN_FRONTEND", "noninteractive");
                return process.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
