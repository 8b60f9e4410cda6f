package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkus.test.junit.QuarkusTest;

/** A conversation lives as long as the server's thread, and says so when that has gone. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class HistoryTest {

    private static final String FORGET = "() => fetch('/assistant/threads/' + sessionStorage.getItem('gateway-assistant.thread'),"
            + " {method: 'DELETE'})";

    private Administrator admin;

    @BeforeEach
    void ask(Administrator admin) {
        this.admin = admin;
        admin.openPanel();
        admin.ask("How many routes do I have?");
        assertThat(admin.answer()).containsText("312 routes");
    }

    @Test
    void survivesAReloadAndANavigation() {
        admin.page.reload();
        assertThat(admin.answer()).containsText("312 routes");

        admin.visit("/backoffice/routes");
        assertThat(admin.answer()).containsText("312 routes");
        admin.ask("and apikeys?");
        assertThat(admin.answer()).containsText("61 apikeys");
    }

    @Test
    void saysAfterAReloadThatTheServerHasForgottenIt() {
        admin.page.evaluate(FORGET);

        admin.page.reload();

        assertThat(admin.panel().locator(".lost")).containsText("earlier conversation has ended");
        admin.screenshot("lost");
        admin.meetsAxe("gateway-assistant");
        admin.ask("How many routes do I have?");
        assertThat(admin.answer()).containsText("312 routes");
    }

    @Test
    void belongsToOneTab() {
        Administrator other = admin.otherTab("/backoffice");
        other.openPanel();

        assertThat(other.panel().locator(".welcome")).isVisible();
        assertThat(other.panel().locator(".lost")).hasCount(0);
    }
}
