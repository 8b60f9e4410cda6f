package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Route;

import io.quarkus.test.junit.QuarkusTest;

/** Which language the panel speaks, and who decides that. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class LanguageTest {

    private Administrator admin;

    @BeforeEach
    void open(Administrator admin) {
        this.admin = admin;
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
        admin.page.context().route("**/german.json",
                route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
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
