package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

import io.quarkus.test.junit.QuarkusTest;

/** The button and the panel's place on the page, with mouse and keyboard. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class OpenCloseTest {

    private Administrator admin;
    private Page page;

    @BeforeEach
    void open(Administrator admin) {
        this.admin = admin;
        page = admin.page;
        assertThat(launcher()).isVisible();
    }

    @Test
    void opensAndClosesByKeyboardAndGivesTheFocusBack() {
        page.keyboard().press("Control+.");
        assertThat(admin.box()).isFocused();

        page.keyboard().press("Escape");
        assertThat(launcher()).isFocused();

        page.keyboard().press("Enter");
        assertThat(admin.box()).isFocused();
        page.keyboard().press("Control+.");
        assertThat(launcher()).isFocused();
    }

    @Test
    void leavesKeysToThoseWhoType() {
        admin.visit("/backoffice/routes");
        assertThat(launcher()).isVisible();
        admin.panel().evaluate("it => it.setAttribute('shortcut', '?')");

        page.locator("input[name=search]").pressSequentially("why?");
        assertThat(page.locator("input[name=search]")).hasValue("why?");
        assertThat(panel()).hasCount(0);

        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(panel()).isVisible();
    }

    @Test
    void putsTheButtonWhereTheAttributesSay() {
        admin.panel().evaluate("""
                it => {
                  it.setAttribute('position', 'top-start');
                  it.setAttribute('offset', '90 40px');
                  it.setAttribute('icon', '/assets/favicon.svg');
                }""");

        BoundingBox box = launcher().boundingBox();
        assertThat(box.x).isEqualTo(40);
        assertThat(box.y).isEqualTo(90);
        assertThat(launcher().locator("img")).hasAttribute("src", "/assets/favicon.svg");
        launcher().click();
        assertThat(panel().boundingBox().x).isLessThan(20);
    }

    @Test
    void resizesWithThePointerAndTheKeyboardAndRemembersIt() {
        admin.openPanel();
        double before = panel().boundingBox().width;
        BoundingBox edge = edge().boundingBox();
        page.mouse().move(edge.x + 2, 400);
        page.mouse().down();
        page.mouse().move(edge.x - 148, 420);
        page.mouse().up();
        assertThat(panel().boundingBox().width).isBetween(before + 140, before + 160);

        edge().press("Shift+ArrowRight");
        double narrower = panel().boundingBox().width;
        assertThat(narrower).isBetween(before + 70, before + 100);
        assertThat(edge()).hasAttribute("aria-valuenow", String.valueOf((int) narrower));
        admin.screenshot("resized");

        admin.visit("/backoffice/backends");
        assertThat(panel()).isVisible();
        assertThat(panel().boundingBox().width).isEqualTo(narrower);
        edge().dblclick();
        assertThat(panel().boundingBox().width).isEqualTo(before);
    }

    @Test
    void coversThePageOnlyWhenAsked() {
        admin.openPanel();
        panel().getByLabel("Enlarge").click();

        assertThat(panel()).hasAttribute("role", "dialog");
        assertThat(panel().boundingBox().width).isGreaterThan(1_200);
        admin.screenshot("enlarged");
        admin.meetsAxe("gateway-assistant");

        Administrator other = admin.otherTab("/backoffice/teams");
        assertThat(other.page.locator(".panel")).hasAttribute("role", "complementary");
        assertThat(panel()).hasAttribute("role", "dialog");
    }

    @Test
    void neverCoversWhatThePageHasMarked() {
        page.evaluate("""
                () => {
                  const bar = document.createElement('div');
                  bar.id = 'bar';
                  bar.dataset.gatewayAssistantAvoid = '';
                  Object.assign(bar.style, {position: 'fixed', right: '0', bottom: '0', width: '400px', height: '90px'});
                  document.body.append(bar);
                }""");
        page.waitForFunction("() => document.querySelector('gateway-assistant').shadowRoot.querySelector('.launcher')"
                + ".getBoundingClientRect().bottom < innerHeight - 90");

        admin.openPanel();
        for (String marked : new String[] { "#bar", "header.top" }) {
            assertThat(overlap(panel(), page.locator(marked))).as(marked).isFalse();
        }
        page.setViewportSize(1200, 700);
        page.waitForFunction("() => document.querySelector('gateway-assistant').shadowRoot.querySelector('.panel')"
                + ".getBoundingClientRect().bottom < innerHeight - 90");
        admin.screenshot("beside-marked");
    }

    @Test
    void letsThePageSeeWhatItDoes() {
        page.evaluate("() => addEventListener('gateway-assistant:toggle', event => document.title = event.detail.state)");

        admin.openPanel();
        assertThat(page).hasTitle("docked");
        admin.panel().evaluate("it => it.close()");
        assertThat(page).hasTitle("closed");
    }

    private Locator launcher() {
        return page.locator(".launcher");
    }

    private Locator panel() {
        return page.locator(".panel");
    }

    private Locator edge() {
        return page.locator(".edge");
    }

    private static boolean overlap(Locator one, Locator other) {
        BoundingBox a = one.boundingBox();
        BoundingBox b = other.boundingBox();
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    }
}
