package org.rapport.session;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.rapport.Browsers;

/** A browser on a phone-sized screen, worked by its keyboard. */
final class Phone implements AutoCloseable {

    static final int WIDTH = 360;
    private static final int MOST_TABS = 60;

    final BrowserContext context;
    final Page page;
    private final PhoneLine line = new PhoneLine(SurveyServer.shared().port());
    final List<String> faults = new ArrayList<>();

    private Phone(Browser.NewContextOptions options) {
        context = Browsers.chromium().newContext(options);
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onPageError(faults::add);
    }

    static Phone with(boolean scripts, String language) {
        return new Phone(options(language).setJavaScriptEnabled(scripts));
    }

    static Phone dark(String language) {
        return new Phone(options(language).setColorScheme(ColorScheme.DARK));
    }

    static Phone with(Browser.NewContextOptions options) {
        return new Phone(options);
    }

    static Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions().setViewportSize(WIDTH, 720).setLocale(language);
    }

    /** An address of the server, over the line that {@link #loseNetwork} cuts. */
    String url(String path) {
        return line.url(path);
    }

    void loseNetwork() {
        line.cut();
        context.setOffline(true);
    }

    void findNetwork() {
        line.mend();
        context.setOffline(false);
    }

    /** Presses Tab until the focus is on an element. */
    void tabTo(String selector) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way by keyboard to " + selector + " on " + page.url());
    }

    void tabAndPress(String selector) {
        tabTo(selector);
        page.keyboard().press("Enter");
    }

    /** Waits until the script has taken the page over. */
    void ready() {
        page.waitForSelector("html[data-ready]");
    }

    String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    @Override
    public void close() {
        context.close();
        line.close();
    }
}
