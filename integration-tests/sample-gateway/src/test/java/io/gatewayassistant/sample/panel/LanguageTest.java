package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Which language the panel speaks, and who decides that. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class LanguageTest {

    @TestHTTPResource("/")
    URI gateway;

    private BrowserContext context;
    private Administrator admin;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.newContext();
        admin = Administrator.in(context, gateway);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void speaksThePagesLanguage() {
        admin.openPanel();
        assertThat(admin.box()).hasAttribute("placeholder", "Ask a question");

        admin.speakFrench();

        assertThat(admin.box()).hasAttribute("placeholder", "Posez une question");
        assertThat(admin.panel().locator(".root")).hasAttribute("lang", "fr");
        admin.screenshot("welcome-french");
    }

    @Test
    void speaksTheHostsOwnWordsAndEnglishForTheRest() {
        context.route("**/german.json", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                .setBody("{\"lang\": \"de\", \"placeholder\": \"Stellen Sie eine Frage\", \"unknown\": \"x\"}")));
        admin.openPanel();

        admin.page.evaluate("() => document.querySelector('gateway-assistant').setAttribute('messages', '/german.json')");

        assertThat(admin.box()).hasAttribute("placeholder", "Stellen Sie eine Frage");
        assertThat(admin.panel().locator(".root")).hasAttribute("lang", "de");
        assertThat(admin.panel().locator("[part~=send]")).hasAttribute("aria-label", "Send");
    }

    @Test
    void speaksEnglishWhenTheFileCannotBeRead() {
        admin.openPanel();

        admin.page.evaluate("() => document.querySelector('gateway-assistant').setAttribute('messages', '/nothing.json')");

        assertThat(admin.box()).hasAttribute("placeholder", "Ask a question");
    }
}
