package org.rapport.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapport.Browsers;
import org.rapport.account.Invitation;
import org.rapport.account.Invitations;
import org.rapport.session.SurveyServer;

/** An administrator's browser, with axe and an ear for complaints. */
public final class AdminBrowser implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final SurveyServer server = SurveyServer.shared();
    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;

    private AdminBrowser(Browser.NewContextOptions options) {
        context = Browsers.chromium().newContext(options);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // a form with problems is answered with 422, which browsers note as an error
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
    }

    public static AdminBrowser open() {
        return new AdminBrowser(new Browser.NewContextOptions().setAcceptDownloads(true));
    }

    public static AdminBrowser withoutScripts() {
        return new AdminBrowser(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    public Page page() {
        return page;
    }

    public void go(String path) {
        page.navigate(server.url(path));
    }

    /** Makes an account by a link. */
    public void signUp(String email, Invitation invitation) {
        go(server.bean(Invitations.class).invite(invitation));
        makeAccount(email);
    }

    /** Fills in what a link leads to. */
    void makeAccount(String email) {
        page.getByLabel("Your name").fill("Dana");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill("seven quiet herons");
        press("Make the account");
    }

    public void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Nothing on the page shuts anybody out, and on a phone nothing has to be pushed sideways. */
    public void look(String name) {
        picture(name);
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as(name)
                .isEmpty();
        assertThat(complaints).as(name).isEmpty();
        var size = page.viewportSize();
        page.setViewportSize(360, 740);
        picture(name + "-phone");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isTrue();
        page.setViewportSize(size.width, size.height);
    }

    private void picture(String name) {
        String folder = System.getProperty("rapport.screenshots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
