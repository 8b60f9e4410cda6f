package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

/** A person who is logged in to the backoffice, in one tab of a browser of their own. */
final class Administrator implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    final Page page;
    private final URI gateway;

    private Administrator(Page page, URI gateway) {
        this.page = page;
        this.gateway = gateway;
    }

    static Administrator in(BrowserContext context, URI gateway) {
        return named("admin", context, gateway);
    }

    /** Somebody else, who may be no administrator. */
    static Administrator named(String user, BrowserContext context, URI gateway) {
        Administrator person = new Administrator(context.newPage(), gateway);
        person.visit("/backoffice");
        person.login(user);
        return person;
    }

    /** The same person in another tab. */
    Administrator otherTab(String path) {
        Administrator other = new Administrator(page.context().newPage(), gateway);
        other.visit(path);
        return other;
    }

    void visit(String path) {
        page.navigate(address(path));
    }

    String address(String path) {
        return gateway.resolve(path).toString();
    }

    /** Fills in the form of the page that asks who this is. */
    void login(String user) {
        page.locator("input[name=j_username]").fill(user);
        page.locator("input[name=j_password]").fill(user);
        page.locator("input[name=j_password]").press("Enter");
        page.waitForURL(Pattern.compile(".*/backoffice.*"));
    }

    /** Opens the panel, unless it was left open, and waits until it has risen to its place. */
    void openPanel() {
        Locator launcher = panel().locator(".launcher");
        assertThat(launcher.or(panel().locator(".panel"))).isVisible();
        if (launcher.isVisible()) {
            launcher.click();
        }
        panel().locator(".panel").evaluate("it => Promise.allSettled(it.getAnimations().map(one => one.finished))");
    }

    /** Asks, and waits until something has come of it. */
    void ask(String question) {
        box().fill(question);
        box().press("Enter");
        assertThat(turn()).containsText(question);
        assertThat(turn().locator(".tools, .plan, .problem").first()).isVisible();
    }

    Locator panel() {
        return page.locator("gateway-assistant");
    }

    Locator box() {
        return page.locator("#question");
    }

    Locator turn() {
        return page.locator(".turn").last();
    }

    Locator answer() {
        return turn().locator(".answer");
    }

    void wearDark() {
        page.evaluate("() => document.documentElement.dataset.theme = 'dark'");
    }

    void speakFrench() {
        page.evaluate("() => document.documentElement.lang = 'fr'");
    }

    /** What has the focus, through every shadow tree. */
    String focused() {
        return (String) page.evaluate("""
                () => {
                  let focused = document.activeElement;
                  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
                  return focused.id || focused.className || focused.localName;
                }""");
    }

    /** No rule of axe is broken in what {@code element} shows, in light and in dark. */
    void meetsAxe(String element) {
        // Half-way from one theme to the other, no colour is the one that is meant.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (String theme : List.of("dark", "light")) {
            page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
            List<Rule> violations = new AxeBuilder(page).include(element).analyze().getViolations();
            assertThat(violations).as("in %s", theme).extracting(rule -> rule.getId() + ": " + rule.getNodes()).isEmpty();
        }
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
