package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The panel in a real browser, over the sample gateway with the built-in model, as an administrator uses it. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class PanelTest {

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void answersTheFirstQuestionsOfANewcomer(Administrator admin) {
        admin.openPanel();

        admin.ask("How many routes do I have?");
        assertThat(admin.answer()).containsText("312 routes");
        assertThat(admin.turn().locator(".step.ok")).hasCount(2);
        admin.ask("and apikeys?");
        assertThat(admin.answer()).containsText("61 apikeys");
        admin.ask("list all disabled LLM providers");
        assertThat(admin.answer().locator("tbody tr")).hasCount(3);
        admin.meetsAxe("gateway-assistant");
        admin.ask("which certificates expire this month?");
        assertThat(admin.answer().locator("tbody tr").first()).isVisible();
        admin.screenshot("certificates");
        admin.ask("what is a data exporter?");
        assertThat(admin.answer()).containsText("sends events of the gateway to another system");
        admin.screenshot("documentation");
    }

    @Test
    void showsNothingToThoseWhoMayNotAsk(Chromium chromium) {
        try (Administrator viewer = Administrator.named("viewer", chromium.newContext(), gateway)) {
            viewer.page.waitForTimeout(1_000);

            assertThat(viewer.panel().locator("button")).hasCount(0);
        }
    }
}
