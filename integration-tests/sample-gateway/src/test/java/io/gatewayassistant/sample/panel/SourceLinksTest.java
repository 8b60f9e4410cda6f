package io.gatewayassistant.sample.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    void opensTheSectionThatEachLinkNames(String question) {
        admin.ask(question);
        Locator links = admin.answer().locator("a");
        assertThat(links.first()).isVisible();

        org.assertj.core.api.Assertions.assertThat(links.all()).extracting(link -> link.getAttribute("href"))
                .hasSizeGreaterThan(1).doesNotHaveDuplicates();
        for (Locator source : links.all()) {
            Page section = context.waitForPage(source::click);
            section.waitForLoadState();

            opensTheSection(source.innerText(), section);
            section.close();
        }
    }

    @Test
    void listsTheSourcesThatTheAnswerDoesNotLinkTo() {
        MadeUpAnswers.stream(admin.page,
                MadeUpAnswers.started() + MadeUpAnswers.text("See [plugins](/backoffice/docs/plugins).")
                        + MadeUpAnswers.sources("/backoffice/docs/plugins", "/backoffice/docs/api-keys#send-a-key")
                        + MadeUpAnswers.finished());

        admin.ask("how does a program send its key?");

        assertThat(admin.answer().locator(".sources a")).hasAttribute("href",
                gateway.resolve("/backoffice/docs/api-keys#send-a-key").toString());
    }

    /** Measured in lines: the words of a link have as many as the whole link, however wide the answer is. */
    @Test
    void keepsTheArrowOfALinkWithItsLastWord() {
        MadeUpAnswers.say(admin.page, "See [how a program sends its key to the gateway](/backoffice/docs/plugins).");
        admin.ask("how does a program send its key?");

        Object apart = admin.answer().locator("p a").evaluate("""
                link => {
                  const words = document.createRange();
                  words.selectNodeContents(link);
                  const lines = it => new Set([...it.getClientRects()].map(rect => Math.round(rect.bottom / 12))).size;
                  const apart = [];
                  for (let width = 400; width > 80; width--) {
                    link.parentElement.style.width = width + 'px';
                    if (lines(link) !== lines(words)) apart.push(width);
                  }
                  return apart.length;
                }""");

        org.assertj.core.api.Assertions.assertThat(apart).isEqualTo(0);
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
