package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whoever follows a source of an answer reads the very section, on the gateway that they are logged in to. */
@QuarkusTest
@ExtendWith(ChromiumExtension.class)
class SourceLinksTest {

    @TestHTTPResource("/")
    URI gateway;

    private BrowserContext context;
    private Administrator admin;

    @BeforeEach
    void open(Chromium chromium) {
        context = chromium.newContext();
        admin = Administrator.in(context, gateway);
        admin.openPanel();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "what is a data exporter?", "why do I get 401 on a route with an API key?",
            "qu'est-ce qu'un exportateur de données ?", "pourquoi ai-je une erreur 401 sur une route avec clé d'API ?" })
    void opensTheSectionThatEachSourceNames(String question) {
        admin.ask(question);
        Locator sources = admin.turn().locator(".sources a");
        assertThat(sources.first()).isVisible();

        for (Locator source : sources.all()) {
            Page section = context.waitForPage(source::click);
            section.waitForLoadState();

            opensTheSection(source.innerText(), section);
            section.close();
        }
    }

    private void opensTheSection(String breadcrumb, Page section) {
        URI address = URI.create(section.url());
        Locator heading = section
                .locator(address.getFragment() == null ? "main h1" : "[id='" + address.getFragment() + "']");

        org.assertj.core.api.Assertions.assertThat(address.getAuthority()).isEqualTo(gateway.getAuthority());
        assertThat(heading).isInViewport();
        org.assertj.core.api.Assertions.assertThat(breadcrumb.strip()).endsWith(heading.innerText().strip());
    }
}
