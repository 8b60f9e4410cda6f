package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The panel in a real browser, over the sample gateway with the built-in model, as an administrator uses it. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class PanelTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @TestHTTPResource("/")
    URI gateway;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.newContext();
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void answersTheFirstQuestionsOfANewcomer() {
        login("admin");
        openPanel();

        ask("How many routes do I have?");
        assertThat(answer()).containsText("312 routes");
        assertThat(page.locator(".turn").last().locator(".step.ok")).hasCount(2);
        ask("and apikeys?");
        assertThat(answer()).containsText("61 apikeys");
        ask("list all disabled LLM providers");
        assertThat(answer().locator("tbody tr")).hasCount(3);
        ask("which certificates expire this month?");
        assertThat(answer().locator("tbody tr").first()).isVisible();
        screenshot("certificates");
        ask("what is a data exporter?");
        assertThat(answer()).containsText("sends events of the gateway to another system");
        screenshot("documentation");
    }

    @Test
    void opensAStepToWhatWasSentAndReceived() {
        login("admin");
        openPanel();
        ask("How many routes do I have?");
        assertThat(answer()).containsText("312 routes");

        page.locator(".step").last().locator("summary").click();

        assertThat(page.locator(".step").last()).containsText("/apis/proxy.gateway.io/v1/routes/_count");
        assertThat(page.locator(".step").last()).containsText("\"status\": 200");
        screenshot("step");
    }

    @Test
    void keepsTheConversationOverANavigation() {
        login("admin");
        openPanel();
        ask("How many routes do I have?");
        assertThat(answer()).containsText("312 routes");

        page.navigate(gateway.resolve("/backoffice/routes").toString());

        assertThat(answer()).containsText("312 routes");
    }

    @Test
    void showsNothingToThoseWhoMayNotAsk() {
        login("viewer");

        page.waitForTimeout(1_000);

        assertThat(page.locator("gateway-assistant button")).hasCount(0);
    }

    @Test
    void disappearsWhenAnAdministratorSwitchesItOff() {
        login("admin");
        openPanel();

        setEnabled(false);

        page.reload();
        page.waitForTimeout(1_000);
        assertThat(page.locator("gateway-assistant button")).hasCount(0);
        setEnabled(true);
    }

    @Test
    void hasNothingThatAxeObjectsTo() {
        login("admin");
        openPanel();
        ask("list all disabled LLM providers");
        assertThat(answer().locator("tbody tr")).hasCount(3);

        List<Rule> violations = new AxeBuilder(page).include("gateway-assistant").analyze().getViolations();

        assertThat(violations).extracting(Rule::getId).isEmpty();
    }

    private void login(String user) {
        page.navigate(gateway.resolve("/backoffice").toString());
        page.locator("input[name=j_username]").fill(user);
        page.locator("input[name=j_password]").fill(user);
        page.locator("input[name=j_password]").press("Enter");
        page.waitForURL(Pattern.compile(".*/backoffice.*"));
    }

    private void openPanel() {
        page.getByRole(AriaRole.BUTTON, named("Open Gateway Assistant")).click();
    }

    private void ask(String question) {
        Locator box = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your question"));
        box.fill(question);
        box.press("Enter");
        assertThat(page.locator(".turn").last()).containsText(question);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Send"))).isVisible();
    }

    private Locator answer() {
        return page.locator(".turn").last().locator(".answer");
    }

    private void setEnabled(boolean enabled) {
        Object status = page.evaluate("""
                async enabled => {
                  const settings = await (await fetch('/assistant/settings')).json();
                  for (const readOnly of ['providers', 'apiKeys', 'warnings']) delete settings[readOnly];
                  const answer = await fetch('/assistant/settings', {method: 'PUT',
                    headers: {'Content-Type': 'application/json'}, body: JSON.stringify({...settings, enabled})});
                  return answer.status;
                }""", enabled);
        assertThat(status).isEqualTo(200);
    }

    private void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
